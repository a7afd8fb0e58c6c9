import { parseNumeral } from "../document/numerals.ts";
import { fromSI, parseUnit, sameDimension, toSI } from "../document/units.ts";

/** A number typed into a field, in SI, and as it was typed without its unit; or why it is none. */
export type Typed =
  | { ok: true; value: number; numeral: string }
  | { ok: false; code: "not-number" | "wrong-unit" };

/** Reads "35", "0,35 м" or "350 mm" in a field whose numbers are in `unit`. */
export function readTyped(text: string, unit: string): Typed {
  const own = parseUnit(unit);
  if (!own.ok) throw new Error(`a control in an unknown unit: ${unit}`);
  const bare = parseNumeral(text);
  if (bare !== undefined) return { ok: true, value: toSI(bare, own.unit), numeral: text };
  for (let end = text.length - 1; end > 0; end--) {
    const numeral = text.slice(0, end).trim();
    const value = parseNumeral(numeral);
    if (value === undefined) continue;
    const typed = parseUnit(text.slice(end).trim());
    if (!typed.ok || !sameDimension(typed.unit.dimension, own.unit.dimension))
      return { ok: false, code: "wrong-unit" };
    return { ok: true, value: toSI(value, typed.unit), numeral };
  }
  return { ok: false, code: "not-number" };
}

/**
 * What a cell of a column in `unit` keeps of what was typed: "36 см/с" in a column of m/s is 0,36. A bare number, and what
 * is no number of that kind, stay as they are.
 */
export function keptInCell(text: string, unit: string): string {
  const typed = readTyped(text, unit);
  const own = parseUnit(unit);
  if (!typed.ok || !own.ok) return text;
  const isOwn = toSI(parseNumeral(typed.numeral) ?? Number.NaN, own.unit) === typed.value;
  if (isOwn) return typed.numeral;
  return String(Number(fromSI(typed.value, own.unit).toPrecision(12))).replace(".", ",");
}
