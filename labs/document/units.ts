import { suggest } from "./suggest.ts";
import { latinUnit } from "./unit-label.ts";
import { DIMENSION_WORDS, PREFIXES, UNIT_SYMBOLS, type UnitSymbol } from "./unit-symbols.ts";

/** What is wrong with a short text; `at` counts characters from its start. `code` and `params` are for translations. */
export interface TextIssue {
  code: string;
  params: Record<string, string>;
  at?: number;
  /** Plain English. */
  message: string;
}

/** Exponents of m, kg, s, A, K, mol, cd; fractions are allowed (√m). Angles have none. */
export type Dimension = readonly [number, number, number, number, number, number, number];

/** A unit: a number x of it is x · factor + offset in SI. Only °C has an offset. */
export interface Unit {
  dimension: Dimension;
  factor: number;
  offset: number;
  text: string;
}

export type ParsedUnit = { ok: true; unit: Unit } | { ok: false; issue: TextIssue };
export type ParsedQuantity =
  | { ok: true; value: number; dimension: Dimension }
  | { ok: false; issue: TextIssue };

export const DIMENSIONLESS: Dimension = [0, 0, 0, 0, 0, 0, 0];

const combine = (a: Dimension, b: Dimension, f: (x: number, y: number) => number): Dimension =>
  a.map((x, i) => f(x, b[i] ?? 0)) as unknown as Dimension;

/** True where both have the same exponents; a difference below 1e-9 is rounding of fractions. */
export const sameDimension = (a: Dimension, b: Dimension): boolean =>
  a.every((x, i) => Math.abs(x - (b[i] ?? 0)) < 1e-9);

/** Dimension of a product. */
export const multiplyDimensions = (a: Dimension, b: Dimension): Dimension => combine(a, b, (x, y) => x + y);

/** Dimension of a quotient. */
export const divideDimensions = (a: Dimension, b: Dimension): Dimension => combine(a, b, (x, y) => x - y);

/** Dimension of a power; the exponent may be a fraction, such as 1/2 for a square root. */
export const powerDimension = (a: Dimension, exponent: number): Dimension =>
  combine(a, a, (x) => (x === 0 ? 0 : x * exponent));

const MAX_LENGTH = 64;
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function lookUp(symbol: string): UnitSymbol | undefined {
  const plain = latinUnit(symbol).replace("\u2126", "Ω").replace("º", "°").replace("℃", "°C");
  const exact = UNIT_SYMBOLS.get(plain);
  if (exact) return exact;
  for (const [prefix, size] of PREFIXES) {
    const base = plain.startsWith(prefix) ? UNIT_SYMBOLS.get(plain.slice(prefix.length)) : undefined;
    if (base?.prefixes) return { dimension: base.dimension, factor: scale(base.factor, size) };
  }
  return undefined;
}

/** Product of decimal sizes, dividing by whole powers of ten so that it is the nearest double: mg is 1e-6, not a bit off. */
const scale = (a: number, b: number): number => toSI(a, { factor: b, offset: 0 });

function unknownSymbol(symbol: string, at: number): ParsedUnit {
  const known = [
    ...UNIT_SYMBOLS.keys(),
    "kg",
    "cm",
    "mm",
    "km",
    "ms",
    "µs",
    "mA",
    "kΩ",
    "kPa",
    "kJ",
    "kHz",
    "mL",
  ];
  const nearest = suggest(symbol, known);
  const hint = nearest ? `; did you mean ${nearest}?` : "";
  const params: Record<string, string> = { unit: symbol, ...(nearest ? { suggestion: nearest } : {}) };
  return { ok: false, issue: { code: "unknown-unit", params, at, message: `unknown unit ${symbol}${hint}` } };
}

