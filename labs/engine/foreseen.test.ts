import { expect, test } from "vitest";
import type { Action } from "./action.ts";
import { rowsBefore } from "./foreseen.ts";

const sketch = { x: "length", y: "square", points: [0, 0, 1, 4], step: 0 };
const drawn: Action = { type: "sketch", ...sketch };
const cell = (row: number, text: string): Action => ({ step: 0, type: "cell", row, column: "length", text });

test("a graph foreseen before measuring has no rows before it, one drawn after has those that hold anything", () => {
  expect(rowsBefore([drawn, cell(0, "40"), cell(1, "60")], sketch)).toBe(0);
  const late = [cell(0, "40"), cell(1, "60"), cell(2, " "), cell(3, "80")];
  expect(rowsBefore([...late, { step: 0, type: "delete-row", row: 3 }, drawn], sketch)).toBe(2);
});

test("drawn anew it is as new as its last line; taken back by undo it is as old as it was", () => {
  const anew: Action = { ...drawn, points: [0, 0, 1, 5] };
  const back: Action = { ...drawn, by: "undo" };
  const actions = [drawn, cell(0, "40"), anew, cell(1, "60"), back];
  expect(rowsBefore(actions, { ...sketch, points: anew.points })).toBe(1);
  expect(rowsBefore(actions, sketch)).toBe(0);
});
