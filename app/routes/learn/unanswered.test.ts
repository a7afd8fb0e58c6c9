import { expect, test } from "vitest";
import { measureCarefully, pendulumLab } from "#tests/careful-pupil.ts";
import type { Action } from "#labs/engine/action.ts";
import { replay } from "#labs/index.ts";
import { unansweredTasks } from "./unanswered.ts";

const all = pendulumLab.tasks.map(({ id }) => id);
const unanswered = (actions: readonly Action[]) =>
  unansweredTasks(replay(pendulumLab, "seed", actions)).map(({ id }) => id);

test("who has done nothing is told every task, who has worked with care only what is left", () => {
  expect(unanswered([])).toEqual(all);
  const answered = new Set(
    measureCarefully("seed").flatMap((action) => (action.type === "answer" ? action.task : [])),
  );
  expect(unanswered(measureCarefully("seed"))).toEqual(
    all.filter((id) => !answered.has(id) && id !== "measure"),
  );
});

test("half a row is no measurement, and blanks are no words", () => {
  const half: Action = { step: 0, type: "cell", row: 0, column: "length", text: "50" };
  const blank: Action = { step: 0, type: "answer", task: "words", text: "  " };
  expect(unanswered([half, blank])).toEqual(all);
});