/** Whole exponent after a symbol: ^2, ^-1, ², ⁻¹. Returns [exponent, length]; [1, 0] where there is none. */
function exponentAt(text: string, at: number): [number, number] {
  const match = /^(?:\^\(?([-−+]?\d{1,2})\)?|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))/.exec(text.slice(at, at + 8));
  if (!match) return [1, 0];
  const written = (match[1] ?? match[2] ?? "1").replace(/[−⁻]/, "-").replace("⁺", "+");
  const digits = [...written].map((c) => (SUPERSCRIPTS.includes(c) ? SUPERSCRIPTS.indexOf(c) : c)).join("");
  return [Number(digits), match[0].length];
}

/**
 * Reads a unit such as N/m, m/s², kg·m, J/(kg·K), cm, ms, %, °, °C, 1, or in Cyrillic Н/м, см. A product is · or *; a / holds for the one
 * symbol or bracket after it. At most 64 characters.
 */
export function parseUnit(text: string): ParsedUnit {
  const bad = (at: number): ParsedUnit => ({
    ok: false,
    issue: {
      code: "bad-unit",
      params: { unit: text.slice(0, MAX_LENGTH) },
      at,
      message: `cannot read the unit ${text.slice(0, MAX_LENGTH)}`,
    },
  });
  const written = text.trim();
  if (written === "" || written.length > MAX_LENGTH) return bad(0);
  let dimension = DIMENSIONLESS;
  let factor = 1;
  let offset = 0;
  let factors = 0;
  let inverse = false;
  const brackets: boolean[] = [];
  for (let at = 0; at < written.length; ) {
    const rest = written.slice(at);
    const open = /^\s*\(\s*/.exec(rest);
    if (open) {
      brackets.push(inverse);
      at += open[0].length;
      continue;
    }
    const symbol = /^\s*(1(?!\d)|[^\s\d()/*·⋅×^⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹−+-]+)/.exec(rest);
    if (!symbol?.[1]) return bad(at);
    const found = lookUp(symbol[1]);
    if (!found) return unknownSymbol(symbol[1], at);
    at += symbol[0].length;
    const [power, length] = exponentAt(written, at);
    at += length;
    const signed = (inverse ? -1 : 1) * power;
    dimension = multiplyDimensions(dimension, powerDimension(found.dimension as Dimension, signed));
    for (let i = 0; i < Math.abs(power); i++)
      factor = signed < 0 ? factor / found.factor : scale(factor, found.factor);
    if (found.offset) offset = found.offset;
    factors++;
    for (let close = /^\s*\)/.exec(written.slice(at)); close; close = /^\s*\)/.exec(written.slice(at))) {
      const before = brackets.pop();
      if (before === undefined) return bad(at);
      inverse = before;
      at += close[0].length;
    }
    if (at >= written.length) break;
    const operator = /^\s*([/*·⋅×])(?=.)/.exec(written.slice(at));
    if (!operator) return bad(at);
    const enclosing = brackets.at(-1) ?? false;
    inverse = operator[1] === "/" ? !enclosing : enclosing;
    at += operator[0].length;
  }
  if (brackets.length > 0 || factors === 0) return bad(written.length);
  if (offset !== 0 && (factors > 1 || !sameDimension(dimension, [0, 0, 0, 0, 1, 0, 0])))
    return combinedCelsius(written);
  return { ok: true, unit: { dimension, factor, offset, text: written } };
}

const combinedCelsius = (unit: string): ParsedUnit => ({
  ok: false,
  issue: {
    code: "combined-celsius",
    params: { unit },
    at: 0,
    message: `${unit}: °C stands alone; use K within other units`,
  },
});

/** A number of some unit in SI. Where the unit is one over a whole number it divides: 35 cm is 0.35 and not a bit more. */
export function toSI(value: number, { factor, offset }: Pick<Unit, "factor" | "offset">): number {
  const parts = Math.round(1 / factor);
  const whole = factor < 1 && parts <= 1e15 && Math.abs(parts * factor - 1) < 1e-15;
  return (whole ? value / parts : value * factor) + offset;
}

/** An SI number in some unit; the inverse of toSI. */
export function fromSI(value: number, { factor, offset }: Pick<Unit, "factor" | "offset">): number {
  const parts = Math.round(1 / factor);
  const whole = factor < 1 && parts <= 1e15 && Math.abs(parts * factor - 1) < 1e-15;
  return whole ? (value - offset) * parts : (value - offset) / factor;
}

/** Reads a number with an optional unit, "5 cm", "−20 °C", "1.5e3", and gives it in SI. Decimal point or comma. */
export function parseQuantity(text: string): ParsedQuantity {
  const match = /^\s*([+\-−]?(?:\d+[.,]?\d*|[.,]\d+)(?:[eE][+\-−]?\d+)?)\s*(.*?)\s*$/s.exec(
    text.slice(0, 200),
  );
  const value =
    match?.[1] === undefined ? Number.NaN : Number(match[1].replaceAll("−", "-").replace(",", "."));
  if (!match || !Number.isFinite(value)) {
    const params = { text: text.slice(0, 60) };
    return {
      ok: false,
      issue: { code: "bad-number", params, at: 0, message: `cannot read a number in ${params.text}` },
    };
  }
  if (!match[2]) return { ok: true, value, dimension: DIMENSIONLESS };
  const parsed = parseUnit(match[2]);
  if (!parsed.ok) return parsed;
  return { ok: true, value: toSI(value, parsed.unit), dimension: parsed.unit.dimension };
}

const BASE = ["m", "kg", "s", "A", "K", "mol", "cd"] as const;
/** Order of the base units in print: kg·m/s², s·A, m³/(kg·s²). */
const PRINT = [1, 0, 2, 3, 4, 5, 6] as const;

function printPower(symbol: string, exponent: number): string {
  if (exponent === 1) return symbol;
  if (Number.isInteger(exponent))
    return symbol + [...String(exponent)].map((d) => SUPERSCRIPTS[Number(d)]).join("");
  for (let below = 2; below <= 12; below++) {
    const above = Math.round(exponent * below);
    if (Math.abs(above / below - exponent) < 1e-9) return `${symbol}^(${above}/${below})`;
  }
  return `${symbol}^(${exponent})`;
}

/** A dimension in base units: kg·m/s², kg/(m·s²), 1/s; 1 where there is none. */
export function formatDimension(dimension: Dimension): string {
  const above: string[] = [];
  const below: string[] = [];
  for (const i of PRINT) {
    const exponent = dimension[i];
    if (Math.abs(exponent) < 1e-9) continue;
    (exponent > 0 ? above : below).push(printPower(BASE[i], Math.abs(exponent)));
  }
  const top = above.join("·") || "1";
  if (below.length === 0) return top;
  return below.length === 1 ? `${top}/${below[0]}` : `${top}/(${below.join("·")})`;
}

let words: Map<string, readonly [string, string]> | undefined;

/** A dimension in English words, "a force per length (N/m)"; only base units where it has no usual name. */
export function describeDimension(dimension: Dimension): string {
  words ??= new Map(
    [...DIMENSION_WORDS].flatMap(([unit, name]) => {
      const parsed = parseUnit(unit);
      return parsed.ok ? [[formatDimension(parsed.unit.dimension), [name, unit] as const] as const] : [];
    }),
  );
  const known = words.get(formatDimension(dimension));
  if (!known) return formatDimension(dimension);
  return known[1] === "1" ? known[0] : `${known[0]} (${known[1]})`;
}

/** The issue for a quantity of the wrong kind: "must be a force per length (N/m), is a mass (kg)". */
export function wrongDimension(expected: Dimension, actual: Dimension): TextIssue {
  return {
    code: "wrong-dimension",
    params: { expected: formatDimension(expected), actual: formatDimension(actual) },
    message: `must be ${describeDimension(expected)}, is ${describeDimension(actual)}`,
  };
}
