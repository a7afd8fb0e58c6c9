import { parseNumeral } from "../document/numerals.ts";
import { parseUnit, sameDimension, toSI } from "../document/units.ts";

/** A number typed into a field, in SI; or why it is none. */
export type Typed = { ok: true; value: number } | { ok: false; code: "not-number" | "wrong-unit" };

/** Reads "35", "0,35 м" or "350 mm" in a field whose numbers are in `unit`. */
export function readTyped(text: string, unit: string): Typed {
  const own = parseUnit(unit);
  if (!own.ok) throw new Error(`a control in an unknown unit: ${unit}`);
  const bare = parseNumeral(text);
  if (bare !== undefined) return { ok: true, value: toSI(bare, own.unit) };
  for (let end = text.length - 1; end > 0; end--) {
    const value = parseNumeral(text.slice(0, end));
    if (value === undefined) continue;
    const typed = parseUnit(text.slice(end).trim());
    if (!typed.ok || !sameDimension(typed.unit.dimension, own.unit.dimension))
      return { ok: false, code: "wrong-unit" };
    return { ok: true, value: toSI(value, typed.unit) };
  }
  return { ok: false, code: "not-number" };
}
