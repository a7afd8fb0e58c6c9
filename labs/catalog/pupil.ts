import type {
  Column,
  Control,
  FormulaTask,
  LabDocument,
  MeasureTask,
  ResultTask,
} from "../document/document.ts";
import { offeredNames, rightAsTyped } from "../document/formula-task.ts";
import { fromSI, parseUnit } from "../document/units.ts";
import type { Action } from "../engine/action.ts";
import type { Doing } from "../engine/bench.ts";
import { toDivision } from "../engine/instrument.ts";
import { type Marking, markRun } from "../engine/marking.ts";
import { placeGiven, placeOf } from "../engine/place.ts";
import { act } from "../engine/act.ts";
import { read } from "../engine/read.ts";
import type { Run } from "../engine/run.ts";
import { step } from "../engine/step.ts";
import { workOutResult } from "../engine/result.ts";
import { workOutTable } from "../engine/table.ts";
import { replay, startRun } from "../index.ts";
import { inRange } from "./in-range.ts";
import { concluded, errorsAsked, keptDrawing } from "./report-words.ts";
import { untilRest } from "./rest.ts";
import { findRhythm, nextBeat, type Rhythm } from "./rhythm.ts";

/** A pupil counts from so many to so many turns or swings: enough for the watch's error to be a small part of the time. */
const FEWEST = 5;
const MOST = 20;
const SMALL = 0.005;
/** No careful pupil claims a smaller error, as a part of the value. */
const LEAST_ERROR = 0.01;
/** Where nothing repeats itself one waits at most so long for the instruments to come to rest, s. */
const PATIENCE = 30;

const SEEDS = 10;

/**
 * Does a lab as a careful pupil would: foretells, sets the control of each row, reads the instruments (by stopwatch: turns
 * of what swings or goes round, or the way of a body to where it stops), and gives the result of the own table. Only the
 * choices are known beforehand.
 */
export function doLab(document: LabDocument, seed: string): { seed: string; actions: Action[] } {
  const run = startRun(document, seed);
  const actions: Action[] = [];
  const doing = (what: Doing): void => {
    const action = { ...what, step: run.step } as Action;
    act(run, action);
    actions.push(action);
  };
  for (const task of document.tasks)
    if (task.kind === "predict") doing({ type: "answer", task: task.id, text: task.correct });
  layOut(run, doing);
  for (const { column, text } of errorsAsked(run)) doing({ type: "column-error", column, text });
  for (const task of document.tasks)
    if (task.kind === "draw")
      doing({ type: "answer", task: task.id, text: keptDrawing(run, actions.length) });
  let filled = 0;
  for (const task of document.tasks) if (task.kind === "measure") filled = measure(run, task, filled, doing);
  for (const task of document.tasks) {
    if (task.kind === "result") answerResult(run, task, doing);
    if (task.kind === "formula") answerFormula(document, task, doing);
    if (task.kind === "conclude") doing({ type: "answer", task: task.id, text: task.correct });
    if (task.kind === "write") doing({ type: "answer", task: task.id, text: concluded(document) });
  }
  return { seed, actions };
}

/** Does a lab with one seed after another until it earns full marks: by chance an error may be more than twice the one given. */
export function solveLab(document: LabDocument): ReturnType<typeof doLab> & { marking: Marking } {
  for (let i = 1; ; i++) {
    const done = doLab(document, `solution-${i}`);
    const marking = markRun(replay(document, done.seed, done.actions));
    if (marking.points === marking.max || i === SEEDS) return { ...done, marking };
  }
}

/** Fills rows below those that are there, as many as the task still asks for; gives how many there are then. */
function measure(run: Run, task: MeasureTask, filled: number, doing: (what: Doing) => void): number {
  const { table, instruments } = run.document;
  const varying = table.find((column) => column.id === task.varying);
  const target =
    varying?.kind === "measured"
      ? (varying.of ?? instruments.find(({ id }) => id === varying.instrument)?.["of"])
      : undefined;
  const found = target === undefined ? undefined : controlOf(run, String(target));
  const control = found && inRange(run, found);
  const rows = Math.max(task.rows - filled, task.distinct);
  for (let i = 0; i < rows; i++) {
    if (control) {
      const steps = Math.floor((control.max - control.min) / control.step);
      const value = control.min + Math.round((steps * (i + 0.5)) / rows) * control.step;
      doing({ type: "set", control: control.id, value });
    } else doing({ type: "restart" });
    layAnew(run, doing);
    const watch = instruments.find(({ kind }) => kind === "stopwatch");
    const count = watch ? takeTime(run, watch.id, doing) : waitForReadings(run, doing);
    for (const column of table) {
      const text = column.kind === "count" ? String(count) : written(run, column);
      if (text !== undefined) doing({ type: "cell", row: filled + i, column: column.id, text });
    }
  }
  return filled + rows;
}

