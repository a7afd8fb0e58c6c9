import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FormulaTask, LabDocument } from "../document/document.ts";
import { offeredNames, rightAsTyped } from "../document/formula-task.ts";
import { replay } from "../index.ts";
import { markFormula } from "./marking-formula.ts";
import { markRun, type TaskMark } from "./marking.ts";
import { type FormulaAsked, formulaIssues, formulaLab } from "./test-formula-lab.ts";

const gravity = { symbol: "g", unit: "m/s^2", formula: "4 * pi^2 * length / period^2" };
const pendulum = formulaLab(gravity);
const weight = {
  symbol: "F",
  unit: "N",
  formula: "bob.mass * world.gravity",
  names: [
    { id: "mass", symbol: "m", unit: "g", of: "bob.mass" },
    { id: "gravity", symbol: "g", unit: "m/s^2", of: "world.gravity" },
    { id: "G", symbol: "G", unit: "N*m^2/kg^2", of: "const.G" },
  ],
};

function mark(text: string, document = pendulum, seed = "a pupil"): TaskMark {
  const run = replay(document, seed, [{ step: 0, type: "answer", task: "formula", text }]);
  return markRun(run).tasks.find(({ id }) => id === "formula") as TaskMark;
}

/** Points of four, and the first reason. */
const marked = (text: string, document?: LabDocument): [number, string | undefined] => {
  const { points, reasons } = mark(text, document);
  return [points, reasons[0]?.code];
};

describe("a working formula", () => {
  test.each([
    "4*pi^2*l/T^2",
    "4π²l/T²",
    "g = 4π² l : T²",
    "l(2π/T)²",
    "l·(2π·N/t)²",
    "4π²lN²/t²",
    "π·π·l/(0,5T)^2",
    "√(l²)·(2π/T)^2",
    "4*pi^2*length/period^2",
    "(2π√l/T)²",
    "4π²l/Т²",
    "2π²·2l/T/T",
    "8π²l/T² − 4π²l/T²",
    "l/(T/(2π))²",
  ])("%s is right", (text) => expect(marked(text)).toEqual([4, "formula-right"]));

  test.each([
    ["l/T²", 0.0253],
    ["4·l·π/T²", 0.318],
    ["8π²l/T²", 2],
    ["−4π²l/T²", -1],
  ])("%s differs by a factor and keeps half", (text, factor) =>
    expect(mark(text)).toMatchObject({
      points: 2,
      reasons: [{ code: "formula-factor", params: { factor } }],
    }),
  );

  test.each(["4·3,14²·l/T²", "4·3.1416^2*l/T^2", "39,5 l/T²", "9,87·4·l/T²"])(
    "%s has a rounded number and keeps three quarters",
    (text) => expect(marked(text)).toEqual([3, "formula-rounded"]),
  );

  test.each(["4π²·l·N/T²", "4π²l²/(T²·l+0·l)·N", "l/t²", "4π²l/T²·(1+N)"])(
    "%s hangs on its quantities otherwise",
    (text) => expect(marked(text)).toEqual([0, "formula-other"]),
  );

  test.each([
    ["4π²l/T", "m/s²", "m/s"],
    ["2π√(l/T)", "m/s²", "m^(1/2)/s^(1/2)"],
    ["9,8", "m/s²", "1"],
    ["T", "m/s²", "s"],
  ])("%s is of another kind, and that is told in units", (text, expected, actual) =>
    expect(mark(text)).toMatchObject({
      points: 0,
      reasons: [{ code: "formula-units", params: { expected, actual } }],
    }),
  );

  test.each([
    ["4π²l/(T²", "expected-sign", 8, ""],
    ["4π²L/T²", "unknown-name", 3, "L/T²"],
    ["1/2 l", "unclear-division", 4, "l"],
    ["l + T", "mixed-dimensions", 2, "+ T"],
  ])("%s cannot be read, and it is said where", (text, issue, at, near) =>
    expect(mark(text)).toMatchObject({
      points: 0,
      reasons: [{ code: "formula-unread", params: { issue, at, near } }],
    }),
  );

  test("nothing written is no answer", () => {
    expect(marked("   ")).toEqual([0, "no-answer"]);
    expect(marked("")).toEqual([0, "no-answer"]);
  });

  test("is marked the same with any seed, and again with the same", () => {
    for (const seed of ["one", "two", "three"]) {
      expect(mark("l·(2π·N/t)²", pendulum, seed).points).toBe(4);
      expect(mark("4π²l/T", pendulum, seed)).toEqual(mark("4π²l/T", pendulum, seed));
    }
  });
});

