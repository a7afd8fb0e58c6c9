import type { LabDocument } from "../document/document.ts";
import { parseNumeral } from "../document/numerals.ts";
import { type Action, cellsOf } from "./action.ts";
import type { Evidence } from "./evidence.ts";
import { listed } from "./evidence-numbers.ts";
import type { RowCheck } from "./marking-rows.ts";

/** The table of an attempt as its actions leave it: typed texts by row and column. */
export interface WrittenTable {
  attempt: string;
  rows: ReadonlyMap<number, ReadonlyMap<string, string>>;
}

/** Fewer rows than these may be alike by chance. */
const FEWEST = 2;
/** A row says little with fewer figures in its measured numbers. */
const FIGURES = 4;

/** Rows that could not be read from this run and stand, number for number, in the table of another attempt. */
export function tableEvidence(
  document: LabDocument,
  own: WrittenTable,
  checks: readonly RowCheck[],
  others: readonly WrittenTable[],
): Evidence[] {
  const measured = document.table.filter(({ kind }) => kind === "measured").map(({ id }) => id);
  const foreign = checks.filter(({ off }) => off.some((id) => measured.includes(id)));
  let best: { attempt: string; rows: number[] } | undefined;
  for (const { attempt, rows } of others) {
    const theirs = new Set([...rows.values()].map((cells) => keyOf(measured, (id) => cells.get(id))));
    const alike = foreign
      .map(({ row }) => row)
      .filter((row) => {
        const key = keyOf(measured, (id) => own.rows.get(row)?.get(id));
        return key !== undefined && theirs.has(key);
      });
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

/** The table that actions leave, without running them. */
export function tableOf(attempt: string, actions: readonly Action[]): WrittenTable {
  const rows = new Map<number, Map<string, string>>();
  for (const action of actions) {
    if (action.type === "delete-row") rows.delete(action.row);
    for (const { row, column, text } of cellsOf(action))
      rows.set(row, (rows.get(row) ?? new Map<string, string>()).set(column, text));
  }
  return { attempt, rows };
}
