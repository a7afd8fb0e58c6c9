import type { Column } from "../document/document.ts";
import { readAt } from "./moments.ts";
import type { Moment, Run } from "./run.ts";
import type { WorkedRow } from "./table.ts";

/** One row held against the run: the columns whose numbers could not have been read from it. */
export interface RowCheck {
  row: number;
  complete: boolean;
  off: string[];
  /** Of `off`, those whose number was kept once and stands in another row already. */
  repeated?: string[];
  /** The step at which the last of its cells was written, and the one at which it could be read. */
  written?: number;
  read?: number;
}

/** A value that an instrument showed and that may stand in one row: kept at a press, or seen while it ran. */
export interface Shown {
  value: number;
  step: number;
  settings: string;
}

/**
 * Holds each row against the run. All of its cells must have been readable while the controls stood alike, before the last
 * of them was written: rows may be written late, from paper. A value that an instrument kept serves one row.
 */
export function checkRows(run: Run, rows: readonly WorkedRow[]): RowCheck[] {
  const columns = run.document.table;
  const kept = columns.filter((column) => isKept(run, column));
  const shown = new Map(kept.map((column) => [column.id, shownOf(run, column)]));
  const groups = Map.groupBy(run.moments, ({ settings }) => settings);
  const found = rows.map((row) => findPlaces(run, row, groups, shown));
  const repeated = rows.map((): string[] => []);
  for (const column of kept)
    for (const i of withoutOwn(found.map(({ uses }) => uses.get(column.id) ?? [])))
      repeated[i]?.push(column.id);
  return rows.map(({ row, values }, i) => {
    const { off, written, read } = found[i] as Found;
    const again = repeated[i] as string[];
    return {
      row,
      complete: columns.every((c) => c.kind === "formula" || values.get(c.id) !== undefined),
      off: columns.map(({ id }) => id).filter((id) => off.includes(id) || again.includes(id)),
      ...(again.length > 0 ? { repeated: again } : {}),
      written,
      ...(read === undefined ? {} : { read }),
    };
  });
}

/** How far a written number may be from what was shown: a division by eye, half of one in digits and their trembling. */
export function toleranceOf(run: Run, column: Column): number {
  if (column.kind !== "measured") return 0;
  const part = run.document.instruments.find((i) => i.id === column.instrument);
  const kind = run.vocabulary.instruments[part?.kind ?? ""];
  const props = run.properties.parts.get(column.instrument) ?? {};
  const division = Number(props["division"] ?? 0);
  return kind?.byEye ? 1.01 * kind.tolerance(props) : 0.51 * division + (kind?.trembling?.(props) ?? 0);
}

/** True for a column that is read off an instrument which keeps values, such as a stopwatch. */
export const isKept = (run: Run, column: Column): boolean =>
  column.kind === "measured" && !column.of && run.instruments.get(column.instrument)?.held !== undefined;

/** All that such an instrument showed: what it kept, and what was seen on it as it ran. */
export function shownOf(run: Run, column: Column): Shown[] {
  if (column.kind !== "measured") return [];
  const stops = run.stops.filter(({ instrument }) => instrument === column.instrument);
  const pressed = new Set(stops.map(({ step }) => step));
  const all: Shown[] = [...stops];
  const known = new Set<string>();
  let next = 0;
  for (const moment of run.moments) {
    const { step, settings } = moment;
    while (next < stops.length && (stops[next]?.step ?? 0) <= step) next++;
    const value = readAt(moment, column.id) ?? Number.NaN;
    const key = `${value} ${settings}`;
    if (!(value > 0) || pressed.has(step) || stops[next - 1]?.value === value || known.has(key)) continue;
    known.add(key);
    all.push({ value, step, settings });
  }
  return all;
}

interface Found {
  off: string[];
  /** What the row may take, by column of an instrument that keeps values. */
  uses: Map<string, Shown[]>;
  written: number;
  read: number | undefined;
}

/** The settings of the controls that explain most of a row, with what it may take there. */
function findPlaces(
  run: Run,
  { row, values }: WorkedRow,
  groups: ReadonlyMap<string, readonly Moment[]>,
  shown: ReadonlyMap<string, readonly Shown[]>,
): Found {
  const columns = run.document.table.filter(({ id }) => values.get(id) !== undefined);
  const written = Math.max(0, ...[...(run.table.get(row)?.values() ?? [])].map(({ step }) => step));
  let best: Found | undefined;
  for (const [settings, all] of groups) {
    const moments = all.filter(({ step }) => step <= written);
    if (moments.length === 0) continue;
    const off: string[] = [];
    const uses: Found["uses"] = new Map();
    let read: number | undefined;
    for (const column of columns) {
      const value = values.get(column.id) as number;
      const own = shown.get(column.id);
      if (own) {
        const taken = own.filter(
          (one) => one.settings === settings && one.step <= written && isNear(run, column, value, one.value),
        );
        if (taken.length === 0) off.push(column.id);
        uses.set(column.id, taken);
        read = taken.at(-1)?.step ?? read;
      } else if (column.kind === "count") {
        if (!(Number.isInteger(value) && value >= column.min && value <= column.max)) off.push(column.id);
      } else if (!moments.some((moment) => couldBeRead(run, column, value, moment))) off.push(column.id);
    }
    read ??= lastOf(run, columns, values, moments);
    if (!best || off.length < best.off.length) best = { off, uses, written, read };
    else if (off.length === best.off.length && off.every((id) => best?.off.includes(id)))
      for (const [id, taken] of uses) best.uses.set(id, [...(best.uses.get(id) ?? []), ...taken]);
  }
  return best ?? { off: columns.map(({ id }) => id), uses: new Map(), written, read: undefined };
}

/** The last of these moments at which most of the row stood to be read. */
function lastOf(
  run: Run,
  columns: readonly Column[],
  values: WorkedRow["values"],
  moments: readonly Moment[],
): number | undefined {
  let most = 0;
  let step: number | undefined;
  for (const moment of moments) {
    const fitting = columns.filter(
      (column) =>
        column.kind === "measured" && couldBeRead(run, column, values.get(column.id) as number, moment),
    ).length;
    if (fitting > 0 && fitting >= most) [most, step] = [fitting, moment.step];
  }
  return step;
}

/** True where a number of this column could be read at this moment; of what is not held against the run it is. */
function couldBeRead(run: Run, column: Column, value: number, moment: Moment): boolean {
  const expected = readAt(moment, column.id);
  if (expected === undefined) return true;
  if (column.kind === "formula")
    return Math.abs(value - expected) <= (column.tolerance ?? 0.05) * Math.abs(expected);
  return isNear(run, column, value, expected);
}

const isNear = (run: Run, column: Column, value: number, shown: number): boolean =>
  Math.abs(value - shown) <= toleranceOf(run, column);

/**
 * Gives as many rows as can be a value of their own out of those they may take (Kuhn's augmenting paths); the rows that
 * could take some and are left without. Rows with nothing to take are not among them.
 */
function withoutOwn(takes: readonly (readonly Shown[])[]): number[] {
  const owner = new Map<Shown, number>();
  const give = (row: number, tried: Set<Shown>): boolean => {
    for (const shown of takes[row] ?? []) {
      if (tried.has(shown)) continue;
      tried.add(shown);
      const other = owner.get(shown);
      if (other !== undefined && !give(other, tried)) continue;
      owner.set(shown, row);
      return true;
    }
    return false;
  };
  return takes.flatMap((own, row) => (own.length > 0 && !give(row, new Set()) ? [row] : []));
}
