import type { Action } from "./action.ts";
import type { Sketch } from "./run.ts";
import { writtenRows } from "./written-table.ts";

/**
 * How many rows of the table held anything when a graph was first drawn as it stands now: none where it was foreseen before
 * all measuring. Taken back and drawn again by the buttons of undo and redo, it is as old as it was.
 */
export function rowsBefore(actions: readonly Action[], { x, y, points }: Sketch): number {
  const drawn = actions.findIndex(
    (action) => action.type === "sketch" && action.x === x && action.y === y && isSame(action.points, points),
  );
  const rows = writtenRows(actions.slice(0, Math.max(0, drawn)));
  return [...rows.values()].filter((cells) => [...cells.values()].some((text) => text.trim() !== "")).length;
}

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((value, i) => value === other[i]);
