import type { Declaration, Props, Values } from "../document/declare.ts";
import type { Random } from "./random.ts";

/** The running lab as an instrument sees it. */
export interface Observed {
  /** Seconds of the world since the run began. */
  time(): number;
  /** `part.reading`, SI, without error. */
  read(path: string): number;
}

/** One instrument in one run, with the hidden errors it got from the seed. */
export interface Instrument {
  /** What it shows now, SI, with its errors and rounded to its division. */
  shown(): number;
  /** Presses a button; false when there is none of that name. */
  press?(button: string): boolean;
  /** Values once shown and held, that one may have written down: a stopwatch's stops. */
  held?(): readonly number[];
  /** What decides the future, for the state hash. */
  state(): Iterable<number>;
}

/** A kind of instrument: its declaration, what is knowable of its error, and how one behaves in a run. */
export interface InstrumentKind<P extends Props = Props> extends Declaration {
  props: P;
  /** Largest error of one reading that is the instrument's own, SI: half-width of the interval it is marked with. */
  tolerance(props: Values<P>): number;
  /** Largest error of its class as a share of what it shows, the same for all readings of one run; absent is none. */
  classError?(props: Values<P>): number;
  /** Read by eye off a drawn scale: nothing shows digits. */
  byEye?: boolean;
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
