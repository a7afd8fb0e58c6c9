import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRandom } from "../engine/random.ts";
import { cos, exp, pow, sin } from "../engine/math.ts";
import type { FitData } from "./fit-data.ts";
import { type Fit, fitModel } from "./fit-model.ts";
import { CURVES, type Curve, type Model } from "./model.ts";

function fitted(data: FitData, model: Model): Fit {
  const outcome = fitModel(data, model);
  if (!outcome.ok) throw new Error(outcome.issue.message);
  return outcome.fit;
}

const refused = (data: FitData, model: Model) => {
  const outcome = fitModel(data, model);
  return outcome.ok ? "fitted" : outcome.issue.code;
};

const valuesOf = (fit: Fit) => Object.fromEntries(fit.parameters.map(({ name, value }) => [name, value]));
const range = (count: number, from = 0, step = 1) => Array.from({ length: count }, (_, i) => from + i * step);

const EXACT: [Curve, Record<string, number>, (x: number) => number, number[]][] = [
  ["line", { intercept: 2, slope: -0.5 }, (x) => 2 - 0.5 * x, range(6)],
  ["proportional", { slope: 9.81 }, (x) => 9.81 * x, range(5, 1)],
  ["quadratic", { a: 1, b: -2, c: 4.9 }, (x) => 1 - 2 * x + 4.9 * x * x, range(7, -1, 0.3)],
  ["power", { a: 2.01, b: 0.5 }, (x) => 2.01 * pow(x, 0.5), range(8, 0.1, 0.2)],
  ["power", { a: -3, b: -2 }, (x) => -3 * pow(x, -2), range(8, 0.5, 0.2)],
  ["exponential", { a: 12, b: -0.35 }, (x) => 12 * exp(-0.35 * x), range(9)],
  ["exponential", { a: -1e-9, b: 3 }, (x) => -1e-9 * exp(3 * x), range(9)],
  [
    "sine",
    { offset: 0.1, amplitude: 0.2, omega: 7, phase: 1 },
    (x) => 0.1 + 0.2 * sin(7 * x + 1),
    range(40, 0, 0.05),
  ],
  ["sine", { offset: -3, amplitude: 5, omega: 0.4, phase: -2 }, (x) => -3 + 5 * sin(0.4 * x - 2), range(12)],
];

describe("fits of curves by name", () => {
  test.each(EXACT)("%s: the parameters %o are found again from exact points", (curve, expected, f, x) => {
    const found = valuesOf(fitted({ x, y: x.map(f) }, curve));
    expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, value] of Object.entries(expected)) expect(found[name] as number).toBeCloseTo(value, 8);
  });

  test("a line over x = 1…4, y = 2, 3, 5, 6 is that worked out by hand", () => {
    const fit = fitted({ x: [1, 2, 3, 4], y: [2, 3, 5, 6] }, "line");
    expect(valuesOf(fit)["slope"]).toBeCloseTo(1.4, 14);
    expect(valuesOf(fit)["intercept"]).toBeCloseTo(0.5, 14);
    expect(fit.residualSum).toBeCloseTo(0.2, 14);
    expect(fit.parameters[1]?.error).toBeCloseTo(Math.sqrt(0.1 / 5), 14);
    expect(fit.parameters[0]?.error).toBeCloseTo(Math.sqrt(0.1 * (1 / 4 + 6.25 / 5)), 14);
    expect(fit.covariance[0]?.[1]).toBeCloseTo((-0.1 * 2.5) / 5, 14);
    expect(fit.residuals.map((off) => off.toFixed(3))).toEqual(["0.100", "-0.300", "0.300", "-0.100"]);
    expect(fit).toMatchObject({
      degreesOfFreedom: 2,
      chiSquare: undefined,
      weighted: false,
      rows: [0, 1, 2, 3],
    });
    expect(fit.at(10)).toBeCloseTo(14.5, 13);
    expect(fit.errorAt(2.5)).toBeCloseTo(Math.sqrt(0.1 / 4), 14);
  });

  test("a large offset of x costs no digits: years", () => {
    const x = range(10, 2015);
    const fit = fitted({ x, y: x.map((year) => 3 + 0.25 * (year - 2015)) }, "line");
    expect(valuesOf(fit)["slope"]).toBeCloseTo(0.25, 12);
  });

  test("a sine has its amplitude and ω above 0 and its phase within a turn, wherever the search came from", () => {
    const random = createRandom("sines");
    for (let i = 0; i < 12; i++) {
      const [amplitude, turns, phase] = [
        random.uniform() + 0.1,
        0.7 + 8 * random.uniform(),
        6 * random.uniform() - 3,
      ];
      const x = range(60, 5, 0.1);
      const omega = (2 * Math.PI * turns) / 6;
      const y = x.map((at) => 1 + amplitude * sin(omega * at + phase) + 0.02 * amplitude * random.normal());
      const found = valuesOf(fitted({ x, y }, "sine"));
      expect(found["amplitude"] as number).toBeGreaterThan(0);
      expect(Math.abs((found["omega"] as number) / omega - 1)).toBeLessThan(0.02);
      expect(Math.abs(found["phase"] as number)).toBeLessThanOrEqual(Math.PI);
      expect(cos((found["phase"] as number) - phase)).toBeGreaterThan(0.9);
    }
  });
});

