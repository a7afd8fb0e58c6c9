import type { Evidence } from "./evidence.ts";
import { listed } from "./evidence-numbers.ts";
import { divisionOf, type ExplainedCell, isByEye } from "./evidence-slips.ts";
import type { Run } from "./run.ts";

/** A column tells something as a whole from so many rows on. */
const FEWEST = 4;
/** Divisions that all readings of a scale may be off to one side: the edge of a ball is read for its middle, say. */
const ASIDE = 2;
/** So many of the rows, as a part, have to be off to that side. */
const MOST_ROWS = 0.8;
/** Digits are mistaken once in eight times at the most; so many standard deviations above that are no chance. */
const MISTAKEN = 0.12;
const DEVIATIONS = 3.2;
/** Digits are near those shown when they differ by no more of their last place. */
const NEAR = 10;

/** What single cells do not tell but a whole column does. */
export function wholeEvidence(run: Run, cells: readonly ExplainedCell[]): Evidence[] {
  const measured = run.document.table.filter(({ kind }) => kind === "measured");
  const byEye = measured.filter((column) => isByEye(run, column));
  const aside = byEye.flatMap((column) =>
    asideOf(
      run,
      cells.filter((cell) => cell.column === column),
    ),
  );
  const digits = cells.filter(({ column }) => !isByEye(run, column));
  return [...aside.slice(0, 1), ...digitsBeside(run, digits)];
}

/** Readings of a scale that are all off to one side, though the ruler lay in its place. */
function asideOf(run: Run, all: readonly ExplainedCell[]): Evidence[] {
  const cells = all.filter(({ origin }) => origin !== "unit" && origin !== "misplaced");
  const [first] = cells;
  if (!first || cells.length < FEWEST) return [];
  const division = divisionOf(run, first.column);
  const sorted = cells.map(({ residual }) => residual / division).sort((a, b) => a - b);
  const middle =
    (sorted[(sorted.length - 1) >> 1] as number) / 2 + (sorted[sorted.length >> 1] as number) / 2;
  const rows = cells.filter(({ residual }) => residual * Math.sign(middle) > division).map(({ row }) => row);
  if (!(Math.abs(middle) > ASIDE) || rows.length < MOST_ROWS * cells.length) return [];
  const params = { rows: listed(rows), symbol: first.column.symbol, divisions: Math.round(Math.abs(middle)) };
  return [{ code: "to-one-side", params }];
}

/** Digits that are near those shown but not the same, more often than one mistakes them. */
function digitsBeside(run: Run, cells: readonly ExplainedCell[]): Evidence[] {
  const beside = cells.filter((cell) => {
    const { origin, residual, column } = cell;
    if (origin === "read" || origin === "elsewhere" || origin === "unit") return false;
    if (origin === "rounded" && roundsOff(cells.filter((one) => one.column === column))) return false;
    return Math.abs(residual) <= (NEAR + 0.5) * divisionOf(run, column);
  });
  const chance = DEVIATIONS * Math.sqrt(cells.length * MISTAKEN * (1 - MISTAKEN));
  if (beside.length <= cells.length * MISTAKEN + chance) return [];
  const rows = listed(beside.map(({ row }) => row));
  return [{ code: "digits-beside", params: { rows, count: beside.length, of: cells.length } }];
}

/** True where a column is rounded on the whole: one number that ends in a nought is not. */
const roundsOff = (cells: readonly ExplainedCell[]): boolean =>
  2 * cells.filter(({ origin }) => origin === "rounded").length >= cells.length;
