/** The languages of the platform. Bashkir and Russian write a decimal comma, English a point. */
export type NumeralLang = "ba" | "ru" | "en";

const THIN_SPACE = "\u202F";
const MINUS = "−";
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const MAX_LENGTH = 100;

const GROUPED = /^\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+$/;

/**
 * Reads a number as people write it: comma or point, spaces between thousands, − or a dash for minus, 1,2e-3, 1,2·10^-3 or
 * 1,2·10⁻³. Undefined for anything else, also where the number is too large for a double.
 */
export function parseNumeral(text: string): number | undefined {
  const value = Number(plainNumeral(text) ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
}

/** The same numeral as programs write it, `-1234.5e-3`, with all its digits; undefined for what is none. */
export function plainNumeral(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const match =
    /^([+\-−–]?)([\d \u00A0\u2009\u202F]*)(?:[.,](\d*))?(?:[eEеЕ]([+\-−–]?\d{1,4})|\s*[·*×⋅xхХ]\s*10(?:\^?\(?([+\-−–]?\d{1,4})\)?|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})))?$/.exec(
      text.trim(),
    );
  if (!match) return undefined;
  const [, sign = "", written = "", fraction = "", exponent, power, raised] = match;
  const whole = written.trim();
  if (whole + fraction === "" || (/\D/.test(whole) && !GROUPED.test(whole))) return undefined;
  const scale = (exponent ?? power ?? lower(raised ?? "⁰")).replace(/[−–]/, "-");
  const digits = whole.replaceAll(/\D/g, "");
  return `${sign === "" || sign === "+" ? "" : "-"}${digits || "0"}.${fraction || "0"}e${scale}`;
}

const lower = (raised: string): string =>
  [...raised].map((c) => (c === "⁻" ? "-" : c === "⁺" ? "+" : String(SUPERSCRIPTS.indexOf(c)))).join("");

/** A whole number as an exponent: ⁻¹¹. */
export const raise = (n: number): string =>
  (n < 0 ? "⁻" : "") + [...String(Math.abs(n))].map((d) => SUPERSCRIPTS[Number(d)]).join("");

/** A decimal number without rounding of its own: (−1)^negative · digits · 10^place. */
interface Decimal {
  negative: boolean;
  digits: bigint;
  place: number;
}

/** The shortest decimal that reads back as the same double: what a person sees the number as. */
function decimalOf(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return { negative: value < 0, digits: BigInt(whole + fraction), place: Number(exponent) - fraction.length };
}

/** Rounds half away from zero so that the last digit stands at 10^place. */
function roundTo(decimal: Decimal, place: number): Decimal {
  if (decimal.place >= place) {
    return { ...decimal, digits: decimal.digits * 10n ** BigInt(decimal.place - place), place };
  }
  const below = 10n ** BigInt(Math.min(place - decimal.place, 400));
  return { ...decimal, digits: (decimal.digits + below / 2n) / below, place };
}

/** Power of ten of the first digit. */
const leading = ({ digits, place }: Decimal): number => place + String(digits).length - 1;

function write({ negative, digits, place }: Decimal, lang: NumeralLang): string {
  const all = place > 0 ? String(digits) + "0".repeat(place) : String(digits).padStart(1 - place, "0");
  const cut = all.length - Math.max(0, -place);
  const whole = all.slice(0, cut).replaceAll(/\B(?=(?:\d{3})+$)/g, THIN_SPACE);
  const fraction = all.slice(cut);
  const point = lang === "en" ? "." : ",";
  return (negative && digits > 0n ? MINUS : "") + whole + (fraction ? point + fraction : "");
}

/** Mantissa with one digit before the point, times a power of ten: 6,67·10⁻¹¹. */
function writePower(decimal: Decimal, lang: NumeralLang): string {
  const exponent = leading(decimal);
  return `${write({ ...decimal, place: decimal.place - exponent }, lang)}·10${raise(exponent)}`;
}

/**
 * Writes a number for reading: `digits` after the point, or `significant` digits, or as many as it has. A thin
 * no-break space stands between thousands in all three languages. From 10¹⁵ on, and below 10⁻⁶ unless `digits` are
 * asked for, it is written with a power of ten. NaN is "—".
 */
export function formatNumeral(
  value: number,
  lang: NumeralLang,
  options: { digits?: number; significant?: number } = {},
): string {
  if (Number.isNaN(value)) return "—";
  if (!Number.isFinite(value)) return value < 0 ? `${MINUS}∞` : "∞";
  const exact = decimalOf(value);
  let decimal = exact;
  if (options.digits !== undefined) decimal = roundTo(exact, -options.digits);
  else if (options.significant !== undefined) decimal = roundSignificant(exact, options.significant);
  const first = decimal.digits === 0n ? 0 : leading(decimal);
  const long = first >= 15 || (first < -6 && options.digits === undefined);
  return long ? writePower(decimal, lang) : write(decimal, lang);
}

function roundSignificant(exact: Decimal, significant: number): Decimal {
  if (exact.digits === 0n) return roundTo(exact, 1 - significant);
  const rounded = roundTo(exact, leading(exact) - significant + 1);
  return String(rounded.digits).length > significant ? roundTo(rounded, rounded.place + 1) : rounded;
}

/**
 * A measured value and its error as a school report writes them: the error with one significant digit, two where its
 * first is 1; the value to the same place. Without a usable error (0, NaN, infinite) the value is written in full.
 */
export function roundWithError(
  value: number,
  error: number,
  lang: NumeralLang,
): { value: string; error: string } {
  if (!Number.isFinite(value) || !Number.isFinite(error) || error === 0) {
    return { value: formatNumeral(value, lang), error: formatNumeral(Math.abs(error), lang) };
  }
  const size = decimalOf(error);
  const significant = String(size.digits).startsWith("1") ? 2 : 1;
  const place = leading(size) - significant + 1;
  const roundedValue = roundTo(decimalOf(value), place);
  const roundedError = { ...roundTo(size, place), negative: false };
  if (place < -9 || place > 9) return together(roundedValue, roundedError, lang);
  return { value: write(roundedValue, lang), error: write(roundedError, lang) };
}

/** Very large or small: both with the power of ten of the greater, so that they can be compared at a glance. */
function together(value: Decimal, error: Decimal, lang: NumeralLang): { value: string; error: string } {
  const exponent = Math.max(leading(value), leading(error));
  const scaled = (decimal: Decimal) =>
    `${write({ ...decimal, place: decimal.place - exponent }, lang)}·10${raise(exponent)}`;
  return { value: scaled(value), error: scaled(error) };
}
