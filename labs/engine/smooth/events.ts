import { RunStopped } from "../part.ts";
import type { Equations } from "./bind.ts";
import type { Method } from "./method.ts";

/** An event is located to within this time, s (or to rounding of the step, where that is coarser). */
const EXACT = 1e-13;
/** Events of one instant: no further apart, s. */
const TOGETHER = 1e-12;
/** Where guards are looked at within a step, besides its beginning. */
const PLACES = [0.25, 0.5, 0.75, 1] as const;
/** After an event a step begins so short, as a part of the world's, and doubles: what happens next is not stepped over. */
const SHORT = 1 / 2048;
/** A rebound shorter than this part of the world's step is none. */
const FLIGHT = 1 / 512;
/** More events within one step, or since the parts were put to their start, have no end that is worth waiting for. */
const MOST_IN_STEP = 2000;
const MOST = 50_000;

/**
 * Moves the state through time and stops at every event: the instant at which a guard falls through zero is found on the
 * method's own solution by bisection and false position, and all events of the same instant happen in the order of the
 * parts. RunStopped("endless-events") where they crowd together.
 */
export class Passage {
  readonly #equations: Equations;
  readonly #method: Method;
  readonly #y: Float64Array;
  readonly #probe: Float64Array;
  /** Guards of parts first, then bonds: at the beginning of the step, and at the place looked at. */
  readonly #before: Float64Array;
  readonly #now: Float64Array;
  readonly #after: Float64Array;
  readonly #seen: Float64Array;
  /** Rates at both ends of the step. */
  readonly #slopes: readonly [Float64Array, Float64Array];
  #events = 0;
  /** How long the next step may be, s. */
  #limit: number;

  /** `y` is moved in place; `dt` is the fixed step of the world. */
  constructor(equations: Equations, method: Method, y: Float64Array, dt: number) {
    this.#equations = equations;
    this.#method = method;
    this.#y = y;
    this.#probe = new Float64Array(y.length);
    const count = equations.guards.length + equations.bonds.ties.length;
    this.#before = new Float64Array(count);
    this.#now = new Float64Array(count);
    this.#after = new Float64Array(count);
    this.#seen = new Float64Array(count);
    this.#slopes = [new Float64Array(y.length), new Float64Array(y.length)];
    this.#limit = count > 0 ? dt * SHORT : dt;
  }

