import { v7 as uuid } from "uuid";
import type { SyncRecord } from "#db/events.ts";
import type { LabDocument } from "#labs/document/document.ts";
import type { Action } from "#labs/engine/action.ts";
import type { Random } from "#labs/engine/random.ts";
import { secondsOf } from "./hand.ts";

/** Typing and thinking, for which the bench stands still, s for each thing done. */
const THINKING_S = 7;
/** The outbox of a browser gathers about so many actions before it sends. */
const ACTIONS_AT_ONCE = 12;

/** An id made at `at`, ms since 1970, as a browser makes it; the same stream gives the same ids. */
export function newId(at: number, random: Random): string {
  return uuid({ msecs: at, random: Uint8Array.from({ length: 16 }, () => random.integer(256)) });
}

/** What one sits down to: a version of a lab, what was done in it, when it was begun (ms) and whether it was handed in. */
export interface Sitting {
  document: LabDocument;
  versionId: string;
  seed: string;
  actions: readonly Action[];
  begunAt: number;
  handsIn: boolean;
}

/** An attempt as the records a browser would have sent. */
export function attemptRecords(sitting: Sitting, random: Random): SyncRecord[] {
  const { document, versionId, seed, actions, begunAt, handsIn } = sitting;
  const attemptId = newId(begunAt, random);
  const records: SyncRecord[] = [];
  const add = (at: number, what: { kind: "attempt-start"; versionId: string; seed: string } | Later) => {
    const record = { id: newId(at, random), at: new Date(at).toISOString(), attemptId };
    records.push({ ...record, sequence: records.length, ...what });
  };
  add(begunAt, { kind: "attempt-start", versionId, seed });
  let at = begunAt;
  for (let from = 0; from < actions.length; from += ACTIONS_AT_ONCE) {
    const part = actions.slice(from, from + ACTIONS_AT_ONCE);
    const benchS = secondsOf(document, part.at(-1)?.step ?? 0);
    at = begunAt + Math.round(1000 * (benchS + THINKING_S * (from + part.length)));
    add(at, { kind: "actions", actions: part });
  }
  if (handsIn) add(at + 15_000, { kind: "hand-in" });
  return records;
}

type Later = { kind: "actions"; actions: readonly Action[] } | { kind: "hand-in" };

/** When the last of these was done, ms. */
export const lastTime = (records: readonly SyncRecord[]): number =>
  Math.max(...records.map(({ at }) => Date.parse(at)));
