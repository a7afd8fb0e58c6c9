import { describe, expect, test } from "vitest";
import type { SyncRecord } from "#db/events.ts";
import type { Action } from "#labs/engine/action.ts";
import { type Confirmed, ownLine } from "./own-line.ts";

const set = (value: number): Action => ({ step: value, type: "set", control: "angle", value });
const read = (actions: unknown) => (Array.isArray(actions) ? (actions as Action[]) : undefined);
const place = (sequence: number) => ({
  ...{ id: `${sequence}`, at: "2026-11-22T10:00:00.000Z", attemptId: "one", sequence },
});
const done = (sequence: number, ...values: number[]): SyncRecord => ({
  ...place(sequence),
  kind: "actions",
  actions: values.map(set),
});
const handIn = (sequence: number): SyncRecord => ({ ...place(sequence), kind: "hand-in" });
const start: SyncRecord = { ...place(0), kind: "attempt-start", versionId: "lab", seed: "a" };

/** What a server has: the start, then a record for each list; an empty one is a hand-in. */
const serverWith = (...records: number[][]): Confirmed => ({
  ...{ id: "one", seed: "a", handedIn: records.at(-1)?.length === 0 },
  actions: records.flat().map(set),
  counts: [0, ...records.map(({ length }) => length)],
});
const lineOf = (server: Confirmed, ...waiting: SyncRecord[]) => {
  const { actions, ...rest } = ownLine(server, waiting, read);
  return { ...rest, values: actions.map((action) => (action.type === "set" ? action.value : 0)) };
};

describe("what waits here goes on from", () => {
  test("all that the server has, where nobody else went on", () => {
    expect(lineOf(serverWith([5], [6, 7]), done(3, 8))).toEqual({
      ...{ values: [5, 6, 7], nextSequence: 3, handedIn: false },
    });
    expect(lineOf(serverWith([5]))).toEqual({ values: [5], nextSequence: 2, handedIn: false });
  });

  test("all that the server has, where it has what waits and its answer was lost", () => {
    const server = serverWith([5], [6, 7], []);
    expect(lineOf(server, start, done(1, 5), done(2, 6, 7), handIn(3))).toEqual({
      ...{ values: [5, 6, 7], nextSequence: 4, handedIn: true },
    });
  });

  test("before the first that another device took the place of: nothing of this browser is lost or mixed", () => {
    const server = serverWith([5], [17]);
    expect(lineOf(server, done(2, 11), done(3, 12), done(4, 13))).toEqual({
      ...{ values: [5], nextSequence: 2, handedIn: false },
    });
    // the answer to 11 was lost, then another device went on
    expect(lineOf(serverWith([5], [11], [17]), done(2, 11), done(3, 12))).toEqual({
      ...{ values: [5, 11], nextSequence: 3, handedIn: false },
    });
  });

  test("before the hand-in of another device: this line is not handed in", () => {
    expect(lineOf(serverWith([5], []), done(2, 11))).toEqual({
      ...{ values: [5], nextSequence: 2, handedIn: false },
    });
  });

  test("all that the server has, where what waits cannot be read: it is the server's to refuse", () => {
    const broken = { ...done(2), actions: "nonsense" } as unknown as SyncRecord;
    expect(lineOf(serverWith([5], [17]), broken)).toMatchObject({ nextSequence: 3 });
  });
});
