import type { Column } from "../document/document.ts";
import { parseNumeral } from "../document/numerals.ts";
import { fromSI, parseUnit, toSI } from "../document/units.ts";
import type { Action } from "./action.ts";
import { glimpsesOf } from "./evidence-glimpses.ts";
import { placeRows, residualOf, type Setting, settingsOf, shifted, shiftsOf } from "./evidence-home.ts";
import { isKept, type RowCheck, toleranceOf } from "./marking-rows.ts";
import type { Run } from "./run.ts";
import { cellValue, type WorkedRow } from "./table.ts";

/** A cell that no reading of the run explains, not even with a slip of eye or pen. SI. */
export interface LooseCell {
  row: number;
  column: Column;
  value: number;
}

/**
 * How a number comes from the run: it was to be read, it was rounded, the eye took a mark beside it, it stood to be read with
 * other settings, all of its column is in another unit, its point or two figures are misplaced, the pen slipped in one figure.
 * Undefined: in none of these ways.
 */
type Origin = "read" | "rounded" | "beside" | "elsewhere" | "unit" | "misplaced" | "pen";

/** A written number, SI, with what explains it and how far it is from the nearest reading with the settings of its row. */
export interface ExplainedCell extends LooseCell {
  origin: Origin | undefined;
  /** SI; NaN where nothing was to be read. */
  residual: number;
}

/** True where a number was not to be read, but for a slip at the most. */
export const isUnread = ({ origin }: ExplainedCell): boolean => origin === "beside" || needsPen({ origin });

/** True where a slip of the pen explains a number, or nothing does. */
const needsPen = ({ origin }: Pick<ExplainedCell, "origin">): boolean =>
  origin === undefined || origin === "pen" || origin === "misplaced";

/** Slips are rare: where so many rows, and such a part of all, would need one, they explain nothing. */
const MOST_SLIPS = { rows: 4, share: 0.75 };
/** A column is in another unit where that explains such a part of its rows. */
const MOST_OF_COLUMN = 0.75;

/** Explains every direct measurement of the table. Numbers that stand there a second time are no matter of it. */
export function explainCells(
  run: Run,
  actions: readonly Action[],
  rows: readonly WorkedRow[],
  checks: readonly RowCheck[],
): ExplainedCell[] {
  const measured = run.document.table.filter(({ kind }) => kind === "measured");
  const settings = settingsOf(run, measured);
  const all = [...settings.values()];
  const shifts = shiftsOf(run, actions, rows, settings, measured);
  const { placed } = placeRows(run, shifted(rows, shifts), settings, measured);
  const cells = placed.flatMap(({ row, values, home }, i) =>
    measured.flatMap((column): (ExplainedCell & { home: Setting })[] => {
      const value = values.get(column.id);
      if (value === undefined || checks[i]?.repeated?.includes(column.id)) return [];
      const text = run.table.get(row)?.get(column.id)?.text ?? "";
      const residual = residualOf(home, column.id, value);
      const origin = originOf(run, column, text, value, home, all);
      return [{ row, column, value, residual, origin, home }];
    }),
  );
  return measured.flatMap((column) =>
    inOtherUnit(
      run,
      cells.filter((cell) => cell.column === column),
    ),
  );
}

/** Cells that nothing explains, and those that would need more slips than there are. */
export function looseCells(
  run: Run,
  actions: readonly Action[],
  cells: readonly ExplainedCell[],
): LooseCell[] {
  const doubtful = run.document.table.flatMap((column) => {
    const own = cells.filter((cell) => cell.column === column);
    const unread = own.filter(needsPen);
    const many = unread.length >= MOST_SLIPS.rows && unread.length >= MOST_SLIPS.share * own.length;
    return many ? unread : unread.filter(({ origin }) => origin === undefined);
  });
  if (doubtful.every(({ column }) => isKept(run, column))) return doubtful;
  const glimpses = glimpsesOf(run, actions);
  return doubtful.filter(({ column, value }) => isKept(run, column) || !glimpses(column, value));
}

function originOf(
  run: Run,
  column: Column,
  text: string,
  value: number,
  home: Setting,
  settings: readonly Setting[],
): Origin | undefined {
  const size = toleranceOf(run, column);
  const residual = Math.abs(residualOf(home, column.id, value));
  if (residual <= size) return "read";
  if (residual <= size + roundingOf(run, column, text)) return "rounded";
  const near = size + carelessness(run, column);
  if (residual <= near) return "beside";
  if (settings.some((one) => Math.abs(residualOf(one, column.id, value)) <= size)) return "elsewhere";
  return slipOf(run, column, text, value, home.get(column.id) ?? [], near);
}

