import fc from "fast-check";
import { expect, test } from "vitest";
import { dotProduct } from "./dot-product.ts";

test("keeps what cancels: 10¹⁶ + 1 − 10¹⁶", () => {
  expect(dotProduct(Float64Array.of(9, 1e16, 1, -1e16), 1, Float64Array.of(1, 1, 1), 3)).toBe(1);
});

test("is right to the last bit but one where sums of products cancel by up to 10⁹", () => {
  const whole = fc.integer({ min: -(2 ** 40), max: 2 ** 40 });
  fc.assert(
    fc.property(fc.array(fc.tuple(whole, whole), { minLength: 1, maxLength: 20 }), (pairs) => {
      const exact = pairs.reduce((sum, [a, b]) => sum + BigInt(a) * BigInt(b), 0n);
      const [a, b] = [
        Float64Array.from(pairs, (pair) => pair[0]),
        Float64Array.from(pairs, (pair) => pair[1]),
      ];
      expect(dotProduct(a, 0, b, pairs.length)).toBeCloseTo(
        Number(exact),
        -Math.log10(Math.abs(Number(exact)) * 4e-16 + 1e-9),
      );
    }),
    { seed: 4, numRuns: 500 },
  );
});
