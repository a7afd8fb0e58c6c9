import { DIMENSIONLESS, type Dimension, parseUnit, type TextIssue, toSI } from "./units.ts";

/** A piece of a formula's text. A number carries its unit; `offset` marks °C, whose sign belongs to the number. */
export type Token =
  | {
      type: "number";
      written: number;
      unit: { factor: number; offset: number };
      dimension: Dimension;
      at: number;
    }
  | { type: "name"; name: string; at: number }
  | { type: "sign"; sign: string; at: number }
  | { type: "end"; at: number };

export type Tokens = { ok: true; tokens: Token[] } | { ok: false; issue: TextIssue };

export const MAX_FORMULA_LENGTH = 2000;

const SIGNS: Readonly<Record<string, string>> = {
  "−": "-",
  "·": "*",
  "⋅": "*",
  "×": "*",
  "÷": "/",
  "≤": "<=",
  "≥": ">=",
  "≠": "!=",
};

const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/uy;
const SIGN = /<=|>=|==|!=|[-+*/^(),?:<>=−·⋅×÷≤≥≠]/y;
const SPACE = /\s+/y;
/** What may be a unit after a number: from its first letter on without a space, and not a call. */
const UNIT =
  / ?([\p{L}°%‰′\u2126](?:[\p{L}°%‰′\u2126·⁰¹²³⁴⁵⁶⁷⁸⁹⁻]|\^-?\d+|\^\(-?\d+\)|\/(?=[\p{L}°(])|(?<=\/)\([^()]*\))*)/uy;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The longest start of `text` that is a unit, cut only before an operator: in "10 N/load" that is N. */
function longestUnit(text: string): ReturnType<typeof parseUnit> {
  const whole = parseUnit(text);
  if (whole.ok) return whole;
  for (let end = text.length - 1; end > 0; end--) {
    if (!"/·^".includes(text[end] ?? "")) continue;
    const part = parseUnit(text.slice(0, end));
    if (part.ok) return part;
  }
  return whole;
}

/** Splits a formula into tokens; a last one of type `end` stands behind the text. */
export function tokenize(text: string): Tokens {
  const fail = (code: string, at: number, message: string, params: Record<string, string> = {}): Tokens => ({
    ok: false,
    issue: { code, params, at, message },
  });
  if (text.length > MAX_FORMULA_LENGTH) {
    const limit = String(MAX_FORMULA_LENGTH);
    return fail("formula-too-long", MAX_FORMULA_LENGTH, `a formula has at most ${limit} characters`, {
      limit,
    });
  }
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const space = matchAt(SPACE, text, at);
    if (space) {
      at += space[0].length;
      continue;
    }
    const number = matchAt(NUMBER, text, at);
    if (number) {
      const start = at;
      const written = Number(number[0]);
      if (!Number.isFinite(written))
        return fail("number-too-large", at, `${number[0]} is too large a number`);
      at += number[0].length;
      const unit = matchAt(UNIT, text, at);
      const bare = {
        type: "number" as const,
        written,
        unit: { factor: 1, offset: 0 },
        dimension: DIMENSIONLESS,
        at: start,
      };
      if (!unit?.[1]) {
        tokens.push(bare);
        continue;
      }
      const parsed = longestUnit(unit[1]);
      const begins = at + unit[0].length - unit[1].length;
      if (!parsed.ok) {
        const message = `${parsed.issue.message} (to multiply, write *)`;
        return { ok: false, issue: { ...parsed.issue, at: begins + (parsed.issue.at ?? 0), message } };
      }
      tokens.push({ ...bare, unit: parsed.unit, dimension: parsed.unit.dimension });
      at = begins + parsed.unit.text.length;
      continue;
    }
    const name = matchAt(NAME, text, at);
    if (name) {
      tokens.push({ type: "name", name: name[0], at });
      at += name[0].length;
      continue;
    }
    const sign = matchAt(SIGN, text, at);
    if (!sign) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      return fail("unexpected-character", at, `cannot read ${character} here`, { character });
    }
    if (sign[0] === "=") return fail("single-equals", at, "write == to compare");
    tokens.push({ type: "sign", sign: SIGNS[sign[0]] ?? sign[0], at });
    at += sign[0].length;
  }
  tokens.push({ type: "end", at: text.length });
  return { ok: true, tokens };
}

/** The SI value of a number token, with the sign written before it. */
export const tokenValue = (token: Extract<Token, { type: "number" }>, sign: 1 | -1): number =>
  toSI(sign * token.written, token.unit);
