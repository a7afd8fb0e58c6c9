/** Writes d(state)/dt at time t, s, in state y to `out`. It may put what is led by a law of time into `y`. */
export type Rates = (t: number, y: Float64Array, out: Float64Array) => void;

/** A way to integrate y′ = f(t, y). It keeps its own arrays: a step allocates nothing. */
export interface Method {
  /** State at the end of the step last made. */
  readonly end: Float64Array;
  /** About how often the rates are worked out in a step. */
  readonly evaluations: number;
  /** Makes a step of at most h seconds from (t, y), which stays as it is; returns how long it was. */
  step(t: number, y: Float64Array, h: number): number;
  /** The method's state s seconds into the step last made, 0 ≤ s ≤ its length. */
  at(s: number, out: Float64Array): void;
  /** What it remembers from step to step and decides the next by. */
  memory?(): number;
}

/** Makes a method for the first `size` of `whole` variables; the others are led by `rates`. */
export type CreateMethod = (size: number, rates: Rates, whole?: number) => Method;

/** `out` = `from` + h · `rate`, of the first `size` variables. */
export function move(
  from: Float64Array,
  rate: Float64Array,
  h: number,
  out: Float64Array,
  size: number,
): void {
  for (let i = 0; i < size; i++) out[i] = (from[i] as number) + h * (rate[i] as number);
}
