import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Formula } from "./formula.ts";
import { MAX_TYPED, placeOfName, readTypedFormula } from "./typed-formula.ts";
import { type Dimension, DIMENSIONLESS, parseUnit } from "./units.ts";

const dimension = (unit: string): Dimension => {
  const parsed = parseUnit(unit);
  return parsed.ok ? parsed.unit.dimension : DIMENSIONLESS;
};

const names = [
  ["length", "l", "cm"],
  ["count", "N", "1"],
  ["time", "t", "s"],
  ["period", "T", "s"],
  ["gravity", "g", "m/s^2"],
  ["speed", "v₀", "m/s"],
  ["first-x", "u₁ₓ", "m/s"],
  ["tilt", "α", "°"],
  ["mass", "m", "kg"],
  ["way", "s", "m"],
].map(([id = "", symbol = "", unit = ""]) => ({ id, symbol, unit, dimension: dimension(unit) }));

const signOf = (name: string): string => names[placeOfName(name)]?.symbol ?? "?";

/** The tree with all its brackets. */
function show(node: Formula): string {
  if (node.kind === "number") return node.value === Math.PI ? "π" : String(node.value);
  if (node.kind === "name") return signOf(node.name);
  if (node.kind === "negate") return `(-${show(node.of)})`;
  if (node.kind === "call") return `${node.function}(${node.args.map(show).join(", ")})`;
  if (node.kind === "binary") return `(${show(node.left)} ${node.operator} ${show(node.right)})`;
  throw new Error(`${node.kind} cannot be typed`);
}

const read = (text: string) => readTypedFormula(text, names, "g");

function shown(text: string): string {
  const found = read(text);
  if (!found.ok) throw new Error(`${text}: ${found.issue.message}`);
  return show(found.ast);
}

function issue(text: string): [string, number | undefined] {
  const found = read(text);
  if (found.ok) throw new Error(`${text} was read as ${show(found.ast)}`);
  return [found.issue.code, found.issue.at];
}

describe("a formula as pupils write it", () => {
  test.each([
    ["4*pi^2*l/T^2", "(((4 * (π ^ 2)) * l) / (T ^ 2))"],
    ["4π²l/T²", "(((4 * (π ^ 2)) * l) / (T ^ 2))"],
    ["4·π² · l : T²", "(((4 * (π ^ 2)) * l) / (T ^ 2))"],
    ["g = 4pi^2l/T**2", "(((4 * (π ^ 2)) * l) / (T ^ 2))"],
    ["4×пи²×length÷(T²)", "(((4 * (π ^ 2)) * l) / (T ^ 2))"],
    ["2s/t²", "((2 * s) / (t ^ 2))"],
    ["0,5gt²", "((0.5 * g) * (t ^ 2))"],
    ["½ g t^2", "((0.5 * g) * (t ^ 2))"],
    ["mgs", "((m * g) * s)"],
    ["√(2gs)", "sqrt(((2 * g) * s))"],
    ["√l", "sqrt(l)"],
    ["2π√(l/g)", "((2 * π) * sqrt((l / g)))"],
    ["g(sin α − N cos α)", "(g * (sin(α) - (N * cos(α))))"],
    ["g·sin²α", "(g * (sin(α) ^ 2))"],
    ["g sinαcosα", "((g * sin(α)) * cos(α))"],
    ["tg α", "tan(α)"],
    ["ctg(α)", "(1 / tan(α))"],
    ["v0 t", "(v₀ * t)"],
    ["u1x·t", "(u₁ₓ * t)"],
    ["u_1x·t", "(u₁ₓ * t)"],
    ["-l/[T·t]", "((-l) / (T * t))"],
    ["l T⁻²", "(l * (T ^ (-2)))"],
    ["e^(−t/T)", "(2.718281828459045 ^ ((-t) / T))"],
    ["1/2·g·t²", "(((1 / 2) * g) * (t ^ 2))"],
  ])("%s is %s", (text, tree) => expect(shown(text)).toBe(tree));

  test("a Cyrillic letter that looks like the sign is the sign, and a large one is none of a small one", () => {
    expect(shown("4*pi^2*l/Т^2")).toBe(shown("4*pi^2*l/T^2"));
    expect(shown("ѕ·Т")).toBe("(s * T)");
    expect(shown("t")).toBe("t");
    expect(shown("T")).toBe("T");
    expect(issue("G·s")).toEqual(["unknown-name", 0]);
  });

  test.each([
    ["v₀²/2gs", "unclear-division", 5],
    ["1/2 g t²", "unclear-division", 4],
    ["√2gs", "root-brackets", 0],
    ["sin 2α", "function-brackets", 0],
    ["sin α²", "function-brackets", 0],
    ["sin^-1 α", "function-brackets", 0],
    ["sin⁻¹α", "function-brackets", 3],
    ["2 l 2", "two-in-a-row", 4],
    ["l == 2", "equals-sign", 2],
    ["T = l", "equals-sign", 2],
    ["q·l", "unknown-name", 0],
    ["4*x*l", "unknown-name", 2],
    ["4*l*", "unexpected-end", 4],
    ["4*(l", "expected-sign", 4],
    ["4*l)", "unexpected", 3],
    ["l + T", "mixed-dimensions", 2],
    ["g = l + T", "mixed-dimensions", 6],
    ["sin(l)", "not-plain", 4],
    ["2^(l)", "not-plain", 3],
    ["l#", "unexpected-character", 1],
    ["e·l", "unknown-name", 0],
    ["", "empty-formula", 0],
    ["l/0", "division-by-zero", 1],
  ])("%s: %s at %i", (text, code, at) => expect(issue(text)).toEqual([code, at]));

  test("a name like one of the signs is told with that sign", () => {
    for (const [text, name, suggestion] of [
      ["4*L*T", "L", "l"],
      ["4*lenght", "lenght", undefined],
      ["2*A", "A", undefined],
      ["2*V0", "V0", "v₀"],
    ]) {
      const found = read(String(text));
      expect(found.ok ? {} : found.issue.params).toEqual({ name, ...(suggestion ? { suggestion } : {}) });
    }
  });

  test("two signs that look alike are told apart only as they are", () => {
    const alike = [
      { id: "a", symbol: "u₁", dimension: DIMENSIONLESS },
      { id: "b", symbol: "u1", dimension: DIMENSIONLESS },
    ];
    expect(readTypedFormula("u₁/u1", alike, "k").ok).toBe(true);
    const folded = readTypedFormula("u_1", alike, "k");
    expect(folded.ok ? "" : folded.issue.code).toBe("several-names");
  });

  test("the dimension follows from those of the signs", () => {
    const found = read("4π²l/T²");
    expect(found.ok && found.dimension).toEqual(dimension("m/s^2"));
  });
});

