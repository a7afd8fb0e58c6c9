import type { LabDocument } from "../document/document.ts";
import type { Action } from "./action.ts";
import type { Run, Vocabulary } from "./run.ts";

/** An action before it is stamped. */
export type Doing = Action extends infer A ? (A extends Action ? Omit<A, "step"> : never) : never;

/** A run with hands on it: what the stage drives. No clock of its own: the stage says how much time went by. */
export interface Bench {
  readonly document: LabDocument;
  readonly seed: string;
  /** The run as it is seen: now, or at an earlier step that was stepped back to. */
  readonly run: Run;
  /** The run where it goes on from, whatever is looked at. */
  readonly now: Run;
  readonly actions: readonly Action[];
  /** How many of them come before the moment of the run: all of them, but in a record that is looked at. */
  readonly played: number;
  readonly playing: boolean;
  /** 1 is the world's own pace. */
  readonly speed: number;
  /** True where nothing may be done: a replay, or an attempt handed in. */
  readonly readOnly: boolean;
  /** Grows with every change that is not a step: what a page draws anew by. */
  readonly version: number;
  play(): void;
  pause(): void;
  setSpeed(speed: number): void;
  /** One step forward while paused. */
  stepOnce(): void;
  /** True where an earlier step is looked at; the run goes on from where it was. */
  readonly lookingBack: boolean;
  /** One step back, to look: what is written in the table now counts as seen there. */
  stepBack(): void;
  /** From an earlier step to where the run is. */
  lookAhead(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Takes back the last doing that can be taken back, also of an earlier sitting, by doing its opposite. */
  undo(): void;
  redo(): void;
  /** Does something now, stamps it and hands it to `onAction`. */
  do(doing: Doing): void;
  /** Lets `seconds` of the pupil's time go by. */
  advance(seconds: number): void;
  /** The bench as it was at `step`, after the first `doings` of its record where several stand at one: it is replayed. */
  goTo(step: number, doings?: number): void;
  /** How much of the way to another moment is done, 0 to 1; undefined while the bench stands where it is. */
  readonly seeking: number | undefined;
  /** Goes up to `steps` on that way; true once there. What is done meanwhile first goes all of it. */
  seekOn(steps: number): boolean;
  /** Shows how the bench would start with a control at `value`, and how it is for undefined; nothing is done yet. */
  preview(control: string, value: number | undefined): void;
  /** Notes where the run stands if nothing done says so, so that the attempt opens again there. */
  stay(): void;
  /** Called after every advance and change; returns how to stop. */
  onFrame(listener: (run: Run) => void): () => void;
  /** Called when `version` grew. */
  onChange(listener: () => void): () => void;
}

export interface BenchOptions {
  document: LabDocument;
  seed: string;
  vocabulary: Vocabulary;
  actions?: readonly Action[];
  /** Step to open at, if later than the last action. */
  until?: number | undefined;
  readOnly?: boolean;
  /** Pace to begin with; 1 when absent. */
  speed?: number | undefined;
  /** Steps of a replay that may be done at one go; the rest is for `seekOn`. All of them when absent. */
  slice?: number;
  onAction?: (action: Action) => void;
}
