import type { Column } from "../document/document.ts";
import type { Action } from "./action.ts";
import { toleranceOf } from "./marking-rows.ts";
import { act } from "./act.ts";
import { momentOf, readAt } from "./moments.ts";
import type { Run } from "./run.ts";
import { startRun } from "./start.ts";
import { stepTo } from "./step.ts";

/** Between two glances a reading that sweeps goes at most so many of its tolerances; else it jumped. */
const SWEEP = 20;
/** Steps from one glance to the next. */
const GLANCE = 8;

/**
 * Runs an attempt again and looks all the time: whether a value, SI, of a column read by eye or off a dial was to be seen in
 * passing, when nothing was done. Costs a replay; asked only where a number is otherwise unexplained.
 */
export function glimpsesOf(run: Run, actions: readonly Action[]): (column: Column, value: number) => boolean {
  const again = startRun(run.document, run.seed, run.vocabulary);
  const columns = run.document.table.filter(({ kind }) => kind === "measured");
  const sizes = columns.map((column) => toleranceOf(run, column));
  const seen = columns.map(() => new Set<number>());
  const last: number[] = columns.map(() => Number.NaN);
  const glance = () => {
    const moment = momentOf(again);
    for (const [i, { id }] of columns.entries()) {
      const size = sizes[i] as number;
      const place = Math.round((readAt(moment, id) ?? Number.NaN) / size);
      const before = last[i] as number;
      if (!Number.isFinite(place)) continue;
      if (Math.abs(place - before) <= SWEEP)
        for (let at = Math.min(place, before); at <= Math.max(place, before); at++) seen[i]?.add(at);
      seen[i]?.add(place);
      last[i] = place;
    }
  };
  for (const action of actions) {
    while (again.step < action.step && !again.stopped) {
      stepTo(again, Math.min(action.step, again.step + GLANCE));
      glance();
    }
    act(again, action);
    glance();
  }
  return (column, value) => {
    const i = columns.findIndex(({ id }) => id === column.id);
    const place = Math.round(value / (sizes[i] ?? Number.NaN));
    return [-2, -1, 0, 1, 2].some((off) => seen[i]?.has(place + off));
  };
}
