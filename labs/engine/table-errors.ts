import { type Derivative, differentiate } from "../analysis/derivative.ts";
import { errorAlong } from "../analysis/measured.ts";
import type { Column, MeasuredColumn } from "../document/document.ts";
import { namesIn, parseFormula } from "../document/formula.ts";
import { parseNumeral } from "../document/numerals.ts";
import { parseUnit, toSI } from "../document/units.ts";
import { propertyOf } from "./read.ts";
import type { Run } from "./run.ts";
import type { WorkedRow } from "./table.ts";

/** Absolute errors, SI, of the numbers of a row by column id; NaN where one cannot be known. */
export type RowErrors = ReadonlyMap<string, number>;

/** A formula column with what it is worked out from. */
interface Chain {
  id: string;
  names: readonly string[];
  derivative: Derivative;
}

/**
 * Works out the errors of a row. A measured number has the error that the pupil gave its column, else its instrument's; a
 * count has none; a formula column's follows from those of the measured columns under it, so that what stands twice in a
 * chain of formulas counts as one number.
 */
export function workOutErrors(run: Run): (row: WorkedRow) => RowErrors {
  const { table } = run.document;
  const written = table.filter(({ kind }) => kind !== "formula");
  const own = written.map((column) => ({ error: columnError(run, column).error }));
  const chains = table.flatMap((column) => chainOf(column));
  return ({ values }) => {
    const errors = new Map<string, number>();
    const slopes = new Map<string, Float64Array>();
    for (const [i, { id }] of written.entries()) {
      const slope = new Float64Array(written.length);
      slope[i] = 1;
      slopes.set(id, slope);
      if (values.get(id) !== undefined) errors.set(id, own[i]?.error ?? Number.NaN);
    }
    for (const chain of chains) {
      const slope = follow(run, chain, values, slopes);
      slopes.set(chain.id, slope);
      if (values.get(chain.id) !== undefined) errors.set(chain.id, errorAlong(slope, own));
    }
    return errors;
  };
}

/** The absolute error of a written column, SI, and whether the pupil gave it; counts have none. */
export function columnError(run: Run, column: Column): { error: number; given: boolean } {
  if (column.kind !== "measured") return { error: 0, given: false };
  const given = givenError(run, column);
  return given === undefined ? { error: ownError(run, column), given: false } : { error: given, given: true };
}

/** The error a pupil gave a column, SI; undefined for none and for what is no positive number. */
export function givenError(run: Run, column: MeasuredColumn): number | undefined {
  const typed = parseNumeral(run.columnErrors.get(column.id) ?? "");
  const unit = parseUnit(column.unit);
  return typed === undefined || !(typed > 0) || !unit.ok
    ? undefined
    : toSI(typed, { ...unit.unit, offset: 0 });
}

/** Whether the pupil gave the error of any column: then lines through the points are weighed by errors, else not. */
export const hasGivenErrors = (run: Run): boolean =>
  run.document.table.some((column) => column.kind === "measured" && givenError(run, column) !== undefined);

function ownError(run: Run, column: MeasuredColumn): number {
  const part = run.document.instruments.find(({ id }) => id === column.instrument);
  const kind = run.vocabulary.instruments[part?.kind ?? ""];
  return kind?.tolerance(run.properties.parts.get(column.instrument) ?? {}) ?? Number.NaN;
}

function chainOf(column: Column): Chain[] {
  const parsed = column.kind === "formula" ? parseFormula(column.formula) : undefined;
  if (!parsed?.ok) return [];
  const names = namesIn(parsed.ast);
  return [{ id: column.id, names, derivative: differentiate(parsed.ast, names) }];
}

/** The slopes of a formula column by each written column: Σ ∂f/∂name · ∂name/∂written. */
function follow(
  run: Run,
  { names, derivative }: Chain,
  values: WorkedRow["values"],
  slopes: ReadonlyMap<string, Float64Array>,
): Float64Array {
  const gradient = new Float64Array(names.length);
  derivative.gradient(
    names.map((name) => values.get(name) ?? propertyOf(run, name) ?? Number.NaN),
    gradient,
  );
  const [first] = slopes.values();
  const total = new Float64Array(first?.length ?? 0);
  for (const [i, name] of names.entries()) {
    const by = gradient[i] as number;
    for (const [j, inner] of slopes.get(name)?.entries() ?? [])
      if (inner !== 0 && by !== 0) total[j] = (total[j] as number) + by * inner;
  }
  return total;
}
