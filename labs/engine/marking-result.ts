import { mean } from "../analysis/fit.ts";
import type { ResultTask } from "../document/document.ts";
import { fromSI, parseUnit } from "../document/units.ts";
import type { Reason } from "./marking.ts";
import { evaluate } from "./properties.ts";
import { read } from "./read.ts";
import type { Run } from "./run.ts";
import { workOutErrors } from "./table-errors.ts";
import { type WorkedResult, workOutResult } from "./result.ts";
import { cellValue, type WorkedRow, workOutRows } from "./table.ts";

/** However coarse the instruments: farther than so many of the task's tolerances from the truth a result is not near. */
const WIDEST = 3;
/** An error under this part of what the own instruments and the own scatter leave open promises too much. */
const LEAST_ERROR = 0.1;

/**
 * A quarter of the points each for a value that follows from the own table by the formula; for one that is right within
 * what the own instruments leave open (or the task's tolerance, where that is more); for a sane error; and when value
 * ± 2 errors holds the truth. A value that does not follow from the table earns nothing. Where errors of columns weigh the
 * graph's points, a value of points of equal weight follows too; how far off it may be hangs on the scatter alone, so that
 * nobody gains by claiming large errors.
 */
export function markResult(
  run: Run,
  task: ResultTask,
  good: readonly WorkedRow[],
): { share: number; reasons: Reason[] } {
  const answer = run.answers.get(task.id);
  const value = answer && cellValue(task, answer.text);
  if (!answer || value === undefined) return none("no-answer");
  const own = workOutResult(run, task, good);
  if (!own) return none("no-measurements");
  const plain = workOutResult(run, task, good, { weigh: false }) ?? own;
  const open = ownError(run, task, good, own);
  const spread = Number.isFinite(plain.error) ? plain.error : 0;
  const follows = [own, plain].some(
    (one) => Math.abs(value - one.value) <= Math.max(2 * spread, open, 0.02 * Math.abs(one.value)),
  );
  if (!follows) return none("not-from-table");
  const truth = truthOf(run, task, good);
  const allowed = task.tolerance * Math.abs(truth);
  const within = Math.min(Math.max(open, allowed), WIDEST * allowed);
  const near = Math.abs(value - truth) <= within;
  const error = answer.error === undefined ? undefined : cellValue(task, answer.error);
  const small = error !== undefined && error > 0 && error < LEAST_ERROR * Math.max(open, spread);
  const sane = error !== undefined && error > 0 && error <= Math.abs(value) / 4 && !small;
  const covered = sane && Math.abs(value - truth) <= 2 * error;
  const said = error === undefined ? "error-missing" : small ? "error-too-small" : "error-not-sane";
  const reasons: Reason[] = [
    { code: "follows-from-table", params: {} },
    {
      code: near ? "result-near" : "result-far",
      params: { task: task.id, [within === open ? "own" : "work"]: inUnitOf(task, within) },
    },
    { code: sane ? "error-sane" : said, params: {} },
  ];
  if (sane) reasons.push({ code: covered ? "interval-holds" : "interval-misses", params: {} });
  return { share: (1 + Number(near) + Number(sane) + Number(covered)) / 4, reasons };
}

/**
 * What the pupil's own instruments leave open in the result, SI: every measured cell is moved by what its instrument may be
 * wrong by, and the changes of the result are added as squares; then each column as a whole by its instrument's class, in
 * full, for that is the same in all rows. 0 where nothing is measured.
 */
export function ownError(
  run: Run,
  task: ResultTask,
  rows: readonly WorkedRow[],
  own: Pick<WorkedResult, "value"> & Partial<WorkedResult>,
): number {
  const follow = workOutRows(run);
  const errorsOf = workOutErrors(run);
  const known = new Map(rows.map((row) => [row.row, errorsOf(row)]));
  const fitting = { errorsOf: ({ row }: WorkedRow) => known.get(row), near: own.fit };
  const changed = (column: string, move: (value: number, row: number) => number): number => {
    const moved = rows.map(({ row, values }, i) => {
      const written = values.get(column);
      if (written === undefined) return { row, values };
      const now = move(written, i);
      if (now === written) return { row, values };
      return { row, values: follow(({ id }) => (id === column ? now : values.get(id))) };
    });
    const result = workOutResult(run, task, moved, fitting);
    return result ? result.value - own.value : 0;
  };
  let square = 0;
  let whole = 0;
  for (const column of run.document.table) {
    if (column.kind !== "measured") continue;
    const part = run.document.instruments.find(({ id }) => id === column.instrument);
    const kind = run.vocabulary.instruments[part?.kind ?? ""];
    const props = run.properties.parts.get(column.instrument) ?? {};
    const step = kind?.tolerance(props) ?? 0;
    for (const i of rows.keys()) {
      const change = changed(column.id, (value, row) => (row === i ? value + step : value));
      square += change * change;
    }
    const share = kind?.classError?.(props) ?? 0;
    if (share > 0) whole += Math.abs(changed(column.id, (value) => value * (1 + share)));
  }
  return Math.sqrt(square) + whole;
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

/** A difference, SI, in the unit of the task, to two figures that count. */
function inUnitOf(task: ResultTask, difference: number): number {
  const unit = parseUnit(task.unit);
  return Number((unit.ok ? fromSI(difference, { ...unit.unit, offset: 0 }) : difference).toPrecision(2));
}

const none = (code: string) => ({ share: 0, reasons: [{ code, params: {} }] });