/** Pearson's data with York's weights (York 1966), known to all who write such programs. */
const YORK = {
  x: [0, 0.9, 1.8, 2.6, 3.3, 4.4, 5.2, 6.1, 6.5, 7.4],
  y: [5.9, 5.4, 4.4, 4.6, 3.5, 3.7, 2.8, 2.8, 2.4, 1.5],
  sx: [1000, 1000, 500, 800, 200, 80, 60, 20, 1.8, 1].map((weight) => 1 / Math.sqrt(weight)),
  sy: [1, 1.8, 4, 8, 20, 20, 70, 70, 100, 500].map((weight) => 1 / Math.sqrt(weight)),
};

describe("errors of the points", () => {
  test("in y: weights 1/σ², errors of the parameters as worked out by hand", () => {
    const fit = fitted({ x: [1, 2, 3], y: [1, 3, 4], sy: [0.5, 0.1, 0.5] }, "proportional");
    const [xx, xy] = [4 * 1 + 100 * 4 + 4 * 9, 4 * 1 + 100 * 6 + 4 * 12];
    expect(fit.parameters[0]?.value).toBeCloseTo(xy / xx, 14);
    expect(fit.parameters[0]?.error).toBeCloseTo(1 / Math.sqrt(xx), 14);
    const chi = 4 * (1 - xy / xx) ** 2 + 100 * (3 - (2 * xy) / xx) ** 2 + 4 * (4 - (3 * xy) / xx) ** 2;
    expect(fit.chiSquare).toBeCloseTo(chi, 12);
  });

  test("in both: York's line through Pearson's points, −0.48053341 x + 5.47991022, χ² 11.8663532", () => {
    const fit = fitted(YORK, "line");
    expect(valuesOf(fit)["intercept"]).toBeCloseTo(5.47991022, 7);
    expect(valuesOf(fit)["slope"]).toBeCloseTo(-0.48053341, 7);
    expect(fit.chiSquare).toBeCloseTo(11.8663532, 6);
    expect(fit.parameters[0]?.error).toBeCloseTo(0.2949, 2);
    expect(fit.parameters[1]?.error).toBeCloseTo(0.058, 3);
  });

  test("in x alone: turning x and y about gives the inverse of the slope", () => {
    const random = createRandom("turned");
    const x = range(12, 1);
    const y = x.map((at) => 3 * at + 2 + random.normal());
    const s = Array<number>(12).fill(1);
    const across = fitted({ x, y, sy: s }, "line");
    const along = fitted({ x: y, y: x, sx: s }, "line");
    const slope = valuesOf(along)["slope"] as number;
    expect(1 / slope).toBeCloseTo(valuesOf(across)["slope"] as number, 8);
    expect(along.chiSquare).toBeCloseTo(across.chiSquare as number, 8);
  });

  test("the errors of parameters are those of many experiments, with weights and without", () => {
    const random = createRandom("experiments");
    const x = range(15, 0.2, 0.2);
    const truth = (at: number) => 5 * exp(-0.8 * at);
    let square = 0;
    const [runs, sigma] = [400, 0.05];
    for (let i = 0; i < runs; i++) {
      const y = x.map((at) => truth(at) + sigma * random.normal());
      square += ((valuesOf(fitted({ x, y }, "exponential"))["b"] as number) + 0.8) ** 2;
    }
    const exact = fitted({ x, y: x.map(truth), sy: x.map(() => sigma) }, "exponential").parameters[1]?.error;
    expect(Math.sqrt(square / runs) / (exact as number)).toBeGreaterThan(0.85);
    expect(Math.sqrt(square / runs) / (exact as number)).toBeLessThan(1.15);
  });

  test("χ² far from the degrees of freedom is said in a note", () => {
    const random = createRandom("chi");
    const x = range(50);
    const y = x.map((at) => at + random.normal());
    const codes = (sigma: number) =>
      fitted({ x, y, sy: x.map(() => sigma) }, "line").notes.map(({ code }) => code);
    expect(codes(0.2)).toEqual(["scatter-exceeds-errors"]);
    expect(codes(1)).toEqual([]);
    expect(codes(5)).toEqual(["errors-exceed-scatter"]);
  });
});

