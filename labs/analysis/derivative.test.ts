import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFormula } from "../document/formula.ts";
import { compileFormula } from "../engine/formulas.ts";
import { derivativeOf } from "./test-formula.ts";

const NAMES = ["x", "y"];

/** Every function and sign, at x = 0.4, y = 0.7, with ∂/∂x and ∂/∂y worked out by hand. */
const BY_HAND: [string, number, number][] = [
  ["x + y", 1, 1],
  ["x - 3*y", 1, -3],
  ["-x*y", -0.7, -0.4],
  ["x/y", 1 / 0.7, -0.4 / 0.49],
  ["x^3", 3 * 0.16, 0],
  ["x^y", 0.7 * 0.4 ** -0.3, 0.4 ** 0.7 * Math.log(0.4)],
  ["sin(x)*cos(y)", Math.cos(0.4) * Math.cos(0.7), -Math.sin(0.4) * Math.sin(0.7)],
  ["tan(x)", 1 / Math.cos(0.4) ** 2, 0],
  ["asin(x) + acos(y)", 1 / Math.sqrt(0.84), -1 / Math.sqrt(0.51)],
  ["atan(x*y)", 0.7 / (1 + 0.28 ** 2), 0.4 / (1 + 0.28 ** 2)],
  ["atan2(y, x)", -0.7 / 0.65, 0.4 / 0.65],
  ["exp(x - y)", Math.exp(-0.3), -Math.exp(-0.3)],
  ["ln(x) + log10(y)", 1 / 0.4, 1 / (0.7 * Math.LN10)],
  ["sqrt(x*y)", 0.35 / Math.sqrt(0.28), 0.2 / Math.sqrt(0.28)],
  ["abs(x - y)", -1, 1],
  ["sinh(x) + cosh(y)", Math.cosh(0.4), Math.sinh(0.7)],
  ["tanh(x)", 1 / Math.cosh(0.4) ** 2, 0],
  ["hypot(x, y)", 0.4 / Math.hypot(0.4, 0.7), 0.7 / Math.hypot(0.4, 0.7)],
  ["max(x, 2*y, 0)", 0, 2],
  ["min(x, 2*y, 9)", 1, 0],
  ["if(x < y, x^2, y^2)", 0.8, 0],
  ["floor(x) + ceil(x) + round(x) + sign(x)", 0, 0],
];

describe("derivatives of a formula", () => {
  test.each(BY_HAND)("of %s are those worked out by hand", (text, byX, byY) => {
    const gradient = new Float64Array(2);
    derivativeOf(text, NAMES).gradient([0.4, 0.7], gradient);
    expect(gradient[0]).toBeCloseTo(byX, 13);
    expect(gradient[1]).toBeCloseTo(byY, 13);
  });

  test("every function of a formula is among those worked out by hand", async () => {
    const { FUNCTIONS } = await import("../document/formula-words.ts");
    const all = BY_HAND.map(([text]) => text).join(" ");
    for (const name of Object.keys(FUNCTIONS)) expect(all).toContain(`${name}(`);
  });

  const leaf = fc.constantFrom("x", "y", "2", "0.3", "pi");
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc
        .tuple(tie("tree"), fc.constantFrom("+", "-", "*", "/"), tie("tree"))
        .map(([a, o, b]) => `(${a} ${o} ${b})`),
      fc
        .tuple(fc.constantFrom("sin", "exp", "atan", "sqrt", "ln", "cosh", "tanh"), tie("tree"))
        .map(([f, a]) => `${f}(${a})`),
      fc.tuple(tie("tree"), fc.constantFrom("2", "3", "-1", "0.5")).map(([a, n]) => `(${a})^${n}`),
    ),
  }));
  const near = fc.double({ min: 0.2, max: 2, noNaN: true });

  test("a formula has the value it has in a run, and slopes that agree with small differences", () => {
    fc.assert(
      fc.property(tree, near, near, (text, x, y) => {
        const parsed = parseFormula(text);
        if (!parsed.ok) throw new Error(text);
        const formula = derivativeOf(text, NAMES);
        const run = compileFormula(parsed.ast, (name) => NAMES.indexOf(name));
        const value = formula.value([x, y]);
        expect(value === run(Float64Array.of(x, y)) || Number.isNaN(value)).toBe(true);
        const gradient = new Float64Array(2);
        formula.gradient([x, y], gradient);
        const slope = gradient[0] as number;
        const h = 1e-4;
        const at = (shift: number) => formula.value([x + shift * h, y]);
        const third = (at(2) - 2 * at(1) + 2 * at(-1) - at(-2)) / (2 * h * h * h);
        const difference = (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * h);
        const rounding = (1e-15 * Math.max(...[-2, -1, 1, 2].map((i) => Math.abs(at(i))))) / h;
        const wild =
          !Number.isFinite(difference) || Math.abs(third) * h > 0.1 * (Math.abs(difference) + 1e-3);
        if (wild || Math.abs(value) > 1e6) return;
        expect(Math.abs(slope - difference)).toBeLessThanOrEqual(
          1e-5 * Math.abs(difference) + 1e4 * rounding + 1e-9,
        );
      }),
      { seed: 4, numRuns: 2000 },
    );
  });

  test("a side not taken spoils nothing, however infinite its slope", () => {
    const gradient = new Float64Array(2);
    derivativeOf("if(x > 0, sqrt(x), 2*y)", NAMES).gradient([0, 3], gradient);
    expect([...gradient]).toEqual([0, 2]);
    derivativeOf("y*x^2.5", NAMES).gradient([0, 3], gradient);
    expect([...gradient]).toEqual([0, 0]);
  });

  test("a name without a value is a broken promise", () => {
    expect(() => derivativeOf("x + z", NAMES)).toThrow("z");
  });
});
