import type { Column } from "../document/document.ts";
import { isOut, read } from "./read.ts";
import type { Moment, Run } from "./run.ts";

/** Notes what could be read for the table at this moment; a moment like the last is not kept again. */
export function look(run: Run): void {
  const moment = momentOf(run);
  const last = run.moments.at(-1);
  const same = last?.settings === moment.settings;
  if (same && moment.values.every((value, i) => Object.is(last?.values[i], value))) return;
  // one text for all moments alike
  run.moments.push(same && last ? { ...moment, settings: last.settings } : moment);
}

/** What can be read for the table now. */
export function momentOf(run: Run): Moment {
  const readable = run.document.table.filter(isReadable);
  const columns = run.moments[0]?.columns ?? readable.map(({ id }) => id);
  const values = readable.map((column) => readNow(run, column));
  return { step: run.step, settings: settingsOf(run), columns, values };
}

/** What could be read of a column then, SI: NaN while its instrument lay in the drawer, undefined where nothing ever can. */
export const readAt = ({ columns, values }: Moment, column: string): number | undefined =>
  values[columns.indexOf(column)];

const isReadable = (column: Column): boolean =>
  column.kind === "measured" || (column.kind === "formula" && column.truth !== undefined);

function readNow(run: Run, column: Column): number {
  if (column.kind === "formula" && column.truth) return read(run, column.truth);
  if (column.kind !== "measured" || !isOut(run, column.instrument)) return Number.NaN;
  if (column.of) return read(run, column.of);
  return run.instruments.get(column.instrument)?.shown() ?? Number.NaN;
}

/** What the controls are set to, as one text: moments with the same belong together. */
export const settingsOf = (run: Run): string =>
  run.document.controls.map(({ id }) => run.controls.get(id) ?? "").join(" ");
