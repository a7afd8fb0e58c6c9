import { type Guard, RunStopped } from "../part.ts";
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
/** More events within one step, or more than these and so many for each step so far, have no end worth waiting for. */
const MOST_IN_STEP = 2000;
const [MOST, MOST_A_STEP] = [5000, 50];
/** A method that needs more steps of its own for one of the world's comes to no end either. */
const MOST_PARTS = 2000;

/**
 * Moves the state through time and stops at every event: the instant at which a guard falls through zero is found on the
 * method's own solution by bisection and false position, and all events of the same instant happen in the order of the
 * parts. RunStopped("endless-events") where they crowd together, ("not-a-number") where a number stops being one.
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
  /** Rates at both ends of the step. */
  readonly #slopes: readonly [Float64Array, Float64Array];
  #events = 0;
  /** Whole steps of the world so far. */
  taken = 0;
  /** Steps of the method so far, those to locate events among them. */
  steps = 0;
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
    this.#slopes = [new Float64Array(y.length), new Float64Array(y.length)];
    this.#limit = count > 0 ? dt * SHORT : dt;
  }

  /** Numbers that decide the next step. */
  memory(): readonly number[] {
    return [this.#limit, this.#events, this.#method.memory?.() ?? 0];
  }

  /** `count` steps of `dt`, s. */
  go(dt: number, count: number): void {
    const nothing = this.#now.length === 0;
    for (let i = 0; i < count; i++) {
      const t = this.taken * dt;
      if (nothing) this.#glide(t, dt);
      else this.#watch(t, dt, MOST + MOST_A_STEP * this.taken);
      this.taken++;
      this.#equations.note?.(this.taken * dt, this.#y);
    }
  }

  /** Where nothing can happen. */
  #glide(t: number, dt: number): void {
    const y = this.#y;
    const method = this.#method;
    const end = method.end;
    const size = this.#equations.moving;
    let gone = 0;
    for (let parts = 0; gone < dt; parts++) {
      if (parts > MOST_PARTS) throw new RunStopped("no-convergence");
      const left = dt - gone;
      const h = method.step(t + gone, y, left);
      this.steps++;
      let sum = 0;
      for (let i = 0; i < size; i++) sum += y[i] = end[i] as number;
      if (!Number.isFinite(sum)) throw new RunStopped("not-a-number");
      gone = h === left ? dt : gone + h;
    }
  }

  /** From event to event, of which there may be `most` since the start. */
  #watch(t: number, dt: number, most: number): void {
    const y = this.#y;
    this.#probe.set(y);
    if (this.#equations.bonds.broken(y)) this.#mend(t, dt);
    let gone = 0;
    let events = 0;
    for (let parts = 0; gone < dt; parts++) {
      if (parts > MOST_PARTS + 20 * events) throw new RunStopped("no-convergence");
      const left = dt - gone;
      const h = this.#method.step(t + gone, y, Math.min(left, this.#limit));
      this.steps++;
      this.#equations.lead(t + gone + h, this.#method.end);
      const when = this.#find(t + gone, h);
      if (when > h) {
        y.set(this.#method.end);
        this.#check();
        gone = h === left ? dt : gone + h;
        this.#limit = Math.min(dt, 2 * this.#limit);
        this.#equations.bonds.settle(y);
      } else {
        if (++events > MOST_IN_STEP || ++this.#events > most) throw new RunStopped("endless-events");
        this.#at(t + gone, when);
        y.set(this.#probe);
        gone += when;
        this.#happen(t + gone, dt);
      }
    }
  }

  #check(): void {
    let sum = 0;
    for (const value of this.#y) sum += value;
    if (!Number.isFinite(sum)) throw new RunStopped("not-a-number");
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

  /** Guard i in state y at t; for bonds that hold, `bonds.work` has been done. */
  #guard(i: number, t: number, y: Float64Array): number {
    const { guards, bonds } = this.#equations;
    return i < guards.length ? (guards[i] as Guard).value(t, y) : bonds.guard(i - guards.length, y);
  }

  /** When within the step last made, from t and h long, the first event is, s; Infinity when there is none. */
  #find(t: number, h: number): number {
    const close = this.#close(t, h);
    this.#after.fill(Infinity);
    if (close.length === 0) return Infinity;
    let first = Infinity;
    let from = 0;
    for (const place of PLACES) {
      const to = place * h;
      const y = place < 1 ? this.#between(t, place, h) : this.#method.end;
      this.#equations.bonds.work(t + to, y);
      for (const i of close) this.#now[i] = this.#guard(i, t + to, y);
      for (const i of close)
        if (this.#falls(i)) first = Math.min(first, (this.#after[i] = this.#locate(i, t, from, to)));
      if (first <= h) return first;
      for (const i of close) this.#before[i] = this.#now[i] as number;
      from = to;
    }
    return Infinity;
  }

  /** Guards that may fall within the step, with their values at its beginning: all but bonds too far apart to meet. */
  #close(t: number, h: number): readonly number[] {
    const { guards, bonds, rates } = this.#equations;
    const [y, end] = [this.#y, this.#method.end];
    const close: number[] = [];
    bonds.work(t, y);
    for (let i = 0; i < this.#count; i++) {
      const before = this.#guard(i, t, y);
      this.#before[i] = before;
      const k = i - guards.length;
      if (k >= 0) {
        const reach = bonds.reach(k, h);
        const after = reach < Infinity ? bonds.guard(k, end) : 0;
        if (Math.min(before, after) > Math.max(reach, bonds.reach(k, h))) continue;
      }
      close.push(i);
    }
    if (close.length > 0) {
      rates(t, y, this.#slopes[0]);
      rates(t + h, end, this.#slopes[1]);
    }
    return close;
  }

  /** The state s seconds into the step last made, from t, in #probe. */
  #at(t: number, s: number): void {
    this.#method.at(s, this.#probe);
    this.#equations.lead(t + s, this.#probe);
    this.steps++;
  }

  /** Whether guard i falls through zero: a part's that begins at zero and falls happens at once, a bond's was just met. */
  #falls(i: number): boolean {
    const [before, now] = [this.#before[i] as number, this.#now[i] as number];
    return before > 0 ? now <= 0 : before === 0 && now < 0 && i < this.#equations.guards.length;
  }

  /** The state at a place of the step, near enough to see where guards fall: the cubic through both ends and their rates. */
  #between(t: number, place: number, h: number): Float64Array {
    const [y, end] = [this.#y, this.#method.end];
    const [rise, fall] = this.#slopes;
    const rest = 1 - place;
    const [a, b] = [(1 + 2 * place) * rest * rest, place * place * (3 - 2 * place)];
    const [c, d] = [h * place * rest * rest, -h * place * place * rest];
    for (let i = 0; i < y.length; i++)
      this.#probe[i] =
        a * (y[i] as number) + b * (end[i] as number) + c * (rise[i] as number) + d * (fall[i] as number);
    this.#equations.lead(t + place * h, this.#probe);
    return this.#probe;
  }

  /** Where guard i falls through zero between two moments of the step, s: the later end of the smallest interval. */
  #locate(i: number, t: number, from: number, to: number): number {
    const value = (s: number): number => {
      this.#at(t, s);
      this.#equations.bonds.work(t + s, this.#probe);
      return this.#guard(i, t + s, this.#probe);
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
