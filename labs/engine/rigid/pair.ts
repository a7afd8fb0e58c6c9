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
  /** Arms from the centres of mass times the normal, r × n, and the tangent, r × t, of a and of b, m. */
  an: number;
  at: number;
  bn: number;
  bt: number;
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
  /** Both sleep or are fixed: what they pressed with is kept. */
  kept: boolean;
}

const point = (): ContactPoint => ({
  x: 0,
  y: 0,
  gap: 0,
  normalImpulse: 0,
  tangentImpulse: 0,
  pushImpulse: 0,
  an: 0,
  at: 0,
  bn: 0,
  bt: 0,
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
    kept: false,
  };
}

/** Normal velocity of b against a at a contact point, m/s: negative when they approach. */
export function normalVelocity({ a, b, nx, ny }: Pair, p: ContactPoint): number {
  return (b.vx - a.vx) * nx + (b.vy - a.vy) * ny + p.bn * b.omega - p.an * a.omega;
}

/** Velocity of b against a along the tangent (−ny, nx), m/s. */
export function tangentVelocity({ a, b, nx, ny }: Pair, p: ContactPoint): number {
  return (b.vy - a.vy) * nx - (b.vx - a.vx) * ny + p.bt * b.omega - p.at * a.omega;
}

/** Gives b an impulse at a contact point, N·s, and a its opposite: momentum is kept to rounding. */
export function applyImpulse({ a, b, nx, ny }: Pair, p: ContactPoint, normal: number, tangent: number): void {
  const jx = nx * normal - ny * tangent;
  const jy = ny * normal + nx * tangent;
  a.vx -= jx * a.invMass;
  a.vy -= jy * a.invMass;
  a.omega -= (p.an * normal + p.at * tangent) * a.invInertia;
  b.vx += jx * b.invMass;
  b.vy += jy * b.invMass;
  b.omega += (p.bn * normal + p.bt * tangent) * b.invInertia;
}

/** Arms and effective masses of the contact points: 1/m = 1/m₁ + 1/m₂ + (r₁ × n)²/J₁ + (r₂ × n)²/J₂. */
export function prepare(pair: Pair): void {
  const { a, b, nx, ny } = pair;
  const inv = a.invMass + b.invMass;
  for (let i = 0; i < pair.count; i++) {
    const p = pair.points[i] as ContactPoint;
    p.an = (p.x - a.x) * ny - (p.y - a.y) * nx;
    p.bn = (p.x - b.x) * ny - (p.y - b.y) * nx;
    p.at = (p.x - a.x) * nx + (p.y - a.y) * ny;
    p.bt = (p.x - b.x) * nx + (p.y - b.y) * ny;
    p.normalMass = 1 / (inv + p.an * p.an * a.invInertia + p.bn * p.bn * b.invInertia);
    p.tangentMass = 1 / (inv + p.at * p.at * a.invInertia + p.bt * p.bt * b.invInertia);
  }
}
