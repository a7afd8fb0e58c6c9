import { type Separator, writeCells, writeNumber } from "../../analysis/cells.ts";
import { roundMeasured } from "../../analysis/rounding.ts";
import type { Column, Lang } from "../../document/document.ts";
import { parseNumeral } from "../../document/numerals.ts";
import { unitLabel } from "../../document/unit-label.ts";
import { fromSI, parseUnit } from "../../document/units.ts";
import type { Run } from "../../engine/run.ts";
import { type WorkedRow, workOutTable } from "../../engine/table.ts";
import { type RowErrors, workOutErrors } from "../../engine/table-errors.ts";

/** A table for a spreadsheet: symbols and units, then numbers with the comma its language writes. Tabs stand between cells. */
export const copyOf = (run: Run, lang: Lang): string => writeCells(gridOf(run, lang, false), "\t");

/** The same as a file that spreadsheets of that language open: with a byte order mark, and an error beside each number. */
export const csvOf = (run: Run, lang: Lang): string =>
  `\uFEFF${writeCells(gridOf(run, lang, true), separatorFor(lang))}`;

const separatorFor = (lang: Lang): Separator => (lang === "en" ? "," : ";");

function gridOf(run: Run, lang: Lang, withErrors: boolean): string[][] {
  const { table } = run.document;
  const errorsOf = workOutErrors(run);
  const hasError = (column: Column) => withErrors && column.kind !== "count";
  const head = table.flatMap((column) => {
    const unit = unitLabel(column.unit, lang);
    const title = unit ? `${column.symbol}, ${unit}` : column.symbol;
    return hasError(column) ? [title, `Δ${title}`] : [title];
  });
  const rows = workOutTable(run).map((row) => {
    const errors = errorsOf(row);
    return table.flatMap((column) => {
      const cell = cellOf(run, column, row, errors, lang);
      return hasError(column) ? [cell, errorOf(column, errors, lang)] : [cell];
    });
  });
  return [head, ...rows];
}

function cellOf(run: Run, column: Column, { row, values }: WorkedRow, errors: RowErrors, lang: Lang): string {
  const text = run.table.get(row)?.get(column.id)?.text ?? "";
  const typed = column.kind === "formula" ? undefined : parseNumeral(text);
  if (typed !== undefined) return writeNumber(typed, pointOf(lang));
  const value = inUnit(column, values.get(column.id), true);
  if (column.kind === "formula")
    return writeNumber(rounded(value, inUnit(column, errors.get(column.id), false)), pointOf(lang));
  // a spreadsheet takes what begins so for a formula
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function errorOf(column: Column, errors: RowErrors, lang: Lang): string {
  const error = inUnit(column, errors.get(column.id), false);
  if (error === undefined || !(error > 0)) return "";
  const { error: shown, exponent } = roundMeasured(error, error);
  return writeNumber(Number(`${shown}e${exponent}`), pointOf(lang));
}

function rounded(value: number | undefined, error: number | undefined): number | undefined {
  if (value === undefined || error === undefined || !(error > 0)) return value;
  const { value: shown, exponent } = roundMeasured(value, error);
  return Number(`${shown}e${exponent}`);
}

const pointOf = (lang: Lang): "." | "," => (lang === "en" ? "." : ",");

/** A value, or a difference, of SI in the unit of its column. */
function inUnit(column: Column, value: number | undefined, offset: boolean): number | undefined {
  const unit = parseUnit(column.unit);
  if (value === undefined || !unit.ok) return undefined;
  return fromSI(value, offset ? unit.unit : { ...unit.unit, offset: 0 });
}