  /** Numbers that decide the next step. */
  memory(): readonly number[] {
    return [this.#limit, this.#events, this.#method.memory?.() ?? 0];
  }

  /** From time t on by `dt`, s. */
  step(t: number, dt: number): void {
    const y = this.#y;
    if (this.#equations.bonds.broken(y)) this.#mend(t, dt);
    let gone = 0;
    for (let events = 0; gone < dt; ) {
      const left = dt - gone;
      const h = this.#method.step(t + gone, y, Math.min(left, this.#limit));
      const when = this.#count === 0 ? Infinity : this.#find(t + gone, h);
      if (when > h) {
        y.set(this.#method.end);
        gone = h === left ? dt : gone + h;
        this.#limit = Math.min(dt, 2 * this.#limit);
        this.#equations.bonds.settle(y);
      } else {
        if (++events > MOST_IN_STEP || ++this.#events > MOST) throw new RunStopped("endless-events");
        this.#method.at(when, this.#probe);
        y.set(this.#probe);
        gone += when;
        this.#happen(t + gone, dt);
      }
    }
    this.#equations.lead(t + dt, y);
  }

  get #count(): number {
    return this.#now.length;
  }

  /** A bond was broken by a hand: it is drawn together. */
  #mend(t: number, dt: number): void {
    this.#equations.bonds.mend(this.#y);
    this.#equations.bonds.meet(t, this.#y, dt * FLIGHT);
    this.#limit = dt * SHORT;
  }

  #guards(t: number, y: Float64Array, out: Float64Array): void {
    const { guards, bonds } = this.#equations;
    if (bonds.ties.length > 0) bonds.work(t, y);
    for (let i = 0; i < guards.length; i++) out[i] = guards[i]?.value(t, y) as number;
    for (let i = 0; i < bonds.ties.length; i++) out[guards.length + i] = bonds.guard(i);
  }

  /** When within the step last made, from t and h long, the first event is, s; Infinity when there is none. */
  #find(t: number, h: number): number {
    this.#guards(t, this.#y, this.#before);
    this.#equations.rates(t, this.#y, this.#slopes[0]);
    this.#equations.rates(t + h, this.#method.end, this.#slopes[1]);
    this.#after.fill(Infinity);
    let first = Infinity;
    let from = 0;
    for (const place of PLACES) {
      const to = place * h;
      if (place < 1) this.#between(place, h);
      this.#guards(t + to, place < 1 ? this.#probe : this.#method.end, this.#now);
      for (let i = 0; i < this.#count; i++)
        if (this.#falls(i)) first = Math.min(first, (this.#after[i] = this.#locate(i, t, from, to)));
      if (first <= h) return first;
      this.#before.set(this.#now);
      from = to;
    }
    return Infinity;
  }

  /** Whether guard i falls through zero: a part's that begins at zero and falls happens at once, a bond's was just met. */
  #falls(i: number): boolean {
    const [before, now] = [this.#before[i] as number, this.#now[i] as number];
    return before > 0 ? now <= 0 : before === 0 && now < 0 && i < this.#equations.guards.length;
  }

  /** The state at a place of the step, near enough to see where guards fall: the cubic through both ends and their rates. */
  #between(place: number, h: number): void {
    const [y, end] = [this.#y, this.#method.end];
    const [rise, fall] = this.#slopes;
    const rest = 1 - place;
    const [a, b] = [(1 + 2 * place) * rest * rest, place * place * (3 - 2 * place)];
    const [c, d] = [h * place * rest * rest, -h * place * place * rest];
    for (let i = 0; i < y.length; i++)
      this.#probe[i] =
        a * (y[i] as number) + b * (end[i] as number) + c * (rise[i] as number) + d * (fall[i] as number);
  }

  /** Where guard i falls through zero between two moments of the step, s: the later end of the smallest interval. */
  #locate(i: number, t: number, from: number, to: number): number {
    const at = this.#seen;
    const value = (s: number): number => {
      this.#method.at(s, this.#probe);
      this.#guards(t + s, this.#probe, at);
      return at[i] as number;
    };
    let [low, high] = [from, to];
    let [above, below] = [from > 0 ? value(from) : (this.#before[i] as number), value(to)];
    if (below > 0) return Infinity;
    if (above <= 0) return from;
    const near = Math.max(EXACT, 4 * Number.EPSILON * to);
    for (let round = 0; high - low > near && below !== 0; round++) {
      const share = round % 3 === 2 ? 0.5 : above / (above - below);
      // a hair to either side of where the straight line falls through, in turn, so that both ends close in
      const nudge = (round % 2 ? near : -near) / 4;
      const s = Math.min(high - near / 4, Math.max(low + near / 4, low + (high - low) * share + nudge));
      const there = value(s);
      if (there > 0) [low, above] = [s, there];
      else [high, below] = [s, there];
    }
    return high;
  }

  /** All that happens at the instant t, in y; a rebound or what follows is looked for in short steps. */
  #happen(t: number, dt: number): void {
    const { guards, bonds } = this.#equations;
    const y = this.#y;
    const first = Math.min(...this.#after);
    let bound = false;
    for (let i = 0; i < this.#count; i++) {
      if (!((this.#after[i] as number) <= first + TOGETHER)) continue;
      if (i >= guards.length) bound = true;
      else guards[i]?.happen(t, y);
    }
    if (bound || bonds.ties.length > 0) bonds.meet(t, y, dt * FLIGHT);
    this.#limit = dt * SHORT;
  }
}
