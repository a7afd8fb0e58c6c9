import { foldName, PI_WORDS, TYPED_FUNCTIONS } from "../../document/typed-names.ts";

/** A number with its unit, which stays as it is, or a name. */
const WORD = /\d ?[\p{L}°][\p{L}\p{Nd}·/^]*|[\p{L}_][\p{L}\p{M}\p{Nd}₀-₉_]*/gu;
const RAISED = /([⁻⁺]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g;
const OF_SEVERAL = /\b(?:min|max|hypot|atan2) *\(/;

/**
 * A curve as pupils write it, in the notation of formulas: a comma in numbers, powers as ², √( for sqrt(, tg and lg, letters
 * of another alphabet that look like Latin ones; `y =` may stand before it.
 */
export function readCurve(text: string): string {
  const right = text.replace(/^\s*[yу]\s*=(?!=)/u, "");
  const numbers = OF_SEVERAL.test(right) ? right : right.replace(/(\d),(?=\d)/g, "$1.");
  return numbers
    .replace(/[–—]/g, "-")
    .replace(/√\s*(?=\()/g, "sqrt")
    .replace(
      RAISED,
      (_, sign: string, digits: string) => `^${sign === "⁻" ? `(-${low(digits)})` : low(digits)}`,
    )
    .replace(WORD, (word) => (/^\d/.test(word) ? word : parameterName(word)));
}

/** The name of a parameter, or of a function, as formulas know it: what looks alike is one. */
export function parameterName(typed: string): string {
  const name = foldName(typed);
  if (PI_WORDS.includes(name)) return "pi";
  const called = TYPED_FUNCTIONS.get(name);
  return called === undefined || called === "ctg" ? name : called;
}

const low = (digits: string): string => digits.normalize("NFKC");
