import { type Formula, checkDimension, findCycle, namesIn, parseFormula } from "../document/formula.ts";
import type { Issue } from "../document/issue.ts";
import {
  type Dimension,
  DIMENSIONLESS,
  parseUnit,
  sameDimension,
  type TextIssue,
  wrongDimension,
} from "../document/units.ts";
import { differentiate } from "./derivative.ts";
import { errorAlong, type Measured } from "./measured.ts";

/** A column of a table: measured with an absolute error, SI, or worked out from the others in SI. */
export type TableColumn = MeasuredColumn | FormulaColumn;

/** The error of a value v is absolute + relative · |v|: a scale's division and an instrument's class. */
export interface MeasuredColumn {
  kind: "measured";
  id: string;
  unit: string;
  absolute: number;
  relative?: number;
}

export interface FormulaColumn {
  kind: "formula";
  id: string;
  unit: string;
  formula: string;
}

/** A number without an error that formulas may read besides the columns, such as a property of the run; SI. */
export interface Known {
  value: number;
  dimension: Dimension;
}

/** Measured cells of a row, SI: a bare number has its column's error, a measured one (a mean of repeats) its own. */
export type RowCells = ReadonlyMap<string, number | Measured | undefined>;

/** Columns made ready. */
export interface ReadyTable {
  /** Every column's value with its error, SI; undefined where a number it needs is missing or it has no finite value. */
  row(cells: RowCells): Map<string, Measured | undefined>;
}

/** A value with its slopes by the measured columns, so that errors met twice on the way are one. */
interface Traced {
  value: number;
  slopes: Float64Array;
}

type Work = (values: ReadonlyMap<string, Traced | undefined>) => Traced | undefined;

/**
 * Reads the columns of a table. Formulas may read each other in any order; the error of each follows from those of the
 * measured columns, Δf² = Σ (∂f/∂xᵢ Δxᵢ)², also where a formula reads another that reads the same column. An issue's path
 * is `columns[2].formula`: it cannot be read, names what is not there, has another dimension than its unit, runs in a ring.
 */
export function readyTable(
  columns: readonly TableColumn[],
  known: ReadonlyMap<string, Known> = new Map(),
): { ok: true; table: ReadyTable } | { ok: false; issues: Issue[] } {
  const issues: Issue[] = [];
  const formulas = new Map<string, Formula>();
  for (const [i, column] of columns.entries()) {
    const found = columns.findIndex(({ id }) => id === column.id);
    if (found !== i) issues.push(issueAt(`columns[${i}].id`, twice(column.id)));
    if (column.kind !== "formula") continue;
    const parsed = parseFormula(column.formula);
    if (parsed.ok) formulas.set(column.id, parsed.ast);
    const wrong = parsed.ok ? wrongIn(parsed.ast, column, columns, known) : [parsed.issue];
    issues.push(...wrong.map((issue) => issueAt(`columns[${i}].formula`, issue)));
  }
  const ring = findCycle(new Map([...formulas].map(([id, ast]) => [id, namesIn(ast)])));
  if (ring)
    issues.push(issueAt(`columns[${columns.findIndex(({ id }) => id === ring[0])}].formula`, inRing(ring)));
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, table: tableOf(columns, formulas, known) };
}

function wrongIn(
  ast: Formula,
  column: FormulaColumn,
  columns: readonly TableColumn[],
  known: ReadonlyMap<string, Known>,
): TextIssue[] {
  const dimensionOf = (name: string) => {
    const other = columns.find(({ id }) => id === name);
    return other ? dimensionIn(other.unit) : known.get(name)?.dimension;
  };
  const names = [...columns.map(({ id }) => id), ...known.keys()];
  const checked = checkDimension(ast, dimensionOf, names);
  if (!checked.ok) return checked.issues;
  const expected = dimensionIn(column.unit);
  if (checked.fitsAll || sameDimension(checked.dimension, expected)) return [];
  return [wrongDimension(expected, checked.dimension)];
}

function dimensionIn(unit: string): Dimension {
  const parsed = parseUnit(unit);
  return parsed.ok ? parsed.unit.dimension : DIMENSIONLESS;
}

const issueAt = (path: string, { code, params, message }: TextIssue): Issue => ({
  path,
  code,
  params,
  message,
});
const twice = (name: string): TextIssue => ({
  code: "duplicate-id",
  params: { id: name },
  message: `two columns are called ${name}`,
});
const inRing = (ring: readonly string[]): TextIssue => ({
  code: "cycle",
  params: { names: ring.join(", ") },
  message: `${ring.join(", ")} need each other`,
});

function tableOf(
  columns: readonly TableColumn[],
  formulas: ReadonlyMap<string, Formula>,
  known: ReadonlyMap<string, Known>,
): ReadyTable {
  const measured = columns.filter((column) => column.kind === "measured");
  const order = inOrder(formulas).map((id): [string, Work] => [
    id,
    workOf(formulas.get(id) as Formula, known, measured.length),
  ]);
  return {
    row(cells) {
      const inputs = measured.map((column) => inputOf(column, cells.get(column.id)));
      const traced = new Map<string, Traced | undefined>();
      for (const [i, { id }] of measured.entries()) {
        const slopes = new Float64Array(measured.length);
        slopes[i] = 1;
        const value = inputs[i]?.value;
        traced.set(id, value === undefined ? undefined : { value, slopes });
      }
      for (const [id, work] of order) traced.set(id, work(traced));
      const errors = inputs.map((input) => input ?? { error: 0 });
      return new Map(
        columns.map(({ id }) => {
          const found = traced.get(id);
          return [id, found && { value: found.value, error: errorAlong(found.slopes, errors) }];
        }),
      );
    },
  };
}

function inputOf(column: MeasuredColumn, cell: number | Measured | undefined): Measured | undefined {
  if (cell === undefined) return undefined;
  const value = typeof cell === "number" ? cell : cell.value;
  if (!Number.isFinite(value)) return undefined;
  return typeof cell === "number"
    ? { value, error: column.absolute + (column.relative ?? 0) * Math.abs(value) }
    : cell;
}

/** Each formula after those it reads. */
function inOrder(formulas: ReadonlyMap<string, Formula>): string[] {
  const done = new Set<string>();
  const visit = (id: string): void => {
    const ast = formulas.get(id);
    if (!ast || done.has(id)) return;
    for (const name of namesIn(ast)) visit(name);
    done.add(id);
  };
  for (const id of formulas.keys()) visit(id);
  return [...done];
}

/** A formula over traced columns: its slopes by the measured ones by the chain rule. */
function workOf(ast: Formula, known: ReadonlyMap<string, Known>, width: number): Work {
  const names = namesIn(ast);
  const derivative = differentiate(ast, names);
  const gradient = new Float64Array(names.length);
  return (values) => {
    const read = names.map((name) => values.get(name) ?? known.get(name));
    if (read.some((one) => one === undefined)) return undefined;
    const value = derivative.gradient(
      read.map((one) => (one as { value: number }).value),
      gradient,
    );
    if (!Number.isFinite(value)) return undefined;
    const slopes = new Float64Array(width);
    for (const [k, name] of names.entries()) {
      const inner = values.get(name)?.slopes;
      if (inner && gradient[k] !== 0)
        for (const [i, slope] of inner.entries())
          if (slope !== 0) slopes[i] = (slopes[i] as number) + (gradient[k] as number) * slope;
    }
    return { value, slopes };
  };
}
