import type { LabDocument } from "../document/document.ts";
import { type Action, cellsOf, isFreeBuilding, MAX_STEPS } from "./action.ts";
import { hashState } from "./hash.ts";
import type { Instrument, InstrumentKinds } from "./instrument.ts";
import {
  type AnyPartKind,
  type PartKinds,
  type RunPart,
  RunStopped,
  type Solver,
  type SolverFactory,
  type Surroundings,
} from "./part.ts";
import { modelPart } from "./model.ts";
import { formulasInRange } from "./range.ts";
import { type Properties, variantFactors, workOutProperties } from "./properties.ts";
import { createRandom } from "./random.ts";

/** All that a document may name: handed in by labs/index.ts, for the engine knows no part. */
export interface Vocabulary {
  parts: PartKinds;
  instruments: InstrumentKinds;
  solvers: Readonly<Record<Exclude<AnyPartKind["domain"], "fixed">, SolverFactory | undefined>>;
}

/** What a pupil wrote for a task, as typed. */
export interface Answer {
  text: string;
  error?: string;
  step: number;
}

/** A table row: the typed text by column, and the step at which each was last written. */
export type Row = Map<string, { text: string; step: number }>;

/** A graph drawn by hand over two columns: x and y in turn, SI. */
export interface Sketch {
  x: string;
  y: string;
  points: readonly number[];
  step: number;
}

/** Where an instrument lies: m, and rad anticlockwise. */
export interface Place {
  x: number;
  y: number;
  angle: number;
}

/** Values in SI by column id that could be read at one moment, with the step and what the controls were set to. */
export type Moment = Map<string, number> & { readonly step: number; readonly settings: string };

/** A value that an instrument kept when a button was pressed, with the step and what the controls were set to. */
export interface Stop {
  instrument: string;
  value: number;
  step: number;
  settings: string;
}

/** A lab while it runs. It changes in place, by `step` and `act` alone. */
export interface Run {
  readonly document: LabDocument;
  readonly seed: string;
  readonly vocabulary: Vocabulary;
  /** Steps taken since the beginning; actions are stamped with it. */
  step: number;
  /** The step at which the parts were last put to their start. */
  startedAt: number;
  /** Values set by the pupil, SI, by control id. */
  readonly controls: Map<string, number>;
  readonly factors: ReadonlyMap<string, number>;
  properties: Properties;
  parts: RunPart[];
  solvers: Solver[];
  /** What the solvers see of it. */
  surroundings: Surroundings;
  readonly instruments: Map<string, Instrument>;
  /** Sparse: a row is there once something is written in it. */
  readonly table: Map<number, Row>;
  readonly answers: Map<string, Answer>;
  /** Absolute errors of measured columns, as typed. */
  readonly columnErrors: Map<string, string>;
  /** Graphs foreseen by hand, newest last: x and y in turn, SI, of two columns. */
  readonly sketches: Map<string, Sketch>;
  /** Where an instrument was put by hand; `undefined` while it lies in the drawer. Absent: where the document puts it. */
  readonly places: Map<string, Place | undefined>;
  /** What stood to be read when the pupil acted: marking holds rows against these. */
  readonly moments: Moment[];
  /** What instruments kept, in order: each of these may stand in one row of the table. */
  readonly stops: Stop[];
  /** Why the run can go no further. */
  stopped: string | undefined;
  /** Evaluations of rates spent by solvers that are gone. */
  spent: number;
  /** How far it may go at the most, so that its replay is bounded. */
  last: number;
}

/** Begins a run. The document must have come through the parser; throws otherwise. */
export function startRun(document: LabDocument, seed: string, vocabulary: Vocabulary): Run {
  const random = createRandom(seed);
  const factors = variantFactors(document, random);
  const declarations = { ...vocabulary.parts, ...vocabulary.instruments };
  const run: Run = {
    document,
    seed,
    vocabulary,
    step: 0,
    startedAt: 0,
    controls: new Map(),
    factors,
    properties: workOutProperties(document, declarations, factors, new Map()),
    parts: [],
    solvers: [],
    surroundings: { gravity: 0, prop: () => 0, value: () => 0 },
    instruments: new Map(),
    table: new Map(),
    answers: new Map(),
    columnErrors: new Map(),
    sketches: new Map(),
    places: new Map(document.drawer?.map((id) => [id, undefined])),
    moments: [],
    stops: [],
    stopped: undefined,
    spent: 0,
    last: 0,
  };
  putToStart(run);
  const observed = { time: () => run.step * document.world.step, read: (path: string) => read(run, path) };
  for (const { id, kind } of document.instruments) {
    const props = run.properties.parts.get(id) ?? {};
    const instrument = vocabulary.instruments[kind]?.create(props, observed, random.fork(`instrument ${id}`));
    if (instrument) run.instruments.set(id, instrument);
  }
  return run;
}

