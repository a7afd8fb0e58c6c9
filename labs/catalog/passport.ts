import type { LabDocument } from "../document/document.ts";
import { log } from "../engine/math.ts";

/** What a run gave for a quantity and what the law gives for it, in the unit of the entry. */
export interface Measured {
  measured: number;
  exact: number;
}

/** One quantity of a lab held against a law: the row of its table and the line of its plot. */
export interface PassportEntry {
  /** Kebab-case, of its own in this lab. */
  id: string;
  /** In words for a teacher, with the conditions: "period at 1 m and 20°, mean of ten swings". */
  quantity: string;
  /** The equation and where it is from. */
  law: string;
  /** Of `measured` and `exact`. */
  unit: string;
  /** What we publish: the error at the lab's own step is not above this share of |exact|. */
  tolerance: number;
  /** The tolerance is in the unit itself: for what is zero by its law. */
  absolute?: true;
  /** The method's order, where the error comes from the step: the slope of the plot must be within 0.3 of it. */
  order?: number;
  /** Time steps as multiples of the lab's own, largest first; must hold 1. Without it: 4, 2, 1, 1/2, 1/4. */
  steps?: readonly number[];
  /** Runs the document (with the step to be tried, and no variants) and measures; deterministic, below 0.1 s a run. */
  measure(document: LabDocument): Measured;
}

/** All that a lab's `passport.ts` exports, as `passport`. */
export type Passport = readonly PassportEntry[];

/** The error of an entry at one time step, s: a share of |exact|, or absolute. */
export interface PassportPoint {
  step: number;
  error: number;
}

/** An entry worked out at every step. */
export interface PassportLine extends Measured {
  entry: PassportEntry;
  /** At the lab's own step. */
  error: number;
  /** Largest step first. */
  points: PassportPoint[];
  /** Slope of log error over log step; undefined where the error does not come from the step. */
  order: number | undefined;
  /** Within the published tolerance, and of the order it claims. */
  holds: boolean;
}

const STEPS = [4, 2, 1, 1 / 2, 1 / 4];
/** Errors below are those of rounding: no slope is drawn through them. */
const ROUNDING = 1e-12;
/** A smaller slope is none: the error does not come from the step. */
const FLAT = 0.5;
/** Points that lie further off the line, as a power of two, make no slope. */
const STRAIGHT = 1;

/** Measures every entry at every step. Throws where a run stops or an entry has no own step: an error of its author. */
export function workOutPassport(passport: Passport, document: LabDocument): PassportLine[] {
  return passport.map((entry) => {
    const found = (entry.steps ?? STEPS).map((multiple) => measureAt(entry, document, multiple));
    const own = found.find(({ step }) => step === document.world.step);
    if (!own) throw new Error(`${document.slug}: ${entry.id}: the steps must hold 1`);
    const points = found.map(({ step, error }) => ({ step, error }));
    const scale = entry.absolute ? Math.max(Math.abs(own.exact), entry.tolerance) : 1;
    const order = orderOf(points, ROUNDING * scale);
    const ordered = entry.order === undefined || Math.abs((order ?? 0) - entry.order) <= 0.3;
    const { measured, exact, error } = own;
    return { entry, measured, exact, error, points, order, holds: error <= entry.tolerance && ordered };
  });
}

function measureAt(entry: PassportEntry, document: LabDocument, multiple: number): Measured & PassportPoint {
  const step = document.world.step * multiple;
  const { measured, exact } = entry.measure({
    ...document,
    variants: [],
    world: { ...document.world, step },
  });
  const error = Math.abs(measured - exact) / (entry.absolute ? 1 : Math.abs(exact));
  if (!Number.isFinite(error))
    throw new Error(`${document.slug}: ${entry.id}: no number at a step of ${step} s`);
  return { step, measured, exact, error };
}

/** Slope of the straight line through log error over log step (least squares), where there is one. */
export function orderOf(points: readonly PassportPoint[], rounding: number): number | undefined {
  const logs = points
    .filter(({ error }) => error > rounding)
    .map(({ step, error }): [number, number] => [log(step) / Math.LN2, log(error) / Math.LN2]);
  if (logs.length < 3) return undefined;
  const mean = (index: 0 | 1) => logs.reduce((sum, pair) => sum + pair[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = logs.reduce((sum, pair) => sum + (pair[0] - x) * (pair[0] - x), 0);
  const slope = logs.reduce((sum, pair) => sum + (pair[0] - x) * (pair[1] - y), 0) / spread;
  const straight = logs.every((pair) => Math.abs(pair[1] - y - slope * (pair[0] - x)) <= STRAIGHT);
  return straight && Math.abs(slope) >= FLAT ? slope : undefined;
}
