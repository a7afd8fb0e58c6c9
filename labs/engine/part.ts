import type { Declaration, Props, Values } from "../document/declare.ts";

/** The world as a part sees it. */
export interface Surroundings {
  /** m/s², downwards. */
  readonly gravity: number;
  /** Property of another part, SI. Throws on an unknown one: the parser has checked references. */
  prop(partId: string, name: string): number;
}

/** Motion by a smooth law: state variables and their rates, integrated by engine/smooth.ts. */
export interface SmoothPhysics<P extends Props> {
  /** Names of the state variables, in the order of the arrays below. */
  state: readonly string[];
  /** State at the start. */
  initial(props: Values<P>, world: Surroundings): readonly number[];
  /** Writes d(state)/dt to `out[at…]` from `y[at…]`. Allocates nothing: it is the inner loop. */
  rates(y: Float64Array, at: number, out: Float64Array, props: Values<P>, world: Surroundings): void;
  /** A reading of the declaration, SI, from the state at `y[at…]`. */
  read(name: string, y: Float64Array, at: number, props: Values<P>, world: Surroundings): number | undefined;
}

/** A kind of part: its declaration and, by domain, how it moves. */
export interface PartKind<P extends Props = Props> extends Declaration {
  props: P;
  /** Which solver moves it; a `fixed` part only has properties. */
  domain: "smooth" | "track" | "rigid" | "fixed";
  smooth?: SmoothPhysics<P>;
  /** True where the part is drawn in space: its view is loaded only then. */
  solid?: boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of kinds has each its own property types; `Props` is not covariant here
export type AnyPartKind = PartKind<any>;
export type PartKinds = Readonly<Record<string, AnyPartKind>>;

/** Declares a part with its property types inferred. */
export const definePart = <P extends Props>(kind: PartKind<P>): PartKind<P> => kind;

/** Property values of any part while a run goes on. */
export type PropValues = Record<string, number | string>;

/** A part of a running lab. */
export interface RunPart {
  readonly id: string;
  readonly kind: AnyPartKind;
  readonly props: PropValues;
}

/** Moves all parts of one domain. Created anew whenever the parts go back to their start. */
export interface Solver {
  /** One fixed step of `dt` seconds. Throws RunStopped when the numbers stop making sense. */
  step(dt: number): void;
  /** A reading of one of its parts, SI; undefined when the part is not of this domain. */
  read(partId: string, reading: string): number | undefined;
  /** All numbers that decide the future, in a fixed order: what the state hash is over. */
  state(): Iterable<number>;
  /** Something done to the world by hand (drop, throw, push); false when it does not apply. */
  push?(action: PushAction): boolean;
}

/** A body of the free-build sandbox made, thrown or taken away. All SI. */
export type PushAction =
  | {
      type: "add";
      id: string;
      shape: "disc" | "box" | "plank";
      x: number;
      y: number;
      size: number;
      material: string;
    }
  | { type: "throw"; id: string; vx: number; vy: number }
  | { type: "move"; id: string; x: number; y: number }
  | { type: "remove"; id: string };

export type SolverFactory = (
  parts: readonly RunPart[],
  world: Surroundings,
  bounds: readonly number[],
) => Solver;

/** The run can go no further; `reason` is a code the stage explains. */
export class RunStopped extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(`run stopped: ${reason}`);
    this.reason = reason;
  }
}