/** One fixed step of the world. A stopped run stays where it is. */
export function step(run: Run): void {
  go(run, 1);
}

/** Steps up to `target`; less far when the run stops. */
export function stepTo(run: Run, target: number): void {
  while (run.step < target && !run.stopped) go(run, Math.min(target - run.step, LOOK - (run.step % LOOK)));
}

/** How many steps may go by between two looks at how much work was done, always at the same ones. */
const LOOK = 64;

/** Takes up to `count` steps, none of them beyond a look. */
function go(run: Run, count: number): void {
  if (run.stopped) return;
  if (run.step >= run.last || (run.step % LOOK === 0 && workOf(run) > MOST_WORK)) {
    run.stopped = "too-long";
    return;
  }
  const dt = run.document.world.step;
  const [only] = run.solvers;
  try {
    const watched = isWatched(run);
    if (only?.go && run.solvers.length === 1 && !watched)
      goAlone(run, only, dt, Math.min(count, run.last - run.step));
    else {
      for (const solver of run.solvers) solver.step(dt);
      run.step++;
    }
    if (watched) for (const instrument of run.instruments.values()) instrument.watch?.();
  } catch (error) {
    if (!(error instanceof RunStopped)) throw error;
    run.stopped = error.reason;
  }
}

/** True while an instrument has to notice what happens between two doings. */
function isWatched({ instruments }: Run): boolean {
  for (const instrument of instruments.values()) if (instrument.watching?.()) return true;
  return false;
}

/** A solver that no other waits for goes many steps at once. */
function goAlone(run: Run, solver: Solver, dt: number, count: number): void {
  const before = solver.steps ?? 0;
  try {
    solver.go?.(dt, count);
  } finally {
    run.step += (solver.steps ?? 0) - before;
  }
}

/** A step of the rigid world costs a hundred of another. */
const MOST_RIGID_STEPS = 100_000;

/** Evaluations of rates in all: what 2,000,000 steps with events cost, ten times over. */
const MOST_WORK = 100_000_000;

function workOf(run: Run): number {
  let work = run.spent;
  for (let i = 0; i < run.solvers.length; i++) work += (run.solvers[i] as Solver).work ?? 0;
  return work;
}

/** Does what the pupil did. The action's own step is the caller's matter: see replay. */
export function act(run: Run, action: Action): void {
  look(run);
  switch (action.type) {
    case "set":
      setControl(run, action.control, action.value);
      break;
    case "restart":
      putToStart(run);
      break;
    case "press":
      press(run, action.instrument, action.button);
      break;
    case "cell": {
      const row = run.table.get(action.row) ?? new Map();
      run.table.set(action.row, row.set(action.column, { text: action.text, step: run.step }));
      break;
    }
    case "paste":
      paste(run, action);
      break;
    case "sketch": {
      const { x, y, points } = action;
      const key = `${x} ${y}`;
      if (points.length === 0) run.sketches.delete(key);
      else run.sketches.set(key, { x, y, points, step: run.step });
      break;
    }
    case "delete-row":
      run.table.delete(action.row);
      break;
    case "column-error":
      run.columnErrors.set(action.column, action.text);
      break;
    case "place":
      run.places.set(action.instrument, { x: action.x, y: action.y, angle: action.angle });
      break;
    case "put-away":
      run.places.set(action.instrument, undefined);
      break;
    case "answer":
      if (action.text === "" && action.error === undefined) run.answers.delete(action.task);
      else run.answers.set(action.task, { text: action.text, error: action.error, step: run.step });
      break;
    case "push":
      if (isFreeBuilding(run.document)) for (const solver of run.solvers) solver.push?.(action.push);
      break;
  }
}

/** A row in which nothing is written any more is there no more: so a paste taken back leaves none behind. */
function paste(run: Run, action: Extract<Action, { type: "paste" }>): void {
  for (const { row, column, text } of cellsOf(action)) {
    const cells: Row = run.table.get(row) ?? new Map();
    run.table.set(row, cells.set(column, { text, step: run.step }));
  }
  for (const i of action.cells.keys()) {
    const row = run.table.get(action.row + i);
    if (row && [...row.values()].every(({ text }) => text === "")) run.table.delete(action.row + i);
  }
}

function press(run: Run, id: string, button: string): void {
  const instrument = isOut(run, id) ? run.instruments.get(id) : undefined;
  const before = instrument?.held?.().length ?? 0;
  instrument?.press?.(button);
  const place = { instrument: id, step: run.step, settings: settingsOf(run) };
  for (const value of instrument?.held?.().slice(before) ?? []) run.stops.push({ ...place, value });
}

/** What the controls are set to, as one text: moments with the same belong together. */
const settingsOf = (run: Run): string =>
  run.document.controls.map(({ id }) => run.controls.get(id) ?? "").join(" ");

