import { type Anchor, armX, armY } from "./row.ts";

/** A spring between two anchors while it runs; its numbers are read anew, for a live control changes them. */
export interface SpringLink {
  readonly a: Anchor;
  readonly b: Anchor;
  stiffness: number;
  restLength: number;
  damping: number;
  /** Tension where the bodies were last, N, positive when it pulls. */
  force: number;
}

/** Adds a spring's forces to its bodies: F = k (l − l₀) + c dl/dt along it. One of no length has no direction. */
export function pullBodies(spring: SpringLink): void {
  const { a, b, stiffness, restLength, damping } = spring;
  const [ax, ay, bx, by] = [armX(a), armY(a), armX(b), armY(b)];
  const [one, two] = [a.body, b.body];
  const dx = two.x + bx - one.x - ax;
  const dy = two.y + by - one.y - ay;
  const length = Math.sqrt(dx * dx + dy * dy);
  const [ux, uy] = length > 0 ? [dx / length, dy / length] : [0, 0];
  const wx = two.vx - two.omega * by - one.vx + one.omega * ay;
  const wy = two.vy + two.omega * bx - one.vy - one.omega * ax;
  const force = stiffness * (length - restLength) + damping * (wx * ux + wy * uy);
  one.forceX += force * ux;
  one.forceY += force * uy;
  one.torque += force * (ax * uy - ay * ux);
  two.forceX -= force * ux;
  two.forceY -= force * uy;
  two.torque -= force * (bx * uy - by * ux);
  spring.force = force;
}

/** No spring's phase goes on by more in a sub-step: the period is then right to (ωh)²/24 = 1e-4. */
const PHASE = 0.05;
/** Nor does a damper take more of a velocity. */
const DAMPED = 0.05;

/**
 * The longest sub-step for these springs, s. Their fastest frequency is bounded by Gershgorin's circles:
 * ω² ≤ max over springs of S_a + S_b, S = Σ k (1/m + r²/J) at a body.
 */
export function longestFor(springs: readonly SpringLink[]): number {
  const stiff = new Map<unknown, number>();
  const damped = new Map<unknown, number>();
  for (const { a, b, stiffness, damping } of springs)
    for (const { body, x, y } of [a, b]) {
      const yields = body.invMass + (x * x + y * y) * body.invInertia;
      stiff.set(body, (stiff.get(body) ?? 0) + stiffness * yields);
      damped.set(body, (damped.get(body) ?? 0) + damping * yields);
    }
  let longest = Infinity;
  for (const { a, b } of springs) {
    const square = (stiff.get(a.body) ?? 0) + (stiff.get(b.body) ?? 0);
    const rate = (damped.get(a.body) ?? 0) + (damped.get(b.body) ?? 0);
    longest = Math.min(longest, PHASE / Math.sqrt(square), DAMPED / rate);
  }
  return longest;
}
