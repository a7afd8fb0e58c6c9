import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundMeasured } from "./rounding.ts";

const plain = (value: number, error: number, digits: number, exponent = 0) => ({
  value,
  error,
  digits,
  exponent,
});

describe("a result rounded by its error", () => {
  test.each([
    [9.8123, 0.0456, plain(9.81, 0.05, 2)],
    [9.8123, 0.0149, plain(9.812, 0.015, 3)],
    [9.8, 0.05, plain(9.8, 0.05, 2)],
    [1.005, 0.01, plain(1.005, 0.01, 3)],
    [2.675, 0.02, plain(2.68, 0.02, 2)],
    [-2.675, 0.02, plain(-2.68, 0.02, 2)],
    [6371000, 21000, plain(6.37, 0.02, 2, 6)],
    [1234, 1.4, plain(1234, 1.4, 1)],
    [1234, 3.4, plain(1234, 3, 0)],
    [1234, 34, plain(1.23, 0.03, 2, 3)],
    [0.00012345, 0.0000031, plain(1.23, 0.03, 2, -4)],
    [6.67e-11, 2e-13, plain(6.67, 0.02, 2, -11)],
    [0.3, 0.096, plain(0.3, 0.1, 2)],
    [0.001, 0.5, plain(0, 0.5, 1)],
    [12, 340, plain(0, 3, 0, 2)],
    [0, 0.2, plain(0, 0.2, 1)],
  ])("%f ± %f", (value, error, expected) => {
    expect(roundMeasured(value, error)).toEqual(expected);
  });

  test("without a usable error the value keeps all its digits", () => {
    expect(roundMeasured(1.25, 0)).toEqual(plain(1.25, 0, 2));
    expect(roundMeasured(1.25, Number.NaN)).toEqual(plain(1.25, Number.NaN, 2));
    expect(roundMeasured(Number.NaN, 1).value).toBeNaN();
  });

  const size = fc.double({ min: 1e-200, max: 1e200, noNaN: true });

  test("never moves a value by more than half of the error's last digit, nor the error by more than a half of itself", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e200, max: 1e200, noNaN: true }), size, (value, error) => {
        const rounded = roundMeasured(value, error);
        const unit = (n: number) => n * 10 ** rounded.exponent;
        const last = 10 ** (rounded.exponent - rounded.digits);
        expect(Math.abs(unit(rounded.value) - value)).toBeLessThanOrEqual(
          last * 0.5000001 + Math.abs(value) * 1e-14,
        );
        expect(Math.abs(unit(rounded.error) / error - 1)).toBeLessThan(0.26);
        expect(rounded.digits).toBeGreaterThanOrEqual(0);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});
