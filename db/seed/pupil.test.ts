import { expect, test } from "vitest";
import { markRun } from "#labs/engine/marking.ts";
import { parseActions } from "#labs/engine/action.ts";
import { createRandom } from "#labs/engine/random.ts";
import { replay } from "#labs/index.ts";
import { measure } from "./pupil.ts";
import { pendulumLab } from "./test-lab.ts";

const lab = pendulumLab();
const work = (skill: number, i: number) => {
  const seed = `pupil ${i}`;
  const actions = measure(lab, seed, skill, createRandom(`${skill} ${i}`));
  return { actions, marking: markRun(replay(lab, seed, actions)) };
};

test("what a pupil does is what a browser may send", () => {
  const { actions } = work(0.5, 1);
  expect(parseActions(actions, lab)).toEqual({ ok: true, value: actions });
});

test("the same pupil does the same again; another measures another pendulum", () => {
  expect(work(0.7, 1)).toEqual(work(0.7, 1));
  expect(work(0.7, 1).actions).not.toEqual(work(0.7, 2).actions);
});

test("a pupil without a fault gets nearly all of the points, and skill is worth marks in the mean", () => {
  const mean = (skill: number) => {
    const markings = Array.from({ length: 12 }, (_, i) => work(skill, i).marking);
    return markings.reduce((sum, { points, max }) => sum + points / max, 0) / markings.length;
  };
  const [poor, fair, best] = [mean(0.1), mean(0.5), mean(1)];
  expect(best).toBeGreaterThan(0.85);
  expect(fair).toBeGreaterThan(poor);
  expect(best).toBeGreaterThan(fair);
  expect(poor).toBeLessThan(0.6);
});

test("the best write the right formula as at school; among others some leave it out, a number or a line of division", () => {
  const formulas = (skill: number) =>
    Array.from({ length: 12 }, (_, i) => {
      const { actions, marking } = work(skill, i);
      const written = actions.findLast((action) => action.type === "answer" && action.task === "formula");
      const points = marking.tasks.find(({ id }) => id === "formula")?.points;
      return { text: written?.type === "answer" ? written.text : undefined, points };
    });
  expect(formulas(1).every(({ text, points }) => text === "4·π²·L / T²" && points === 2)).toBe(true);
  const others = formulas(0.1);
  expect(others.some(({ text }) => text === undefined)).toBe(true);
  expect(others.some(({ points }) => points === 1)).toBe(true);
});
