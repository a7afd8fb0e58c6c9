import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as decimal from "./decimal.ts";
import { add, compare, type Decimal, divide, multiply, negate, readDecimal, subtract } from "./decimal.ts";

/** Over a common power of ten, as whole numbers. */
function whole(...numbers: readonly Decimal[]): bigint[] {
  const place = Math.min(...numbers.map((one) => one.place));
  return numbers.map((one) => one.digits * 10n ** BigInt(one.place - place));
}

const size = (n: bigint) => (n < 0n ? -n : n);
/** Whether `found` is n/d to fifty digits: off by no more than 10⁻⁴⁹ of it. */
const isNear = (found: Decimal, n: Decimal, d: Decimal): boolean => {
  const [product = 0n, exact = 0n] = whole(
    { digits: found.digits * d.digits, place: found.place + d.place },
    n,
  );
  return size(product - exact) * 10n ** 49n <= size(exact);
};
const one: Decimal = { digits: 1n, place: 0 };
const anyDecimal = fc.record({
  digits: fc.bigInt({ min: -(10n ** 50n) + 1n, max: 10n ** 50n - 1n }),
  place: fc.integer({ min: -90, max: 60 }),
});
const pairs = [anyDecimal, anyDecimal] as const;

describe("decimals of fifty digits", () => {
  test.each([
    ["0.1", 1n, -1],
    ["-12.50e3", -1250n, 1],
    [".5", 5n, -1],
    ["1e-400", 1n, -400],
    ["+2.", 2n, 0],
    ["0.12345678901234567890123", 12345678901234567890123n, -23],
  ])("%s is read to its last digit", (text, digits, place) => {
    expect(readDecimal(text)).toEqual({ digits, place });
  });

  test.each(["", "-", "e5", "1,5", "0x1f", "NaN", "Infinity", "1e"])("%j is none", (text) => {
    expect(() => readDecimal(text)).toThrow(RangeError);
  });

  test("a double goes to the shortest decimal that reads the same, and back", () => {
    expect(decimal.decimalOf(0.1)).toEqual({ digits: 1n, place: -1 });
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(decimal.numberOf(decimal.decimalOf(value))).toBe(value + 0);
      }),
    );
  });

  test("what doubles cannot add, they add: 0.1 + 0.2 is 0.3", () => {
    const sum = add(readDecimal("0.1"), readDecimal("0.2"));
    expect(compare(sum, readDecimal("0.3"))).toBe(0);
  });

  test("sums, products and quotients are those of whole numbers, rounded in the fiftieth digit", () => {
    fc.assert(
      fc.property(...pairs, (a, b) => {
        const [left = 0n, right = 0n] = whole(a, b);
        const place = Math.min(a.place, b.place);
        expect(isNear(add(a, b), { digits: left + right, place }, one)).toBe(true);
        expect(isNear(multiply(a, b), { digits: a.digits * b.digits, place: a.place + b.place }, one)).toBe(
          true,
        );
        const quotient = divide(a, b);
        expect(quotient ? isNear(quotient, a, b) : b.digits === 0n).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("a − b + b is a, and comparing is as of whole numbers", () => {
    fc.assert(
      fc.property(...pairs, (a, b) => {
        expect(compare(subtract(a, a), decimal.ZERO)).toBe(0);
        const [left = 0n, right = 0n] = whole(a, b);
        expect(compare(a, b)).toBe(left < right ? -1 : left > right ? 1 : 0);
        expect(compare(a, b)).toBe(0 - compare(b, a));
      }),
    );
  });

  test("numbers too far apart to meet leave each other as they are", () => {
    const vast = readDecimal("1e400000000");
    expect(add(vast, one)).toEqual(vast);
    expect(subtract(one, vast)).toEqual(negate(vast));
  });

  test("the square of a root is the number, and below 0 there is none", () => {
    fc.assert(
      fc.property(anyDecimal, (a) => {
        const root = decimal.squareRoot(a);
        if (a.digits < 0n) expect(root).toBeUndefined();
        else if (root) expect(isNear(multiply(root, root), a, one) || a.digits === 0n).toBe(true);
      }),
    );
    expect(decimal.squareRoot(readDecimal("1.44"))).toMatchObject({ digits: expect.any(BigInt) });
    expect(compare(decimal.squareRoot(readDecimal("1.44")) as Decimal, readDecimal("1.2"))).toBe(0);
  });

  test.each([
    ["2.7", 2n],
    ["-2.7", -3n],
    ["-2", -2n],
    ["0.0001", 0n],
    ["-1e-60", -1n],
  ])("the floor of %s", (text, floor) => {
    expect(whole(decimal.floor(readDecimal(text)), one)[0]).toBe(floor);
  });
});
