import { expect, test } from "vitest";
import type { Action } from "#labs/engine/action.ts";
import { createBench } from "#labs/engine/create-bench.ts";
import { checkRows } from "#labs/engine/marking-rows.ts";
import { read } from "#labs/engine/read.ts";
import { workOutTable } from "#labs/engine/table.ts";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import { doLab } from "#labs/catalog/pupil.ts";
import { replay, vocabulary } from "#labs/index.ts";
import { measureCarefully, pendulumLab } from "#tests/careful-pupil.ts";
import { momentRead, momentWritten } from "./row-moments.ts";

const openRecord = (document: typeof pendulumLab, actions: readonly Action[]) => {
  const run = replay(document, "seed", actions);
  const bench = createBench({ document, seed: "seed", vocabulary, actions, readOnly: true });
  return { bench, rows: checkRows(run, workOutTable(run)), table: run.table };
};

test("a row leads to the pendulum it was measured with, though the next is set up at the same step", () => {
  const actions = measureCarefully("seed");
  const { bench, rows, table } = openRecord(pendulumLab, actions);
  expect(rows.length).toBe(5);
  for (const check of rows) {
    const length = Number(table.get(check.row)?.get("length")?.text) / 100;
    for (const moment of [momentRead(actions, check), momentWritten(actions, check)]) {
      bench.goTo(moment?.step ?? 0, moment?.doings);
      expect(Math.abs(read(bench.run, "bob.length") - length), `row ${check.row}`).toBeLessThan(0.02);
      expect(bench.run.table.size).toBe(check.row + 1);
    }
  }
});

test("where the world stands still and all is done at one step, each row has its own moment", () => {
  const density = loadCatalogue().find(({ slug }) => slug === "solid-density")?.document;
  if (!density) throw new Error("there is no lab of densities");
  const { actions } = doLab(density, "seed");
  const { bench, rows, table } = openRecord(density, actions);
  expect(rows.length).toBeGreaterThan(3);
  for (const check of rows) {
    const moment = momentWritten(actions, check);
    bench.goTo(moment?.step ?? 0, moment?.doings);
    expect(bench.run.table.get(check.row)?.get("mass")?.text).toBe(table.get(check.row)?.get("mass")?.text);
    expect(bench.run.table.size).toBe(check.row + 1);
  }
});

test("a record that was jumped into goes on with what was done next at the same step", () => {
  const actions = measureCarefully("seed");
  const { bench, rows } = openRecord(pendulumLab, actions);
  const moment = momentWritten(actions, rows[0] as (typeof rows)[number]);
  bench.goTo(moment?.step ?? 0, moment?.doings);
  const before = read(bench.run, "bob.length");
  bench.stepOnce();
  expect(read(bench.run, "bob.length")).not.toBe(before);
});
