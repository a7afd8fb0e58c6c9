import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logPlace, logTicksOf } from "./log-ticks.ts";

const written = (from: number, to: number) =>
  logTicksOf(from, to)
    .filter(({ major }) => major)
    .map(({ value }) => value);

describe("logarithmic axes", () => {
  test("decades are written, with 2 to 9 between", () => {
    expect(written(0.3, 4000)).toEqual([0.1, 1, 10, 100, 1000, 10000]);
    expect(logTicksOf(0.3, 4000).slice(0, 4)).toEqual([
      { value: 0.1, major: true },
      { value: 0.2, major: false },
      { value: 0.3, major: false },
      { value: 0.4, major: false },
    ]);
  });

  test("where decades are few, 2 and 5 are written too, and one decade is not drawn whole", () => {
    expect(written(3, 60)).toEqual([1, 2, 5, 10, 20, 50, 100]);
    expect(written(2.3, 4.9)).toEqual([2, 5]);
    expect(written(5, 5)).toEqual([5, 10]);
  });

  test("of very many decades every few are written", () => {
    expect(written(1e-30, 1e30)).toEqual([1e-30, 1e-24, 1e-18, 1e-12, 1e-6, 1, 1e6, 1e12, 1e18, 1e24, 1e30]);
  });

  test("there are none where a logarithm has none", () => {
    for (const [from, to] of [
      [0, 1],
      [-1, 10],
      [3, 2],
      [Number.NaN, 1],
      [1, Infinity],
    ] as const)
      expect(logTicksOf(from, to)).toEqual([]);
  });

  const size = fc.double({ min: 1e-300, max: 1e300, noNaN: true });

  test("marks rise, are few, and hold all points", () => {
    fc.assert(
      fc.property(size, size, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const values = logTicksOf(from, to).map(({ value }) => value);
        expect(values.length).toBeGreaterThanOrEqual(2);
        expect(values.length).toBeLessThanOrEqual(61);
        for (const [i, value] of values.entries())
          if (i > 0) expect(value).toBeGreaterThan(values[i - 1] as number);
        expect(values[0]).toBeLessThanOrEqual(from * (1 + 1e-8));
        expect(values.at(-1)).toBeGreaterThanOrEqual(to * (1 - 1e-8));
      }),
      { seed: 4, numRuns: 2000 },
    );
  });

  test("equal ratios are equal lengths", () => {
    expect(logPlace(10, 1, 100)).toBeCloseTo(0.5, 15);
    expect(logPlace(0.01, 0.001, 1)).toBeCloseTo(1 / 3, 15);
    expect(logPlace(0, 1, 10)).toBeNaN();
  });
});
