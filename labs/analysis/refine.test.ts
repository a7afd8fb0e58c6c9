import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FitData } from "./fit-data.ts";
import { type Fit, fitModel, type Refine } from "./fit-model.ts";
import type { Model } from "./model.ts";
import { refineWith, type Written } from "./refine.ts";

function fitted(data: FitData, model: Model, refine?: Refine): Fit {
  const outcome = fitModel(data, model, refine);
  if (!outcome.ok) throw new Error(outcome.issue.message);
  return outcome.fit;
}

const range = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Columns as they stand in a file, and as doubles. */
function taken(x: readonly string[], y: readonly string[]): { data: FitData; written: Written } {
  const written = { x: (row: number) => x[row], y: (row: number) => y[row], column: () => undefined };
  return { data: { x: x.map(Number), y: y.map(Number) }, written };
}

/** 1/3 + i/7 + (−1)ⁱ d in decimals, `places` of them, d in units of the last. */
const zigzag = (count: number, places: number, d: bigint): string[] =>
  range(count).map((i) => {
    const unit = 10n ** BigInt(places);
    const digits = unit / 3n + (BigInt(i) * unit) / 7n + (i % 2 === 0 ? d : -d);
    const text = String(digits).padStart(places + 1, "0");
    return `${text.slice(0, -places)}.${text.slice(-places)}`;
  });

describe("fits of points that lie nearer to the curve than doubles can tell", () => {
  test("a zigzag of 10⁻²⁵ about a line is measured by the digits that were written", () => {
    const { data, written } = taken(range(10).map(String), zigzag(10, 40, 10n ** 15n));
    const fit = fitted(data, "line", refineWith(written));
    /** A line takes (Σ(x − 4.5)(−1)ⁱ)²/82.5 = 25/82.5 of the ten squares: 1/33 of them. */
    const sum = 10 * 1e-50 * (1 - 1 / 33);
    expect(fit.residualSum / sum).toBeCloseTo(1, 9);
    const [intercept, slope] = fit.parameters;
    expect(slope?.value).toBe(1 / 7);
    expect((slope?.error as number) / Math.sqrt(sum / 8 / 82.5)).toBeCloseTo(1, 9);
    expect((intercept?.error as number) / Math.sqrt((sum / 8) * (1 / 10 + 20.25 / 82.5))).toBeCloseTo(1, 9);
    expect(fit.residuals.map(Math.sign)).toEqual(range(10).map((i) => (i % 2 === 0 ? 1 : -1)));
  });

  test("doubles alone see nothing of it, and the shortest decimals only what is left of it in doubles", () => {
    const { data } = taken(range(10).map(String), zigzag(10, 40, 10n ** 15n));
    expect(fitted(data, "line").residualSum).toBeGreaterThan(1e-40);
    expect(fitted(data, "line", refineWith()).residualSum).toBeGreaterThan(1e-40);
  });

  test("numbers of up to fifteen digits need no text: 0.1, 0.2, 0.3 lie on a line exactly", () => {
    const data = { x: [1, 2, 3, 4], y: [0.1, 0.2, 0.3, 0.4] };
    const { parameters, residualSum, residuals, covariance } = fitted(data, "line", refineWith());
    expect(parameters).toEqual([
      { name: "intercept", value: 0, error: 0 },
      { name: "slope", value: 0.1, error: 0 },
    ]);
    expect([residualSum, ...residuals]).toEqual([0, 0, 0, 0, 0]);
    expect(covariance.flat().every((value) => value === 0)).toBe(true);
  });

  test("a line that is exact in decimals is found to its last digit, whichever it is", () => {
    const hundredths = fc.integer({ min: -99999, max: 99999 });
    fc.assert(
      fc.property(hundredths, hundredths, (a, b) => {
        fc.pre(a !== 0 && b !== 0);
        const y = range(6).map((i) => (a + i * b) / 100);
        const { parameters } = fitted({ x: range(6), y }, "line", refineWith());
        expect(parameters.map(({ value }) => value)).toEqual([a / 100, b / 100]);
      }),
      { numRuns: 50 },
    );
  });

  test("weights stay what the errors of the points say", () => {
    const y = zigzag(8, 36, 10n ** 12n);
    const sy = range(8).map((i) => (i < 4 ? 1e-24 : 2e-24));
    const { data, written } = taken(range(8).map(String), y);
    const fit = fitted({ ...data, sy }, "line", refineWith(written));
    const scaled = {
      x: range(8),
      y: range(8).map((i) => (i % 2 === 0 ? 1 : -1)),
      sy: sy.map((s) => s * 1e24),
    };
    const same = fitted(scaled, "line");
    expect((fit.chiSquare as number) / (same.chiSquare as number)).toBeCloseTo(1, 6);
    for (const [j, { error }] of fit.parameters.entries())
      expect(error / (same.parameters[j]?.error as number) / 1e-24).toBeCloseTo(1, 9);
  });

  test("curves of other columns and rows with gaps are taken too", () => {
    const fit = fitted(
      {
        x: [1, undefined, 2, 3, 4],
        y: [0.3, 7, 0.5, 0.9, 0.5],
        columns: new Map([["u", [0.1, 5, 0.1, 0.3, -0.3]]]),
      },
      { formula: "a*x + b*u" },
      refineWith(),
    );
    expect(fit.parameters.map(({ value }) => value)).toEqual([0.2, 1]);
    expect(fit.residualSum).toBe(0);
  });

  const plain: [string, FitData, Model][] = [
    ["points that scatter", { x: [1, 2, 3, 4], y: [1, 2.1, 2.9, 4.2] }, "line"],
    ["errors in x", { x: [1, 2, 3], y: [0.1, 0.2, 0.3], sx: [0.1, 0.1, 0.1] }, "line"],
    ["a formula too long for so many points", { x: range(70000), y: range(70000) }, { formula: "a*x" }],
  ];
  test.each(plain)("%s: what doubles found stays to the last bit", (_, data, model) => {
    const { parameters, residualSum } = fitted(data, model, refineWith());
    const alone = fitted(data, model);
    expect({ parameters, residualSum }).toEqual({
      parameters: alone.parameters,
      residualSum: alone.residualSum,
    });
  });
});
