import { isSmall } from "./suppress.ts";
import type { Unit } from "./units.ts";

/** A number; "hidden" where it would show few pupils; `undefined` where there is nothing to say (no marks, no rolls). */
export type Figure = number | "hidden" | undefined;

/** The units from the viewer's own down to the one looked at, and all the units of each level passed. */
export interface Way {
  units: Unit[];
  /** Ids of a level, and which of them the way goes through. */
  levels: { ids: string[]; step: number }[];
  /** The viewer belongs to the school: nothing is kept back. */
  exact: boolean;
}

/** The middle one of the marks, `marks[0]` twos to `marks[3]` fives; half-way between the middle two of an even number. */
export function medianMark(marks: readonly number[], exact: boolean): Figure {
  const count = marks.reduce((a, b) => a + b, 0);
  if (count === 0) return undefined;
  if (!exact && isSmall(count)) return "hidden";
  return (markAt(marks, Math.floor((count - 1) / 2)) + markAt(marks, Math.floor(count / 2))) / 2;
}

/** For order: what is hidden or unknown comes below every number. */
export const rank = (figure: Figure): number => (typeof figure === "number" ? figure : -1);

/** The mark at a place, from 0, when all are put in order. */
function markAt(marks: readonly number[], place: number): number {
  let below = 0;
  for (const [i, count] of marks.entries()) {
    below += count;
    if (place < below) return i + 2;
  }
  throw new RangeError(`There is no mark at place ${place}.`);
}
