import { RunStopped } from "../../part.ts";
import { type Body, place, turnTo } from "../body.ts";
import { applyRow, type HardJoint, type Row, rateOf } from "./row.ts";
import { aim, go } from "./shift.ts";
import { createRowSystem } from "./system.ts";

/** Positions of joints are kept to this, m; where places are large, to rounding. A rope is taut within TAUT. */
const EXACT = 1e-13;
const ROUNDED = 1e-10;
const TAUT = 1e-10;
/** What contacts and springs may leave, m: more is taken away without giving a velocity. */
const MET = 1e-11;
/** Bodies that cannot be brought nearer to where their joints want them than this cannot be joined, m. */
const FARTHEST = 1e-6;
const ROUNDS = 12;
const SETTLE_ROUNDS = 100;
/** A rope goes taut or slack at most so often in a sub-step: one that cannot decide does not stop the world. */
const MOST_FLIPS = 6;

/** All hinges and ropes of a world, solved together. */
export interface Constraints {
  /** The bodies that joints may move. */
  readonly bodies: readonly Body[];
  /** Impulses that bring φ to 0 at the end of a sub-step of h seconds. */
  hold(h: number): void;
  /** Ends a sub-step: works out the half of the impulses that belongs to the new positions. */
  finish(h: number): void;
  /** Takes from the velocities what the joints do not allow, as in an impact. */
  keep(): void;
  /** Moves bodies, by their masses, to where the joints meet. RunStopped("joints-apart") where that is nowhere. */
  settle(): void;
  /** The largest |φ| of what must hold where the bodies are, m. */
  error(): number;
  /** Relative turning of b against a, 1/(kg·m²), by a unit couple between them, while the joints hold. */
  yielding(a: Body, b: Body): number;
}

/**
 * Joints after RATTLE (Andersen 1983). In a sub-step h from q, v with forces f, G = ∂φ/∂q:
 *
 *   q′ = q + h (v + v₁)/2,  v₁ = v + h f/m + Gᵀ(q) Λ/m  with Λ such that φ(q′) = 0,
 *   v′ = v₁ − Gᵀ(q) Λ/2m + Gᵀ(q′) Λ′/m                  with Λ′ such that G(q′) v′ = 0.
 *
 * Of second order and symmetric in time: the energy of a pendulum swings by (ωh)² and does not drift; momentum and
 * angular momentum are kept to rounding. A rope takes part while its Λ ≥ 0.
 */
