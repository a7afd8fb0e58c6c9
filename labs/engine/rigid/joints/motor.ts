import type { Body } from "../body.ts";
import type { Constraints } from "./constraints.ts";

/** A motor while it runs: turns b against a with at most `torque`, N·m, towards `speed`, rad/s. */
export interface MotorDrive {
  readonly a: Body;
  readonly b: Body;
  speed: number;
  torque: number;
  /** Couple given in this sub-step, N·m·s. */
  impulse: number;
  /** kg·m² that resist it, the joints holding; 0 where nothing can turn. */
  inertia: number;
}

/** Below this share of the free response a motor's bodies are held fast by their joints. */
const HELD = 1e-9;

/** Begins a sub-step. */
export function readyMotor(motor: MotorDrive, constraints: Constraints): void {
  const { a, b } = motor;
  const free = a.invInertia + b.invInertia;
  const yields = constraints.yielding(a, b);
  motor.impulse = 0;
  motor.inertia = yields > HELD * free ? 1 / yields : 0;
}

/**
 * Brings the relative speed to the wanted one with a couple of at most M: |J| ≤ M h. Returns by how much it changed
 * the speed, rad/s.
 */
export function drive(motor: MotorDrive, h: number): number {
  const { a, b, inertia } = motor;
  const most = motor.torque * h;
  const wanted = motor.impulse + inertia * (motor.speed - (b.omega - a.omega));
  const total = Math.max(-most, Math.min(most, wanted));
  const change = total - motor.impulse;
  if (change === 0 || inertia === 0) return 0;
  motor.impulse = total;
  a.omega -= change * a.invInertia;
  b.omega += change * b.invInertia;
  return Math.abs(change) / inertia;
}
