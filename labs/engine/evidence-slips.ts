import type { Column } from "../document/document.ts";
import { parseNumeral } from "../document/numerals.ts";
import { fromSI, parseUnit } from "../document/units.ts";
import type { Action } from "./action.ts";
import { glimpsesOf } from "./evidence-glimpses.ts";
import { isKept, type RowCheck, shownOf, toleranceOf } from "./marking-rows.ts";
import type { Run } from "./run.ts";
import type { WorkedRow } from "./table.ts";

/** A cell that no reading of the run explains, not even with a slip of eye or pen. SI. */
export interface LooseCell {
  row: number;
  column: Column;
  value: number;
}

/** Slips are rare: where so many rows, and such a part of all, would need one, they explain nothing. */
const MOST_SLIPS = { rows: 4, share: 0.75 };

/** The cells of direct measurements that neither fit the run nor come from a reading of it by a slip. */
export function looseCells(
  run: Run,
  actions: readonly Action[],
  rows: readonly WorkedRow[],
  checks: readonly RowCheck[],
): LooseCell[] {
  const off = cellsOff(run, rows, checks).map((cell) => {
    const text = run.table.get(cell.row)?.get(cell.column.id)?.text ?? "";
    return { ...cell, origin: originOf(run, cell.column, text, cell.value) };
  });
  const unread = off.filter(({ origin }) => origin !== "eye");
  const whole = checks.filter(({ complete }) => complete).length;
  const doubtful = run.document.table.flatMap((column) => {
    const cells = unread.filter((cell) => cell.column === column);
    const many = cells.length >= MOST_SLIPS.rows && cells.length >= MOST_SLIPS.share * whole;
    return many ? cells : cells.filter(({ origin }) => origin === undefined);
  });
  if (doubtful.every(({ column }) => isKept(run, column))) return doubtful;
  const glimpses = glimpsesOf(run, actions);
  return doubtful.filter(({ column, value }) => isKept(run, column) || !glimpses(column, value));
}

function cellsOff(run: Run, rows: readonly WorkedRow[], checks: readonly RowCheck[]): LooseCell[] {
  const measured = run.document.table.filter(({ kind }) => kind === "measured");
  return rows.flatMap(({ row, values }, i) =>
    measured.flatMap((column) => {
      const value = values.get(column.id);
      const check = checks[i];
      const off = check?.off.includes(column.id) && !check.repeated?.includes(column.id);
      return off && value !== undefined ? [{ row, column, value }] : [];
    }),
  );
}

/** All values, SI, that the run offered for a column when anything was done; the resting watch's nought too. */
function offered(run: Run, column: Column): number[] {
  const seen = run.moments.map((moment) => moment.get(column.id) ?? Number.NaN);
  const kept = isKept(run, column) ? shownOf(run, column).map(({ value }) => value) : [];
  return [...new Set([...seen, ...kept])];
}

/** How a number that is off comes from a reading: by a careless eye, by a slip of the pen, or not at all. */
function originOf(run: Run, column: Column, text: string, value: number): "eye" | "pen" | undefined {
  const near = toleranceOf(run, column) + carelessness(run, column);
  const typed = digitsOf(text);
  const readings = offered(run, column);
  if (readings.some((shown) => Math.abs(value - shown) <= near)) return "eye";
  const isPen = (shown: number) =>
    isShifted(value, shown, near) || (typed !== undefined && isSlip(typed, digitsShown(run, column, shown)));
  return readings.some(isPen) ? "pen" : undefined;
}

/** A scale is misread by a division or two; digits seldom by one, as when they change. */
function carelessness(run: Run, column: Column): number {
  if (column.kind !== "measured") return 0;
  const part = run.document.instruments.find(({ id }) => id === column.instrument);
  const byEye = run.vocabulary.instruments[part?.kind ?? ""]?.byEye;
  return (byEye ? 2 : 1) * divisionOf(run, column);
}

/** A decimal point or a prefix of the unit off by up to three places. */
function isShifted(value: number, shown: number, near: number): boolean {
  for (const power of [10, 100, 1000]) {
    if (Math.abs(value * power - shown) <= near) return true;
    if (Math.abs(value / power - shown) <= near) return true;
  }
  return false;
}

const divisionOf = (run: Run, column: Column): number =>
  column.kind === "measured" ? Number(run.properties.parts.get(column.instrument)?.["division"] ?? 0) : 0;

/** The figures of a typed number without its point and leading zeros; undefined where none is typed. */
function digitsOf(text: string): string | undefined {
  const value = parseNumeral(text);
  if (value === undefined) return undefined;
  const figures = text.replace(/\D/g, "").replace(/^0+/, "");
  return figures === "" ? undefined : figures;
}

function digitsShown(run: Run, column: Column, shown: number): string {
  const unit = parseUnit(column.unit);
  if (!unit.ok) return "";
  const own = Math.abs(fromSI(shown, unit.unit));
  const division = Math.abs(fromSI(divisionOf(run, column), { ...unit.unit, offset: 0 }));
  let decimals = 0;
  for (let size = division; size > 0 && size < 0.999 && decimals < 9; size *= 10) decimals++;
  return own < 1e15 ? own.toFixed(decimals).replace(/\D/g, "").replace(/^0+/, "") : "";
}

/** One figure wrong, missing or too many, or two neighbours the other way round. */
function isSlip(typed: string, shown: string): boolean {
  if (shown.length < 2 || Math.abs(typed.length - shown.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === shown[start]) start++;
  let end = 0;
  while (
    end < Math.min(typed.length, shown.length) - start &&
    typed[typed.length - 1 - end] === shown[shown.length - 1 - end]
  )
    end++;
  const left = typed.slice(start, typed.length - end);
  const right = shown.slice(start, shown.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left[0] === right[1] && left[1] === right[0] && right.length === 2;
}
