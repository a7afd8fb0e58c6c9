import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { LabDocument } from "#labs/document/document.ts";
import { type Action, parseActions } from "#labs/engine/action.ts";
import { examine } from "#labs/engine/evidence.ts";
import { markRun } from "#labs/engine/marking.ts";
import { stateHash } from "#labs/engine/read.ts";
import { replay } from "#labs/index.ts";

/** An attempt as it was stored, and what its replay gave then: see data/attempts/README.md. */
interface Stored {
  document: LabDocument;
  seed: string;
  actions: Action[];
  step: number;
  hash: string;
  points: Record<string, number | "waits">;
}
const folder = join(import.meta.dirname, "data/attempts");
const stored = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({ name, ...(JSON.parse(readFileSync(join(folder, name), "utf8")) as Stored) }));

test("there are attempts of an earlier form", () => expect(stored.length).toBeGreaterThanOrEqual(2));

describe.each(stored)("$name", ({ document, seed, actions, step, hash, points }) => {
  test("has none of the fields that came later", () => {
    expect(JSON.stringify(actions)).not.toMatch(/"(by|seen)":|@\d+:\d/);
    expect(document.drawer ?? document.models).toBeUndefined();
    expect(document.instruments.flatMap(Object.keys)).not.toContain("zero");
  });

  test("is still taken from outside as it is", () => {
    expect(parseActions(actions, document)).toEqual({ ok: true, value: actions });
  });

  test("replays to the same state, for the same points, with nothing to look at", () => {
    const run = replay(document, seed, actions);
    expect(run.stopped).toBeUndefined();
    expect(run.step).toBe(step);
    expect(stateHash(run)).toBe(hash);
    const given = markRun(run).tasks.map((task) => [task.id, task.pending ? "waits" : task.points]);
    expect(Object.fromEntries(given)).toEqual(points);
    expect(examine(run, actions).evidence).toEqual([]);
  });
});
