import { parseCells } from "../../analysis/cells.ts";
import type { Column, LabDocument } from "../../document/document.ts";
import { parseNumeral } from "../../document/numerals.ts";
import { parseUnit, sameDimension } from "../../document/units.ts";
import { MAX_PASTED, MAX_PASTED_CELL, MAX_ROWS } from "../../engine/action.ts";
import { keptInCell, readTyped } from "../typed.ts";

/** What becomes of cells pasted into a table. */
export interface Pasted {
  doing: { type: "paste"; row: number; columns: string[]; cells: string[][] };
  /** Rows of the text that hold anything, without one of headings. */
  rows: number;
  /** True where the first row had words alone, above numbers: it is left out. */
  heading: boolean;
  /** True where the headings named other units than the columns have: the numbers are in the columns' now. */
  converted: boolean;
  /** Cells to the right of the last column that takes any. */
  beyond: boolean;
}

/**
 * Reads the text of a spreadsheet or a CSV file for the cells from `row` and `column` on; undefined for a single cell, which
 * is typed as it is, and for nothing. Formula columns take nothing; a text as wide as all the columns from here on has
 * theirs, and they are passed over. A number with its unit, its own or its heading's, becomes one in the column's, as a typed
 * one does. Rows beyond what a table holds are counted and left out.
 */
export function readPasted(
  document: LabDocument,
  row: number,
  column: string,
  text: string,
): Pasted | undefined {
  const { rows } = parseCells(text);
  while (rows.length > 0 && isBlank(rows.at(-1) as string[])) rows.pop();
  const width = rows.slice(0, MAX_ROWS + 1).reduce((most, line) => Math.max(most, line.length), 0);
  if (rows.length === 0 || (rows.length === 1 && width === 1)) return undefined;
  const from = document.table.slice(document.table.findIndex(({ id }) => id === column));
  const heading = rows.length > 1 && isHeading(rows[0] as string[], rows[1] as string[], from);
  const titles = heading ? (rows.shift() as string[]) : [];
  const takes = from.map(({ kind }) => kind !== "formula");
  const writable = takes.filter(Boolean).length;
  const own = width > writable && width <= from.length;
  const places = own
    ? from.slice(0, width).flatMap((_, j) => (takes[j] ? [j] : []))
    : [...Array(writable).keys()];
  const used = own ? places.map((j) => from[j] as Column) : from.filter((_, j) => takes[j]);
  const columns = used.slice(0, width);
  const units = columns.map(({ unit }, i) => otherUnit(titles[places[i] as number] ?? "", unit));
  const cells = clipped(rows.slice(0, MAX_ROWS - row), places, columns, units);
  return {
    doing: { type: "paste", row, columns: columns.map(({ id }) => id), cells },
    rows: rows.length,
    heading,
    converted: units.some(Boolean),
    beyond: !own && width > writable,
  };
}

const isBlank = (line: readonly string[]): boolean => line.every((cell) => cell.trim() === "");
const hasNumbers = (line: readonly string[], from: readonly Column[]): boolean =>
  line.some((cell, j) => readTyped(cell.trim().slice(0, MAX_PASTED_CELL), from[j]?.unit ?? "1").ok);
const isHeading = (first: readonly string[], second: readonly string[], from: readonly Column[]): boolean =>
  !isBlank(first) && !hasNumbers(first, from) && hasNumbers(second, from);

/** The unit that a heading as "l, м" or "l (m)" names, where it measures the same as `own` by another size. */
function otherUnit(heading: string, own: string): string | undefined {
  const named = /[,([]([^,()[\]]+)[)\]]?\s*$/.exec(heading)?.[1]?.trim();
  const [unit, ours] = [parseUnit(named ?? ""), parseUnit(own)];
  if (!named || !unit.ok || !ours.ok || !sameDimension(unit.unit.dimension, ours.unit.dimension))
    return undefined;
  const isOwn = unit.unit.factor === ours.unit.factor && unit.unit.offset === ours.unit.offset;
  return isOwn ? undefined : named;
}

/**
 * The cells for these columns, from these places of each line, bare numbers in these units where they are others, as long as
 * all of them fit one paste.
 */
function clipped(
  lines: readonly string[][],
  places: readonly number[],
  columns: readonly Column[],
  units: readonly (string | undefined)[],
): string[][] {
  const cells: string[][] = [];
  let length = 0;
  for (const line of lines) {
    const taken = columns.map(({ unit }, i) => {
      const cell = (line[places[i] as number] ?? "").trim().slice(0, MAX_PASTED_CELL);
      const isBare = parseNumeral(cell) !== undefined;
      return keptInCell(isBare && units[i] ? `${cell} ${units[i]}` : cell, unit);
    });
    for (const cell of taken) length += cell.length;
    if (length > MAX_PASTED) break;
    cells.push(taken);
  }
  return cells;
}
