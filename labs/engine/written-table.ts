import { type Action, cellsOf } from "./action.ts";

/** The table of an attempt as its actions leave it: typed texts by row and column. */
export interface WrittenTable {
  attempt: string;
  rows: ReadonlyMap<number, ReadonlyMap<string, string>>;
}

/** The table that actions leave, without running them. */
export const tableOf = (attempt: string, actions: readonly Action[]): WrittenTable => ({
  attempt,
  rows: writtenRows(actions),
});

/** Typed texts by row and column. */
export function writtenRows(actions: readonly Action[]): WrittenTable["rows"] {
  const rows = new Map<number, Map<string, string>>();
  for (const action of actions) {
    if (action.type === "delete-row") rows.delete(action.row);
    for (const { row, column, text } of cellsOf(action))
      rows.set(row, (rows.get(row) ?? new Map<string, string>()).set(column, text));
  }
  return rows;
}
