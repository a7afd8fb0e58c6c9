import type { Evidence } from "./evidence.ts";
import type { LooseCell } from "./evidence-slips.ts";
import { isKept, type RowCheck } from "./marking-rows.ts";
import type { Run } from "./run.ts";

/**
 * Times of the table that do not fit into the time of the run: some longer than all that had gone by when they were written,
 * several that together are, at some row or at the end. Only times that no reading explains are counted.
 */
export function timeEvidence(run: Run, checks: readonly RowCheck[], loose: readonly LooseCell[]): Evidence[] {
  const second = run.document.world.step;
  const times = loose
    .filter(({ column }) => isKept(run, column))
    .map(({ row, value }) => ({ row, value, at: writtenAt(checks, row) * second }))
    .sort((a, b) => a.at - b.at);
  const found: Evidence[] = [];
  const longer = times.filter(({ value, at }) => value > at);
  const longest = longer.toSorted((a, b) => b.value - a.value)[0];
  // one may be a slip of the point on top of another
  if (longest && longer.length > 1)
    found.push({
      code: "longer-than-run",
      params: { row: longest.row + 1, value: shown(longest.value), run: shown(longest.at) },
    });
  const needed = times.reduce((sum, { value }) => sum + value, 0);
  const had = run.step * second;
  if (times.length > 1 && needed > had)
    return [
      ...found,
      { code: "time-short", params: { rows: times.length, needed: shown(needed), had: shown(had) } },
    ];
  let sum = 0;
  for (const [i, { value, at }] of times.entries()) {
    sum += value;
    if (i > 0 && sum > at)
      return [...found, { code: "rows-faster", params: { rows: i + 1, needed: shown(sum), had: shown(at) } }];
  }
  return found;
}

const writtenAt = (checks: readonly RowCheck[], row: number): number =>
  checks.find((check) => check.row === row)?.written ?? 0;

/** Seconds to three figures: the words round them as the language does. */
const shown = (seconds: number): number => Number(seconds.toPrecision(3));