export function createConstraints(joints: readonly HardJoint[]): Constraints {
  const rows = joints.flatMap((joint) => joint.rows);
  const bodies = [...new Set(rows.flatMap((row) => row.bodies))].filter((body) => body.invMass > 0);
  const system = createRowSystem(rows);
  const b = new Float64Array(rows.length);
  const ropes = rows.filter((row) => row.oneSided);
  const flips = new Map(ropes.map((row) => [row, 0]));

  function measure(): void {
    for (const body of bodies) turnTo(body);
    for (const joint of joints) joint.measure();
  }
  function linearise(): void {
    for (const body of bodies) turnTo(body);
    for (const joint of joints) joint.linearise();
    system.assemble();
    system.factor();
  }
  function error(): number {
    let worst = 0;
    for (const row of rows) {
      const off = row.holds || row.phi < 0 ? Math.abs(row.phi) : 0;
      if (!(off <= worst)) worst = off;
    }
    return worst;
  }
  /** Lets a rope go taut or slack. */
  function turnRope(row: Row, holds: boolean): boolean {
    const before = flips.get(row) as number;
    if (before >= MOST_FLIPS) return false;
    flips.set(row, before + 1);
    row.holds = holds;
    return true;
  }
  function tighten(near: (row: Row) => boolean): boolean {
    let changed = false;
    for (const row of ropes) if (!row.holds && near(row) && turnRope(row, true)) changed = true;
    if (changed) system.factor();
    return changed;
  }
  function loosen(pushes: (row: Row) => boolean): boolean {
    let changed = false;
    for (const row of ropes) if (row.holds && pushes(row) && turnRope(row, false)) changed = true;
    if (changed) system.factor();
    return changed;
  }
  function give(): void {
    for (let i = 0; i < rows.length; i++) if (b[i] !== 0) applyRow(rows[i] as Row, b[i] as number);
  }
  function hold(h: number): void {
    let before = Infinity;
    for (let round = 0; ; round++) {
      for (const body of bodies) follow(body, h);
      measure();
      const changed = tighten(isOver);
      const off = error();
      if (!changed && (off < EXACT || (off < ROUNDED && off > before / 4) || round >= ROUNDS)) return;
      before = changed ? Infinity : off;
      for (let i = 0; i < rows.length; i++) b[i] = (-2 / h) * (rows[i] as Row).phi;
      system.solve(b);
      give();
      for (let i = 0; i < rows.length; i++) (rows[i] as Row).impulse += b[i] as number;
      if (!loosen(isPushing)) continue;
      before = Infinity;
      for (const row of ropes)
        if (!row.holds && row.impulse !== 0) {
          applyRow(row, -row.impulse);
          row.impulse = 0;
        }
    }
  }
  function keep(): void {
    tighten((row) => row.phi <= TAUT && rateOf(row) < 0);
    for (let round = 0; round <= ropes.length; round++) {
      for (let i = 0; i < rows.length; i++) b[i] = -rateOf(rows[i] as Row);
      system.solve(b);
      if (!loosen((row) => (b[rows.indexOf(row)] as number) < 0)) break;
    }
    for (let i = 0; i < rows.length; i++) if ((rows[i] as Row).oneSided) b[i] = Math.max(0, b[i] as number);
    give();
  }
  function settle(): void {
    let before = Infinity;
    for (let round = 0; ; round++) {
      for (const row of ropes) row.holds = true;
      measure();
      for (const row of ropes) row.holds = row.phi < 0;
      linearise();
      const off = error();
      if (!Number.isFinite(off)) throw new RunStopped("not-a-number");
      if (off < EXACT || (off < ROUNDED && off > before / 4)) break;
      if (round >= SETTLE_ROUNDS) {
        if (off > FARTHEST) throw new RunStopped("joints-apart");
        break;
      }
      before = off;
      for (let i = 0; i < rows.length; i++) b[i] = -(rows[i] as Row).phi;
      system.solve(b);
      approach(aim(bodies, rows, b));
    }
    for (const body of bodies) body.pushX = body.pushY = body.turn = 0;
    for (const row of ropes) row.holds = row.phi <= TAUT;
    system.factor();
    rest();
    for (const body of bodies) place(body);
  }
  /** Goes as far the aimed way as brings the joints nearer to each other. */
  function approach(most: number): void {
    const before = squares();
    for (let share = most; share > most / 100; share /= 2) {
      go(bodies, share);
      measure();
      if (squares() < before) return;
    }
  }
  function squares(): number {
    let sum = 0;
    for (const row of rows) if (!row.oneSided || row.phi < 0) sum += row.phi * row.phi;
    return sum;
  }
  /** Takes the joints as they are now for the next sub-step. */
  function rest(): void {
    for (const row of ropes) {
      flips.set(row, 0);
      if (row.phi > TAUT) row.holds = false;
    }
    for (const row of rows) row.impulse = 0;
  }

  return {
    bodies,
    hold,
    keep() {
      keep();
      for (const row of ropes) flips.set(row, 0);
    },
    finish(h) {
      for (const row of rows) {
        applyRow(row, -row.impulse / 2);
        row.force = row.impulse / h;
      }
      measure();
      if (error() > MET) settle();
      else linearise();
      rest();
      keep();
      // Λ/h is the force at the start of the sub-step and 2Λ′/h that at its middle: at its end it is as far again
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] as Row;
        const end = (4 * (b[i] as number)) / h - row.force;
        row.force = row.oneSided ? Math.max(0, end) : end;
      }
    },
    settle,
    error,
    yielding(one, two) {
      for (let i = 0; i < rows.length; i++)
        b[i] = turning(rows[i] as Row, two) - turning(rows[i] as Row, one);
      const wanted = b.slice();
      system.solve(b);
      let response = one.invInertia + two.invInertia;
      for (let i = 0; i < rows.length; i++) response -= (wanted[i] as number) * (b[i] as number);
      return response;
    },
  };
}

const isOver = (row: Row): boolean => row.phi < -TAUT;
const isPushing = (row: Row): boolean => row.impulse < 0;

/** Puts a body to where its mean velocity brings it in h seconds. */
function follow(body: Body, h: number): void {
  body.x = body.fromX + (h / 2) * (body.startVx + body.vx);
  body.y = body.fromY + (h / 2) * (body.startVy + body.vy);
  body.angle = body.fromAngle + (h / 2) * (body.startOmega + body.omega);
}

/** Change of a row's rate by a unit couple on one body. */
function turning(row: Row, body: Body): number {
  const i = row.bodies.indexOf(body);
  return i < 0 ? 0 : (row.slope[3 * i + 2] as number) * body.invInertia;
}
