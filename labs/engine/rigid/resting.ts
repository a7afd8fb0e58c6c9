import { slowestImpact, TOUCH } from "./impact.ts";
import { applyImpulse, type ContactPoint, normalVelocity, type Pair } from "./pair.ts";

/** Rounds of sequential impulses in a sub-step. */
const ROUNDS = 8;
/** Rounds end when none changes a velocity by more, m/s. */
const SETTLED = 1e-8;
/** Rounds of taking bodies out of each other. */
const PUSH_ROUNDS = 3;
/** Overlap left alone, m, so that resting contacts persist. */
const SLOP = 5e-5;
/** Share of the overlap beyond the slop taken away in a sub-step, and the fastest way out, m/s. */
const SHARE = 0.1;
const FASTEST_PUSH = 1.5;

/** Contacts that take part: those about to be an impact are left to the next sub-step, which ends at it. */
export function wake(pairs: readonly Pair[], h: number, gravity: number): void {
  for (const pair of pairs)
    for (let i = 0; i < pair.count; i++) {
      const p = pair.points[i] as ContactPoint;
      p.active = p.gap <= TOUCH || normalVelocity(pair, p) > -slowestImpact(gravity, pair.ny);
      p.least = p.gap > 0 ? -p.gap / h : 0;
    }
}

/**
 * Lasting contacts by sequential impulses (Catto 2005), begun from those of the sub-step before: Jₙ ≥ 0 keeps the
 * surfaces from closing more than their gap, |Jₜ| ≤ μ Jₙ holds or brakes the sliding. `ratio` is h to the last h.
 */
export function resolveContacts(pairs: readonly Pair[], ratio: number): void {
  for (const pair of pairs)
    for (let i = 0; i < pair.count; i++) {
      const p = pair.points[i] as ContactPoint;
      p.normalImpulse = p.active ? p.normalImpulse * ratio : 0;
      p.tangentImpulse = p.active ? p.tangentImpulse * ratio : 0;
      impulse(pair, p, p.normalImpulse, p.tangentImpulse);
    }
  for (let round = 0; round < ROUNDS; round++) {
    let change = 0;
    for (const pair of pairs)
      for (let i = 0; i < pair.count; i++) {
        const p = pair.points[i] as ContactPoint;
        if (p.active) change = Math.max(change, press(pair, p));
      }
    if (change < SETTLED) return;
  }
}

/**
 * One contact once; returns by how much it changed the velocities at the contact, m/s. Written out in local variables,
 * normal and tangent together: it is the inner loop of a heap.
 */
function press(pair: Pair, p: ContactPoint): number {
  const { a, b, nx, ny } = pair;
  const { ax, ay, bx, by } = p;
  const vx = b.vx - b.omega * by - a.vx + a.omega * ay;
  const vy = b.vy + b.omega * bx - a.vy - a.omega * ax;
  const normal = Math.max(0, p.normalImpulse - p.normalMass * (vx * nx + vy * ny - p.least));
  const dn = normal - p.normalImpulse;
  p.normalImpulse = normal;
  // what the normal impulse adds to the sliding, by turning the bodies
  const an = ax * ny - ay * nx;
  const bn = bx * ny - by * nx;
  const at = ax * nx + ay * ny;
  const bt = bx * nx + by * ny;
  const sliding = vy * nx - vx * ny + dn * (an * at * a.invInertia + bn * bt * b.invInertia);
  const most = pair.friction * normal;
  const tangent = Math.max(-most, Math.min(most, p.tangentImpulse - p.tangentMass * sliding));
  const dt = tangent - p.tangentImpulse;
  p.tangentImpulse = tangent;
  const jx = nx * dn - ny * dt;
  const jy = ny * dn + nx * dt;
  a.vx -= jx * a.invMass;
  a.vy -= jy * a.invMass;
  a.omega -= (an * dn + at * dt) * a.invInertia;
  b.vx += jx * b.invMass;
  b.vy += jy * b.invMass;
  b.omega += (bn * dn + bt * dt) * b.invInertia;
  return Math.max(Math.abs(dn) / p.normalMass, Math.abs(dt) / p.tangentMass);
}

function impulse(pair: Pair, p: ContactPoint, normal: number, tangent: number): void {
  if (normal === 0 && tangent === 0) return;
  applyImpulse(pair, p, pair.nx * normal - pair.ny * tangent, pair.ny * normal + pair.nx * tangent);
}

/** Displacements that take overlapping bodies apart without giving them speed (split impulses). */
export function pushApart(pairs: readonly Pair[], h: number): void {
  const deep: Pair[] = [];
  for (const pair of pairs) {
    let overlaps = false;
    for (let i = 0; i < pair.count; i++) {
      const p = pair.points[i] as ContactPoint;
      p.pushImpulse = 0;
      p.active &&= p.gap < -SLOP && normalVelocity(pair, p) < FASTEST_PUSH;
      overlaps ||= p.active;
    }
    if (overlaps) deep.push(pair);
  }
  for (let round = 0; round < PUSH_ROUNDS; round++)
    for (const pair of deep)
      for (let i = 0; i < pair.count; i++) {
        const p = pair.points[i] as ContactPoint;
        if (p.active) push(pair, p, Math.min(SHARE * (-p.gap - SLOP), FASTEST_PUSH * h));
      }
}

function push({ a, b, nx, ny }: Pair, p: ContactPoint, wanted: number): void {
  const dx = b.pushX - b.turn * p.by - a.pushX + a.turn * p.ay;
  const dy = b.pushY + b.turn * p.bx - a.pushY - a.turn * p.ax;
  const total = Math.max(0, p.pushImpulse + p.normalMass * (wanted - (dx * nx + dy * ny)));
  const j = total - p.pushImpulse;
  p.pushImpulse = total;
  a.pushX -= nx * j * a.invMass;
  a.pushY -= ny * j * a.invMass;
  a.turn -= (p.ax * ny - p.ay * nx) * j * a.invInertia;
  b.pushX += nx * j * b.invMass;
  b.pushY += ny * j * b.invMass;
  b.turn += (p.bx * ny - p.by * nx) * j * b.invInertia;
}
