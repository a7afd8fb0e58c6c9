import { describe, expect, test } from "vitest";
import { createRandom } from "../engine/random.ts";
import type { Derivative } from "./derivative.ts";
import { errorAlong } from "./measured.ts";

/** A measured number with its absolute error. */
interface Measured {
  value: number;
  error: number;
}

/** A formula of measured numbers with its error, as a column of the table has it. */
function propagate(formula: Derivative, inputs: readonly Measured[]): Measured {
  const slopes = new Float64Array(inputs.length);
  const value = formula.gradient(
    inputs.map((input) => input.value),
    slopes,
  );
  return { value, error: errorAlong(slopes, inputs) };
}
import { derivativeOf } from "./test-formula.ts";

const near = (value: number, share: number): Measured => ({ value, error: Math.abs(value) * share });

/** What pupils work out from their tables: each name's value and relative error. */
const SCHOOL: [string, Record<string, Measured>][] = [
  ["4*pi^2*l/T^2", { l: near(0.8, 0.005), T: near(1.795, 0.004) }],
  ["2*h/t^2", { h: near(1.2, 0.004), t: near(0.495, 0.008) }],
  ["m*v^2/2", { m: near(0.153, 0.01), v: near(1.84, 0.006) }],
  ["U/I", { U: near(3.6, 0.01), I: near(0.24, 0.012) }],
  ["U^2/R*t", { U: near(12, 0.004), R: near(47, 0.01), t: near(300, 0.001) }],
  ["sin(a)/sin(b)", { a: near(0.87, 0.01), b: near(0.53, 0.01) }],
  ["1/(1/d + 1/f)", { d: near(0.31, 0.01), f: near(0.62, 0.008) }],
  ["tan(a) - 2*s/(9.81*t^2*cos(a))", { a: near(0.5, 0.004), s: near(1, 0.003), t: near(0.9, 0.005) }],
  ["c*m*(T1 - T2)", { c: near(4200, 0.001), m: near(0.2, 0.01), T1: near(353, 0.001), T2: near(293, 0.001) }],
  ["pi*d^2*h/4", { d: near(0.024, 0.01), h: near(0.1, 0.005) }],
  ["ln(A1/A2)", { A1: near(0.12, 0.01), A2: near(0.07, 0.01) }],
  ["x*x", { x: near(3, 0.01) }],
  ["x/(x + y)", { x: near(3, 0.01), y: near(5, 0.01) }],
  ["hypot(x, y)", { x: near(3, 0.01), y: near(4, 0.02) }],
  ["atan2(y, x)", { x: near(3, 0.01), y: near(4, 0.01) }],
  ["exp(-t/tau)", { t: near(2, 0.01), tau: near(3, 0.01) }],
  ["sqrt(2*9.81*h)", { h: near(0.6, 0.02) }],
  ["a^b", { a: near(1.7, 0.01), b: near(2.1, 0.01) }],
  ["m1*v1 + m2*v2", { m1: near(0.2, 0.01), v1: near(1.1, 0.01), m2: near(0.3, 0.01), v2: near(-0.6, 0.01) }],
  ["cosh(x) + tanh(y)", { x: near(0.7, 0.01), y: near(0.4, 0.01) }],
];

const DRAWS = 40_000;

/** Mean and standard deviation of the formula over normal errors of its names. */
function monteCarlo(text: string, names: Record<string, Measured>) {
  const random = createRandom(`monte carlo ${text}`);
  const formula = derivativeOf(text, Object.keys(names));
  let sum = 0;
  let square = 0;
  const centre = formula.value(Object.values(names).map(({ value }) => value));
  for (let i = 0; i < DRAWS; i++) {
    const drawn = Object.values(names).map(({ value, error }) => value + error * random.normal());
    const off = formula.value(drawn) - centre;
    sum += off;
    square += off * off;
  }
  return Math.sqrt(square / DRAWS - (sum / DRAWS) ** 2);
}

describe("errors carried through a formula", () => {
  /** The deviation of so many draws is itself known to 1/√(2·40 000) = 0.35 %; second-order terms add less than 0.1 %. */
  test.each(SCHOOL)("of %s agree with Monte Carlo within 1.5 %", (text, names) => {
    const { error } = propagate(derivativeOf(text, Object.keys(names)), Object.values(names));
    expect(Math.abs(error / monteCarlo(text, names) - 1)).toBeLessThan(0.015);
  });

  test("a product of powers adds relative errors in squares", () => {
    const { value, error } = propagate(derivativeOf("x^2*y/z^3", ["x", "y", "z"]), [
      near(2, 0.01),
      near(3, 0.02),
      near(5, 0.03),
    ]);
    expect(value).toBeCloseTo(12 / 125, 14);
    expect(error / value).toBeCloseTo(Math.hypot(0.02, 0.02, 0.09), 13);
  });

  test("a name that stands twice is one number: x − x is exactly 0", () => {
    expect(propagate(derivativeOf("x - x", ["x"]), [near(7, 0.1)])).toEqual({ value: 0, error: 0 });
    expect(propagate(derivativeOf("x/x", ["x"]), [near(7, 0.1)]).error).toBeCloseTo(0, 15);
  });

  test("an error that is not known makes the result's unknown, but only where it matters", () => {
    const unknown = { value: 2, error: Number.NaN };
    expect(propagate(derivativeOf("x + y", ["x", "y"]), [near(1, 0.1), unknown]).error).toBeNaN();
    expect(propagate(derivativeOf("x + 0*y", ["x", "y"]), [near(1, 0.1), unknown]).error).toBeCloseTo(
      0.1,
      15,
    );
  });

  test("an exact number adds no error, even where the slope is infinite", () => {
    expect(propagate(derivativeOf("sqrt(x)", ["x"]), [{ value: 0, error: 0 }])).toEqual({
      value: 0,
      error: 0,
    });
  });
});
