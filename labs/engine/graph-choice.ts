import { type AxisShape, axisShapes } from "../document/axis.ts";
import type { LabDocument } from "../document/document.ts";
import { type FitName, fits } from "../document/graph.ts";

/** The graph a pupil chose to look at: it stands on the report. */
export interface GraphChoice {
  /** Columns. */
  x: string;
  y: string;
  xAxis: AxisShape;
  yAxis: AxisShape;
  fit: FitName | "formula" | "none";
  /** Of the pupil's own line, with where the search for its parameters begins, as typed. */
  formula: string;
  starts: string;
  /** Absent: as the pupil's errors of columns are given. */
  weigh?: boolean;
  residuals: boolean;
}

/** Of a formula, and of where its search begins. */
export const LONGEST_FORMULA = 300;

/** Reads a choice from outside; undefined for what no page sends. */
export function parseGraphChoice(
  input: Record<string, unknown>,
  { table }: LabDocument,
): GraphChoice | undefined {
  const { formula, starts, weigh, residuals } = input;
  const column = (id: unknown) => table.find((one) => one.id === id)?.id;
  const shape = (name: unknown) => axisShapes.find((one) => one === name);
  const [x, y] = [column(input["x"]), column(input["y"])];
  const [xAxis, yAxis] = [shape(input["xAxis"]), shape(input["yAxis"])];
  const fit = ([...fits, "formula", "none"] as const).find((one) => one === input["fit"]);
  if (!x || !y || !xAxis || !yAxis || !fit || !isShort(formula) || !isShort(starts)) return undefined;
  if (typeof residuals !== "boolean" || (weigh !== undefined && typeof weigh !== "boolean")) return undefined;
  return { x, y, xAxis, yAxis, fit, formula, starts, residuals, ...(weigh === undefined ? {} : { weigh }) };
}

const isShort = (text: unknown): text is string => typeof text === "string" && text.length <= LONGEST_FORMULA;
