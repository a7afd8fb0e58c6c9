import type { Column } from "../document/document.ts";
import { type Action, cellsOf } from "./action.ts";
import type { Evidence } from "./evidence.ts";
import type { LooseCell } from "./evidence-slips.ts";
import { isKept, type RowCheck, shownOf, toleranceOf } from "./marking-rows.ts";
import type { Run } from "./run.ts";
import { cellValue, type WorkedRow } from "./table.ts";

/** One case is a slip: from so many rows or cells on it is told. */
const FEWEST = 2;
/** Of the rows that are whole, the part from which on numbers without a reading are told. */
const SHARE = 1 / 3;

/** Numbers that were never to be read, or only after they were written, or once fitted and do no longer. */
export function numberEvidence(
  run: Run,
  actions: readonly Action[],
  rows: readonly WorkedRow[],
  checks: readonly RowCheck[],
  loose: readonly LooseCell[],
): Evidence[] {
  const found: Evidence[] = [];
  const never = new Set(loose.map(({ row }) => row));
  const different = new Set(loose.map(({ column, value }) => `${column.id} ${value}`)).size;
  const early = shownAfter(run, rows, checks);
  const whole = checks.filter(({ complete }) => complete).length;
  if (Math.min(never.size, different) >= FEWEST && never.size >= SHARE * whole)
    found.push({ code: "never-shown", params: { rows: listed(never), count: never.size, of: rows.length } });
  if (early.length >= FEWEST) found.push({ code: "before-shown", params: { rows: listed(early) } });
  const changed = changedAway(run, actions, loose);
  if (changed.length >= FEWEST)
    found.push({ code: "changed-away", params: { rows: listed(changed), count: changed.length } });
  const again = checks.filter(({ repeated }) => repeated).map(({ row }) => row);
  if (again.length >= FEWEST) found.push({ code: "same-reading", params: { rows: listed(again) } });
  return found;
}

/** Row numbers as the table shows them, each once: "1, 2, 5". */
export const listed = (rows: Iterable<number>): string =>
  [...new Set(rows)]
    .sort((a, b) => a - b)
    .map((row) => row + 1)
    .join(", ");

/** True where a value was shown, but only after the step at which it was written. */
function shownLater(run: Run, column: Column, value: number, written: number): boolean {
  if (!isKept(run, column)) return false;
  const near = shownOf(run, column).filter((one) => Math.abs(one.value - value) <= toleranceOf(run, column));
  return near.length > 0 && near.every(({ step }) => step > written);
}

/** Rows whose kept value was shown by the instrument, but only after the row had been written. */
function shownAfter(run: Run, rows: readonly WorkedRow[], checks: readonly RowCheck[]): number[] {
  const kept = run.document.table.filter((column) => isKept(run, column));
  return rows.flatMap(({ row, values }, i) => {
    const off = kept.some((column) => {
      const value = values.get(column.id);
      if (value === undefined || !checks[i]?.off.includes(column.id)) return false;
      return shownLater(run, column, value, checks[i]?.written ?? 0);
    });
    return off ? [row] : [];
  });
}

/** Rows of cells whose number fitted the run when it was first written and was then written over by one nothing explains. */
function changedAway(run: Run, actions: readonly Action[], loose: readonly LooseCell[]): number[] {
  return loose.flatMap(({ row, column }) => {
    const fitted = textsOf(actions, row, column.id)
      .slice(0, -1)
      .some((text) => {
        const value = cellValue(column, text);
        if (value === undefined) return false;
        const near = (shown: number) => Math.abs(shown - value) <= toleranceOf(run, column);
        if (isKept(run, column)) return shownOf(run, column).some((one) => near(one.value));
        return run.moments.some((moment) => near(moment.get(column.id) ?? Number.NaN));
      });
    return fitted ? [row] : [];
  });
}

/** What was written into a cell, one after another, since its row was last taken away. */
function textsOf(actions: readonly Action[], row: number, column: string): string[] {
  let texts: string[] = [];
  for (const action of actions) {
    if (action.type === "delete-row" && action.row === row) texts = [];
    for (const cell of cellsOf(action)) if (cell.row === row && cell.column === column) texts.push(cell.text);
  }
  return texts;
}
