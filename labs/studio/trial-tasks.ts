import type { Column, MeasureTask } from "../document/document.ts";
import type { Issue } from "../document/issue.ts";
import { canBeMarked } from "../engine/marking-formula.ts";
import { evaluate } from "../engine/properties.ts";
import { act } from "../engine/act.ts";
import { read } from "../engine/read.ts";
import type { Run } from "../engine/run.ts";
import { startRun } from "../engine/start.ts";
import { step } from "../engine/step.ts";
import { found } from "./trial-issue.ts";

/**
 * Runs `run` for `steps` steps and lists what no pupil could do in it: a result held against no number, more different
 * values than the controls allow, a reading nobody can hold a row against. The run is left where it came to.
 */
export function tryTasks(run: Run, steps: number): Issue[] {
  const { document, vocabulary } = run;
  const waiting = truths(run);
  settle(run, waiting);
  while (run.step < steps && !run.stopped) {
    step(run);
    if (waiting.size > 0) settle(run, waiting);
  }
  for (const end of ["max", "min"] as const) if (waiting.size > 0) settleAtEnd(run, waiting, end, steps);
  const issues = [...waiting.keys()].map((path) => found(path, "truth-not-finite"));
  for (const [i, instrument] of document.instruments.entries()) {
    const [id, name = ""] = String(instrument["of"] ?? "").split(".");
    const part = document.parts.find((one) => one.id === id);
    if (vocabulary.parts[part?.kind ?? ""]?.readings[name]?.hidden)
      issues.push(found(`instruments[${i}].of`, "hidden-reading"));
  }
  for (const [i, column] of document.table.entries())
    if (column.kind === "measured" && column.of === undefined && isBlind(run, column.instrument))
      issues.push(found(`table[${i}].of`, "by-eye-alone"));
  for (const [i, task] of document.tasks.entries()) {
    if (task.kind === "measure") issues.push(...tryMeasure(run, task, `tasks[${i}].distinct`));
    if (task.kind === "formula" && !canBeMarked(run, task))
      issues.push(found(`tasks[${i}].formula`, "not-finite"));
    if (task.kind === "result" && !waiting.has(`tasks[${i}].truth`) && truthOf(run, task.truth) === 0)
      issues.push(found(`tasks[${i}].truth`, "truth-zero"));
  }
  return issues;
}

/** What results and columns are held against, by place. */
function truths({ document }: Run): Map<string, string | number> {
  const waiting = new Map<string, string | number>();
  for (const [i, task] of document.tasks.entries())
    if (task.kind === "result") waiting.set(`tasks[${i}].truth`, task.truth);
  for (const [i, column] of document.table.entries())
    if (column.kind === "formula" && column.truth) waiting.set(`table[${i}].truth`, column.truth);
  return waiting;
}

/** What a truth is now; a column in it is taken as what would be read for it. */
function truthOf(run: Run, truth: string | number): number {
  if (typeof truth === "number") return truth;
  return evaluate(truth, (name) => {
    const column = run.document.table.find(({ id }) => id === name);
    return read(run, (column?.kind === "measured" && column.of) || name);
  });
}

/** Those that are a number now need no more waiting for. */
function settle(run: Run, waiting: Map<string, string | number>): void {
  for (const [path, truth] of waiting) if (Number.isFinite(truthOf(run, truth))) waiting.delete(path);
}

/** The same with every control at one end: a glider may have to be pushed before its gate has a time. */
function settleAtEnd(
  { document, vocabulary }: Run,
  waiting: Map<string, string | number>,
  end: "min" | "max",
  steps: number,
): void {
  const run = startRun(document, "trial", vocabulary);
  for (const control of document.controls)
    act(run, { step: 0, type: "set", control: control.id, value: control[end] });
  for (settle(run, waiting); run.step < steps && !run.stopped && waiting.size > 0; settle(run, waiting))
    step(run);
}

/** Read by eye, and set on nothing of its own: only the column can say what it is held against. */
const isBlind = ({ document, vocabulary }: Run, id: string): boolean => {
  const instrument = document.instruments.find((one) => one.id === id);
  return vocabulary.instruments[instrument?.kind ?? ""]?.byEye === true && instrument?.["of"] === undefined;
};

function tryMeasure(run: Run, task: MeasureTask, path: string): Issue[] {
  const column = run.document.table.find(({ id }) => id === task.varying);
  const possible = column ? possibleValues(run, column) : Infinity;
  return task.distinct > possible ? [found(path, "too-few-values", { possible: String(possible) })] : [];
}

/** How many different values a pupil can bring a column to; Infinity where that is not bounded or not known. */
function possibleValues(run: Run, column: Column): number {
  const { document } = run;
  if (column.kind === "count") return Math.floor(column.max) - Math.ceil(column.min) + 1;
  if (column.kind !== "measured") return Infinity;
  const instrument = document.instruments.find(({ id }) => id === column.instrument);
  const of = column.of ?? instrument?.["of"];
  const control = document.controls.find(({ target }) => target === of);
  if (control) return Math.floor((control.max - control.min) / control.step + 1e-9) + 1;
  return isConstant(run, String(of)) ? 1 : Infinity;
}

/** A property given as a plain number, which no control changes and which is no reading of the moving part. */
function isConstant({ document, vocabulary }: Run, name: string): boolean {
  const [id, prop = ""] = name.split(".");
  const part = document.parts.find((one) => one.id === id);
  if (!part || typeof part[prop] !== "number") return false;
  return vocabulary.parts[part.kind]?.readings[prop] === undefined;
}
