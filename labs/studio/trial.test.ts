import { expect, test } from "vitest";
import type { LabDocument } from "../document/document.ts";
import { parseLab } from "../document/parse.ts";
import { createSmoothSolver } from "../engine/smooth.ts";
import { createTrackSolver } from "../engine/track.ts";
import { instruments, parts } from "../parts/index.ts";
import { setIn } from "./edits.ts";
import { removeEntry } from "./fresh.ts";
import { testLab } from "./test-lab.ts";
import { tryOut } from "./trial.ts";

const vocabulary = {
  parts,
  instruments,
  solvers: { smooth: createSmoothSolver, track: createTrackSolver, rigid: undefined },
};

/** Codes and places of what is wrong with the test lab after changes that the parser lets through. */
function tried(...changes: [(string | number)[], unknown][]): string[] {
  const changed = changes.reduce<LabDocument>((lab, [path, value]) => setIn(lab, path, value), testLab());
  const parsed = parseLab(changed, vocabulary);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return tryOut(parsed.value, vocabulary).map((issue) => `${issue.path} ${issue.code}`);
}

test("a lab that can be done passes", () => {
  expect(tried()).toEqual([]);
});

test("a control may not begin outside of its range, and its step must lead somewhere", () => {
  expect(tried([["parts", 0, "length"], 3])).toEqual(["controls[0].min start-outside-control"]);
  expect(tried([["controls", 0, "step"], 2], [["tasks", 1, "distinct"], 1])).toEqual([
    "controls[0].step control-stands-still",
  ]);
});

test("a formula that fails somewhere in a control's range is named", () => {
  expect(tried([["parts", 0, "x"], "sqrt(bob.length - 0.5 m) * sqrt(1 m)"])).toEqual([
    "parts[0].x not-finite",
    "instruments[1].x not-finite",
  ]);
});

test("no pupil may get a value out of range by the seed", () => {
  expect(tried([["parts", 0, "mass"], 1000])).toEqual(["variants[0].spread variant-out-of-range"]);
});

test("more different values than the control has steps: nobody can do it", () => {
  expect(tried([["tasks", 1, "rows"], 10], [["tasks", 1, "distinct"], 10])).toEqual([
    "tasks[1].distinct too-few-values",
  ]);
  const lab = removeEntry(testLab(), "controls", 0);
  expect(tried(...Object.entries(lab).map(([key, value]): [string[], unknown] => [[key], value]))).toEqual([
    "tasks[1].distinct too-few-values",
  ]);
});

test("a result held against no number, or against zero: nobody can do it", () => {
  const noNumber = "world.gravity * ln(0 - moon.distance / earth.radius)";
  expect(tried([["tasks", 2, "truth"], noNumber])).toEqual(["tasks[2].truth truth-not-finite"]);
  expect(tried([["tasks", 2, "truth"], 0])).toEqual(["tasks[2].truth truth-zero"]);
});

test("a formula to be written must have a value somewhere, or nobody's could be marked", () => {
  const words = { title: "F", ask: "?" };
  const withFormula = (formula: string) =>
    tried(
      [["tasks", 3], { id: "F", kind: "formula", symbol: "F", unit: "1", formula, points: 1 }],
      ...(["ba", "ru", "en"] as const).map((lang): [string[], unknown] => [
        ["texts", lang, "tasks", "F"],
        words,
      ]),
    );
  expect(withFormula("n / 2")).toEqual([]);
  expect(withFormula("ln(0 - n)")).toEqual(["tasks[3].formula not-finite"]);
});

test("a ruler measures only where it is said what", () => {
  expect(tried([["table", 0, "of"], undefined])).toContain("table[0].of by-eye-alone");
});

test("an instrument may not show a reading that is for marking only", () => {
  expect(tried([["instruments", 2, "of"], "bob.period"])).toEqual(["instruments[2].of hidden-reading"]);
});

test("a run that stops says so", () => {
  expect(tried([["parts", 2, "speed"], 0], [["world", "step"], 1], [["parts", 0, "angle"], 0])).toContain(
    "world.step stops",
  );
});

test("a step too large for the motion drifts, half of a fine one does not", () => {
  expect(tried([["world", "step"], 0.2])).toEqual(["world.step drifts"]);
  expect(tried([["world", "step"], 0.001])).toEqual([]);
});
