import type { Column } from "../document/document.ts";
import { namesIn, parseFormula } from "../document/formula.ts";
import { parseNumeral } from "../document/numerals.ts";
import { parseUnit, toSI } from "../document/units.ts";
import { compileFormula } from "./formulas.ts";
import { propertyOf } from "./read.ts";
import type { Run } from "./run.ts";

/** A row of the table in numbers: SI by column id; undefined where nothing, or no number, is written. */
export interface WorkedRow {
  row: number;
  values: Values;
}

/** What is written and what follows from it, rows in order. */
export function workOutTable(run: Run): WorkedRow[] {
  const follow = workOutRows(run);
  return [...run.table.entries()]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const values = follow((column) => {
        const text = cells.get(column.id)?.text;
        return text === undefined ? undefined : cellValue(column, text);
      });
      return { row, values };
    });
}

type Values = Map<string, number | undefined>;

/** Works a row out from the values, SI, of its columns that are written: all of its columns, in their order. */
export function workOutRows(run: Run): (written: (column: Column) => number | undefined) => Values {
  const columns = run.document.table.map((column) => ({
    column,
    worked: column.kind === "formula" ? compileOver(column.formula, run) : undefined,
  }));
  return (written) => {
    const values: Values = new Map();
    for (const { column, worked } of columns)
      values.set(column.id, worked ? worked(values) : written(column));
    return values;
  };
}

/** A typed cell in SI, undefined when it is no number. */
export function cellValue(column: Pick<Column, "unit">, text: string): number | undefined {
  const typed = parseNumeral(text);
  const unit = parseUnit(column.unit);
  return typed === undefined || !unit.ok ? undefined : toSI(typed, unit.unit);
}

/** A formula over columns (and properties of the run): undefined while a value is missing or it has no finite value. */
export function compileOver(
  source: string,
  run: Run,
): (values: ReadonlyMap<string, number | undefined>) => number | undefined {
  const parsed = parseFormula(source);
  if (!parsed.ok) return () => undefined;
  const names = namesIn(parsed.ast);
  const compiled = compileFormula(parsed.ast, (name) => names.indexOf(name));
  return (values) => {
    const inputs = new Float64Array(names.length);
    for (const [i, name] of names.entries()) {
      const value = values.get(name) ?? propertyOf(run, name);
      if (value === undefined) return undefined;
      inputs[i] = value;
    }
    const result = compiled(inputs);
    return Number.isFinite(result) ? result : undefined;
  };
}
