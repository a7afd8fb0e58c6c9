import { describe, expect, test } from "vitest";
import { createRandom } from "../engine/random.ts";
import { repeatsOf } from "./repeats.ts";
import { studentFactor, studentShare } from "./student.ts";

describe("repeated readings", () => {
  /** Student's factors as printed in tables of the normal school and university courses (two-sided). */
  test.each([
    [1, 0.95, 12.706],
    [2, 0.95, 4.303],
    [3, 0.95, 3.182],
    [4, 0.95, 2.776],
    [9, 0.95, 2.262],
    [29, 0.95, 2.045],
    [120, 0.95, 1.98],
    [4, 0.9, 2.132],
    [9, 0.99, 3.25],
  ])("Student's factor of %i degrees for %f is %f", (freedom, confidence, printed) => {
    expect(studentFactor(freedom, confidence)).toBeCloseTo(printed, 3);
  });

  test("one degree of freedom is Cauchy's distribution, two have a root in closed form", () => {
    for (const t of [0.1, 1, 7]) {
      expect(studentShare(t, 1)).toBeCloseTo((2 / Math.PI) * Math.atan(t), 14);
      expect(studentShare(t, 2)).toBeCloseTo(t / Math.sqrt(2 + t * t), 14);
    }
  });

  test("no readings to spare, no factor", () => {
    expect(studentFactor(0, 0.95)).toBeNaN();
    expect(studentFactor(3, 1)).toBeNaN();
  });

  test("mean, deviation and standard error of 2, 4, 4, 4, 5, 5, 7, 9", () => {
    const found = repeatsOf([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(found.mean).toBe(5);
    expect(found.deviation).toBeCloseTo(Math.sqrt(32 / 7), 14);
    expect(found.meanError).toBeCloseTo(Math.sqrt(32 / 7 / 8), 14);
    expect(found.error).toBeCloseTo(2.3646 * found.meanError, 3);
  });

  test("scatter and instrument are added in squares; the mean of many does not lessen the instrument's", () => {
    const { scatterError, error } = repeatsOf([1.42, 1.45, 1.43], 0.02);
    expect(error).toBeCloseTo(Math.hypot(scatterError, 0.02), 14);
    expect(repeatsOf(Array<number>(100).fill(1.4), 0.02).error).toBeCloseTo(0.02, 14);
  });

  test("one reading has the instrument's error, none have nothing", () => {
    expect(repeatsOf([1.4], 0.05)).toMatchObject({ count: 1, mean: 1.4, error: 0.05 });
    expect(repeatsOf([1.4], 0.05).deviation).toBeNaN();
    expect(repeatsOf([]).mean).toBeNaN();
  });

  test("the interval of three readings covers the true value 95 times in a hundred", () => {
    const random = createRandom("coverage");
    let covered = 0;
    const runs = 20_000;
    for (let i = 0; i < runs; i++) {
      const { mean, error } = repeatsOf([random.normal(), random.normal(), random.normal()]);
      if (Math.abs(mean) <= error) covered++;
    }
    const fourDeviations = 4 * Math.sqrt((0.95 * 0.05) / runs);
    expect(Math.abs(covered / runs - 0.95)).toBeLessThan(fourDeviations);
  });
});
