import { type FitOutcome, fitModel } from "../../analysis/fit-model.ts";
import type { FitName } from "../../document/graph.ts";
import { parseNumeral } from "../../document/numerals.ts";
import type { Run } from "../../engine/run.ts";
import { givenError } from "../../engine/table-errors.ts";
import type { PlotPoint } from "./plot.ts";

/** What line a pupil wishes through the points. */
export interface Wish {
  fit: FitName | "formula" | "none";
  /** Of x, with parameters; for `formula`. */
  formula: string;
  starts: Readonly<Record<string, number>>;
  weigh: boolean;
}

/** The line through points as they are laid along the axes; undefined where none is wished. */
export function fitPlotted(points: readonly PlotPoint[], wish: Wish): FitOutcome | undefined {
  if (wish.fit === "none" || (wish.fit === "formula" && wish.formula.trim() === "")) return undefined;
  const errors = (name: "dx" | "dy") =>
    wish.weigh && points.some((point) => point[name] > 0) ? points.map((point) => point[name]) : undefined;
  const data = {
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => y),
    ...{ sx: errors("dx"), sy: errors("dy") },
  };
  const { starts } = wish;
  return fitModel(data, wish.fit === "formula" ? { formula: wish.formula, start: starts } : wish.fit);
}

/** Whether the pupil gave the error of any column: then the line is weighed by them. */
export const hasGivenErrors = (run: Run): boolean =>
  run.document.table.some((column) => column.kind === "measured" && givenError(run, column) !== undefined);

/** Reads `a=5; b=0,1`; undefined for what cannot be read. */
export function readStarts(text: string): Record<string, number> | undefined {
  const starts: Record<string, number> = {};
  for (const pair of text.split(";").filter((one) => one.trim() !== "")) {
    const [name = "", number = "", ...more] = pair.split("=").map((side) => side.trim());
    const value = parseNumeral(number);
    if (!/^\p{L}[\p{L}\p{N}_]*$/u.test(name) || value === undefined || more.length > 0) return undefined;
    starts[name] = value;
  }
  return starts;
}
