import type { Fit, FitOutcome } from "../../analysis/fit-model.ts";
import type { Model } from "../../analysis/model.ts";
import { laid, laidBack, laidError } from "../../engine/axis.ts";
import { fitLaid } from "../../engine/graph-fit.ts";
import { inUnit, outOfUnit } from "../in-unit.ts";
import type { Axis, PlotPoint } from "./plot.ts";

/** Both axes of a graph. */
export interface AxisPair {
  x: Axis;
  y: Axis;
}

/**
 * A line by a formula in SI, which is how documents write them, through points in the units of their columns. Its
 * parameters are SI; the curve and what is left are those of the graph.
 */
export function fitInSi(
  points: readonly PlotPoint[],
  { x, y }: AxisPair,
  model: Model,
  weigh: boolean,
): FitOutcome {
  const si = points.map(({ own }) => ({
    ...{ x: laidSi(x, own.x), y: laidSi(y, own.y) },
    ...{ dx: errorSi(x, own.x, own.dx), dy: errorSi(y, own.y, own.dy) },
  }));
  const outcome = fitLaid(si, model, weigh);
  return outcome.ok ? { ok: true, fit: onGraph(outcome.fit, points, { x, y }) } : outcome;
}

const laidSi = ({ column, shape }: Axis, value: number): number => laid(outOfUnit(column, value), shape);

function errorSi({ column, shape }: Axis, value: number, error: number): number {
  const si = outOfUnit(column, value);
  return laidError(si, Math.abs(outOfUnit(column, value + error) - si), shape);
}

function onGraph(fit: Fit, points: readonly PlotPoint[], { x, y }: AxisPair): Fit {
  const at = (place: number): number => {
    const value = fit.at(laidSi(x, laidBack(place, x.shape)));
    return laid(inUnit(y.column, laidBack(value, y.shape)), y.shape);
  };
  const residuals = fit.rows.map((row) => {
    const point = points[row];
    return point ? point.y - at(point.x) : Number.NaN;
  });
  const residualSum = residuals.reduce((sum, off) => sum + off * off, 0);
  return { ...fit, at, residuals, residualSum };
}
