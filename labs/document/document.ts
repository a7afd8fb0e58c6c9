import type { Graph } from "./graph.ts";
import type { Model } from "./model.ts";

/** The three languages of every text. */
export const languages = ["ba", "ru", "en"] as const;
export type Lang = (typeof languages)[number];

/** A number in SI or a formula: `"load / world.gravity"`. */
export type Quantity = number | string;

/** A lab as data: what a teacher edits, a pupil runs, the server replays. Plain JSON, all defaults filled. */
export interface LabDocument {
  format: 1;
  slug: string;
  grade: number;
  topics: string[];
  licence: string;
  /** The version this one was copied from. */
  provenance?: { version: string };
  world: World;
  parts: Part[];
  /** Motion by the teacher's own equations; a document without any has no list. */
  models?: Model[];
  controls: Control[];
  variants: Variant[];
  instruments: Part[];
  /** Ids of instruments that lie in the drawer until the pupil takes them; absent: all are on the bench. */
  drawer?: string[];
  table: Column[];
  graph?: Graph;
  tasks: Task[];
  texts: Record<Lang, LabTexts>;
}

/** How smooth motion is integrated: Runge–Kutta of order 4, Dormand–Prince with steps of its own, or symplectic by Gauss. */
export const methods = ["rk4", "dopri5", "gauss"] as const;
export type Method = (typeof methods)[number];

export interface World {
  /** Free-fall acceleration, m/s², downwards. */
  gravity: Quantity;
  /** Fixed time step, s. */
  step: number;
  /** What the stage shows, m: [left, bottom, right, top]. */
  bounds: [number, number, number, number];
  dimensions: 2 | 3;
  /** Seconds of the world in one second of the pupil's. */
  pace: number;
  /** Absent is rk4. */
  method?: Method;
}

export interface Part {
  id: string;
  kind: string;
  [prop: string]: Quantity;
}

/** What the pupil may change. A live one acts at once; any other puts the parts back to their start. */
export interface Control {
  id: string;
  /** `part.prop` */
  target: string;
  min: number;
  max: number;
  step: number;
  /** Unit it is shown in; min, max and step are SI. */
  unit: string;
  live: boolean;
}

/** `target` is multiplied by a factor in 1 ± spread drawn from the seed. */
export interface Variant {
  target: string;
  spread: number;
}

/** A column of the pupil's table: measured and typed in, or worked out from the others (in SI). */
export type Column = MeasuredColumn | CountColumn | FormulaColumn;

interface ColumnBase {
  id: string;
  symbol: string;
  unit: string;
}

export interface MeasuredColumn extends ColumnBase {
  kind: "measured";
  /** The instrument it is read from, and for one read by eye the reading it is held against. */
  instrument: string;
  of?: string;
}

export interface CountColumn extends ColumnBase {
  kind: "count";
  min: number;
  max: number;
}

export interface FormulaColumn extends ColumnBase {
  kind: "formula";
  formula: string;
  /** A reading or property of the run that the value should agree with, within `tolerance` (relative). */
  truth?: string;
  tolerance?: number;
}

export type Task = PredictTask | MeasureTask | ResultTask | FormulaTask | ConcludeTask | DrawTask | WriteTask;

/** A choice made before the run. */
export interface PredictTask {
  id: string;
  kind: "predict";
  options: string[];
  correct: string;
  points: number;
}

/** Rows of the table that could have been read from this run, with at least `distinct` values of the column `varying`. */
export interface MeasureTask {
  id: string;
  kind: "measure";
  rows: number;
  varying: string;
  distinct: number;
  points: number;
  /** A quarter of the points is for sane absolute errors of what is measured directly. */
  errors?: boolean;
}

/**
 * A number with its error: by `formula` of the parameters of the graph's line (`slope` and `intercept`; a, b, c of a parabola
 * a + b x + c x²; a, b of a xᵇ and of a eᵇˣ; `offset`, `amplitude`, `omega`, `phase`), column means and properties, held against
 * `truth` within `tolerance` (relative): a number, SI, or a formula of properties, readings and means of columns that are
 * themselves held against a reading (what a control was while it was measured).
 */
export interface ResultTask {
  id: string;
  kind: "result";
  symbol: string;
  unit: string;
  formula: string;
  truth: Quantity;
  tolerance: number;
  points: number;
}

/**
 * The working formula, written by the pupil in the signs of the table, `4π²l/T²`. `formula` is a right one of column ids and of
 * what `names` stand for; any that is worth the same everywhere is as right. What is written is worked out in SI.
 */
export interface FormulaTask {
  id: string;
  kind: "formula";
  /** Of what is sought. */
  symbol: string;
  unit: string;
  formula: string;
  /** Quantities that stand in no column: g, the mass of a puck. */
  names?: FormulaName[];
  points: number;
}

/** A sign for a property (`world.gravity`) or a constant (`const.G`), with the unit it is told in. */
export interface FormulaName {
  id: string;
  symbol: string;
  unit: string;
  of: string;
}

/** A conclusion in words, marked by choice of the true statement. */
export interface ConcludeTask {
  id: string;
  kind: "conclude";
  options: string[];
  correct: string;
  points: number;
}

/** A drawing of the set-up: the bench as it stood when the pupil kept it, with the pupil's own words to it. */
export interface DrawTask {
  id: string;
  kind: "draw";
  points: number;
}

/** Words of the pupil's own, which only a teacher can mark. */
export interface WriteTask {
  id: string;
  kind: "write";
  points: number;
}

/** The words of a lab in one language; ids are those of the document. */
export interface LabTexts {
  title: string;
  summary: string;
  parts: Record<string, string>;
  controls: Record<string, string>;
  instruments: Record<string, string>;
  columns: Record<string, string>;
  tasks: Record<string, TaskTexts>;
}

/** What is asked; the words of the options of a choice, and of the names of a formula that are no columns. */
export interface TaskTexts {
  title: string;
  ask: string;
  options?: Record<string, string>;
  names?: Record<string, string>;
}
