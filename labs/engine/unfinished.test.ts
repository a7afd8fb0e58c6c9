import { expect, test } from "vitest";
import { measureCarefully, pendulumLab } from "#tests/careful-pupil.ts";
import { replay } from "../index.ts";
import type { Action } from "./action.ts";
import { unfinishedTasks } from "./unfinished.ts";

const all = pendulumLab.tasks.map(({ id }) => id);
const unfinished = (actions: readonly Action[]) =>
  unfinishedTasks(replay(pendulumLab, "seed", actions)).map(({ id }) => id);

test("who has done nothing is told every task, who has worked with care only what is left", () => {
  expect(unfinished([])).toEqual(all);
  const answered = new Set(
    measureCarefully("seed").flatMap((action) => (action.type === "answer" ? action.task : [])),
  );
  expect(unfinished(measureCarefully("seed"))).toEqual(
    all.filter((id) => !answered.has(id) && id !== "measure"),
  );
});

test("a measurement is unfinished with fewer rows than it asks for", () => {
  const careful = measureCarefully("seed");
  const last = Math.max(...careful.flatMap((action) => (action.type === "cell" ? action.row : [])));
  const fewer = careful.filter((action) => action.type !== "cell" || action.row !== last);
  expect(unfinished(careful)).not.toContain("measure");
  expect(unfinished(fewer)).toContain("measure");
});

test("a measurement is unfinished while an error that it asks for is not written", () => {
  const careful = measureCarefully("seed");
  const bare = careful.filter((action) => action.type !== "column-error" || action.column !== "time");
  expect(unfinished(bare)).toContain("measure");
  for (const text of [" ", "0", "-0,2", "little"])
    expect(unfinished([...bare, { step: 0, type: "column-error", column: "time", text }])).toContain(
      "measure",
    );
});

test("half a row is no measurement, and blanks are no words", () => {
  const half: Action = { step: 0, type: "cell", row: 0, column: "length", text: "50" };
  const blank: Action = { step: 0, type: "answer", task: "words", text: "  " };
  expect(unfinished([half, blank])).toEqual(all);
});
