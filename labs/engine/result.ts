import { mean } from "../analysis/fit.ts";
import type { ResultTask } from "../document/document.ts";
import { namesIn, parseFormula } from "../document/formula.ts";
import { type Fitting, fitGraph, type GraphFit } from "./graph-fit.ts";
import type { Run } from "./run.ts";
import { hypot } from "./math.ts";
import { compileOver, type WorkedRow } from "./table.ts";
import { workOutErrors } from "./table-errors.ts";

/** A number with its standard error (NaN where it cannot be known), SI. */
export interface WorkedResult {
  value: number;
  error: number;
  fit: GraphFit | undefined;
}

/**
 * The result that follows from the pupil's own table: the task's formula over the parameters of the graph's line and the
 * means of columns; `fitting` says otherwise how that is fitted. Its error is carried through linearly, Δf² = Σ (∂f/∂a · Δa)²,
 * with derivatives by central differences; those of a curve's parameters with their covariance. The error of a column's mean
 * is that of chance, and together with it `wholeError`: what all its numbers are wrong by alike.
 */
export function workOutResult(
  run: Run,
  task: ResultTask,
  rows: readonly WorkedRow[],
  fitting: Fitting = {},
  wholeError: (column: string) => number = () => 0,
): WorkedResult | undefined {
  const fit = fitGraph(run, rows, fitting);
  const formula = compileOver(task.formula, run);
  const inputs = new Map<string, number | undefined>();
  const errors = new Map<string, number>();
  for (const column of run.document.table) {
    const values = rows.map((row) => row.values.get(column.id)).filter((value) => value !== undefined);
    if (values.length === 0) continue;
    inputs.set(column.id, mean(values));
    errors.set(column.id, errorOfMean(values, wholeError(column.id)));
  }
  for (const { name, value, error } of fit?.parameters ?? []) {
    inputs.set(name, value);
    errors.set(name, error);
  }
  const value = formula(inputs);
  if (value === undefined) return undefined;
  const changes = new Map<string, number>();
  for (const name of namesOf(task.formula)) {
    const error = errors.get(name);
    if (error === undefined || error === 0) continue;
    const at = (shift: number) =>
      formula(new Map(inputs).set(name, Number(inputs.get(name)) + shift)) ?? Number.NaN;
    changes.set(name, at(error / 2) - at(-error / 2));
  }
  return { value, error: Math.sqrt(squareOf(changes, fit)), fit };
}

/** The sum of squares of the changes, with twice the product of two where the parameters of a curve hang together. */
function squareOf(changes: ReadonlyMap<string, number>, fit: GraphFit | undefined): number {
  let square = 0;
  for (const change of changes.values()) square += change * change;
  const { parameters = [], covariance } = fit ?? {};
  for (const [i, one] of parameters.entries())
    for (const [j, other] of parameters.slice(0, i).entries()) {
      const together = (changes.get(one.name) ?? 0) * (changes.get(other.name) ?? 0);
      const shared = (covariance?.[i]?.[j] ?? 0) / (one.error * other.error);
      if (together !== 0) square += 2 * together * shared;
    }
  return Math.max(0, square);
}

/** One number has no chance that could be known; where nothing else is known of its error either, it has none: NaN. */
function errorOfMean(values: readonly number[], whole: number): number {
  return values.length < 2 && whole > 0 ? whole : hypot(standardError(values), whole);
}

/** The error of each column as a whole: the middle one of its numbers' errors, 0 where none is known. */
export function wholeErrors(run: Run, rows: readonly WorkedRow[]): (column: string) => number {
  const errorsOf = workOutErrors(run);
  const known = rows.map(errorsOf);
  return (column) => {
    const errors = known.map((row) => row.get(column) ?? Number.NaN).filter(Number.isFinite);
    return errors.toSorted((a, b) => a - b)[Math.floor(errors.length / 2)] ?? 0;
  };
}

/** Standard error of the mean; NaN of fewer than two. */
function standardError(values: readonly number[]): number {
  const centre = mean(values);
  let square = 0;
  for (const value of values) square += (value - centre) * (value - centre);
  return Math.sqrt(square / (values.length - 1) / values.length);
}

function namesOf(source: string): string[] {
  const parsed = parseFormula(source);
  return parsed.ok ? namesIn(parsed.ast) : [];
}
