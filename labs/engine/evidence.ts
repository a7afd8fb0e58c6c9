import type { Action } from "./action.ts";
import { handEvidence } from "./evidence-hand.ts";
import { numberEvidence } from "./evidence-numbers.ts";
import { timeEvidence } from "./evidence-time.ts";
import { looseCells } from "./evidence-slips.ts";
import { checkRows } from "./marking-rows.ts";
import type { Run } from "./run.ts";
import { workOutTable } from "./table.ts";

/** Something a teacher may want to look at: a code the app says in neutral words, with what it is about. No verdict. */
export interface Evidence {
  code: EvidenceCode;
  params: Record<string, string | number>;
}

export const evidenceCodes = [
  "never-shown",
  "before-shown",
  "changed-away",
  "same-reading",
  "same-as-another",
  "longer-than-run",
  "time-short",
  "rows-faster",
  "many-at-once",
  "not-by-hand",
] as const;
export type EvidenceCode = (typeof evidenceCodes)[number];

/**
 * What in an attempt does not come about by honest work, not even by careless work: numbers that the run never showed and
 * that no slip of eye or pen explains, times that do not fit into it, doings the bench's page does not allow. `run` is the
 * replay of `actions`. See evidence-tables.ts for other
 * attempts' numbers. Misreadings by a division or two, slips of a decimal point, a unit or a digit, one swing too few,
 * rows written late from paper, and single cases of most other things give nothing.
 */
export function gatherEvidence(run: Run, actions: readonly Action[]): Evidence[] {
  if (run.document.tasks.length === 0) return [];
  const rows = workOutTable(run);
  const checks = checkRows(run, rows);
  const loose = looseCells(run, actions, rows, checks);
  return [
    ...numberEvidence(run, actions, rows, checks, loose),
    ...timeEvidence(run, checks, loose),
    ...handEvidence(run, actions),
  ];
}