/** A slip of the pen by which a number comes from one of the readings. */
function slipOf(
  run: Run,
  column: Column,
  text: string,
  value: number,
  readings: readonly number[],
  near: number,
): "misplaced" | "pen" | undefined {
  const typed = digitsOf(text) ?? "";
  const shown = readings.map((reading) => digitsShown(run, column, reading));
  const meant = swapsOf(text).map((swapped) => value + changeOf(column, text, swapped));
  const isMisplaced = (reading: number) =>
    isShifted(value, reading, near) || meant.some((one) => Math.abs(one - reading) <= near);
  if (readings.some(isMisplaced)) return "misplaced";
  return shown.some((figures) => isSlip(typed, figures)) ? "pen" : undefined;
}

/** Where one power of ten explains what is written of a column, and nothing else does, it is in another unit. */
function inOtherUnit(run: Run, cells: readonly (ExplainedCell & { home: Setting })[]): ExplainedCell[] {
  const [first] = cells;
  if (!first || cells.filter(needsPen).length < MOST_OF_COLUMN * cells.length) return [...cells];
  const near = toleranceOf(run, first.column) + carelessness(run, first.column);
  for (const power of [10, 100, 1000, 0.1, 0.01, 0.001]) {
    const fits = ({ home, column, value }: (typeof cells)[number]) =>
      Math.abs(value * power) > LEAST * near && Math.abs(residualOf(home, column.id, value * power)) <= near;
    if (cells.filter(fits).length < MOST_OF_COLUMN * cells.length) continue;
    return cells.map((cell) => (fits(cell) ? { ...cell, origin: "unit" } : cell));
  }
  return [...cells];
}

/** What a number with fewer places than the instrument shows may be off by: one of its own last place, for some cut off. */
function roundingOf(run: Run, column: Column, text: string): number {
  const unit = parseUnit(column.unit);
  if (!unit.ok || isByEye(run, column)) return 0;
  const places = /[.,](\d+)\s*$/.exec(text.trim())?.[1]?.length ?? 0;
  const place = toSI(Number(`1e-${places}`), { ...unit.unit, offset: 0 });
  const division = divisionOf(run, column);
  return place > 1.5 * division && place < MOST_ROUNDING * division ? place : 0;
}

/** Nobody rounds off more than two places. */
const MOST_ROUNDING = 150;

/** A scale is misread by a division or two; digits seldom by one, as when they change. */
function carelessness(run: Run, column: Column): number {
  return (isByEye(run, column) ? 2 : 1) * divisionOf(run, column);
}

/** True for a column that is read off a drawn scale. */
export function isByEye(run: Run, column: Column): boolean {
  if (column.kind !== "measured") return false;
  const part = run.document.instruments.find(({ id }) => id === column.instrument);
  return Boolean(run.vocabulary.instruments[part?.kind ?? ""]?.byEye);
}

/** With its point moved any number comes near a nought: so small ones explain nothing. */
const LEAST = 3;

/** A decimal point or a prefix of the unit off by up to three places. */
function isShifted(value: number, shown: number, near: number): boolean {
  if (Math.abs(shown) <= LEAST * near) return false;
  for (const power of [10, 100, 1000]) {
    if (Math.abs(value * power - shown) <= near) return true;
    if (Math.abs(value / power - shown) <= near) return true;
  }
  return false;
}

/** A division of the scale that a column is read off, SI; 0 where it has none. */
export const divisionOf = (run: Run, column: Column): number =>
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

/** One figure wrong, missing or too many. */
function isSlip(typed: string, shown: string): boolean {
  const [left, right] = differenceOf(typed, shown);
  return shown.length > 1 && typed !== "" && left.length <= 1 && right.length <= 1;
}

/** A text with two neighbouring figures the other way round, in every place. */
const swapsOf = (text: string): string[] =>
  [...text.matchAll(/\d(?=[.,]?\d)/g)].map(({ index }) => {
    const rest = text.slice(index).replace(/^(\d)([.,]?)(\d)/, "$3$2$1");
    return text.slice(0, index) + rest;
  });

/** By how much, SI, one text of a column is more than another. */
function changeOf(column: Column, from: string, to: string): number {
  const [before, after] = [cellValue(column, from), cellValue(column, to)];
  return before === undefined || after === undefined ? Number.NaN : after - before;
}

/** What is left of two texts without their common beginning and end. */
function differenceOf(one: string, other: string): [string, string] {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start++;
  let end = 0;
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
}
