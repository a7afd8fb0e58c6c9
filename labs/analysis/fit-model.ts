import { type FitData, type LeftOut, type Points, takePoints } from "./fit-data.ts";
import { type FitIssue, fitIssue } from "./fit-issue.ts";
import type { Least } from "./least-squares.ts";
import { type Model, type ReadyModel, readyModel } from "./model.ts";
import { inverseSquare } from "./qr.ts";
import { searchBest } from "./search-best.ts";

/** A parameter with its standard error; NaN where it cannot be known. */
export interface Parameter {
  name: string;
  value: number;
  error: number;
}

/** A fit that was made. */
export interface Fit {
  /** y as a formula of x, the parameters and other columns. */
  formula: string;
  parameters: readonly Parameter[];
  covariance: readonly (readonly number[])[];
  /** True where errors of the points were given: then errors of parameters follow from them, else from the scatter. */
  weighted: boolean;
  /** The rows that took part and y − f of each, in the same order; the rows left out. */
  rows: readonly number[];
  residuals: readonly number[];
  leftOut: readonly LeftOut[];
  /** Σ(y − f)². */
  residualSum: number;
  /** Σ((y − f)/σ)²; undefined where no errors of the points were given. */
  chiSquare: number | undefined;
  degreesOfFreedom: number;
  notes: readonly FitIssue[];
  /** The curve at x, and its standard error there from those of the parameters. Not of formulas that read other columns. */
  at(x: number): number;
  errorAt(x: number): number;
}

/** The least sum of squares with the residuals y − f there, where they are known better than doubles show. */
export interface Refined extends Least {
  residuals?: readonly number[];
}

/** Takes the search's end further, where more digits than those of doubles matter; what it cannot better it gives back. */
export type Refine = (model: ReadyModel, points: Points, found: Least) => Refined;

export type FitOutcome = { ok: true; fit: Fit } | { ok: false; issue: FitIssue; leftOut: readonly LeftOut[] };

/**
 * Fits a model to points by least squares. With errors of the points (`sy`, `sx`) the covariance is (JᵀJ)⁻¹ of r/σ and not
 * stretched by χ²; without them it is stretched by Σr²/(points − parameters). Held against NIST's certified sets in
 * tests/nist-strd.test.ts and tests/nist-linear.test.ts. Any numbers are taken: what cannot be fitted is an issue. `refine` is
 * for programs that take decimals as written (refine.ts); the bench has no need of it, and does not load it.
 */
export function fitModel(data: FitData, model: Model, refine?: Refine): FitOutcome {
  const ready = readyModel(model, [...(data.columns?.keys() ?? [])], data.xName);
  if (!ready.ok) return { ...ready, leftOut: [] };
  const points = takePoints(data, ready.model);
  const { leftOut } = points;
  const refused = tooFew(ready.model, points);
  if (refused) return { ok: false, issue: refused, leftOut };
  const found = searchBest(ready.model, points);
  if ("code" in found) return { ok: false, issue: found, leftOut };
  const least = refine ? refine(ready.model, points, found) : found;
  return { ok: true, fit: fitOf(ready.model, points, least) };
}

/** Too few points, or too few different x, for a curve by name. */
function tooFew({ curve, parameters, predictors }: ReadyModel, points: Points): FitIssue | undefined {
  const needed = parameters.length;
  if (points.count < needed)
    return fitIssue("too-few-points", { points: String(points.count), needed: String(needed) });
  if (!curve) return undefined;
  const distinct = new Set<number>();
  for (let i = 0; i < points.count && distinct.size <= needed; i++)
    distinct.add(points.predictors[i * predictors.length] as number);
  if (curve === "proportional")
    return distinct.size === 1 && distinct.has(0) ? fitIssue("all-x-equal") : undefined;
  if (distinct.size === 1) return fitIssue("all-x-equal");
  if (distinct.size >= needed) return undefined;
  return fitIssue("too-few-different-x", { distinct: String(distinct.size), needed: String(needed) });
}

function fitOf(model: ReadyModel, points: Points, { b, sum, factored, ...refined }: Refined): Fit {
  const { count } = points;
  const n = b.length;
  const width = model.predictors.length;
  const derivative = model.derivative(n);
  const weighted = points.sx !== undefined || points.sy !== undefined;
  const degreesOfFreedom = count - n;
  const stretch = weighted ? 1 : degreesOfFreedom > 0 ? sum / degreesOfFreedom : Number.NaN;
  const covariance = inverseSquare(factored).map((row) => row.map((value) => value * stretch));
  const residualAt = (i: number) => {
    const row = points.predictors.subarray(i * width, (i + 1) * width);
    return (points.y[i] as number) - derivative.value([...b, ...row]);
  };
  const residuals = refined.residuals ?? Array.from({ length: count }, (_, i) => residualAt(i));
  const inputsAt = (x: number) => [...b, x, ...Array<number>(width - 1).fill(Number.NaN)];
  return {
    formula: model.formula,
    parameters: model.parameters.map((name, j) => ({
      name,
      value: b[j] as number,
      error: Math.sqrt(covariance[j]?.[j] ?? Number.NaN),
    })),
    covariance,
    weighted,
    ...{ rows: points.rows, residuals, leftOut: points.leftOut, degreesOfFreedom },
    residualSum: residuals.reduce((total, off) => total + off * off, 0),
    chiSquare: weighted ? sum : undefined,
    notes: notesOn(points, degreesOfFreedom, weighted ? sum : undefined),
    at: (x) => derivative.value(inputsAt(x)),
    errorAt(x) {
      const gradient = new Float64Array(n + width);
      derivative.gradient(inputsAt(x), gradient);
      let square = 0;
      for (const [i, row] of covariance.entries())
        for (const [j, value] of row.entries())
          square += value * (gradient[i] as number) * (gradient[j] as number);
      return Math.sqrt(square);
    },
  };
}

/** χ² is told to be strange from three of its own deviations on, √(2 · degrees of freedom) each. */
function notesOn(points: Points, freedom: number, chiSquare: number | undefined): FitIssue[] {
  const notes: FitIssue[] = [];
  if (points.leftOut.length > 0) notes.push(fitIssue("left-out", { count: String(points.leftOut.length) }));
  if (chiSquare === undefined) {
    if (freedom === 0) notes.push(fitIssue("errors-unknown"));
    return notes;
  }
  const reduced = { reduced: String(Number((chiSquare / freedom).toPrecision(2))) };
  const strange = 3 * Math.sqrt(2 * freedom);
  if (freedom > 0 && chiSquare > freedom + strange) notes.push(fitIssue("scatter-exceeds-errors", reduced));
  if (freedom > 0 && chiSquare < freedom - strange) notes.push(fitIssue("errors-exceed-scatter", reduced));
  return notes;
}
