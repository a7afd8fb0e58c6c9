import { expect, test } from "vitest";
import { pendulumLab } from "#tests/careful-pupil.ts";
import type { Action } from "./action.ts";
import { beatsOf, openingOf, rhythmEvidence } from "./evidence-rhythm.ts";

const SECOND = pendulumLab.world.pace / pendulumLab.world.step;
const press = (step: number): Action => ({ step, type: "press", instrument: "watch", button: "toggle" });
/** Pressed so many seconds one after another. */
const pressed = (...gaps: number[]): Action[] => {
  let step = 0;
  return gaps.map((gap) => press((step += Math.round(gap * SECOND))));
};
const told = (own: readonly Action[], ...others: (readonly Action[])[]) =>
  rhythmEvidence(
    pendulumLab,
    beatsOf(own),
    others.map((actions, i) => ({ attempt: String(i), beats: beatsOf(actions) })),
  );

const theirs = pressed(1.2, 0.7, 3.31, 2, 5.04, 1.11);

test("a record done once more step for step is told, with other numbers and words in it, and whose it is", () => {
  const written = theirs.flatMap((action): Action[] => [
    action,
    { step: action.step, type: "cell", row: 0, column: "time", text: "1,23" },
  ]);
  expect(told(written, pressed(1, 2, 3, 4, 5), theirs)).toEqual([
    { code: "same-times", params: { attempt: "1", count: 6, of: 6 } },
  ]);
});

test("a part of a record is told where it is half of the own one; one's own beginning hides nothing", () => {
  const part = [0.7, 3.31, 2, 5.04];
  expect(told(pressed(1, 2, ...part), theirs)).toEqual([
    { code: "same-times", params: { attempt: "0", count: 4, of: 6 } },
  ]);
  expect(told(pressed(1, 2, 3, 1.5, 2.5, ...part), theirs), "four of nine may be chance").toEqual([]);
});

test("a hand that is a step off each time, three alike, a single step over and over: nothing", () => {
  expect(told(pressed(1.201, 0.702, 3.312, 2.004, 5.05, 1.113), theirs)).toEqual([]);
  expect(told(pressed(1.2, 0.7, 3.31), theirs)).toEqual([]);
  const oneByOne = Array.from({ length: 50 }, (_, step) => press(step));
  expect(told(oneByOne, oneByOne)).toEqual([]);
});

test("an opening is that of six gaps: the same whatever comes after, another with another gap, none of less", () => {
  const opening = (actions: Action[]) => openingOf(pendulumLab, beatsOf(actions));
  const own = opening(theirs);
  expect(own).toBeDefined();
  expect(opening([...theirs, press(1e6)])).toBe(own);
  expect(opening([...theirs.slice(0, 5), press(1e6)])).not.toBe(own);
  expect(opening(theirs.slice(0, 5))).toBeUndefined();
  expect(opening([])).toBeUndefined();
});

test("a record made to be long is looked at up to its four hundredth beat", () => {
  const many = Array.from({ length: 20_000 }, (_, i) => press(Math.round(i * SECOND)));
  expect(beatsOf(many)).toHaveLength(400);
  expect(told(many, many)[0]?.params["count"]).toBe(399);
});
