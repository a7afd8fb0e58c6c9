import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Formula, namesIn, parseFormula } from "../document/formula.ts";
import { compileFormula } from "./formulas.ts";
import * as math from "./math.ts";

function parse(text: string): Formula {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.issue.message}`);
  return parsed.ast;
}

const FUNCTIONS: Record<string, (...args: number[]) => number> = {
  ...{ sin: math.sin, cos: math.cos, tan: math.tan, asin: math.asin, acos: math.acos, atan: math.atan },
  ...{ exp: math.exp, ln: math.log, log10: math.log10, sqrt: Math.sqrt, abs: Math.abs, floor: Math.floor },
  ...{ sinh: math.sinh, cosh: math.cosh, tanh: math.tanh, ceil: Math.ceil, sign: Math.sign },
  ...{
    round: (x = 0) => (x < 0 ? -Math.round(-x) : Math.round(x)),
    hypot: (x = 0, y = 0) => math.hypot(x, y),
  },
  ...{ min: Math.min, max: Math.max, atan2: (y = 0, x = 0) => math.atan2(y, x) },
};

/** The formula worked out straight from its tree: slow, but with nothing to go wrong. */
function evaluate(node: Formula, numberOf: (name: string) => number): number {
  const value = (inner: Formula) => evaluate(inner, numberOf);
  switch (node.kind) {
    case "number":
      return node.value;
    case "name":
      return numberOf(node.name);
    case "negate":
      return -value(node.of);
    case "choose":
      return value(node.test) !== 0 ? value(node.then) : value(node.otherwise);
    case "call":
      return (FUNCTIONS[node.function] as (...args: number[]) => number)(...node.args.map(value));
    default: {
      const [left, right] = [value(node.left), value(node.right)];
      const results: Record<typeof node.operator, number | boolean> = {
        "+": left + right,
        "-": left - right,
        "*": left * right,
        "/": left / right,
        "^": math.pow(left, right),
        "<": left < right,
        "<=": left <= right,
        ">": left > right,
        ">=": left >= right,
        "==": left === right,
        "!=": left !== right,
      };
      return Number(results[node.operator]);
    }
  }
}

const NAMES = ["x", "y", "bob.mass"];
const slotOf = (name: string) => NAMES.indexOf(name);

describe("a compiled formula", () => {
  it.each([
    ["x * y + bob.mass", 2 * 3 + 5],
    ["2 * pi * sqrt(x / 9.81)", 2 * Math.PI * Math.sqrt(2 / 9.81)],
    ["-x ^ 2", -4],
    ["x ^ y ^ 2", 512],
    ["x > y ? 1 : -1", -1],
    ["if(x <= 2, x / 0, 7)", Infinity],
    ["if(x > 2, sqrt(-1), 7)", 7],
    ["max(x, y, bob.mass) - min(x, y)", 3],
    ["20 °C + x", 295.15],
    ["atan2(0 - x, 0 - x) * 4 / pi", -3],
    ["(x == 2) + (x != 2) + (y >= 3)", 2],
    ["floor(-0.5) + abs(-3)", 2],
    ["round(-2.5) + round(0.49999999999999994) + ceil(-1.5) + sign(-7)", -5],
    ["tanh(x) * cosh(x) - sinh(x)", 0],
    ["hypot(y, 4)", 5],
    ["5", 5],
  ])("%s is %d for x = 2, y = 3, m = 5", (text, expected) => {
    expect(compileFormula(parse(text), slotOf)(Float64Array.of(2, 3, 5))).toBeCloseTo(expected, 12);
  });

  it("has NaN where there is no answer, and never throws", () => {
    const none = ["sqrt(-x)", "ln(-x)", "asin(x)", "0 / 0 * x", "(-x) ^ 0.5"];
    for (const text of none) expect(compileFormula(parse(text), slotOf)(Float64Array.of(2, 3, 5))).toBeNaN();
  });

  it("reads its numbers anew at each call and asks for each name's slot", () => {
    const asked: string[] = [];
    const run = compileFormula(parse("x * bob.mass + x"), (name) => {
      asked.push(name);
      return slotOf(name);
    });
    expect([...new Set(asked)]).toEqual(["x", "bob.mass"]);
    expect([
      run(Float64Array.of(2, 0, 5)),
      run(Float64Array.of(3, 0, 1)),
      run(Float64Array.of(2, 0, 5)),
    ]).toEqual([12, 6, 12]);
    expect(() =>
      compileFormula(parse("z"), () => {
        throw new RangeError("no z");
      }),
    ).toThrow("no z");
  });

  it("gives the last bit of what its tree gives, for any formula and any numbers", () => {
    const leaf = fc.constantFrom(...NAMES, "2", "0.5", "0", "1e300", "5 cm", "pi");
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        leaf,
        fc
          .tuple(tie("tree"), fc.constantFrom(..."+-*/^", "<", "<=", ">", ">=", "==", "!="), tie("tree"))
          .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
        fc
          .tuple(fc.constantFrom(...Object.keys(FUNCTIONS), "-"), tie("tree"), tie("tree"))
          .map(([name, a, b]) =>
            ["atan2", "hypot", "min", "max"].includes(name) ? `${name}(${a}, ${b})` : `${name}(${a})`,
          ),
        fc.tuple(tie("tree"), tie("tree"), tie("tree")).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
      ),
    }));
    const numbers = fc
      .array(fc.double(), { minLength: 3, maxLength: 3 })
      .map((list) => Float64Array.from(list));
    fc.assert(
      fc.property(tree, numbers, (text, values) => {
        const parsed = parseFormula(text);
        fc.pre(parsed.ok);
        if (!parsed.ok) return;
        const direct = evaluate(parsed.ast, (name) => values[slotOf(name)] ?? Number.NaN);
        expect(compileFormula(parsed.ast, slotOf)(values)).toBe(direct);
      }),
      { numRuns: 1000 },
    );
  });

  it("of the longest text there may be still runs", () => {
    const long = parse(`${"sin(x)*".repeat(285)}x`);
    let calls = 0;
    const run = compileFormula(long, (name) => {
      calls++;
      return slotOf(name);
    });
    expect(run(Float64Array.of(1, 0, 0))).toBeCloseTo(math.pow(math.sin(1), 285), 30);
    expect(calls).toBe(1);
    expect(namesIn(long)).toEqual(["x"]);
    const chain = compileFormula(parse(`${"x+".repeat(999)}x`), slotOf);
    expect(chain(Float64Array.of(0.5, 0, 0))).toBe(500);
  });
});
