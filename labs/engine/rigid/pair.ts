import type { Body } from "./body.ts";
import { frictionBetween, restitutionBetween } from "./materials.ts";

/** A point where two bodies touch or nearly do. Impulses (N·s) are kept from one sub-step to the next. */
export interface ContactPoint {
  x: number;
  y: number;
  /** Distance of the surfaces along the normal, m; negative when they overlap. */
  gap: number;
  normalImpulse: number;
  tangentImpulse: number;
  pushImpulse: number;
  /** Arms from the centres of mass. */
  ax: number;
  ay: number;
  bx: number;
  by: number;
  normalMass: number;
  tangentMass: number;
  /** The least normal velocity the bodies may part with, m/s. */
  least: number;
  /** Takes part in this sub-step. */
  active: boolean;
}

/** Two bodies near each other; `a` has the lower slot, the normal (nx, ny) points from a to b. */
export interface Pair {
  readonly a: Body;
  readonly b: Body;
  nx: number;
  ny: number;
  /** Number of contact points in use, 0 to 2, in order along the tangent (−ny, nx). */
  count: number;
  points: readonly [ContactPoint, ContactPoint];
  /** The normal is an axis that separated two polygons when they were last seen. */
  apart: boolean;
  /** A distance the bodies keep at least, m. */
  gap: number;
  friction: number;
  restitution: number;
  /** Sub-step in which they were last near. */
  seen: number;
}

const point = (): ContactPoint => ({
  x: 0,
  y: 0,
  gap: 0,
  normalImpulse: 0,
  tangentImpulse: 0,
  pushImpulse: 0,
  ax: 0,
  ay: 0,
  bx: 0,
  by: 0,
  normalMass: 0,
  tangentMass: 0,
  least: 0,
  active: false,
});

/** A pair without contacts yet. */
export function createPair(a: Body, b: Body): Pair {
  return {
    a,
    b,
    nx: 0,
    ny: 1,
    count: 0,
    points: [point(), point()],
    apart: false,
    gap: 0,
    friction: frictionBetween(a.material, b.material),
    restitution: restitutionBetween(a.material, b.material),
    seen: -1,
  };
}

/** Normal velocity of b against a at a contact point, m/s: negative when they approach. */
export function normalVelocity({ a, b, nx, ny }: Pair, p: ContactPoint): number {
  const vx = b.vx - b.omega * p.by - a.vx + a.omega * p.ay;
  const vy = b.vy + b.omega * p.bx - a.vy - a.omega * p.ax;
  return vx * nx + vy * ny;
}

/** Velocity of b against a along the tangent (−ny, nx), m/s. */
export function tangentVelocity({ a, b, nx, ny }: Pair, p: ContactPoint): number {
  const vx = b.vx - b.omega * p.by - a.vx + a.omega * p.ay;
  const vy = b.vy + b.omega * p.bx - a.vy - a.omega * p.ax;
  return vy * nx - vx * ny;
}

/** Gives b the impulse (jx, jy) at a contact point, and a its opposite: momentum is kept to rounding. */
export function applyImpulse(pair: Pair, p: ContactPoint, jx: number, jy: number): void {
  const { a, b } = pair;
  a.vx -= jx * a.invMass;
  a.vy -= jy * a.invMass;
  a.omega -= (p.ax * jy - p.ay * jx) * a.invInertia;
  b.vx += jx * b.invMass;
  b.vy += jy * b.invMass;
  b.omega += (p.bx * jy - p.by * jx) * b.invInertia;
}

/** Arms and effective masses of the contact points: 1/m = 1/m₁ + 1/m₂ + (r₁ × n)²/J₁ + (r₂ × n)²/J₂. */
export function prepare(pair: Pair): void {
  const { a, b, nx, ny } = pair;
  const inv = a.invMass + b.invMass;
  for (let i = 0; i < pair.count; i++) {
    const p = pair.points[i] as ContactPoint;
    p.ax = p.x - a.x;
    p.ay = p.y - a.y;
    p.bx = p.x - b.x;
    p.by = p.y - b.y;
    const an = p.ax * ny - p.ay * nx;
    const bn = p.bx * ny - p.by * nx;
    const at = p.ax * nx + p.ay * ny;
    const bt = p.bx * nx + p.by * ny;
    p.normalMass = 1 / (inv + an * an * a.invInertia + bn * bn * b.invInertia);
    p.tangentMass = 1 / (inv + at * at * a.invInertia + bt * bt * b.invInertia);
  }
}