describe("quantities that stand in no column", () => {
  const document = formulaLab(weight);

  test("are written by their signs or ids", () => {
    expect(marked("mg", document)).toEqual([4, "formula-right"]);
    expect(marked("F = mass·gravity", document)).toEqual([4, "formula-right"]);
    expect(marked("m", document)).toEqual([0, "formula-units"]);
  });

  test("a number in place of one keeps three quarters, a wrong number nothing", () => {
    for (const text of ["9,8m", "m*9.81", "10 m"])
      expect(mark(text, document)).toMatchObject({
        points: 3,
        reasons: [{ code: "formula-number", params: { symbol: "g" } }],
      });
    expect(marked("3m", document)).toEqual([0, "formula-units"]);
  });

  test("constants of nature are signs too, and are not drawn at random", () => {
    const attraction = formulaLab({
      ...weight,
      formula: "const.G * bob.mass^2 / length^2",
    });
    expect(marked("Gm²/l²", attraction)).toEqual([4, "formula-right"]);
    expect(marked("6,67·10^(-11)·m²/l²", attraction)[1]).toBe("formula-number");
  });

  test("a worked-out column that the right formula does not name is not offered: it might be the answer", () => {
    const signs = (task: FormulaAsked) => {
      const document = formulaLab(task);
      return offeredNames(document, document.tasks.at(-1) as FormulaTask).map(({ symbol }) => symbol);
    };
    expect(signs(gravity)).toEqual(["l", "N", "t", "T"]);
    expect(signs({ ...gravity, formula: "4 * pi^2 * length * count^2 / time^2" })).toEqual(["l", "N", "t"]);
  });
});

describe("a document with a formula to write", () => {
  test("names the place of what nobody could do", () => {
    expect(formulaIssues(gravity)).toEqual([]);
    expect(formulaIssues({ ...gravity, unit: "m/s" })).toEqual(["formula wrong-dimension"]);
    expect(formulaIssues({ ...gravity, formula: "4 * pi^2 * lenght" })).toContain("formula unknown-name");
    expect(formulaIssues({ ...gravity, formula: "world.gravity" })).toEqual(["formula no-sign"]);
    expect(formulaIssues({ ...gravity, formula: "9.8 m/s^2" })).toEqual(["formula not-writable"]);
    expect(formulaIssues({ ...weight, unit: "1", formula: "const.G / const.G" })).toEqual([]);
    expect(formulaIssues({ ...gravity, unit: "N*m^2/kg^2", formula: "const.G" })).toEqual([
      "formula not-writable",
    ]);
    expect(formulaIssues({ ...gravity, formula: "length > 1 m ? 1 m/s^2 : 2 m/s^2" })).toEqual([
      "formula not-writable",
    ]);
  });

  test("has names that can be told apart, each of something, in a unit of its kind", () => {
    const [mass, ...more] = weight.names;
    const issues = (change: object) =>
      formulaIssues({ ...weight, names: [{ ...mass, ...change }, ...more] as never });
    expect(issues({})).toEqual([]);
    expect(issues({ id: "length" })).toEqual(["names[0].id id-taken"]);
    expect(issues({ symbol: "Т" })).toEqual(["names[0].symbol sign-taken"]);
    expect(issues({ symbol: "m²" })).toEqual(["names[0].symbol not-a-sign"]);
    expect(issues({ unit: "s" })).toEqual(["names[0].unit wrong-dimension"]);
    expect(issues({ of: "bob.weight" })).toContain("names[0].of unknown-name");
  });

  test("has a right formula that earns full marks as a pupil writes it", () => {
    for (const document of [pendulum, formulaLab(weight)]) {
      const task = document.tasks.at(-1) as FormulaTask;
      const typed = rightAsTyped(offeredNames(document, task), task.formula) ?? "";
      expect(marked(typed, document)).toEqual([4, "formula-right"]);
    }
  });
});

describe("hostile answers", () => {
  test.each([
    `${"(".repeat(99)}l${")".repeat(99)}`,
    "9^9^9^9^9^9",
    "l^(10^300)/T²",
    "4π²l/T²+0/0",
    "l·10^(999)",
    "exp(exp(exp(exp(N))))l/T²",
    "__proto__",
  ])("%s earns nothing and costs little", (text) => expect(mark(text).points).toBe(0));

  test("no text whatever makes the marking throw, or earns more than the task has", () => {
    const piece = fc.constantFrom(..."lNtT4π²√()+-*/^,.=2 ", "sin ", "^2", "exp(", "9,8", "bob.mass");
    const texts = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("")),
      fc.string({ unit: "binary", maxLength: 80 }),
    );
    const run = replay(pendulum, "a pupil", []);
    fc.assert(
      fc.property(texts, (text) => {
        run.answers.set("formula", { text, step: 0 });
        const { share, reasons } = markFormula(run, pendulum.tasks.at(-1) as FormulaTask);
        expect(share >= 0 && share <= 1 && reasons.length === 1).toBe(true);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
