import { slowestImpact, TOUCH } from "./impact.ts";
import { applyImpulse, type ContactPoint, normalVelocity, type Pair } from "./pair.ts";

/** Rounds of sequential impulses in a sub-step. */
const ROUNDS = 8;
/** Rounds end when none changes a velocity by more, m/s. */
const SETTLED = 1e-6;
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
 * Returns the pairs that touch.
 */
export function resolveContacts(pairs: readonly Pair[], ratio: number): readonly Pair[] {
  const touching: Pair[] = [];
  for (const pair of pairs) {
    let touches = false;
    for (let i = 0; i < pair.count; i++) {
      const p = pair.points[i] as ContactPoint;
      p.normalImpulse = p.active ? p.normalImpulse * ratio : 0;
      p.tangentImpulse = p.active ? p.tangentImpulse * ratio : 0;
      touches ||= p.active;
      if (p.normalImpulse > 0) applyImpulse(pair, p, p.normalImpulse, p.tangentImpulse);
    }
    if (touches) touching.push(pair);
  }
  pressRounds(touching);
  return touching;
}

/** Goes over the contacts until they settle; returns by how much the first round changed a velocity, m/s. */
export function pressRounds(touching: readonly Pair[]): number {
  let first = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let change = 0;
    for (let k = 0; k < touching.length; k++) {
      const pair = touching[k] as Pair;
      const [p, q] = pair.points;
      if (p.active) change = Math.max(change, press(pair, p));
      if (pair.count > 1 && q.active) change = Math.max(change, press(pair, q));
    }
    if (round === 0) first = change;
    if (change < SETTLED) break;
  }
  return first;
}

/**
 * One contact once; returns by how much it changed the velocities at the contact, m/s. Written out in local variables,
 * normal and tangent together: it is the inner loop of a heap.
 */
function press({ a, b, nx, ny, friction }: Pair, p: ContactPoint): number {
  const { an, at, bn, bt } = p;
  const vx = b.vx - a.vx;
  const vy = b.vy - a.vy;
  const closing = vx * nx + vy * ny + bn * b.omega - an * a.omega;
  const normal = Math.max(0, p.normalImpulse - p.normalMass * (closing - p.least));
  const dn = normal - p.normalImpulse;
  // the normal impulse adds to the sliding, by turning the bodies
  const turned = dn * (an * at * a.invInertia + bn * bt * b.invInertia);
  const sliding = vy * nx - vx * ny + bt * b.omega - at * a.omega + turned;
  const most = friction * normal;
  const tangent = Math.max(-most, Math.min(most, p.tangentImpulse - p.tangentMass * sliding));
  const dt = tangent - p.tangentImpulse;
  if (dn === 0 && dt === 0) return 0;
  p.normalImpulse = normal;
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

/** Displacements that take overlapping bodies apart without giving them speed (split impulses). */
export function pushApart(pairs: readonly Pair[], h: number): void {
  const deep: Pair[] = [];
  for (const pair of pairs) {
    if (pair.count === 0 || pair.gap >= -SLOP) continue;
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
  const opened = (b.pushX - a.pushX) * nx + (b.pushY - a.pushY) * ny + p.bn * b.turn - p.an * a.turn;
  const total = Math.max(0, p.pushImpulse + p.normalMass * (wanted - opened));
  const j = total - p.pushImpulse;
  p.pushImpulse = total;
  a.pushX -= nx * j * a.invMass;
  a.pushY -= ny * j * a.invMass;
  a.turn -= p.an * j * a.invInertia;
  b.pushX += nx * j * b.invMass;
  b.pushY += ny * j * b.invMass;
  b.turn += p.bn * j * b.invInertia;
}
