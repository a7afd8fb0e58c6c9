import { type NumeralLang, parseNumeral, raise } from "./numerals.ts";

/** Where the power of ten begins in a number as people type it. */
const POWER = /\s*[eEеЕ·*×⋅xхХ].*$/;

/** A number as it was typed, with all of its digits, in the writing of the language; any other text as it is. */
export function asWritten(text: string, lang: NumeralLang): string {
  if (parseNumeral(text) === undefined) return text;
  const typed = text.trim();
  const [power = ""] = POWER.exec(typed) ?? [];
  const mantissa = typed
    .slice(0, typed.length - power.length)
    .replace(/[.,]/, lang === "en" ? "." : ",")
    .replace("-", "−");
  const ten = power === "" ? undefined : parseNumeral(`1${power}`);
  if (ten === undefined) return power === "" ? mantissa : text;
  const exponent = Number(ten.toExponential().split("e")[1]);
  return exponent === 0 ? mantissa : `${mantissa}·10${raise(exponent)}`;
}