describe("hostile formulas", () => {
  test.each([
    [`${"(".repeat(90)}l${")".repeat(90)}`, "too-deep"],
    [`${"-".repeat(150)}l`, "too-deep"],
    ["l".repeat(MAX_TYPED + 1), "formula-too-long"],
    ["l^9^9^9^9", "changing-exponent"],
    ["l^(9/0)", "division-by-zero"],
    [`l*${"9".repeat(190)}e`, "unknown-name"],
    ["sin".repeat(60), "function-brackets"],
    ["\u0000", "unexpected-character"],
    ["\ud800", "unexpected-character"],
    ["__proto__", "unknown-name"],
    ["constructor(l)", "unknown-name"],
    ["const.G*l", "unknown-name"],
    ["if(l,l,l)", "unknown-name"],
  ])("%s is refused", (text, code) => expect(issue(text)[0]).toBe(code));

  test("a product of two hundred letters is read at once, and one of many readings is asked about", () => {
    expect(shown("m".repeat(MAX_TYPED)).match(/m/g)).toHaveLength(MAX_TYPED);
    const many = ["a", "aa", "aaa"].map((symbol) => ({ id: symbol, symbol, dimension: DIMENSIONLESS }));
    const found = readTypedFormula("a".repeat(MAX_TYPED), many, "k");
    expect(found.ok ? "" : found.issue.code).toBe("run-together");
  });

  test("no text whatever throws; what is wrong has a place within it", () => {
    const signs = fc.constantFrom(
      ..."lNtTgαπ√²⁻₁ₓ0123456789.,;:·+-*/^()[]=½ еТ",
      "sin",
      "ctg",
      "пи",
      "v₀",
      "e^",
    );
    const texts = fc.oneof(
      fc.array(signs, { maxLength: 40 }).map((pieces) => pieces.join("")),
      fc.string({ unit: "binary", maxLength: 60 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const found = read(text);
        if (found.ok) expect(found.dimension).toHaveLength(7);
        else {
          expect(found.issue.at).toBeGreaterThanOrEqual(0);
          expect(found.issue.at).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1500 },
    );
  }, 60_000);
});
