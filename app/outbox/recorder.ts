import { v7 as uuid } from "uuid";
import type { SyncRecord, SyncResult } from "#db/events.ts";
import type { Action } from "#labs/engine/action.ts";
import { listConfirmed } from "./confirmed.ts";
import type { Outbox } from "./outbox.ts";
import { attemptOf, inOrder, sequenceOf } from "./order.ts";
import { type Confirmed, type OwnLine, ownLine, type ReadActions } from "./own-line.ts";
import { listWaiting } from "./store.ts";

/** An attempt as this browser knows it: what the server has, and what still waits here. */
export interface OpenAttempt extends OwnLine {
  id: string;
  seed: string;
  started: boolean;
  /** When it was handed in, ISO, where this browser did it. */
  handedInAt?: string;
}

/**
 * Joins the server's attempt and what this browser has of it, waiting or sent: a page kept for use without a network may
 * be older (`isKeptPage`) than what was sent since. An attempt begun here that the server does not know yet goes
 * first, unless the server's was `chosen`: nothing of it may be lost; else the server's; else a new one with `seed`.
 * Where another device went on with it meanwhile, what was done here stays one line without the other's doings. Waiting
 * actions that cannot be read are left out: the server refuses them, and they are set aside.
 */
export async function openAttempt(
  personId: string,
  versionId: string,
  server: Confirmed | undefined,
  seed: string,
  chosen: boolean,
  isKeptPage: boolean | Promise<boolean>,
  read: ReadActions,
): Promise<OpenAttempt> {
  const [unsent, sent, isOlder] = await Promise.all([
    listWaiting(personId).catch(() => []),
    listConfirmed(personId),
    isKeptPage,
  ]);
  const waiting = inOrder(unsent);
  const isBegun = (record: SyncRecord) => record.kind === "attempt-start" && record.versionId === versionId;
  // ids are UUIDv7: an attempt begun later has a greater one
  const isUnknown = (record: SyncRecord) => !server || attemptOf(record) > server.id;
  const known = isOlder ? sent.findLast((record) => isBegun(record) && isUnknown(record)) : undefined;
  const begun = waiting.findLast(isBegun) ?? known;
  const base: Confirmed | undefined =
    begun?.kind === "attempt-start" && begun.attemptId !== server?.id && !(chosen && server)
      ? { id: begun.attemptId, seed: begun.seed, actions: [], counts: [0], handedIn: false }
      : server;
  if (!base) return { id: uuid(), seed, actions: [], nextSequence: 0, handedIn: false, started: false };
  const isOwn = (record: SyncRecord) => attemptOf(record) === base.id;
  const line = ownLine(base, waiting.filter(isOwn), read);
  const attempt: OpenAttempt = { ...line, id: base.id, seed: base.seed, started: true };
  const taken = new Set(sent);
  const own = [...sent, ...waiting]
    .filter((record) => isOwn(record) && sequenceOf(record) >= line.nextSequence)
    .sort((a, b) => sequenceOf(a) - sequenceOf(b));
  for (const record of own) {
    // the server refuses it: its place is free
    if (record.kind === "actions" && !taken.has(record) && !read(record.actions)) continue;
    if (sequenceOf(record) !== attempt.nextSequence) break;
    attempt.nextSequence++;
    if (record.kind === "actions") attempt.actions.push(...(record.actions as Action[]));
    if (record.kind === "hand-in") Object.assign(attempt, { handedIn: true, handedInAt: record.at });
  }
  return attempt;
}

/** Actions of one record, far fewer than the server takes. */
const MOST_AT_ONCE = 1000;

/** Writes what the pupil does into the outbox, each doing at once, in the order of the attempt. */
export class Recorder {
  readonly versionId: string;
  readonly #outbox: Outbox;
  #attempt: OpenAttempt;

  constructor(outbox: Outbox, versionId: string, attempt: OpenAttempt) {
    this.#outbox = outbox;
    this.versionId = versionId;
    this.#attempt = { ...attempt };
  }

  get attemptId(): string {
    return this.#attempt.id;
  }

  /** After the hand-in there is nothing more to record. */
  async record(action: Action): Promise<void> {
    if (this.#attempt.handedIn) return;
    await this.#outbox.add([...this.#begin(), this.#next({ kind: "actions", actions: [action] })]);
  }

  async handIn(): Promise<void> {
    const records = [...this.#begin(), this.#next({ kind: "hand-in" })];
    this.#attempt.handedIn = true;
    await this.#outbox.add(records);
  }

  /**
   * Another device has gone on with this attempt: what was done here becomes an attempt of its own, under the same seed.
   * True when these results were about this attempt.
   */
  async fork(results: readonly SyncResult[], actions: readonly Action[]): Promise<boolean> {
    const conflicts = new Set(results.filter((one) => one.status === "conflict").map((one) => one.id));
    if (conflicts.size === 0) return false;
    const own = (await this.#outbox.list()).filter(
      (record) => record.kind !== "answer" && record.attemptId === this.#attempt.id,
    );
    if (!own.some((record) => conflicts.has(record.id))) return false;
    const handIn = own.some((record) => record.kind === "hand-in");
    this.#attempt = { ...this.#attempt, id: uuid(), nextSequence: 0, started: false };
    const records = this.#begin();
    for (let i = 0; i < actions.length; i += MOST_AT_ONCE)
      records.push(this.#next({ kind: "actions", actions: actions.slice(i, i + MOST_AT_ONCE) }));
    if (handIn) records.push(this.#next({ kind: "hand-in" }));
    await this.#outbox.add(records);
    // what could not be shown here, as what came before it was lost, is not in the fork: it stays in this browser
    const forked = new Set(actions.map((action) => JSON.stringify(action)));
    const stands = (record: SyncRecord) =>
      record.kind !== "actions" ||
      (record.actions as Action[]).every((action) => forked.has(JSON.stringify(action)));
    await this.#outbox.drop(own.filter(stands).map((record) => record.id));
    return true;
  }

  #begin(): SyncRecord[] {
    if (this.#attempt.started) return [];
    this.#attempt.started = true;
    return [this.#next({ kind: "attempt-start", versionId: this.versionId, seed: this.#attempt.seed })];
  }

  #next(
    what:
      | { kind: "attempt-start"; versionId: string; seed: string }
      | { kind: "actions"; actions: Action[] }
      | { kind: "hand-in" },
  ): SyncRecord {
    const place = { attemptId: this.#attempt.id, sequence: this.#attempt.nextSequence++ };
    return { id: uuid(), at: new Date().toISOString(), ...place, ...what };
  }
}
