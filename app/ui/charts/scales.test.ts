import fc from "fast-check";
import { expect, test } from "vitest";
import { classLimits, classOf, roundTicks } from "./scales.ts";

test("ticks are round, begin at zero and reach the greatest value", () => {
  expect(roundTicks(0)).toEqual([0, 1]);
  expect(roundTicks(3)).toEqual([0, 1, 2, 3]);
  expect(roundTicks(187)).toEqual([0, 50, 100, 150, 200]);
  expect(roundTicks(184_310)).toEqual([0, 50_000, 100_000, 150_000, 200_000]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (max) => {
      const ticks = roundTicks(max);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }),
  );
});

test("class limits part the values into about equal classes", () => {
  const values = Array.from({ length: 50 }, (_, i) => i + 1);
  const limits = classLimits(values);
  expect(limits).toEqual([11, 21, 31, 41]);
  const sizes = [0, 1, 2, 3, 4].map((one) => values.filter((value) => classOf(value, limits) === one).length);
  expect(sizes).toEqual([10, 10, 10, 10, 10]);
});

test("equal values are one class, and no values are none", () => {
  expect(classLimits([7, 7, 7])).toEqual([]);
  expect(classLimits([])).toEqual([]);
  expect(classOf(7, [])).toBe(0);
});
