import type { Declaration, Props, Values } from "../document/declare.ts";
import type { Outline } from "./part.ts";
import type { Random } from "./random.ts";
import type { Place } from "./run.ts";

/** The running lab as an instrument sees it. */
export interface Observed {
  /** Seconds of the world since the run began. */
  time(): number;
  /** One step of the world, s. */
  readonly step: number;
  /** `part.reading`, SI, without error. */
  read(path: string): number;
  /** Where it lies itself; undefined while it is in the drawer. */
  place(): Place | undefined;
  /** The bodies that move, as a beam of light meets them now. */
  outlines(): readonly Outline[];
}

/**
 * How an instrument fares: `free` with nothing on it, `reads`, `over` and `under` beyond the ends of its scale, `burnt` with
 * its fuse gone, `stretched` with a spring that was pulled too far.
 */
export type Condition = "free" | "reads" | "over" | "under" | "burnt" | "stretched";

/** One instrument in one run, with the hidden errors it got from the seed. */
export interface Instrument {
  /**
   * What it shows now, SI, with its errors: whole divisions in digits, where the pointer stands on a scale read by eye;
   * ±Infinity beyond its scale, NaN where its mark is read off the scene alone. The same however often it is asked.
   */
  shown(): number;
  /** Presses a button, or sets what can be set (`eye 0.5`); false when there is none of that name. */
  press?(button: string): boolean;
  /** Values once shown and held, that one may have written down: a stopwatch's stops. */
  held?(): readonly number[];
  condition?(): Condition;
  /** Of one drawn in the scene: how far its zero mark stands off its true zero, SI, a hidden error. */
  offset?(): number;
  /** Where the eye is that reads it, as a share of the scale; only where that matters. */
  eye?(): number;
  /** True while `watch` is to be called after every step. */
  watching?(): boolean;
  /** Notices what happens to it between two doings: an overload, a body in its beam. */
  watch?(): void;
  /** The parts have been put to their start: what it last saw of them is no more. */
  restart?(): void;
  /** Of one that measures in several ways: which is set. */
  mode?(): string;
  /** Of a gate: true while something is in its beam. */
  dark?(): boolean;
  /** What decides the future, for the state hash. */
  state(): Iterable<number>;
}

/** A kind of instrument: its declaration, what is knowable of its error, and how one behaves in a run. */
export interface InstrumentKind<P extends Props = Props> extends Declaration {
  props: P;
  /**
   * Largest error of one reading that is the instrument's own, SI: half-width of the interval it is marked with. Of
   * readings that tremble it holds 99 in 100.
   */
  tolerance(props: Values<P>): number;
  /** The part of the tolerance, SI, that the pupil can take off a reading by sum: a zero error without a screw. */
  takenOff?(props: Values<P>): number;
  /** Largest error of its class as a share of what it shows, the same for all readings of one run; absent is none. */
  classError?(props: Values<P>): number;
  /** How far apart two readings of the same thing may be, SI: it trembles between being read and being written down. */
  trembling?(props: Values<P>): number;
  /** Unit its scale is drawn in, or its digits are given in where no column of the table asks for another. */
  readIn?: string;
  /** End of its scale, SI, for its data; absent where it has none. */
  upTo?(props: Values<P>): number;
  /** Largest error as a share of the scale's end, as its maker gives it (class 1.5 is 0.015). */
  accuracyClass?(props: Values<P>): number;
  /** Read by eye off a drawn scale: nothing shows digits. */
  byEye?: boolean;
  /** It lies in the scene, where a hand puts it; others have a face beside the scene. */
  lies?: boolean;
  /** Buttons on its face, of those that `press` knows. */
  buttons?(props: Values<P>): readonly string[];
  /** What it does to what it is joined to, for worlds where that matters: own resistance, Ω; heat capacity, J/K. */
  burden?: { resistance?(props: Values<P>): number; heatCapacity?(props: Values<P>): number };
  create(props: Values<P>, observed: Observed, random: Random): Instrument;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of kinds has each its own property types
export type AnyInstrumentKind = InstrumentKind<any>;
export type InstrumentKinds = Readonly<Record<string, AnyInstrumentKind>>;

/** Declares an instrument with its property types inferred. */
export const defineInstrument = <P extends Props>(kind: InstrumentKind<P>): InstrumentKind<P> => kind;

/** To the nearest mark of a scale. */
export const toDivision = (value: number, division: number): number =>
  division > 0 ? Math.round(value / division) * division : value;

/**
 * A hidden error of one instrument, by the seed: of either sign and from half to the whole of the `most` it may be, so that
 * no pupil has it easier than another.
 */
export const hiddenError = (most: number, random: Random): number =>
  (random.uniform() < 0.5 ? -1 : 1) * (0.5 + random.uniform() / 2) * most;
