import { mean } from "../analysis/fit.ts";
import type { Column, MeasureTask, ResultTask, Task } from "../document/document.ts";
import { evaluate } from "./properties.ts";
import { type Moment, type Run, read } from "./run.ts";
import { cellValue, type WorkedRow, workOutResult, workOutTable } from "./table.ts";

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
}

/** One row held against the run: the columns whose numbers could not have been read from it. */
export interface RowCheck {
  row: number;
  complete: boolean;
  off: string[];
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
  const checks = rows.map((row) => checkRow(run, row));
  const tasks = run.document.tasks.map((task) => ({
    id: task.id,
    max: task.points,
    ...markTask(run, task, rows, checks),
  }));
  const done = tasks.filter((task) => !task.pending);
  const max = done.reduce((sum, task) => sum + task.max, 0);
  const points = done.reduce((sum, task) => sum + task.points, 0);
  return { points, max, mark: schoolMark(max > 0 ? points / max : 0), tasks, rows: checks };
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
    case "result":
      return markResult(run, task, rows, checks);
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
  const good = rows.filter((_, i) => checks[i]?.complete && checks[i]?.off.length === 0);
  const column = run.document.table.find((c) => c.id === task.varying);
  const apart = column ? toleranceOf(run, column) : 0;
  const distinct = countDistinct(
    good.map((row) => row.values.get(task.varying)),
    apart,
  );
  const reasons: Reason[] = [{ code: "good-rows", params: { good: good.length, needed: task.rows } }];
  for (const check of checks)
    for (const off of check.off)
      reasons.push({ code: "row-off", params: { row: check.row + 1, column: off } });
  if (distinct < task.distinct)
    reasons.push({ code: "vary-more", params: { distinct, needed: task.distinct, column: task.varying } });
  const share = Math.min(1, good.length / task.rows, distinct / task.distinct);
  if (!task.errors) return { points: roundPoints(task.points * share), reasons };
  const errors = saneErrors(run);
  reasons.push({ code: "column-errors", params: errors });
  const rest = errors.needed > 0 ? errors.good / errors.needed : 1;
  return { points: roundPoints(task.points * (0.75 * share + 0.25 * rest)), reasons };
}

/** An absolute error is sane from a part to a few times of what the instrument itself may be wrong by. */
const [LEAST_OF_TOLERANCE, MOST_OF_TOLERANCE] = [0.4, 4];

/** How many columns read off instruments have a sane absolute error, of how many. */
function saneErrors(run: Run): { good: number; needed: number } {
  const measured = run.document.table.filter((column) => column.kind === "measured");
  const good = measured.filter((column) => {
    const error = cellValue(column, run.columnErrors.get(column.id) ?? "");
    const part = run.document.instruments.find(({ id }) => id === column.instrument);
    const kind = run.vocabulary.instruments[part?.kind ?? ""];
    const own = kind?.tolerance(run.properties.parts.get(column.instrument) ?? {}) ?? 0;
    return error !== undefined && error >= LEAST_OF_TOLERANCE * own && error <= MOST_OF_TOLERANCE * own;
  });
  return { good: good.length, needed: measured.length };
}

/**
 * Half of the points for a value that follows from the own table and is right within the task's tolerance, a quarter for
 * a sane error, a quarter when value ± 2 errors holds the truth.
 */
function markResult(run: Run, task: ResultTask, rows: WorkedRow[], checks: RowCheck[]): Scored {
  const answer = run.answers.get(task.id);
  const value = answer && cellValue(task, answer.text);
  if (!answer || value === undefined) return nothing("no-answer");
  const good = rows.filter((_, i) => checks[i]?.complete && checks[i]?.off.length === 0);
  const own = workOutResult(run, task, good);
  if (!own) return nothing("no-measurements");
  const margin = Math.max(2 * (Number.isFinite(own.error) ? own.error : 0), 0.02 * Math.abs(own.value));
  if (Math.abs(value - own.value) > margin) return nothing("not-from-table");
  const truth = truthOf(run, task, good);
  const error = answer.error === undefined ? undefined : cellValue(task, answer.error);
  const sane = error !== undefined && error > 0 && error <= Math.abs(value) / 4;
  const near = Math.abs(value - truth) <= task.tolerance * Math.abs(truth);
  const covered = sane && Math.abs(value - truth) <= 2 * error;
  const reasons = [
    { code: near ? "result-near" : "result-far", params: {} },
    { code: sane ? "error-sane" : error === undefined ? "error-missing" : "error-not-sane", params: {} },
  ];
  if (sane) reasons.push({ code: covered ? "interval-holds" : "interval-misses", params: {} });
  return {
    points: roundPoints(task.points * ((near ? 0.5 : 0) + (sane ? 0.25 : 0) + (covered ? 0.25 : 0))),
    reasons,
  };
}

/** The value a result is held against; a column in it stands for its mean over the rows that were found good. */
function truthOf(run: Run, { truth }: ResultTask, good: readonly WorkedRow[]): number {
  if (typeof truth === "number") return truth;
  const columns = new Set(run.document.table.map(({ id }) => id));
  return evaluate(truth, (name) => {
    if (!columns.has(name)) return read(run, name);
    return mean(good.map((row) => row.values.get(name)).filter((value) => value !== undefined));
  });
}

/** Could this row have been read at one moment of this run? The moment that explains most of it is taken. */
function checkRow(run: Run, { row, values }: WorkedRow): RowCheck {
  const columns = run.document.table;
  const complete = columns.every((c) => c.kind === "formula" || values.get(c.id) !== undefined);
  const held = columns.filter((column) => !couldBeHeld(run, column, values.get(column.id))).map((c) => c.id);
  let best: string[] | undefined;
  for (const moment of run.moments) {
    const off = columns.filter((c) => !couldBeRead(run, c, values.get(c.id), moment)).map((c) => c.id);
    if (!best || off.length < best.length) best = off;
  }
  return { row, complete, off: [...held, ...(best ?? [])] };
}

/** A count is whole and in its limits; a number kept by an instrument is one of those it kept. */
function couldBeHeld(run: Run, column: Column, value: number | undefined): boolean {
  if (value === undefined || column.kind === "formula") return true;
  if (column.kind === "count") return Number.isInteger(value) && value >= column.min && value <= column.max;
  const held = run.instruments.get(column.instrument)?.held?.();
  if (!held || column.of) return true;
  const tolerance = toleranceOf(run, column);
  return held.some((kept) => Math.abs(kept - value) <= tolerance);
}

function couldBeRead(run: Run, column: Column, value: number | undefined, moment: Moment): boolean {
  const expected = moment.get(column.id);
  if (value === undefined || expected === undefined) return true;
  if (column.kind === "formula")
    return Math.abs(value - expected) <= (column.tolerance ?? 0.05) * Math.abs(expected);
  return Math.abs(value - expected) <= toleranceOf(run, column);
}

/** How far a written number may be from what was shown: a division by eye, half of one in digits. */
function toleranceOf(run: Run, column: Column): number {
  if (column.kind !== "measured") return 0;
  const part = run.document.instruments.find((i) => i.id === column.instrument);
  const kind = run.vocabulary.instruments[part?.kind ?? ""];
  const props = run.properties.parts.get(column.instrument) ?? {};
  const division = Number(props["division"] ?? 0);
  return kind?.byEye ? 1.01 * kind.tolerance(props) : 0.51 * division;
}

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
