import { expect, test } from "vitest";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import type { Action } from "#labs/engine/action.ts";
import { createBench } from "#labs/engine/create-bench.ts";
import { vocabulary } from "#labs/index.ts";
import { timelineMarks } from "./timeline-marks.ts";

const lab = loadCatalogue().find(({ slug }) => slug === "solid-density");
const { document, solution } = lab ?? {};
if (!document || !solution) throw new Error("no lab in which no time goes by");
const still: readonly Action[] = solution.actions.map((action) => ({ ...action, step: 0 }));

test("where time went by, marks lie at their moments; those too near to tell apart are one", () => {
  const cell = { type: "cell", row: 0, column: "mass", text: "1" } as const;
  const actions: Action[] = [
    { step: 0, type: "set", control: "ball", value: 1 },
    { step: 1, type: "set", control: "ball", value: 2 },
    { step: 500, ...cell },
    { step: 1000, ...cell },
    { step: 1000, type: "stay" },
  ];
  const marks = timelineMarks(actions, 1000, false);
  expect(marks.map(({ kind, along, doings }) => [kind, along, doings])).toEqual([
    ["control", 0, 1],
    ["row", 0.5, 3],
    ["row", 1, 4],
  ]);
});

test("where none went by, marks lie side by side in the order of what was done, and each leads to its doing", () => {
  const marks = timelineMarks(still, still.length, true);
  const along = marks.map((mark) => mark.along);
  expect(marks.length).toBeGreaterThan(10);
  expect(new Set(along).size).toBe(marks.length);
  expect(along).toEqual(along.toSorted((a, b) => a - b));
  const bench = createBench({ document, seed: solution.seed, vocabulary, actions: still, readOnly: true });
  for (const { doings, action } of marks) {
    bench.goTo(0, doings);
    expect(bench.played).toBe(doings);
    if (action.type === "cell")
      expect(bench.run.table.get(action.row)?.get(action.column)?.text).toBe(action.text);
  }
  expect(bench.run.table.size).toBeGreaterThan(2);
});
