import { formatNumeral, roundWithError } from "#labs/document/numerals.ts";
import { fromSI, parseUnit } from "#labs/document/units.ts";
import type { Random } from "#labs/engine/random.ts";

/** A value, SI, as a pupil types it in a unit: to the scale's division (SI), with a comma. */
export function typed(value: number, unit: string, division: number): string {
  const { factor, offset } = unitOf(unit);
  const digits = Math.ceil(-Math.log10(division / factor) - 1e-9);
  return fromSI(value, { factor, offset })
    .toFixed(Math.min(12, Math.max(0, digits)))
    .replace(".", ",");
}

/** A result with its error (NaN where it is unknown), SI, rounded as a school report rounds. */
export function typedResult(
  value: number,
  error: number,
  unit: string,
): { value: string; error: string | undefined } {
  const { factor, offset } = unitOf(unit);
  const own = fromSI(value, { factor, offset });
  if (!(error > 0 && Number.isFinite(error)))
    return { value: formatNumeral(own, "ru", { significant: 3 }), error: undefined };
  return roundWithError(own, error / factor, "ru");
}

/** Two unequal digits that stand side by side, the other way round; a power of ten stays. */
export function swapDigits(text: string, random: Random): string {
  const [digits = ""] = text.split("·");
  const places = [...digits].flatMap((sign, i) =>
    /\d\d/.test(digits.slice(i, i + 2)) && sign !== digits[i + 1] ? i : [],
  );
  const at = places[random.integer(Math.max(1, places.length))];
  if (at === undefined) return text;
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

function unitOf(text: string): { factor: number; offset: number } {
  const parsed = parseUnit(text);
  if (!parsed.ok) throw new Error(parsed.issue.message);
  return parsed.unit;
}
