import { parseFormula } from "../document/formula.ts";
import { type Derivative, differentiate } from "./derivative.ts";
import { type Measured, propagate } from "./measured.ts";

/** What may be drawn along an axis instead of the quantity itself, as a formula of x. */
export const TRANSFORMS = {
  plain: "x",
  square: "x^2",
  cube: "x^3",
  root: "sqrt(x)",
  inverse: "1/x",
  "inverse-square": "1/x^2",
  ln: "ln(x)",
  lg: "log10(x)",
} as const;

export type Transform = keyof typeof TRANSFORMS;

/** To which power a transform raises its unit; a logarithm has none (of the number of the unit shown). */
export const UNIT_POWER: Readonly<Record<Transform, number>> = {
  ...{ plain: 1, square: 2, cube: 3, root: 0.5, inverse: -1, "inverse-square": -2, ln: 0, lg: 0 },
};

const ready = new Map<Transform, Derivative>();

/** A measured number transformed, its error carried through; undefined where it has no value, as √ of a negative one. */
export function transformed(by: Transform, measured: Measured): Measured | undefined {
  if (by === "plain") return Number.isFinite(measured.value) ? measured : undefined;
  const found = propagate(derivativeOf(by), [measured]);
  return Number.isFinite(found.value) ? found : undefined;
}

function derivativeOf(by: Transform): Derivative {
  const known = ready.get(by);
  if (known) return known;
  const parsed = parseFormula(TRANSFORMS[by]);
  if (!parsed.ok) throw new Error(`${by}: ${parsed.issue.message}`);
  const derivative = differentiate(parsed.ast, ["x"]);
  ready.set(by, derivative);
  return derivative;
}