/** Whether an instrument is on the bench and not in the drawer. */
export const isOut = (run: Run, instrument: string): boolean =>
  !run.places.has(instrument) || run.places.get(instrument) !== undefined;

/** A value of the running lab in SI: `part.reading`, `part.prop` or `world.gravity`; throws on an unknown name. */
export function read(run: Run, path: string): number {
  if (path === "world.gravity") return run.properties.gravity;
  const dot = path.indexOf(".");
  const id = path.slice(0, dot);
  const name = path.slice(dot + 1);
  for (const solver of run.solvers) {
    const value = solver.read(id, name);
    if (value !== undefined) return value;
  }
  const prop = run.properties.parts.get(id)?.[name];
  if (typeof prop === "number") return prop;
  const part = run.parts.find((one) => one.id === id);
  // a run that could not begin has no solver: its readings are nothing, and it says why
  if (run.stopped !== undefined && part && Object.hasOwn(part.kind.readings, name)) return 0;
  throw new Error(`nothing to read at ${path}`);
}

/** Seconds since the parts were last put to their start. */
export const timeOf = (run: Run): number => (run.step - run.startedAt) * run.document.world.step;

/** SHA-256 over everything that decides the future of the run. */
export function stateHash(run: Run): string {
  const values = [run.step, run.startedAt, ...run.controls.values(), run.properties.gravity];
  for (const solver of run.solvers) values.push(...solver.state());
  for (const instrument of run.instruments.values()) values.push(...instrument.state());
  return hashState(values);
}

function setControl(run: Run, id: string, value: number): void {
  const control = run.document.controls.find((c) => c.id === id);
  if (!control) return;
  run.controls.set(id, value);
  const targets = new Map<string, number>();
  for (const { id, target } of run.document.controls) {
    const set = run.controls.get(id);
    if (set !== undefined) targets.set(target, set);
  }
  const declarations = { ...run.vocabulary.parts, ...run.vocabulary.instruments };
  run.properties = workOutProperties(run.document, declarations, run.factors, targets);
  if (!control.live) putToStart(run);
  else if (formulasInRange(run.document, declarations, run.properties, run.factors)) {
    for (const part of run.parts) Object.assign(part.props, run.properties.parts.get(part.id));
    run.surroundings.gravity = run.properties.gravity;
  } else run.stopped = "out-of-range";
}

function putToStart(run: Run): void {
  const { document, vocabulary } = run;
  const props = (id: string) => ({ ...run.properties.parts.get(id) });
  run.parts = [
    ...document.parts.map(({ id, kind }) => ({
      id,
      kind: vocabulary.parts[kind] as AnyPartKind,
      props: props(id),
    })),
    ...(document.models ?? []).map((model) => modelPart(model, document.controls, props(model.id))),
  ];
  run.surroundings = {
    gravity: run.properties.gravity,
    prop: (id: string, name: string) => Number(run.properties.parts.get(id)?.[name]),
    value: (name: string) => read(run, document.controls.find(({ id }) => id === name)?.target ?? name),
  };
  const { surroundings } = run;
  run.spent = workOf(run);
  run.last = run.parts.some((part) => part.kind.domain === "rigid") ? MOST_RIGID_STEPS : MAX_STEPS;
  run.solvers = [];
  run.startedAt = run.step;
  const declarations = { ...vocabulary.parts, ...vocabulary.instruments };
  const fits = formulasInRange(document, declarations, run.properties, run.factors);
  run.stopped = fits ? undefined : "out-of-range";
  if (!fits) return;
  try {
    for (const [domain, create] of Object.entries(vocabulary.solvers)) {
      const own = run.parts.filter((part) => part.kind.domain === domain);
      if (own.length > 0 && create) run.solvers.push(create(own, surroundings, document.world));
    }
  } catch (error) {
    if (!(error instanceof RunStopped)) throw error;
    run.stopped = error.reason;
  }
}

/** Notes what could be read for the table at this moment; a moment like the last is not kept again. */
export function look(run: Run): void {
  const moment = momentOf(run);
  const last = run.moments.at(-1);
  const same = last?.settings === moment.settings;
  if (last && same && [...moment].every(([id, value]) => Object.is(last.get(id), value))) return;
  run.moments.push(moment);
}

/** What can be read for the table now, SI by column. */
export function momentOf(run: Run): Moment {
  const place = { step: run.step, settings: settingsOf(run) };
  const moment: Moment = Object.assign(new Map<string, number>(), place);
  for (const column of run.document.table) {
    if (column.kind === "formula" && column.truth) moment.set(column.id, read(run, column.truth));
    if (column.kind !== "measured") continue;
    const instrument = run.instruments.get(column.instrument);
    if (!isOut(run, column.instrument)) moment.set(column.id, Number.NaN);
    else if (column.of) moment.set(column.id, read(run, column.of));
    else if (instrument) moment.set(column.id, instrument.shown());
  }
  return moment;
}
