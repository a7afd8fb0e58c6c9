import type { Declaration, Props, Values } from "../document/declare.ts";
import type { World } from "../document/document.ts";

/** The world as a part sees it. */
export interface Surroundings {
  /** m/s², downwards; a live control may change it. */
  gravity: number;
  /** Property of another part, SI. Throws on an unknown one: the parser has checked references. */
  prop(partId: string, name: string): number;
  /** What a name in a formula stands for at this moment, SI: a control, a property, a reading of another domain. */
  value(name: string): number;
}

/** A number of the system at time t, s, in the state y; SI. */
export type Value = (t: number, y: Float64Array) => number;

/** A place with a velocity that springs and threads are tied to: x, y, vx, vy lie at `at` to `at + 3` in the state. */
export interface Point {
  readonly at: number;
  /** 1/kg; 0 for one that is held or led. A live control may change it between steps. */
  inverseMass: number;
}

/** Something that happens at an instant, located by engine/smooth/events.ts. */
export interface Guard {
  /** Positive as long as it has not happened; it happens where this falls through zero. */
  value: Value;
  /** What changes then: discrete state of the part, or `y` itself. */
  happen(t: number, y: Float64Array): void;
}

/** A one-sided bond φ ≥ 0: a thread no longer than its length, a body not below the ground, two bodies not in each other. */
export interface Bond {
  readonly a: Point;
  /** Absent where `a` is bound by a straight line. */
  readonly b?: Point;
  /** Thread: φ = length − |r_b − r_a|. Apart: φ = |r_b − r_a| − length. Line: φ = n · r_a − length. */
  readonly kind: "thread" | "apart" | "line";
  /** m */
  length(): number;
  /** Normal n of a line, of length 1. */
  normal?(): readonly [number, number];
  /** Share of the closing speed that is left after an impact, 0 to 1. */
  restitution(): number;
}

/** A bond in a running system. */
export interface BondInSystem {
  /** True while it holds: taut, or touching. */
  readonly holds: boolean;
  /** Force along it, N, ≥ 0; 0 while it does not hold. */
  force: Value;
}

/** The system of equations a smooth part is bound into. */
export interface SmoothSystem {
  readonly world: Surroundings;
  /** Where a part can be tied to. Throws on a part that is no point: the parser has checked references. */
  point(partId: string): Point;
  /** Every mass that moves freely, in the document's order, with its part. */
  masses(): readonly { part: RunPart; point: Point }[];
  /**
   * A formula over properties, readings, models and `time`, worked out anew at each call; `own` are further names, each
   * an index into the state or how to work it out.
   */
  formula(source: number | string, own?: ReadonlyMap<string, Value | number>): Value;
  /** A property as it is at each moment: by its formula where that changes, else as last set. */
  prop(part: BoundPart<Props>, name: string): Value;
  /** Puts a bond between points; returns it as it runs. */
  bond(bond: Bond): BondInSystem;
}

/**
 * What of a body stops light, SI: a rectangle `width` × `height` about (x, y), turned by `angle`, anticlockwise, and grown
 * by `radius` on all sides: a disc has a radius alone, a box none. `vx`, `vy` and `omega` say how it moves.
 */
export interface Outline {
  /** The same from step to step. */
  id: string;
  x: number;
  y: number;
  angle: number;
  vx: number;
  vy: number;
  omega: number;
  width: number;
  height: number;
  radius: number;
}

/** What a smooth part does in a run; all of it reads `part.props` anew, which a live control changes. */
export interface SmoothElement {
  /** Writes what is held into the state, once a step, before rates are worked out; where `led`, before each time. */
  lead?(t: number, y: Float64Array): void;
  readonly led?: boolean;
  /**
   * Sets d/dt of its own variables; adds accelerations to those of masses, which begin with r′ = v, v′ = g. Allocates
   * nothing: it is the inner loop.
   */
  rates?(t: number, y: Float64Array, out: Float64Array): void;
  /** A reading of the declaration, SI; undefined for a name that is none. */
  read(name: string, t: number, y: Float64Array): number | undefined;
  /** Of a body that a beam of light does not go through. */
  outline?(y: Float64Array): Omit<Outline, "id">;
  readonly guards?: readonly Guard[];
  /** Looks on at the start and after each step of the world; what it keeps of that decides nothing. */
  note?(t: number, y: Float64Array): void;
  /** Places to be drawn of what it noted: x, y in turn (x, y, z of what is drawn in space), m, oldest first. */
  trail?(): ArrayLike<number>;
  /** Discrete state that decides the future, in a fixed order. */
  state?(): Iterable<number>;
}

/** Motion by a smooth law: state variables, rates, events. Bound anew whenever the parts go back to their start. */
export interface SmoothPhysics<P extends Props> {
  /** Names of its state variables, which are readings too; none for a part that only acts on others. */
  state?: readonly string[];
  /** Their values at the start. */
  initial?(props: Values<P>, world: Surroundings): readonly number[];
  /** For one that others are tied to: it has a `mass`, or is `held` where it is led. Its state is x, y, vx, vy first. */
  point?: "mass" | "held";
  /** Binds one part, whose variables begin at `at`; every part's variables have their place by then. */
  bind(part: BoundPart<P>, at: number, system: SmoothSystem): SmoothElement;
}

/** A running part with the types of its properties. */
export interface BoundPart<P extends Props> {
  readonly id: string;
  readonly props: Values<P>;
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
  /** Up to `count` such steps with nothing done between; throws as `step`. What it did is in `steps`. */
  go?(dt: number, count: number): void;
  /** Whole steps taken so far, of a solver that can `go`. */
  readonly steps?: number;
  /** A reading of one of its parts, SI; undefined when the part is not of this domain. */
  read(partId: string, reading: string): number | undefined;
  /** Places that one of its parts leaves to be drawn: x, y (and z) in turn, m, oldest first. */
  trail?(partId: string): ArrayLike<number> | undefined;
  /** Its bodies as a beam of light meets them now; absent where it has none. */
  outlines?(): readonly Outline[];
  /** Evaluations of the rates so far, where that is what a step costs. */
  readonly work?: number;
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

export type SolverFactory = (parts: readonly RunPart[], surroundings: Surroundings, world: World) => Solver;

/** The run can go no further; `reason` is a code the stage explains. */
export class RunStopped extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(`run stopped: ${reason}`);
    this.reason = reason;
  }
}
