import { type Bond, type BondInSystem, type Point, RunStopped } from "../part.ts";
import { type BondState, bondState, lookAtBond } from "./bond-geometry.ts";
import { solveLinear } from "./linear.ts";
import type { Rates } from "./method.ts";

/** Ends closer than this count as touching, m: what is left of an event located to 1e-12 s. */
const TOUCH = 1e-9;
/** A force that would part the ends by less acceleration than this, m/s², is rounding: the bond still holds. */
const PARTING = 1e-11;
/** A blow may run through a row of bodies: so many sweeps over all bonds at most. */
const SWEEPS = 1000;

interface Tie extends BondState {
  bond: Bond;
  holds: boolean;
  force: number;
}

/**
 * One-sided bonds between points: threads, the ground, bodies that push each other.
 *
 * A bond that holds has φ̈ = 0: M a = F + Σ λ ∇φ, λ ≥ 0, is solved for the forces λ of all that hold, together.
 * An impact is Newton's, φ̇′ = −e φ̇, bond by bond until nothing closes. One whose rebound would last less than the
 * least flight holds from then on (without this, a bouncing ball makes endlessly many impacts in a finite time).
 */
export class Bonds {
  readonly ties: Tie[] = [];
  /** Evaluates rates without the forces of bonds. */
  readonly #free: Rates;
  readonly #rates: Float64Array;
  #held: Tie[] = [];
  #matrix = new Float64Array(0);
  #right = new Float64Array(0);

  /** `free` gives the rates without bonds, `size` the number of state variables. */
  constructor(free: Rates, size: number) {
    this.#free = free;
    this.#rates = new Float64Array(size);
  }

  add(bond: Bond): BondInSystem {
    const tie: Tie = { bond, holds: false, force: 0, ...bondState() };
    this.ties.push(tie);
    return {
      get holds() {
        return tie.holds;
      },
      force: (t, y) => {
        if (!tie.holds) return 0;
        this.work(t, y);
        return Math.max(0, tie.force);
      },
    };
  }

