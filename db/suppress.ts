/** Outside the school nothing is shown of fewer pupils (or works) than this. */
export const SMALLEST_CELL = 10;

/**
 * Which cells of a column are kept back, where the column's total is known and readers know this rule.
 *
 * Kept back are the `forced` cells, those above zero and under SMALLEST_CELL and, where there is one of these, also the
 * least of the others (with its equals), so that the total minus what is shown is never one cell nor a small number.
 * If nothing above zero is left, the zeros go too. A zero by itself is shown: it is no child's data.
 *
 * Why no small cell can be worked out: the rule looks at values and never at places, so a small cell and the least of
 * the others may be exchanged, or, where all are small, one moved by one against another, and the page stays the same.
 */
export function hiddenCells(counts: readonly number[], forced?: readonly boolean[]): boolean[] {
  const hidden = counts.map((count, i) => forced?.[i] === true || isSmall(count));
  const kept = counts.reduce((sum, count, i) => sum + (hidden[i] ? count : 0), 0);
  const anySmall = counts.some((count, i) => !forced?.[i] && isSmall(count));
  if (!anySmall && !isSmall(kept)) return hidden;
  const least = Math.min(...counts.filter((count, i) => !hidden[i] && count > 0));
  const cover = counts.map((count, i) => hidden[i] === true || count === least);
  const anythingLeft = counts.some((count, i) => count > 0 && !cover[i]);
  return anythingLeft ? cover : cover.map(() => true);
}

/** Whether a number would show fewer than SMALLEST_CELL and yet some. */
export function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_CELL;
}

/**
 * Which columns of a breakdown (labs or courses, by unit) may be shown at all: `cells[unit][column]`. The readers know
 * every unit's total and every column's; `hiddenUnits` are kept back whole. A column with a small cell, or whose hidden
 * units together are small, is kept back in every unit; and never one column alone, since the rest of a unit's total
 * would be it: the least common of the others goes too, and where the others are all zero, everything.
 */
export function shownColumns(
  cells: readonly (readonly number[])[],
  hiddenUnits: readonly boolean[],
): boolean[] {
  const width = cells[0]?.length ?? 0;
  const column = (index: number) => cells.map((row) => row[index] ?? 0);
  const totals = Array.from({ length: width }, (_, index) => column(index).reduce((a, b) => a + b, 0));
  const shown = totals.map((_, index) => {
    const kept = column(index).reduce((sum, count, unit) => sum + (hiddenUnits[unit] ? count : 0), 0);
    return !isSmall(kept) && !column(index).some((count, unit) => !hiddenUnits[unit] && isSmall(count));
  });
  if (shown.filter((yes) => !yes).length !== 1) return shown;
  const others = totals.filter((total, index) => shown[index] && total > 0);
  if (others.length === 0) return shown.map(() => false);
  const least = Math.min(...others);
  return shown.map((yes, index) => yes && totals[index] !== least);
}

/** The counts of a row that add up to those of the unit above. */
export interface RowCounts {
  pupils: number;
  started: number;
  confirmed: number;
}

/** What may be shown of a unit in a week: nothing, or all but some of its counts of works. */
export interface Showing {
  withheld: boolean;
  started: boolean;
  confirmed: boolean;
}

/** For a reader from inside the school. */
export const showAll: Showing = { withheld: false, started: true, confirmed: true };

const showNothing: Showing = { withheld: true, started: false, confirmed: false };

/** What a reader from outside the school sees of their own unit. */
export function showRoot(counts: RowCounts): Showing {
  if (isSmall(rowSize(counts))) return showNothing;
  return { withheld: false, started: !isSmall(counts.started), confirmed: !isSmall(counts.confirmed) };
}

/**
 * What of each unit below `parent` may be shown. A row of few pupils goes with all its counts, and so does the row that
 * covers it; a count kept back above is kept back in every row, for the rows would add up to it.
 */
export function showChildren(parent: Showing, rows: readonly RowCounts[]): Showing[] {
  if (parent.withheld) return rows.map(() => showNothing);
  const withheld = hiddenCells(rows.map(rowSize));
  const hidden = (name: "started" | "confirmed") =>
    parent[name]
      ? hiddenCells(
          rows.map((row) => row[name]),
          withheld,
        )
      : rows.map(() => true);
  const started = hidden("started");
  const confirmed = hidden("confirmed");
  return rows.map((_, i) =>
    withheld[i] ? showNothing : { withheld: false, started: !started[i], confirmed: !confirmed[i] },
  );
}

/** Pupils; works that no active pupil accounts for (confirmed after the week they were done in) count as one. */
function rowSize({ pupils, started, confirmed }: RowCounts): number {
  return pupils === 0 && started + confirmed > 0 ? 1 : pupils;
}

/** The showings of one week down a way: of the last unit, and of all units of each level passed. */
export interface WayShowing {
  unit: Showing;
  levels: Showing[][];
}

/**
 * What of a unit may be shown to a reader whose own unit is `root`: a unit kept back at any level takes all below it
 * along. `levels` are the rows of each level below the root and which of them the way goes through.
 */
export function showWay(
  root: RowCounts,
  levels: readonly { rows: readonly RowCounts[]; step: number }[],
): WayShowing {
  let unit = showRoot(root);
  const showings = levels.map(({ rows, step }) => {
    const level = showChildren(unit, rows);
    unit = level[step] ?? showNothing;
    return level;
  });
  return { unit, levels: showings };
}

/**
 * A growing count that may be read week after week, given its growth by week: moves on only by SMALLEST_CELL or more, so
 * that no difference of two weeks shows fewer pupils.
 */
export function inSteps(growth: readonly number[]): number {
  let shown = 0;
  let sum = 0;
  for (const week of growth) {
    sum += week;
    if (sum - shown >= SMALLEST_CELL) shown = sum;
  }
  return shown;
}
