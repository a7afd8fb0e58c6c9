import { type Action, cellsOf } from "./action.ts";
import type { Sketch } from "./run.ts";

/**
 * How many rows of the table held anything when a graph was first drawn as it stands now: none where it was foreseen before
 * all measuring. Taken back and drawn again by the buttons of undo and redo, it is as old as it was.
 */
export function rowsBefore(actions: readonly Action[], { x, y, points }: Sketch): number {
  const drawn = actions.findIndex(
    (action) => action.type === "sketch" && action.x === x && action.y === y && isSame(action.points, points),
  );
  const rows = new Map<number, Map<string, string>>();
  for (const action of actions.slice(0, Math.max(0, drawn))) {
    if (action.type === "delete-row") rows.delete(action.row);
    for (const { row, column, text } of cellsOf(action))
      rows.set(row, (rows.get(row) ?? new Map<string, string>()).set(column, text.trim()));
  }
  return [...rows.values()].filter((cells) => [...cells.values()].some(Boolean)).length;
}

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((value, i) => value === other[i]);
