import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDimension, type Formula, findCycle, namesIn, parseFormula } from "./formula.ts";
import { CONSTANTS } from "./formula-words.ts";
import { type Dimension, formatDimension, parseUnit } from "./units.ts";

function parse(text: string): Formula {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.issue.message}`);
  return parsed.ast;
}

/** The tree with all brackets written, to see what binds closer. */
function show(node: Formula): string {
  if (node.kind === "number") return String(node.value);
  if (node.kind === "name") return node.name;
  if (node.kind === "negate") return `(-${show(node.of)})`;
  if (node.kind === "choose") return `(${show(node.test)} ? ${show(node.then)} : ${show(node.otherwise)})`;
  if (node.kind === "call") return `${node.function}(${node.args.map(show).join(", ")})`;
  return `(${show(node.left)} ${node.operator} ${show(node.right)})`;
}

const UNITS = new Map([
  ["load", "N"],
  ["length", "m"],
  ["bob.mass", "kg"],
  ["world.gravity", "m/s²"],
  ["time", "s"],
  ["angle", "rad"],
]);

function dimensionOf(name: string): Dimension | undefined {
  const parsed = parseUnit(UNITS.get(name) ?? "");
  return parsed.ok ? parsed.unit.dimension : undefined;
}

const check = (text: string) => checkDimension(parse(text), dimensionOf, UNITS.keys());

function issues(text: string) {
  const checked = check(text);
  return checked.ok ? [] : checked.issues;
}

describe("a formula", () => {
  it.each([
    ["1 + 2 * 3 - 4", "((1 + (2 * 3)) - 4)"],
    ["8 / 4 / 2", "((8 / 4) / 2)"],
    ["2 ^ 3 ^ 2", "(2 ^ (3 ^ 2))"],
    ["-2 ^ 2", "(-(2 ^ 2))"],
    ["2 ^ -x", "(2 ^ (-x))"],
    ["a - -b", "(a - (-b))"],
    ["a × b ÷ c − d", "(((a * b) / c) - d)"],
    ["a < b ? c : d > e1 ? f : g", "((a < b) ? c : ((d > e1) ? f : g))"],
    ["if(a ≤ b, c, d) * 2", "(((a <= b) ? c : d) * 2)"],
    ["max(bob.mass, 2, x)", "max(bob.mass, 2, x)"],
    ["5 cm", "0.05"],
    ["10 cm/s * t", "(0.1 * t)"],
    ["2 m / s", "(2 / s)"],
    ["9.8 m/s^2 * t^2", "(9.8 * (t ^ 2))"],
    ["10 N/load", "(10 / load)"],
    ["4200 J/(kg·K)", "4200"],
    ["-5 °C", "268.15"],
    ["2 * -5 °C", "(2 * 268.15)"],
    ["1.5e3 + .5", "(1500 + 0.5)"],
    ["pi", String(Math.PI)],
    ["ауырлыҡ * 2", "(ауырлыҡ * 2)"],
    ["5 см + 3 mА", "(0.05 + 0.003)"],
    ["30°", String(Math.PI / 6)],
    ["50 %", "0.5"],
    ["20 °C", "293.15"],
    ["a and b < 2", "(a ? (b < 2) : 0)"],
    ["a or b and c", "(a ? 1 : ((b ? (c ? 1 : 0) : 0) ? 1 : 0))"],
    ["not a > b or c < d", "(((a > b) ? 0 : 1) ? 1 : (c < d))"],
    ["not not a", "((a ? 0 : 1) ? 0 : 1)"],
    ["not (a or b) ? c : d", "(((a ? 1 : (b ? 1 : 0)) ? 0 : 1) ? c : d)"],
    ["not * and", "(not * and)"],
  ])("%s is read as %s", (text, tree) => {
    expect(show(parse(text))).toBe(tree);
  });

  it.each([
    ["", "empty-formula", 0],
    ["  ", "empty-formula", 0],
    ["2 +", "unexpected-end", 3],
    ["(2", "expected-sign", 2],
    ["2)", "unexpected", 1],
    ["a b", "unexpected", 2],
    ["1,5", "unexpected-comma", 1],
    ["x = 2", "single-equals", 2],
    ["2 # 3", "unexpected-character", 2],
    ["sin()", "wrong-arguments", 0],
    ["atan2(1)", "wrong-arguments", 0],
    ["if(a, b)", "wrong-arguments", 0],
    ["system(1)", "unknown-function", 0],
    ["constructor(1)", "unknown-function", 0],
    ["5 furlongs", "unknown-unit", 2],
    ["1e999", "number-too-large", 0],
    ["a < b < c", "unexpected", 6],
    ["a ? b", "expected-sign", 5],
    ["a and", "unexpected-end", 5],
    ["hypot(1)", "wrong-arguments", 0],
  ])("%j is refused as %s at %d", (text, code, at) => {
    expect(parseFormula(text)).toMatchObject({ ok: false, issue: { code, at } });
  });

  it("is bounded in length and depth, so no text overflows the stack", () => {
    expect(parseFormula("1+".repeat(1000))).toMatchObject({ ok: false, issue: { code: "unexpected-end" } });
    expect(parseFormula(`${"1+".repeat(1000)}1`)).toMatchObject({ issue: { code: "formula-too-long" } });
    const words = ["not ", "a or ", "a and "];
    for (const hostile of ["(", "-", "+", "sin(", "x^", "a?", "a?b:", "if(a,b,", "max(1,", ...words]) {
      const text = hostile.repeat(Math.floor(1999 / hostile.length));
      expect(parseFormula(`${text}x`)).toMatchObject({ ok: false, issue: { code: "too-deep" } });
    }
    const long = `${"x+".repeat(999)}x`;
    expect(check(long).ok).toBe(false);
    expect(namesIn(parse(long))).toEqual(["x"]);
    expect(parseFormula(`${"(".repeat(60)}1${")".repeat(60)}`).ok).toBe(true);
  });

  it("is read or refused with a place within it, whatever the text", () => {
    const piece = fc.constantFrom(
      ..."+-*/^(),?:<=>.".split(""),
      ...["1", "2.5", "x", "a.b", " ", "sin(", "if(", "5 cm", "°C", "e", "__proto__", "1e5", "!="],
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece, { maxLength: 60 }).map((p) => p.join("")),
    );
    fc.assert(
      fc.property(text, (written) => {
        const parsed = parseFormula(written);
        if (parsed.ok) expect(() => checkDimension(parsed.ast, dimensionOf)).not.toThrow();
        else expect(parsed.issue.at).toBeLessThanOrEqual(written.length);
      }),
      { numRuns: 500 },
    );
  });

  it("names what it reads, each once and in order, without the constants", () => {
    expect(namesIn(parse("b + sin(a) * b / world.gravity + pi"))).toEqual(["b", "a", "world.gravity"]);
  });

  it("may use constants of nature that agree with each other", () => {
    const value = (name: string) => CONSTANTS.get(name)?.value ?? Number.NaN;
    expect(value("const.NA") * value("const.kB")).toBeCloseTo(value("const.R"), 12);
    const light = 1 / Math.sqrt(value("const.eps0") * value("const.mu0"));
    expect(light / value("const.c")).toBeCloseTo(1, 9);
    const [k, h, c] = [value("const.kB"), value("const.h"), value("const.c")];
    const sigma = (2 * Math.PI ** 5 * k ** 4) / (15 * h ** 3 * c ** 2);
    expect(sigma / value("const.sigma")).toBeCloseTo(1, 9);
    for (const { source } of CONSTANTS.values()) expect(source).toMatch(/mathematics|20(19|21)|1901/);
  });
});

describe("the dimension of a formula", () => {
  it.each([
    ["load / world.gravity", "kg"],
    ["2 * pi * sqrt(length / world.gravity)", "s"],
    ["bob.mass * world.gravity * length * (1 - cos(angle))", "kg·m²/s²"],
    ["length ^ (1/2)", "m^(1/2)"],
    ["length ^ -2", "1/m²"],
    ["max(0, length - 5 cm)", "m"],
    ["if(time > 2 s, length, 0)", "m"],
    ["atan2(length, 3 m) * 180 / pi", "1"],
    ["exp(-time / 2 s)", "1"],
    ["const.G * bob.mass^2 / length^2", "kg·m/s²"],
    ["0", "1"],
    ["hypot(length, 3 m)", "m"],
    ["sign(time - 2 s) * load", "kg·m/s²"],
    ["time > 1 s and length > 2 m", "1"],
    ["25 °C - 20 °C", "K"],
    ["20 °C + 5 K", "K"],
  ])("%s is %s", (text, dimension) => {
    const checked = check(text);
    expect(checked).toMatchObject({ ok: true });
    expect(checked.ok && formatDimension(checked.dimension)).toBe(dimension);
  });

  it.each([
    ["length + time", "mixed-dimensions", 7],
    ["length < time", "mixed-dimensions", 7],
    ["if(time > 0, length, time)", "mixed-dimensions", 0],
    ["max(length, 2)", "mixed-dimensions", 0],
    ["sin(length)", "not-plain", 4],
    ["sin(2 m)", "not-plain", 4],
    ["2 ^ time", "not-plain", 4],
    ["length ^ angle", "changing-exponent", 7],
    ["length / 0", "division-by-zero", 7],
    ["length / (2 - 2)", "division-by-zero", 7],
    ["length / (2 cm - 20 mm) ^ 2", "division-by-zero", 7],
    ["tanh(length)", "not-plain", 5],
    ["hypot(length, time)", "mixed-dimensions", 0],
    ["20 °C + 5 °C", "sum-of-celsius", 6],
    ["length and 1", "not-plain", 0],
    ["length ? 1 : 2", "not-plain", 0],
  ])("%s is refused as %s at %d", (text, code, at) => {
    expect(issues(text)).toMatchObject([{ code, at }]);
  });

  it("is not known with an unknown name, which is told with the most similar one", () => {
    expect(issues("2 * world.gravty")).toMatchObject([
      { code: "unknown-name", at: 4, params: { name: "world.gravty", suggestion: "world.gravity" } },
    ]);
    expect(issues("__proto__ + constructor")).toHaveLength(2);
  });

  it("tells every mistake of a formula at once, and each only once", () => {
    expect(issues("sin(length) + (time + load) * nothing").map((issue) => issue.code)).toEqual([
      "not-plain",
      "mixed-dimensions",
      "unknown-name",
    ]);
  });
});

describe("formulas that need each other", () => {
  const needs = (pairs: Record<string, string[]>) => findCycle(new Map(Object.entries(pairs)));

  it("in a ring are told in their order", () => {
    expect(needs({ a: ["b"], b: ["c"], c: ["a"] })).toEqual(["a", "b", "c"]);
    expect(needs({ start: ["x"], x: ["free", "y"], y: ["x"] })).toEqual(["x", "y"]);
    expect(needs({ self: ["self"] })).toEqual(["self"]);
  });

  it("without a ring are no trouble, also where two need the same", () => {
    expect(needs({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] })).toBeUndefined();
    expect(needs({})).toBeUndefined();
  });

  it("in a row of a hundred thousand do not overflow the stack", () => {
    const row = new Map(Array.from({ length: 100_000 }, (_, i) => [`n${i}`, [`n${i + 1}`]]));
    expect(findCycle(row)).toBeUndefined();
    row.set("n99999", ["n0"]);
    expect(findCycle(row)).toHaveLength(100_000);
  });
});
