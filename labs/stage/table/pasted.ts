import { parseCells } from "../../analysis/cells.ts";
import type { LabDocument } from "../../document/document.ts";
import { parseNumeral } from "../../document/numerals.ts";
import { MAX_PASTED, MAX_PASTED_CELL, MAX_ROWS } from "../../engine/action.ts";

/** What becomes of cells pasted into a table. */
export interface Pasted {
  doing: { type: "paste"; row: number; columns: string[]; cells: string[][] };
  /** Rows of the text that hold anything, without one of headings. */
  rows: number;
  /** True where the first row had words alone, above numbers: it is left out. */
  heading: boolean;
  /** Cells to the right of the last column that takes any. */
  beyond: boolean;
}

/**
 * Reads the text of a spreadsheet or a CSV file for the cells from `row` and `column` on; undefined for a single cell, which
 * is typed as it is, and for nothing. Formula columns take nothing; a text as wide as all the columns from here on has
 * theirs, and they are passed over. Rows beyond what a table holds are counted and left out.
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
  const heading = rows.length > 1 && isHeading(rows[0] as string[], rows[1] as string[]);
  if (heading) rows.shift();
  const from = document.table.slice(document.table.findIndex(({ id }) => id === column));
  const takes = from.map(({ kind }) => kind !== "formula");
  const writable = takes.filter(Boolean).length;
  const own = width > writable && width <= from.length;
  const places = own
    ? from.slice(0, width).flatMap((_, j) => (takes[j] ? [j] : []))
    : [...Array(writable).keys()];
  const used = own
    ? places.map((j) => from[j]?.id as string)
    : from.filter((_, j) => takes[j]).map(({ id }) => id);
  const columns = used.slice(0, width);
  const cells = clipped(rows.slice(0, MAX_ROWS - row), places.slice(0, columns.length));
  return {
    doing: { type: "paste", row, columns, cells },
    rows: rows.length,
    heading,
    beyond: !own && width > writable,
  };
}

const isBlank = (line: readonly string[]): boolean => line.every((cell) => cell.trim() === "");
const numbersIn = (line: readonly string[]): number =>
  line.filter((cell) => parseNumeral(cell) !== undefined).length;
const isHeading = (first: readonly string[], second: readonly string[]): boolean =>
  !isBlank(first) && numbersIn(first) === 0 && numbersIn(second) > 0;

/** The cells at these places of each line, as long as all of them fit one paste. */
function clipped(lines: readonly string[][], places: readonly number[]): string[][] {
  const cells: string[][] = [];
  let length = 0;
  for (const line of lines) {
    const taken = places.map((j) => (line[j] ?? "").trim().slice(0, MAX_PASTED_CELL));
    for (const cell of taken) length += cell.length;
    if (length > MAX_PASTED) break;
    cells.push(taken);
  }
  return cells;
}
