import type { Column } from "../document/document.ts";
import { act } from "./act.ts";
import { type Action, cellsOf } from "./action.ts";
import type { Evidence } from "./evidence.ts";
import type { ExplainedCell, LooseCell } from "./evidence-slips.ts";
import { isKept, type RowCheck, shownOf, toleranceOf } from "./marking-rows.ts";
import { momentOf, readAt } from "./moments.ts";
import type { Moment, Run } from "./run.ts";
import { startRun } from "./start.ts";
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
  cells: readonly ExplainedCell[],
  loose: readonly LooseCell[],
): Evidence[] {
  const found: Evidence[] = [];
  const never = new Set(loose.map(({ row }) => row));
  const different = new Set(loose.map(({ column, value }) => `${column.id} ${value}`)).size;
  const early = shownAfter(run, actions, cells);
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

/** Rows with a number that was to be read, but only after it had been written, and that could not be known by planning. */
function shownAfter(run: Run, actions: readonly Action[], cells: readonly ExplainedCell[]): number[] {
  const shown = new Map(run.document.table.map((column) => [column.id, showings(run, column)]));
  const early = cells.filter(({ row, column, value, origin }) => {
    const written = run.table.get(row)?.get(column.id)?.step;
    if (origin !== "read" || written === undefined) return false;
    const near = shown.get(column.id)?.filter((one) => isNear(run, column, one.value, value)) ?? [];
    return near.length > 0 && near.every(({ step }) => step > written);
  });
  if (early.length < FEWEST) return [];
  const beginnings = beginningsOf(run, actions);
  const isPlanned = ({ column, value }: LooseCell) =>
    beginnings.some((moment) => isNear(run, column, readAt(moment, column.id) ?? Number.NaN, value));
  return [...new Set(early.filter((cell) => !isPlanned(cell)).map(({ row }) => row))];
}

const isNear = (run: Run, column: Column, shown: number, value: number): boolean =>
  Math.abs(shown - value) <= toleranceOf(run, column);

/** What a column showed, and when. */
const showings = (run: Run, column: Column): { value: number; step: number }[] =>
  isKept(run, column)
    ? shownOf(run, column)
    : run.moments.map((moment) => ({ value: readAt(moment, column.id) ?? Number.NaN, step: moment.step }));

/** What stands to be read with each of the settings before any time goes by: whoever plans them knows it. */
function beginningsOf(run: Run, actions: readonly Action[]): Moment[] {
  const still = startRun(run.document, run.seed, run.vocabulary);
  return actions.flatMap((action) => {
    const isSetting = action.type === "set" || action.type === "place" || action.type === "put-away";
    if (!isSetting && action.type !== "press") return [];
    act(still, { ...action, step: 0 });
    return isSetting ? [momentOf(still)] : [];
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
        return showings(run, column).some((one) => isNear(run, column, one.value, value));
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
