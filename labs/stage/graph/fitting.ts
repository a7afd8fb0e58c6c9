import type { FitOutcome } from "../../analysis/fit-model.ts";
import { parseNumeral } from "../../document/numerals.ts";
import type { GraphChoice } from "../../engine/graph-choice.ts";
import { fitLaid } from "../../engine/graph-fit.ts";
import type { PlotPoint } from "./plot.ts";
import { type AxisPair, fitInSi } from "./si-line.ts";
import { parameterName, readCurve } from "./typed-curve.ts";

/** What line a pupil wishes through the points. */
export interface Wish {
  fit: GraphChoice["fit"];
  /** Of x, with parameters; for `formula`. */
  formula: string;
  starts: Readonly<Record<string, number>>;
  weigh: boolean;
}

/**
 * The line through points as they are laid along the axes; undefined where none is wished. With `si` a formula is one of SI,
 * over these axes.
 */
export function fitPlotted(points: readonly PlotPoint[], wish: Wish, si?: AxisPair): FitOutcome | undefined {
  if (wish.fit === "none" || (wish.fit === "formula" && wish.formula.trim() === "")) return undefined;
  const { fit, formula, starts } = wish;
  if (fit !== "formula") return fitLaid(points, fit, wish.weigh);
  const model = { formula: readCurve(formula), start: starts };
  return si ? fitInSi(points, si, model, wish.weigh) : fitLaid(points, model, wish.weigh);
}

/** Reads `a=5; b=0,1`; undefined for what cannot be read. */
export function readStarts(text: string): Record<string, number> | undefined {
  const starts: Record<string, number> = {};
  for (const pair of text.split(";").filter((one) => one.trim() !== "")) {
    const [name = "", number = "", ...more] = pair.split("=").map((side) => side.trim());
    const value = parseNumeral(number);
    if (!/^\p{L}[\p{L}\p{N}_]*$/u.test(name) || value === undefined || more.length > 0) return undefined;
    starts[parameterName(name)] = value;
  }
  return starts;
}