describe("a user's formula", () => {
  test("reads x and other columns; the rest are parameters, 1 to begin with", () => {
    const columns = new Map([
      ["T", [300, 310, 330, 350, 390]],
      ["m", [1, 2, 1, 3, 2]],
    ]);
    const y = [0, 1, 2, 3, 4].map((x, i) => 2 * x + 0.5 * (columns.get("m")?.[i] ?? 0));
    const fit = fitted({ x: [0, 1, 2, 3, 4], y, columns }, { formula: "k*x + c*m" });
    expect(valuesOf(fit)).toEqual({ k: expect.closeTo(2, 12), c: expect.closeTo(0.5, 12) });
  });

  test("x may go by the name of its column", () => {
    const fit = fitted({ x: [0, 1, 2], y: [1, 3, 5], xName: "time" }, { formula: "v*time + s0" });
    expect(valuesOf(fit)).toEqual({ v: expect.closeTo(2, 12), s0: expect.closeTo(1, 12) });
  });

  test("what cannot be read or has nothing to find is an issue", () => {
    const data = { x: [1, 2, 3], y: [1, 2, 3] };
    expect(refused(data, { formula: "a*x +" })).toBe("bad-formula");
    expect(refused(data, { formula: "2*x" })).toBe("no-parameters");
    expect(fitModel(data, { formula: "alpha*x", start: { alhpa: 1 } })).toMatchObject({
      issue: { code: "no-such-parameter", params: { name: "alhpa", suggestion: "alpha" } },
    });
    expect(fitModel(data, { formula: "a*ln(x - 2)" })).toMatchObject({
      issue: { code: "no-value", params: { x: "1" } },
    });
    expect(fitModel({ x: [0.1 + 0.2, 2, 3], y: [1, 2, 3] }, { formula: "a*ln(x - 2)" })).toMatchObject({
      issue: { code: "no-value", params: { x: "0.3" } },
    });
  });
});

