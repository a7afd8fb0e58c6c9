import type { LabDocument } from "../document/document.ts";
import { parseNumeral } from "../document/numerals.ts";
import type { Evidence } from "./evidence.ts";
import { listed } from "./evidence-numbers.ts";
import type { WrittenTable } from "./written-table.ts";

/**
 * Classmates who set the same have some readings alike by chance, and now and then a wrong one. So all rows are to be alike and
 * two of them foreign to the run; one less may be alike for each more that is foreign; four are enough by themselves.
 */
const FEWEST = 2;
const ENOUGH = 4;
/** A row says little with fewer figures in its measured numbers. */
const FIGURES = 4;

/** Rows that could not be read from this run (`foreign`) and stand, number for number, in the table of another attempt. */
export function tableEvidence(
  document: LabDocument,
  own: WrittenTable,
  foreign: readonly number[],
  others: readonly WrittenTable[],
): Evidence[] {
  const measured = document.table.filter(({ kind }) => kind === "measured").map(({ id }) => id);
  const keyed = [...own.rows].flatMap(([row, cells]) => {
    const key = keyOf(measured, (id) => cells.get(id));
    return key === undefined ? [] : [{ row, key }];
  });
  let best: { attempt: string; rows: number[] } | undefined;
  for (const { attempt, rows } of others) {
    const theirs = new Set([...rows.values()].map((cells) => keyOf(measured, (id) => cells.get(id))));
    const same = keyed.filter(({ key }) => theirs.has(key)).map(({ row }) => row);
    const alike = same.filter((row) => foreign.includes(row)).sort((a, b) => a - b);
    if (alike.length < ENOUGH && same.length + alike.length < keyed.length + FEWEST) continue;
    if (alike.length >= FEWEST && alike.length > (best?.rows.length ?? 0)) best = { attempt, rows: alike };
  }
  if (!best) return [];
  return [
    {
      code: "same-as-another",
      params: { rows: listed(best.rows), count: best.rows.length, attempt: best.attempt },
    },
  ];
}

/** The measured numbers of a row as one text; undefined where one is missing or they have too few figures. */
function keyOf(
  columns: readonly string[],
  textOf: (column: string) => string | undefined,
): string | undefined {
  const numbers = columns.map((id) => parseNumeral(textOf(id) ?? ""));
  if (numbers.some((value) => value === undefined)) return undefined;
  const key = numbers.join(" ");
  return key.replace(/\D/g, "").length >= FIGURES ? key : undefined;
}
