import { isOut, read } from "./read.ts";
import type { Moment, Run } from "./run.ts";

/** Notes what could be read for the table at this moment; a moment like the last is not kept again. */
export function look(run: Run): void {
  const moment = momentOf(run);
  const last = run.moments.at(-1);
  const same = last?.settings === moment.settings;
  if (last && same && [...moment].every(([id, value]) => Object.is(last.get(id), value))) return;
  run.moments.push(moment);
}

/** What can be read for the table now, SI by column. */
export function momentOf(run: Run): Moment {
  const place = { step: run.step, settings: settingsOf(run) };
  const moment: Moment = Object.assign(new Map<string, number>(), place);
  for (const column of run.document.table) {
    if (column.kind === "formula" && column.truth) moment.set(column.id, read(run, column.truth));
    if (column.kind !== "measured") continue;
    const instrument = run.instruments.get(column.instrument);
    if (!isOut(run, column.instrument)) moment.set(column.id, Number.NaN);
    else if (column.of) moment.set(column.id, read(run, column.of));
    else if (instrument) moment.set(column.id, instrument.shown());
  }
  return moment;
}

/** What the controls are set to, as one text: moments with the same belong together. */
export const settingsOf = (run: Run): string =>
  run.document.controls.map(({ id }) => run.controls.get(id) ?? "").join(" ");
