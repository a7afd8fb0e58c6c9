import type { AxisShape } from "../../document/axis.ts";
import type { LabDocument } from "../../document/document.ts";
import { type Graph, ownLineOf } from "../../document/graph.ts";
import { startValues } from "../../document/graph-formula.ts";
import type { Wish } from "./fitting.ts";

/** What a pupil chose to see of the table: it is nobody's work and not kept. */
export interface View {
  x: string;
  y: string;
  xAxis: AxisShape;
  yAxis: AxisShape;
  fit: Wish["fit"];
  formula: string;
  starts: string;
  /** Absent: as the pupil's errors of columns are given. */
  weigh?: boolean;
  residuals: boolean;
}

/** The document's own formula of a line as a pupil would type it. */
function writtenLine(graph: Graph | undefined): Pick<View, "formula" | "starts"> {
  const own = graph && ownLineOf(graph);
  if (!own) return { formula: "", starts: "" };
  const starts = Object.entries(startValues(own.starts)).map(([name, value]) => `${name}=${value}`);
  return { formula: own.formula, starts: starts.join("; ") };
}

/** True where formulas of lines are of SI, for the document has one: else they are of the numbers at the axes. */
export const isInSi = ({ graph }: LabDocument, fit: View["fit"]): boolean =>
  fit === "formula" && graph?.fit === "formula";

/** The document's own graph, or its first and last column; undefined where there are no two. */
export function firstView({ graph, table }: LabDocument): View | undefined {
  const [first, last] = [table[0], table.at(-1)];
  if (!first || !last || first === last) return undefined;
  return {
    x: graph?.x ?? first.id,
    y: graph?.y ?? last.id,
    xAxis: graph?.xAxis ?? "plain",
    yAxis: graph?.yAxis ?? "plain",
    fit: graph?.fit ?? "none",
    ...writtenLine(graph),
    residuals: false,
  };
}
