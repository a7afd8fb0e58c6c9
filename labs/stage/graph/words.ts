import { shapedText } from "../../document/axis.ts";
import type { Column, Lang } from "../../document/document.ts";
import type { FitName } from "../../document/graph.ts";
import { writeMeasured } from "../../analysis/written-result.ts";
import { formatNumeral } from "../../document/numerals.ts";
import { unitLabel } from "../../document/unit-label.ts";
import type { Wish } from "./fitting.ts";
import type { Axis } from "./plot.ts";
import type { AxisPair } from "./si-line.ts";

/** What an axis shows, with its unit: T², с². A logarithm is of the number alone: ln (T/с). */
export function axisLabel({ column, shape }: Axis, lang: Lang): string {
  const unit = unitLabel(column.unit, lang);
  if (shape === "ln") return unit ? `ln (${column.symbol}/${unit})` : `ln ${column.symbol}`;
  return [shapedText(column.symbol, shape), shapedText(unit, shape)].filter(Boolean).join(", ");
}

/** A number beside a tick: short, with a power of ten where it is large or small. */
export function tickLabel(value: number, lang: Lang): string {
  const size = Math.abs(value);
  if (value === 0 || (size >= 1e-3 && size < 1e5)) return formatNumeral(value, lang);
  const [mantissa = "0", power = "0"] = value.toExponential(3).split("e");
  const exponent = formatNumeral(Number(power), lang).replace(/./g, (c) => RAISED.get(c) ?? c);
  const factor = Number(mantissa);
  return factor === 1 ? `10${exponent}` : `${formatNumeral(factor, lang)}·10${exponent}`;
}

const RAISED = new Map([
  ...[..."0123456789"].map((d, i) => [d, "⁰¹²³⁴⁵⁶⁷⁸⁹"[i] as string] as const),
  ["−", "⁻"],
]);

/** A quantity with its error and unit, as it is said: l = (40,5 ± 0,5) см. */
export function saidValue(column: Column, value: number, error: number, lang: Lang): string {
  const unit = unitLabel(column.unit, lang);
  const end = unit && ` ${unit}`;
  if (!(error > 0)) return `${column.symbol} = ${formatNumeral(value, lang, { significant: 4 })}${end}`;
  const both = writeMeasured(value, error, lang, unit !== "");
  return `${column.symbol} = ${both ?? formatNumeral(value, lang)}${end}`;
}

/** A parameter of a line: the name, the value, the error where it can be known, and the unit: k = (4,0 ± 0,1) с²/м. */
export function saidParameter(name: string, value: number, error: number, unit: string, lang: Lang): string {
  const both = writeMeasured(value, error, lang, unit !== "");
  return `${name} = ${both ?? formatNumeral(value, lang, { significant: 4 })}${unit && ` ${unit}`}`;
}

/** The unit of a parameter of a named line over these axes; nothing for a bare number, nor where its power follows from the line. */
export function parameterUnit(fit: FitName, name: string, { x, y }: AxisPair, lang: Lang): string {
  const kind = UNITS[fit][name];
  const [across, up] = [x, y].map(({ column, shape }) =>
    shape === "ln" ? "" : shapedText(unitLabel(column.unit, lang), shape),
  ) as [string, string];
  switch (kind) {
    case "y":
      return up;
    case "y/x":
      return quotient(up, across);
    case "y/x²":
      return quotient(up, shapedText(across, "square"));
    case "1/x":
      return quotient("", across);
    case "rad/x":
      return quotient(unitLabel("rad", lang), across);
    case "rad":
      return unitLabel("rad", lang);
    default:
      return "";
  }
}

/** Of what each parameter is: of y, of y for each x… */
const UNITS: Readonly<Record<FitName, Readonly<Record<string, string>>>> = {
  line: { slope: "y/x", intercept: "y" },
  proportional: { slope: "y/x" },
  quadratic: { a: "y", b: "y/x", c: "y/x²" },
  power: {},
  exponential: { a: "y", b: "1/x" },
  sine: { offset: "y", amplitude: "y", omega: "rad/x", phase: "rad" },
};

function quotient(above: string, below: string): string {
  if (above === below || below === "") return above === below ? "" : above;
  const plain = (unit: string) => (/[·/]/.test(unit) ? `(${unit})` : unit);
  return `${plain(above) || "1"}/${plain(below)}`;
}

/** The lines by name as a blackboard has them; undefined for a pupil's own formula. */
export const writtenFormula = (fit: Wish["fit"]): string | undefined =>
  fit === "none" || fit === "formula" ? undefined : WRITTEN[fit];

const WRITTEN: Readonly<Record<FitName, string>> = {
  line: "k·x + b",
  proportional: "k·x",
  quadratic: "a + b·x + c·x²",
  power: "a·xᵇ",
  exponential: "a·exp(b·x)",
  sine: "c + A·sin(ω·x + φ)",
};

const NAMES: Readonly<Record<string, string>> = {
  slope: "k",
  intercept: "b",
  offset: "c",
  amplitude: "A",
  omega: "ω",
  phase: "φ",
};

/** The name of a parameter in that writing. */
export const writtenName = (fit: Wish["fit"], name: string): string =>
  fit === "formula" ? name : (NAMES[name] ?? name);