describe("a fit that means nothing says why", () => {
  const nothing: (number | undefined)[] = [];
  test.each<[string, FitData, Model]>([
    ["too-few-points", { x: nothing, y: nothing }, "line"],
    ["too-few-points", { x: [1], y: [2] }, "line"],
    ["too-few-points", { x: [1, undefined, 3], y: [undefined, 2, Number.NaN] }, "proportional"],
    ["too-few-points", { x: [0, -1, 2], y: [1, 2, 3] }, "power"],
    ["all-x-equal", { x: [2, 2, 2], y: [1, 2, 3] }, "line"],
    ["all-x-equal", { x: [0, 0], y: [1, 2] }, "proportional"],
    ["all-x-equal", { x: [3, 3], y: [1, 2] }, "exponential"],
    ["too-few-different-x", { x: [1, 1, 2, 2], y: [1, 2, 3, 4] }, "quadratic"],
    ["undetermined", { x: [1, 2, 3], y: [1, 2, 3] }, { formula: "a*b*x" }],
    ["undetermined", { x: [1, 2, 3], y: [1, 3, 3] }, { formula: "a*b*x" }],
    ["undetermined", { x: [1, 2, 3], y: [1, 2, 3] }, { formula: "a*x + b*x" }],
    ["undetermined", { x: [1, 2, 3], y: [0, 0, 0] }, "power"],
    ["no-convergence", { x: [1, 2, 3, 4], y: [2, 4, 6, 8] }, { formula: "x/(1 + exp(-a))" }],
  ])("%s: %o, %s", (code, data, model) => {
    expect(refused(data, model)).toBe(code);
  });

  test("two points have a line but no errors; errors of their own give them", () => {
    const bare = fitted({ x: [1, 2], y: [1, 3] }, "line");
    expect(bare.parameters.map(({ error }) => error)).toEqual([Number.NaN, Number.NaN]);
    expect(bare.notes.map(({ code }) => code)).toEqual(["errors-unknown"]);
    const known = fitted({ x: [1, 2], y: [1, 3], sy: [0.1, 0.1] }, "line");
    expect(known.parameters[1]?.error).toBeCloseTo(0.1 * Math.SQRT2, 14);
  });

  test("rows that take no part are named with the reason", () => {
    const fit = fitted(
      { x: [1, undefined, 2, 3, 4, 5], y: [1, 2, 2, Number.NaN, 4, 5], sy: [1, 1, 1, 1, 0, 1] },
      "line",
    );
    expect(fit.rows).toEqual([0, 2, 5]);
    expect(fit.leftOut).toEqual([
      { row: 1, reason: "blank" },
      { row: 3, reason: "blank" },
      { row: 4, reason: "no-error" },
    ]);
    expect(fitted({ x: [-1, 1, 2, 4], y: [9, 1, 4, 16] }, "power").leftOut).toEqual([
      { row: 0, reason: "not-positive" },
    ]);
  });

  test("points that lie on the line to the last digit but one have it, with the errors that theirs give", () => {
    const x = [40, 60, 80, 100];
    const times = x.map((one) => Number((2 * Math.sqrt(one)).toPrecision(16)));
    const outcome = fitModel(
      { x, y: times.map((t) => (t / 10) ** 2), sx: [1, 1, 1, 1], sy: [0.05, 0.06, 0.07, 0.08] },
      "line",
    );
    if (!outcome.ok) throw new Error(outcome.issue.message);
    const [intercept, slope] = outcome.fit.parameters;
    expect(slope?.value).toBeCloseTo(0.04, 14);
    expect(intercept?.error).toBeCloseTo(0.116, 3);
    expect(outcome.fit.chiSquare).toBeLessThan(1e-20);
  });

  const number = fc.oneof(
    fc.double({ min: -1e3, max: 1e3 }),
    fc.double(),
    fc.constantFrom(0, 1, -1, 1e300, 5e-324, undefined),
  );
  const curve = fc.constantFrom(...(Object.keys(CURVES) as Curve[]));

  test("whatever the numbers: a fit with numbers in it, or an issue; no crash and no hang", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number, number), { maxLength: 12 }),
        curve,
        fc.boolean(),
        (rows, model, weighted) => {
          const column = (i: 0 | 1 | 2) => rows.map((row) => row[i]);
          const outcome = fitModel(
            { x: column(0), y: column(1), ...(weighted ? { sy: column(2) } : {}) },
            model,
          );
          if (!outcome.ok) expect(outcome.issue.message).not.toBe("");
          else for (const { value } of outcome.fit.parameters) expect(Number.isFinite(value)).toBe(true);
        },
      ),
      { seed: 4, numRuns: 1500 },
    );
  });
});
