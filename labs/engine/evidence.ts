import type { Action } from "./action.ts";
import { handEvidence } from "./evidence-hand.ts";
import { numberEvidence } from "./evidence-numbers.ts";
import { timeEvidence } from "./evidence-time.ts";
import { explainCells, isUnread, looseCells } from "./evidence-slips.ts";
import { wholeEvidence } from "./evidence-whole.ts";
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
  "to-one-side",
  "digits-beside",
  "before-shown",
  "changed-away",
  "same-reading",
  "same-as-another",
  "same-times",
  "longer-than-run",
  "time-short",
  "rows-faster",
  "many-at-once",
  "not-by-hand",
] as const;
export type EvidenceCode = (typeof evidenceCodes)[number];

/** What a look at an attempt gives. */
export interface Examined {
  evidence: Evidence[];
  /** Rows with a number that was not to be read in this run, however near: a matter of evidence-tables.ts. */
  foreign: number[];
}

/**
 * What in an attempt does not come about by honest work, not even by careless work: numbers that the run never showed and
 * that no slip of eye or pen explains, columns that stand off the run as a whole, times that do not fit into it, doings the
 * bench's page does not allow. `run` is the replay of `actions`. See evidence-tables.ts for other attempts' numbers, evidence-rhythm.ts for their times.
 * Misreadings by a division or two, a ruler laid askew, slips of a decimal point, a unit or a digit, numbers rounded or put
 * into each other's rows, one swing too few, rows written late from paper, and single cases of most other things give nothing.
 */
export function examine(run: Run, actions: readonly Action[]): Examined {
  if (run.document.tasks.length === 0) return { evidence: [], foreign: [] };
  const rows = workOutTable(run);
  const checks = checkRows(run, rows);
  const cells = explainCells(run, actions, rows, checks);
  const loose = looseCells(run, actions, cells);
  const evidence = [
    ...numberEvidence(run, actions, rows, checks, cells, loose),
    ...wholeEvidence(run, cells),
    ...timeEvidence(run, checks, loose),
    ...handEvidence(run, actions),
  ];
  return { evidence, foreign: [...new Set(cells.filter(isUnread).map(({ row }) => row))] };
}

/** The evidence alone. */
export const gatherEvidence = (run: Run, actions: readonly Action[]): Evidence[] =>
  examine(run, actions).evidence;
