import { type Action, cellsOf } from "#labs/engine/action.ts";
import type { RowCheck } from "#labs/engine/marking-rows.ts";

/** A moment of a record: its step, and how many doings come before what was done next at the same step. */
export interface RowMoment {
  step: number;
  doings: number;
}

/** When a row had been written: the next row is often set up at the very same step, and is not to be seen yet. */
export function momentWritten(actions: readonly Action[], { row, written }: RowCheck): RowMoment | undefined {
  if (written === undefined) return undefined;
  const isThere = (action: Action, own: boolean) =>
    action.step === written && cellsOf(action).some((cell) => !own || cell.row === row);
  const last = actions.findLastIndex((action) => isThere(action, true));
  // a row that has moved up since has another number there
  const at = last < 0 ? actions.findLastIndex((action) => isThere(action, false)) : last;
  return { step: written, doings: at < 0 ? actions.length : at + 1 };
}

/** When the numbers of a row stood to be read: before the world was set up anew, where that came after a press. */
export function momentRead(actions: readonly Action[], check: RowCheck): RowMoment | undefined {
  const { read, written } = check;
  if (read === undefined) return undefined;
  if (read === written) return momentWritten(actions, check);
  const press = actions.findIndex(({ step, type }) => step === read && type === "press");
  const anew = actions.findIndex(
    ({ step, type }, i) => i > press && press >= 0 && step === read && (type === "set" || type === "restart"),
  );
  return { step: read, doings: anew < 0 ? actions.length : anew };
}