  /** Adds the forces of the bonds that hold to the rates `out` worked out in state y. */
  pull(y: Float64Array, out: Float64Array): void {
    if (this.#held.length === 0) return;
    this.#look(y);
    const held = this.#held;
    for (let i = 0; i < held.length; i++) this.#right[i] = -bendOf(held[i] as Tie, out);
    this.#solve();
    for (let i = 0; i < held.length; i++) {
      const tie = held[i] as Tie;
      tie.force = this.#right[i] as number;
      push(tie, out, 2, tie.force);
    }
  }

  /** Works out the forces of the bonds that hold at (t, y). */
  work(t: number, y: Float64Array): void {
    if (this.#held.length === 0) return;
    this.#free(t, y, this.#rates);
    this.pull(y, this.#rates);
  }

  /** What is positive as long as nothing happens to bond i: its gap, or its force (as `work` found it) while it holds. */
  guard(i: number, y: Float64Array): number {
    const tie = this.ties[i] as Tie;
    if (tie.holds) return tie.force + slackOf(tie);
    lookAtBond(tie.bond, y, tie);
    return tie.gap;
  }

  /** How far the gap of bond i, as `guard` saw it last, may change in h seconds at its speed, m; Infinity while it holds. */
  reach(i: number, h: number): number {
    const tie = this.ties[i] as Tie;
    return tie.holds ? Infinity : Math.abs(tie.speed) * h;
  }

  /** Puts ends that drifted back where the bonds that hold keep them: places, then speeds. */
  settle(y: Float64Array): void {
    if (this.#held.length === 0) return;
    for (let round = 0; round < 2; round++) {
      this.#look(y);
      this.#undo("gap", y, 0);
    }
    this.#look(y);
    this.#undo("speed", y, 2);
  }

  /** True where a bond that does not hold is broken through: its length was changed by hand. */
  broken(y: Float64Array): boolean {
    return this.ties.some((tie) => {
      if (tie.holds) return false;
      lookAtBond(tie.bond, y, tie);
      return tie.gap < -TOUCH;
    });
  }

  /** Draws broken bonds together: they hold, and `meet` decides what follows. */
  mend(y: Float64Array): void {
    for (const tie of this.ties) if (!tie.holds && tie.gap < -TOUCH) tie.holds = true;
    this.#gather();
    this.settle(y);
  }

  /**
   * What happens at (t, y) where ends touch or a force has fallen to zero: impacts, then which bonds hold from now on.
   * `flight` is the shortest rebound that counts as one, s.
   */
  meet(t: number, y: Float64Array, flight: number): void {
    for (const tie of this.ties) lookAtBond(tie.bond, y, tie);
    const touching = this.ties.filter((tie) => tie.holds || tie.gap <= TOUCH);
    this.#strike(touching, y);
    for (const tie of this.ties) tie.holds = false;
    this.#gather();
    this.#free(t, y, this.#rates);
    for (const tie of touching) {
      const pressed = bendOf(tie, this.#rates);
      tie.holds = tie.speed <= Math.max(TOUCH, (Math.abs(pressed) * flight) / 2);
    }
    this.#gather();
    this.#choose(y);
    this.settle(y);
  }

  *state(): Iterable<number> {
    for (const tie of this.ties) yield tie.holds ? 1 : 0;
  }

  /** Blows, bond by bond, until nothing closes any more. */
  #strike(touching: readonly Tie[], y: Float64Array): void {
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      let struck = false;
      for (const tie of touching) {
        lookAtBond(tie.bond, y, tie);
        if (tie.speed >= -1e-12) continue;
        const share = shared(tie, tie);
        if (share === 0) continue;
        const restitution = sweep < SWEEPS / 2 ? tie.bond.restitution() : 0;
        push(tie, y, 2, (-(1 + restitution) * tie.speed) / share);
        struck = true;
      }
      if (!struck) break;
    }
    for (const tie of touching) lookAtBond(tie.bond, y, tie);
  }

  /** Of the bonds that may hold keeps those that push the right way: the most wrong one is let go, again and again. */
  #choose(y: Float64Array): void {
    for (;;) {
      const rates = this.#rates.slice();
      this.pull(y, rates);
      let worst: Tie | undefined;
      for (const tie of this.#held)
        if (tie.force <= -slackOf(tie) && !(worst && worst.force <= tie.force)) worst = tie;
      if (!worst) return;
      worst.holds = false;
      this.#gather();
    }
  }

  #look(y: Float64Array): void {
    const held = this.#held;
    for (let i = 0; i < held.length; i++) lookAtBond((held[i] as Tie).bond, y, held[i] as Tie);
  }

  /** Moves the ends of the bonds that hold, by their masses, until what is left of `what` is zero. */
  #undo(what: "gap" | "speed", y: Float64Array, shift: 0 | 2): void {
    const held = this.#held;
    for (let i = 0; i < held.length; i++) this.#right[i] = -(held[i] as Tie)[what];
    this.#solve();
    for (let i = 0; i < held.length; i++) push(held[i] as Tie, y, shift, this.#right[i] as number);
  }

  #gather(): void {
    this.#held = this.ties.filter((tie) => tie.holds);
    const n = this.#held.length;
    if (this.#right.length >= n) return;
    this.#matrix = new Float64Array(n * n);
    this.#right = new Float64Array(n);
  }

  /** Solves Σⱼ (∇φᵢ M⁻¹ ∇φⱼ) xⱼ = #right over the bonds that hold; x is left in #right. */
  #solve(): void {
    const held = this.#held;
    const n = held.length;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) this.#matrix[i * n + j] = shared(held[i] as Tie, held[j] as Tie);
    solveLinear(this.#matrix, this.#right, n);
  }
}

/** φ̈ of a bond under the accelerations in `out`. */
function bendOf(tie: Tie, out: Float64Array): number {
  const { a, b } = tie.bond;
  let sum = tie.bend + tie.ax * (out[a.at + 2] as number) + tie.ay * (out[a.at + 3] as number);
  if (b) sum += tie.bx * (out[b.at + 2] as number) + tie.by * (out[b.at + 3] as number);
  return sum;
}

/** Moves the ends along the gradient by `amount` over their masses: places at `shift` 0, speeds or accelerations at 2. */
function push(tie: Tie, to: Float64Array, shift: 0 | 2, amount: number): void {
  const { a, b } = tie.bond;
  move(a, tie.ax, tie.ay, to, shift, amount);
  if (b) move(b, tie.bx, tie.by, to, shift, amount);
}

function move(point: Point, gx: number, gy: number, to: Float64Array, shift: number, amount: number): void {
  const k = amount * point.inverseMass;
  if (k === 0) return;
  const at = point.at + shift;
  to[at] = (to[at] as number) + k * gx;
  to[at + 1] = (to[at + 1] as number) + k * gy;
}

/** ∇φᵢ M⁻¹ ∇φⱼ: what a push of one bond does to another. */
function shared(one: Tie, other: Tie): number {
  let sum = 0;
  const [p, q] = [one.bond, other.bond];
  if (p.a === q.a) sum += p.a.inverseMass * (one.ax * other.ax + one.ay * other.ay);
  if (p.b && p.b === q.b) sum += p.b.inverseMass * (one.bx * other.bx + one.by * other.by);
  if (q.b && p.a === q.b) sum += p.a.inverseMass * (one.ax * other.bx + one.ay * other.by);
  if (p.b && p.b === q.a) sum += p.b.inverseMass * (one.bx * other.ax + one.by * other.ay);
  return sum;
}

/** How far below zero the force of a bond that holds may be, N. */
function slackOf(tie: Tie): number {
  const share = shared(tie, tie);
  return share > 0 ? PARTING / share : 0;
}

/** Throws RunStopped(reason) where a bond is broken at the start. */
export function refuseBroken(bonds: Bonds, y: Float64Array): void {
  if (!bonds.broken(y)) return;
  const broken = bonds.ties.find((tie) => !tie.holds && tie.gap < -TOUCH);
  throw new RunStopped(broken?.bond.kind === "thread" ? "thread-too-short" : "bodies-overlap");
}
