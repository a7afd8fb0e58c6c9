import type { LabDocument } from "../document/document.ts";
import type { GraphChoice } from "./graph-choice.ts";
import type { Instrument, InstrumentKinds } from "./instrument.ts";
import type { AnyPartKind, PartKinds, RunPart, Solver, SolverFactory, Surroundings } from "./part.ts";
import type { Properties } from "./properties.ts";

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

/** Values in SI that could be read at one moment, with the step and what the controls were set to. A run keeps thousands. */
export interface Moment {
  readonly step: number;
  readonly settings: string;
  /** Ids of the columns that can be read at all, the same list for all moments of a run; `values` are in its order. */
  readonly columns: readonly string[];
  readonly values: readonly number[];
}

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
  /** The graphs looked at, by their two columns: the one that was chosen last is the last. */
  readonly graphs: Map<string, GraphChoice>;
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
