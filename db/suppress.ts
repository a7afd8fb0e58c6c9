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
 * would be it.
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
  const least = Math.min(...totals.filter((total, index) => shown[index] && total > 0));
  return shown.map((yes, index) => yes && totals[index] !== least);
}
