import type { MeasureTask, Task } from "../document/document.ts";
import { markFormula } from "./marking-formula.ts";
import { markResult } from "./marking-result.ts";
import { checkRows, type RowCheck, toleranceOf } from "./marking-rows.ts";
import type { Run } from "./run.ts";
import { cellValue, type WorkedRow, workOutTable } from "./table.ts";

/** Why so many points: a code the app says in words, with what it is about. */
export interface Reason {
  code: string;
  params: Record<string, string | number>;
}

export interface TaskMark {
  id: string;
  points: number;
  max: number;
  reasons: Reason[];
  /** Waits for a teacher: it does not count yet. */
  pending?: true;
  /** What a teacher gave instead of `points` above, which are then the teacher's; `was` is what the replay gave. */
  override?: Override;
}

/** A teacher's points for a task, with the remark that goes with them. */
export interface Override {
  /** What the replay gave; absent where it waits for a teacher. */
  was?: number;
  remark: string;
  by: string;
  /** ISO. */
  at: string;
}

export interface Marking {
  points: number;
  max: number;
  /** School mark: 5 from 85 % of the points, 4 from 65 %, 3 from 45 %, else 2. */
  mark: 2 | 3 | 4 | 5;
  tasks: TaskMark[];
  rows: RowCheck[];
}

/** Marks what a replayed run shows: each number of the table against what this run's instruments could show. */
export function markRun(run: Run): Marking {
  const rows = workOutTable(run);
  const checks = checkRows(run, rows);
  const tasks = run.document.tasks.map((task) => ({
    id: task.id,
    max: task.points,
    ...markTask(run, task, rows, checks),
  }));
  return { ...sumUp(tasks), tasks, rows: checks };
}

/** The points of the tasks that do not wait for a teacher, and the school mark for them. */
export function sumUp(tasks: readonly TaskMark[]): Pick<Marking, "points" | "max" | "mark"> {
  const done = tasks.filter((task) => !task.pending);
  const max = done.reduce((sum, task) => sum + task.max, 0);
  const points = done.reduce((sum, task) => sum + task.points, 0);
  return { points, max, mark: schoolMark(max > 0 ? points / max : 0) };
}

function schoolMark(share: number): 2 | 3 | 4 | 5 {
  return share >= 0.85 ? 5 : share >= 0.65 ? 4 : share >= 0.45 ? 3 : 2;
}

type Scored = Pick<TaskMark, "points" | "reasons" | "pending">;

function markTask(run: Run, task: Task, rows: WorkedRow[], checks: RowCheck[]): Scored {
  switch (task.kind) {
    case "predict":
      return markPrediction(run.answers.get(task.id)?.text, task.correct, task.points);
    case "conclude": {
      const given = run.answers.get(task.id)?.text;
      if (given === undefined) return nothing("no-answer");
      return given === task.correct ? all(task.points, "right") : nothing("wrong");
    }
    case "measure":
      return markMeasurements(run, task, rows, checks);
    case "result": {
      const { share, reasons } = markResult(run, task, goodOf(rows, checks));
      return { points: roundPoints(task.points * share), reasons };
    }
    case "formula": {
      const { share, reasons, pending } = markFormula(run, task);
      return { points: roundPoints(task.points * share), reasons, ...(pending ? { pending } : {}) };
    }
    case "draw":
      return run.answers.has(task.id) ? all(task.points, "drawing-kept") : nothing("no-drawing");
    case "write": {
      const words = run.answers.get(task.id)?.text.trim();
      return words ? { ...nothing("teacher-marks"), pending: true } : nothing("no-answer");
    }
  }
}

/** A prediction is no test: it counts when it was made, right or not. */
function markPrediction(given: string | undefined, correct: string, points: number): Scored {
  if (given === undefined) return nothing("no-answer");
  return all(points, given === correct ? "predicted-right" : "predicted-otherwise");
}

function markMeasurements(run: Run, task: MeasureTask, rows: WorkedRow[], checks: RowCheck[]): Scored {
  const good = goodOf(rows, checks);
  const column = run.document.table.find((c) => c.id === task.varying);
  const apart = column ? toleranceOf(run, column) : 0;
  const distinct = countDistinct(
    good.map((row) => row.values.get(task.varying)),
    apart,
  );
  const reasons: Reason[] = [{ code: "good-rows", params: { good: good.length, needed: task.rows } }];
  for (const check of checks)
    for (const column of check.off) {
      const code = check.repeated?.includes(column) ? "row-repeated" : "row-off";
      reasons.push({ code, params: { row: check.row + 1, column } });
    }
  if (distinct < task.distinct)
    reasons.push({ code: "vary-more", params: { distinct, needed: task.distinct, column: task.varying } });
  const share = Math.min(1, good.length / task.rows, distinct / task.distinct);
  if (!task.errors) return { points: roundPoints(task.points * share), reasons };
  const errors = saneErrors(run);
  reasons.push({ code: "column-errors", params: errors });
  // errors of nothing measured are worth nothing
  const rest = good.length === 0 ? 0 : errors.needed > 0 ? errors.good / errors.needed : 1;
  return { points: roundPoints(task.points * (0.75 * share + 0.25 * rest)), reasons };
}

/** An absolute error is sane from a part to a few times of what the instrument itself may be wrong by. */
const [LEAST_OF_TOLERANCE, MOST_OF_TOLERANCE] = [0.4, 4];
/** What stands on a bound is within it, also where the bound is not a whole double: 0.4 · 0.2 s is a little over 0.08 s. */
const ROUNDING = 1e-9;

/** How many columns read off instruments have a sane absolute error, of how many. */
function saneErrors(run: Run): { good: number; needed: number } {
  const measured = run.document.table.filter((column) => column.kind === "measured");
  const good = measured.filter((column) => {
    const error = cellValue(column, run.columnErrors.get(column.id) ?? "");
    const part = run.document.instruments.find(({ id }) => id === column.instrument);
    const kind = run.vocabulary.instruments[part?.kind ?? ""];
    const props = run.properties.parts.get(column.instrument) ?? {};
    const own = kind?.tolerance(props) ?? 0;
    const least = LEAST_OF_TOLERANCE * (own - (kind?.takenOff?.(props) ?? 0));
    const [low, high] = [least * (1 - ROUNDING), MOST_OF_TOLERANCE * own * (1 + ROUNDING)];
    return error !== undefined && error >= low && error <= high;
  });
  return { good: good.length, needed: measured.length };
}

/** Rows with nothing missing and nothing off. */
const goodOf = (rows: readonly WorkedRow[], checks: readonly RowCheck[]): WorkedRow[] =>
  rows.filter((_, i) => checks[i]?.complete && checks[i]?.off.length === 0);

function countDistinct(values: readonly (number | undefined)[], apart: number): number {
  const sorted = values.filter((v) => v !== undefined).sort((a, b) => a - b);
  let count = 0;
  let last = -Infinity;
  for (const value of sorted) {
    if (value - last <= 2 * apart) continue;
    last = value;
    count++;
  }
  return count;
}

const nothing = (code: string): Scored => ({ points: 0, reasons: [{ code, params: {} }] });
const all = (points: number, code: string): Scored => ({ points, reasons: [{ code, params: {} }] });
/** Points go by quarters. */
const roundPoints = (points: number): number => Math.round(points * 4) / 4;