/** Takes the instruments out of the drawer, sets them to zero and puts what is measured on them. */
function layOut(run: Run, doing: (what: Doing) => void): void {
  for (const id of run.document.drawer ?? []) doing({ type: "place", instrument: id, ...placeOf(run, id) });
  for (const { id, kind } of run.document.instruments) {
    const buttons = run.vocabulary.instruments[kind]?.buttons?.(run.properties.parts.get(id) ?? {}) ?? [];
    for (const button of ["zero", "hold"])
      if (buttons.includes(button)) doing({ type: "press", instrument: id, button });
  }
}

/** Lays the instruments to where they belong, once a control has moved that. */
function layAnew(run: Run, doing: (what: Doing) => void): void {
  for (const id of run.document.drawer ?? []) {
    const [there, belongs] = [placeOf(run, id), placeGiven(run, id)];
    if (there.x === belongs.x && there.y === belongs.y && there.angle === belongs.angle) continue;
    doing({ type: "place", instrument: id, ...belongs });
  }
}

/** The control by which something changes: the one that sets it, else the first that it depends on. */
function controlOf(run: Run, target: string): Control | undefined {
  const { controls } = run.document;
  return (
    controls.find((one) => one.target === target) ??
    controls.find(({ id, min, max }) => at(id, min) !== at(id, max))
  );
  function at(control: string, value: number): number {
    const trial = startRun(run.document, run.seed);
    act(trial, { type: "set", step: 0, control, value });
    return read(trial, target);
  }
}

/** Times what happens once, from the start until it rests, or some turns of what repeats itself; gives how many. */
function takeTime(run: Run, watch: string, doing: (what: Doing) => void): number {
  const rhythm = findRhythm(run);
  doing({ type: "press", instrument: watch, button: "reset" });
  if (rhythm) return countTurns(run, rhythm, watch, doing);
  doing({ type: "restart" });
  doing({ type: "press", instrument: watch, button: "toggle" });
  waitForRest(run);
  doing({ type: "press", instrument: watch, button: "toggle" });
  return 1;
}

/** Starts the watch as one turn ends and stops it some turns later; gives how many. */
function countTurns(run: Run, rhythm: Rhythm, watch: string, doing: (what: Doing) => void): number {
  const { division, reaction } = run.properties.parts.get(watch) ?? {};
  const error = Number(division) + 2 * Number(reaction);
  const wanted = Math.ceil(error / (SMALL * rhythm.steps * run.document.world.step));
  const turns = Math.min(MOST, Math.max(FEWEST, wanted));
  nextBeat(run, rhythm.reading);
  doing({ type: "press", instrument: watch, button: "toggle" });
  for (let i = 0; i < turns; i++) nextBeat(run, rhythm.reading);
  doing({ type: "press", instrument: watch, button: "toggle" });
  return turns;
}

/** Waits for what passes the gates, where there are any, else until all is at rest; happens once. */
function waitForReadings(run: Run, doing: (what: Doing) => void): number {
  const gates = run.document.instruments.filter(({ kind }) => kind === "timing-gate");
  if (gates.length === 0) return waitForRest(run);
  for (const { id } of gates) doing({ type: "press", instrument: id, button: "reset" });
  const last = run.step + PATIENCE / run.document.world.step;
  const isDone = () => gates.every(({ id }) => run.instruments.get(id)?.shown() !== 0);
  while (!isDone() && run.step < last && !run.stopped) step(run);
  return 1;
}

function waitForRest(run: Run): number {
  untilRest(run, PATIENCE);
  return 1;
}

/** What a pupil writes of an instrument, in the column's unit. */
function written(run: Run, column: Column): string | undefined {
  if (column.kind !== "measured") return undefined;
  const instrument = run.instruments.get(column.instrument);
  const division = Number(run.properties.parts.get(column.instrument)?.["division"]);
  const kind = run.document.instruments.find(({ id }) => id === column.instrument)?.kind ?? "";
  const shown = instrument?.held?.().at(-1) ?? instrument?.shown();
  const seen = column.of
    ? toDivision(read(run, column.of), division)
    : shown !== undefined && run.vocabulary.instruments[kind]?.byEye
      ? toDivision(shown, division)
      : shown;
  return seen === undefined ? undefined : inUnit(seen, column.unit, 10);
}

function answerResult(run: Run, task: ResultTask, doing: (what: Doing) => void): void {
  const own = workOutResult(run, task, workOutTable(run));
  if (!own) return;
  const error = Math.max(Number.isFinite(own.error) ? own.error : 0, LEAST_ERROR * Math.abs(own.value));
  doing({
    type: "answer",
    task: task.id,
    text: inUnit(own.value, task.unit, 4),
    error: inUnit(error, task.unit, 2),
  });
}

function answerFormula(document: LabDocument, task: FormulaTask, doing: (what: Doing) => void): void {
  const text = rightAsTyped(offeredNames(document, task), task.formula);
  if (text !== undefined) doing({ type: "answer", task: task.id, text });
}

function inUnit(value: number, unit: string, digits: number): string {
  const parsed = parseUnit(unit);
  return String(Number((parsed.ok ? fromSI(value, parsed.unit) : value).toPrecision(digits)));
}
