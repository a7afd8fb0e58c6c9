import { formatNumeral, type NumeralLang, raise } from "../document/numerals.ts";
import { roundMeasured } from "./rounding.ts";

/**
 * A result as a school report writes it: 9,84 ± 0,14, or (6,37 ± 0,02)·10⁶ with the power of ten that both share. `braced`
 * puts brackets around it in any case, for a unit to follow. Undefined without a usable error: then there is nothing to
 * round by.
 */
export function writeMeasured(
  value: number,
  error: number,
  lang: NumeralLang,
  braced: boolean,
): string | undefined {
  if (!Number.isFinite(value) || !Number.isFinite(error) || !(error > 0)) return undefined;
  const { digits, exponent, ...rounded } = roundMeasured(value, error);
  const write = (number: number) => formatNumeral(number, lang, { digits });
  const both = `${write(rounded.value)} ± ${write(rounded.error)}`;
  if (exponent !== 0) return `(${both})·10${raise(exponent)}`;
  return braced ? `(${both})` : both;
}
