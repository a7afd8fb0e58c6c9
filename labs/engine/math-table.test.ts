import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as math from "./math.ts";
import { abs, type Exact, shift, unitsOff } from "./test-exact.ts";

/** One row of math-reference.tsv, which another implementation worked out: see math-reference.py. */
interface Row {
  name: string;
  args: number[];
  exact: Exact;
}

function readRow(line: string): Row {
  const [name = "", args = "", digits = "", power] = line.split("\t");
  const size = BigInt(`0x${digits.replace("-", "")}`);
  const exact = { m: digits.startsWith("-") ? -size : size, e: Number(power) };
  return { name, args: args.split(" ").map(Number), exact };
}

const table = readFileSync(new URL("math-reference.tsv", import.meta.url), "utf8");
const rows = table.trim().split("\n").map(readRow);
const own = math as unknown as Record<string, (...args: number[]) => number>;

/** The largest error that the function's own docstring promises for normal results. */
const PROMISED: Record<string, number> = {
  ...{ sin: 0.85, cos: 0.85, tan: 0.9, asin: 0.51, acos: 0.51, atan: 0.51, atan2: 0.51 },
  ...{ exp: 0.55, log: 0.51, log10: 0.51, pow: 0.6, sinh: 0.6, cosh: 0.6, tanh: 0.6, hypot: 0.55 },
};

/** From half a unit above the largest double on, a value is rounded to infinity. */
const isTooLarge = ({ m, e }: Exact) => e > 0 && shift(abs(m), e) >= 2n ** 1024n - 2n ** 970n;
const infinite = (value: number, { m }: Exact) => (value === (m < 0n ? -Infinity : Infinity) ? 0 : Infinity);

test("the table has every function of the engine, and no other", () => {
  expect([...new Set(rows.map(({ name }) => name))].sort()).toEqual(Object.keys(math).sort());
  expect(rows.length).toBeGreaterThan(1300);
});

describe.each(Object.entries(PROMISED))("%s", (name, promised) => {
  const mine = rows.filter((row) => row.name === name);
  const value = ({ args }: Row) => (own[name] as (...args: number[]) => number)(...args);

  test(`is within ${promised} units in the last place of another implementation's value`, () => {
    expect(mine.length).toBeGreaterThan(50);
    for (const row of mine) {
      const limit = Math.abs(value(row)) < 2 ** -1022 ? 1 : promised;
      const off = isTooLarge(row.exact) ? infinite(value(row), row.exact) : unitsOff(value(row), row.exact);
      expect(off, `${name}(${row.args.join(", ")}) = ${value(row)}`).toBeLessThanOrEqual(limit);
    }
  });

  test("is exact where the value is a double of few digits", () => {
    const few = mine.filter(({ exact: { m, e } }) => abs(m) < 2n ** 32n && (m % 2n !== 0n || e === 0));
    for (const row of few) expect(unitsOff(value(row), row.exact), `${name}(${row.args.join(", ")})`).toBe(0);
  });
});
