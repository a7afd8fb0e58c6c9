/** A number in SI, or a formula of other properties that gives one. `unit` is what its dimension is checked against. */
export interface NumberProp {
  type: "number";
  unit: string;
  min?: number;
  max?: number;
  default: number;
  /** A formula here may also use readings, `time` and models, and is worked out anew at each moment: a driving force. */
  changing?: boolean;
}

/** One of a few words. */
export interface ChoiceProp {
  type: "choice";
  options: readonly string[];
  default: string;
}

/** The id of another part of one of the `kinds`. */
export interface ReferenceProp {
  type: "reference";
  kinds: readonly string[];
}

/** What an instrument shows: `part.reading`. */
export interface ReadingProp {
  type: "reading";
}

export type Prop = NumberProp | ChoiceProp | ReferenceProp | ReadingProp;
export type Props = Readonly<Record<string, Prop>>;

/** What can be read off a part. A `hidden` one is for marking only: no instrument shows it. */
export interface Reading {
  unit: string;
  hidden?: boolean;
  /** It follows from the forces, as the tension of a thread does, so no force or rate may follow from it. */
  reaction?: boolean;
  /** Changing properties of its own part that it is worked out from, all if absent: their formulas may not lead back to it. */
  follows?: readonly string[];
}

/** What a kind of part or instrument says of itself: validates, fills defaults, builds the studio's panel. */
export interface Declaration {
  kind: string;
  props: Props;
  readings: Readonly<Record<string, Reading>>;
  /** Unit of what an instrument measures by itself; one that shows a reading has that reading's. */
  measures?: string;
}

export type Declarations = Readonly<Record<string, Declaration>>;

/** Property values of a declaration once its formulas are worked out: numbers in SI, words and ids. */
export type Values<P extends Props> = { [K in keyof P]: P[K] extends NumberProp ? number : string };

export const number = (prop: Omit<NumberProp, "type">): NumberProp => ({ type: "number", ...prop });

export const choice = <const O extends readonly string[]>(options: O, initial: O[number]): ChoiceProp => ({
  type: "choice",
  options,
  default: initial,
});

export const reference = (...kinds: string[]): ReferenceProp => ({ type: "reference", kinds });

export const reading = (): ReadingProp => ({ type: "reading" });
