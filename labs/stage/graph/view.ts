import type { LabDocument } from "../../document/document.ts";
import { type Graph, ownLineOf } from "../../document/graph.ts";
import { startValues } from "../../document/graph-formula.ts";
import type { GraphChoice } from "../../engine/graph-choice.ts";
import type { Run } from "../../engine/run.ts";

/** The document's own formula of a line as a pupil would type it. */
function writtenLine(graph: Graph | undefined): Pick<GraphChoice, "formula" | "starts"> {
  const own = graph && ownLineOf(graph);
  if (!own) return { formula: "", starts: "" };
  const starts = Object.entries(startValues(own.starts)).map(([name, value]) => `${name}=${value}`);
  return { formula: own.formula, starts: starts.join("; ") };
}

/** True where formulas of lines are of SI, for the document has one: else they are of the numbers at the axes. */
export const isInSi = ({ graph }: LabDocument, fit: GraphChoice["fit"]): boolean =>
  fit === "formula" && graph?.fit === "formula";

/** The graph that the pupil chose last, else the document's own. */
export const viewOf = (run: Run): GraphChoice | undefined =>
  [...run.graphs.values()].at(-1) ?? firstView(run.document);

/** The document's own graph, or its first and last column; undefined where there are no two. */
function firstView({ graph, table }: LabDocument): GraphChoice | undefined {
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
