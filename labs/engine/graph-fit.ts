import { fitLine } from "../analysis/fit.ts";
import { type Fit, type FitOutcome, fitModel } from "../analysis/fit-model.ts";
import { CURVES, type Model } from "../analysis/model.ts";
import { type FitName, type Graph, ownLineOf } from "../document/graph.ts";
import { startValues } from "../document/graph-formula.ts";
import type { LabDocument } from "../document/document.ts";
import { laid, laidError } from "./axis.ts";
import type { Run } from "./run.ts";
import type { WorkedRow } from "./table.ts";
import { hasGivenErrors, type RowErrors, workOutErrors } from "./table-errors.ts";

/** The line through the graph's points, over the quantities as they are laid along the axes, SI. */
export interface GraphFit {
  points: number;
  parameters: readonly { name: string; value: number; error: number }[];
  /** Of the parameters, in their order; absent where they are taken for independent. */
  covariance?: readonly (readonly number[])[];
}

/** How else a graph may be fitted than by its rule. */
export interface Fitting {
  /** Whether points are weighed by their errors, whatever was chosen or given. */
  weigh?: boolean;
  /** The errors of a row, where they are known already. */
  errorsOf?: (row: WorkedRow) => RowErrors | undefined;
  /** A fit of nearly the same points: the search begins, and stays, there. */
  near?: GraphFit | undefined;
}

/** A point as it is laid along axes, with its errors there: 0 where none is known. */
export interface LaidPoint {
  x: number;
  y: number;
  dx: number;
  dy: number;
}

/** Points of the graph: rows in which both quantities are there and can be laid along the axes. */
export function graphPoints(
  { graph }: LabDocument,
  rows: readonly WorkedRow[],
): { row: number; x: number; y: number }[] {
  return graph ? laidRows(graph, rows).map(({ row, x, y }) => ({ row: row.row, x, y })) : [];
}

function laidRows(graph: Graph, rows: readonly WorkedRow[]): { row: WorkedRow; x: number; y: number }[] {
  return rows.flatMap((row) => {
    const [x, y] = [row.values.get(graph.x), row.values.get(graph.y)];
    if (x === undefined || y === undefined) return [];
    const point = { row, x: laid(x, graph.xAxis ?? "plain"), y: laid(y, graph.yAxis ?? "plain") };
    return Number.isFinite(point.x) && Number.isFinite(point.y) ? [point] : [];
  });
}

/** A line through points as they are laid, weighed by their errors on wish; where all errors are 0 they are none. */
export function fitLaid(points: readonly LaidPoint[], model: Model, weigh: boolean): FitOutcome {
  const errors = (name: "dx" | "dy") =>
    weigh && points.some((point) => point[name] > 0) ? points.map((point) => point[name]) : undefined;
  const [x, y] = [points.map((point) => point.x), points.map((point) => point.y)];
  return fitModel({ x, y, sx: errors("dx"), sy: errors("dy") }, model);
}

/**
 * The document's line through the pupil's points; undefined where it means nothing. By one rule, here and on the page: points
 * are weighed by their errors as the pupil chose for this line; without a choice where the pupil gave the error of a column.
 */
export function fitGraph(run: Run, rows: readonly WorkedRow[], fitting: Fitting = {}): GraphFit | undefined {
  const { graph } = run.document;
  if (!graph) return undefined;
  const weigh = fitting.weigh ?? chosenWeigh(run, graph) ?? hasGivenErrors(run);
  const errorsOf = weigh ? (fitting.errorsOf ?? workOutErrors(run)) : undefined;
  const points = laidRows(graph, rows).map(({ row, x, y }): LaidPoint => {
    const errors = errorsOf?.(row);
    const error = (id: string, axis: Graph["xAxis"] = "plain") =>
      known(laidError(row.values.get(id) as number, errors?.get(id) ?? 0, axis));
    return { x, y, dx: error(graph.x, graph.xAxis), dy: error(graph.y, graph.yAxis) };
  });
  const { fit } = graph;
  if (!weigh && (fit === "line" || fit === "proportional")) return straight(points, fit);
  const fitted = fitLaid(points, modelOf(graph, fitting.near), weigh);
  return fitted.ok ? found(fitted.fit, fit) : undefined;
}

/** Whether the pupil chose to weigh the points of the document's own line; undefined where nothing was chosen for it. */
function chosenWeigh(run: Run, graph: Graph): boolean | undefined {
  const chosen = run.graphs.get(`${graph.x} ${graph.y}`);
  const isIt =
    chosen?.xAxis === (graph.xAxis ?? "plain") &&
    chosen.yAxis === (graph.yAxis ?? "plain") &&
    chosen.fit === graph.fit;
  return isIt ? chosen.weigh : undefined;
}

/** An error that is not known is none. */
const known = (error: number): number => (Number.isFinite(error) ? error : 0);

/** Curves that are searched for from many places are searched for from one where that is known. */
function modelOf(graph: Graph, near: GraphFit | undefined): Model {
  const own = ownLineOf(graph);
  if (own) return { formula: own.formula, start: near ? startOf(near) : startValues(own.starts) };
  const fit = graph.fit as FitName;
  if (!near || (fit !== "sine" && fit !== "exponential")) return fit;
  return { formula: CURVES[fit], start: startOf(near) };
}

const startOf = ({ parameters }: GraphFit): Record<string, number> =>
  Object.fromEntries(parameters.map(({ name, value }) => [name, value]));

/** A line through zero has an intercept too, of 0 without an error: documents may name it. */
function found({ parameters, covariance, rows }: Fit, fit: Graph["fit"]): GraphFit {
  const zero = fit === "proportional" ? [{ name: "intercept", value: 0, error: 0 }] : [];
  return { points: rows.length, parameters: [...parameters, ...zero], covariance };
}

function straight(points: readonly LaidPoint[], fit: "line" | "proportional"): GraphFit | undefined {
  const fitted = fitLine(
    points.map(({ x }) => x),
    points.map(({ y }) => y),
    fit,
  );
  if (!fitted.ok) return undefined;
  const { slope, slopeError, intercept, interceptError, points: count } = fitted.fit;
  return {
    points: count,
    parameters: [
      { name: "slope", value: slope, error: slopeError },
      { name: "intercept", value: intercept, error: interceptError },
    ],
  };
}
