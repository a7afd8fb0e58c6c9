import type { SyncRecord } from "#db/events.ts";
import type { Action } from "#labs/engine/action.ts";
import { sequenceOf } from "./order.ts";

/** What the server has of an attempt. */
export interface Confirmed {
  id: string;
  seed: string;
  actions: Action[];
  /** How many of them each record brought, by its place. */
  counts: readonly number[];
  handedIn: boolean;
}

/** Reads actions that this browser kept, as the server does; undefined where this version of the lab does not take them. */
export type ReadActions = (actions: unknown) => Action[] | undefined;

/** What a line of doings goes on from: the place of its next record among others. */
export interface OwnLine {
  actions: Action[];
  nextSequence: number;
  handedIn: boolean;
}

/**
 * What of the server's attempt comes before what waits here: all of it, unless another device took the place of something
 * done here. What the server has of this browser already, though its answer was lost, is no such thing.
 */
export function ownLine(
  { actions, counts, handedIn }: Confirmed,
  waiting: readonly SyncRecord[],
  read: ReadActions,
): OwnLine {
  const begins = (place: number) => counts.slice(0, place).reduce((sum, count) => sum + count, 0);
  const isThere = (record: SyncRecord): boolean => {
    const place = sequenceOf(record);
    const there = actions.slice(begins(place), begins(place + 1));
    const own = record.kind === "actions" ? (read(record.actions) ?? there) : [];
    return JSON.stringify(own) === JSON.stringify(there);
  };
  const other = waiting.find((record) => sequenceOf(record) < counts.length && !isThere(record));
  if (!other) return { actions: [...actions], nextSequence: counts.length, handedIn };
  const place = sequenceOf(other);
  return { actions: actions.slice(0, begins(place)), nextSequence: place, handedIn: false };
}
