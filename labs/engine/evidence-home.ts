import type { Column } from "../document/document.ts";
import type { Action } from "./action.ts";
import { cos, sin } from "./math.ts";
import { isKept, shownOf, toleranceOf } from "./marking-rows.ts";
import { readAt } from "./moments.ts";
import { placeGiven } from "./place.ts";
import type { Run } from "./run.ts";

/** What was to be read, SI by column id, while the controls stood alike. */
export type Setting = ReadonlyMap<string, readonly number[]>;

/** A row with the setting of the controls that it belongs to, as far as its numbers tell. */
export interface PlacedRow {
  row: number;
  values: ReadonlyMap<string, number | undefined>;
  home: Setting;
}

/** Settings by how the controls stood, as moments name it. */
type Settings = ReadonlyMap<string, Setting>;

/** Everything that the run offered, by how the controls stood. */
export function settingsOf(run: Run, measured: readonly Column[]): Settings {
  const kept = new Map(
    measured.filter((column) => isKept(run, column)).map((column) => [column.id, shownOf(run, column)]),
  );
  const all = [...Map.groupBy(run.moments, ({ settings }) => settings)].map(
    ([settings, moments]): [string, Setting] => {
      const readings = measured.map(({ id }): [string, number[]] => {
        const seen = moments.map((moment) => readAt(moment, id) ?? Number.NaN);
        const own = (kept.get(id) ?? []).filter((one) => one.settings === settings);
        return [id, [...new Set([...own.map(({ value }) => value), ...seen])].filter(Number.isFinite)];
      });
      return [settings, new Map(readings)];
    },
  );
  return new Map(all);
}

/** A column that names what a control sets tells more of where a row belongs. */
const WEIGHT_OF_CONTROL = 3;
/** Further off than so many tolerances is not further off. */
const FARTHEST = 10;

/**
 * Puts each row to the setting that its numbers are nearest to, by default to the one in which it was written. Gives also how
 * far off they are in all, in tolerances.
 */
export function placeRows(
  run: Run,
  rows: readonly Omit<PlacedRow, "home">[],
  settings: Settings,
  measured: readonly Column[],
): { placed: PlacedRow[]; off: number } {
  const scales = measured.map((column) => ({
    id: column.id,
    size: toleranceOf(run, column),
    weight: isControlled(run, column) ? WEIGHT_OF_CONTROL : 1,
  }));
  let all = 0;
  const placed = rows.map(({ row, values }) => {
    let home: Setting = new Map();
    let least = Infinity;
    for (const setting of [writtenIn(run, row, settings), ...settings.values()]) {
      const off = distanceOf(setting, values, scales);
      if (off < least) [least, home] = [off, setting];
    }
    if (least < Infinity) all += least;
    return { row, values, home };
  });
  return { placed, off: all };
}

/** How far the numbers of a row are from what was to be read, in tolerances. */
function distanceOf(
  setting: Setting,
  values: PlacedRow["values"],
  scales: readonly { id: string; size: number; weight: number }[],
): number {
  let off = 0;
  for (const { id, size, weight } of scales) {
    const value = values.get(id);
    if (value === undefined) continue;
    const residual = residualOf(setting, id, value);
    off += weight * Math.min(FARTHEST, Number.isNaN(residual) ? FARTHEST : Math.abs(residual) / size);
  }
  return off;
}

/** The setting in which the last of a row was written. */
function writtenIn(run: Run, row: number, settings: Settings): Setting {
  const written = Math.max(0, ...[...(run.table.get(row)?.values() ?? [])].map(({ step }) => step));
  // of several at one step the first: what was set then was set for the next row
  const before = run.moments.findLast(({ step }) => step <= written)?.step;
  const moment = run.moments.find(({ step }) => step === before);
  return settings.get(moment?.settings ?? "") ?? new Map();
}

/** How far a number, SI, is from the nearest reading of a setting; NaN where there was none. */
export function residualOf(setting: Setting, column: string, value: number): number {
  let nearest = Number.NaN;
  for (const shown of setting.get(column) ?? [])
    if (!(Math.abs(value - shown) >= Math.abs(nearest))) nearest = value - shown;
  return nearest;
}

function isControlled(run: Run, column: Column): boolean {
  if (column.kind !== "measured") return false;
  const source = column.of ?? run.document.instruments.find(({ id }) => id === column.instrument)?.["of"];
  return run.document.controls.some(({ target }) => target === source);
}

/** Of the places where an instrument lay so many, the last ones, are looked at. */
const MOST_PLACES = 8;

/**
 * The shift, SI, that each column's readings have because its ruler was laid beside its place, along its own scale: the one of
 * those the record knows of that explains most. It is a pupil's error, and the same in all rows.
 */
export function shiftsOf(
  run: Run,
  actions: readonly Action[],
  rows: readonly Omit<PlacedRow, "home">[],
  settings: Settings,
  measured: readonly Column[],
): Map<string, number> {
  const chosen = new Map<string, number>();
  let least = placeRows(run, rows, settings, measured).off;
  for (const column of measured) {
    for (const shift of shiftsLaid(run, actions, column)) {
      const tried = new Map(chosen).set(column.id, shift);
      const { off } = placeRows(run, shifted(rows, tried), settings, measured);
      if (off >= least) continue;
      least = off;
      chosen.set(column.id, shift);
    }
  }
  return chosen;
}

/** What would have been read in each row with every ruler in its place. */
export const shifted = <R extends Omit<PlacedRow, "home">>(
  rows: readonly R[],
  shifts: ReadonlyMap<string, number>,
): R[] =>
  rows.map((row) => ({
    ...row,
    values: new Map([...row.values].map(([id, value]) => [id, value && value + (shifts.get(id) ?? 0)])),
  }));

/** How far along its scale a ruler once lay from where the document puts it, beyond what its scale tells. */
function shiftsLaid(run: Run, actions: readonly Action[], column: Column): number[] {
  if (column.kind !== "measured" || !column.of) return [];
  const part = run.document.instruments.find(({ id }) => id === column.instrument);
  if (run.vocabulary.instruments[part?.kind ?? ""]?.measures !== "m") return [];
  const given = placeGiven(run, column.instrument);
  const angle = { down: -Math.PI / 2, up: Math.PI / 2, right: 0 }[String(part?.["direction"])] ?? given.angle;
  const shifts = new Set<number>();
  for (const action of actions) {
    if (action.type !== "place" || action.instrument !== column.instrument) continue;
    const along = (action.x - given.x) * cos(angle) + (action.y - given.y) * sin(angle);
    if (Math.abs(along) > toleranceOf(run, column)) shifts.add(along);
  }
  return [...shifts].slice(-MOST_PLACES);
}
