import { fitLine } from "../analysis/fit.ts";
import { fitModel } from "../analysis/fit-model.ts";
import type { LabDocument } from "../document/document.ts";
import type { FitName } from "../document/graph.ts";
import { laid } from "./axis.ts";
import type { WorkedRow } from "./table.ts";

/** The line through the graph's points, over the quantities as they are laid along the axes, SI. */
export interface GraphFit {
  points: number;
  parameters: readonly { name: string; value: number; error: number }[];
  /** Of the parameters, in their order; absent where they are taken for independent. */
  covariance?: readonly (readonly number[])[];
}

/** Points of the graph: rows in which both quantities are there and can be laid along the axes. */
export function graphPoints(
  { graph }: LabDocument,
  rows: readonly WorkedRow[],
): { row: number; x: number; y: number }[] {
  if (!graph) return [];
  return rows.flatMap(({ row, values }) => {
    const [x, y] = [values.get(graph.x), values.get(graph.y)];
    if (x === undefined || y === undefined) return [];
    const point = { row, x: laid(x, graph.xAxis ?? "plain"), y: laid(y, graph.yAxis ?? "plain") };
    return Number.isFinite(point.x) && Number.isFinite(point.y) ? [point] : [];
  });
}

/** The document's line through the pupil's points, all of equal weight; undefined where it means nothing. */
export function fitGraph(document: LabDocument, rows: readonly WorkedRow[]): GraphFit | undefined {
  if (!document.graph) return undefined;
  const points = graphPoints(document, rows);
  const [x, y] = [points.map((point) => point.x), points.map((point) => point.y)];
  const { fit } = document.graph;
  return fit === "line" || fit === "proportional" ? straight(x, y, fit) : curved(x, y, fit);
}

function straight(x: number[], y: number[], fit: "line" | "proportional"): GraphFit | undefined {
  const fitted = fitLine(x, y, fit);
  if (!fitted.ok) return undefined;
  const { slope, slopeError, intercept, interceptError, points } = fitted.fit;
  return {
    points,
    parameters: [
      { name: "slope", value: slope, error: slopeError },
      { name: "intercept", value: intercept, error: interceptError },
    ],
  };
}

function curved(
  x: number[],
  y: number[],
  fit: Exclude<FitName, "line" | "proportional">,
): GraphFit | undefined {
  const fitted = fitModel({ x, y }, fit);
  if (!fitted.ok) return undefined;
  const { parameters, covariance, rows } = fitted.fit;
  return { points: rows.length, parameters, covariance };
}
