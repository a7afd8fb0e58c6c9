import type { Constraints } from "./joints/constraints.ts";
import { applyImpulse, type ContactPoint, normalVelocity, type Pair, tangentVelocity } from "./pair.ts";

/** Surfaces within this distance count as touching when they approach, m. */
export const TOUCH = 3e-5;

/**
 * Slower approaches along a normal (…, ny) are no impacts but contacts coming to rest, m/s: what gravity (m/s²) gives in
 * two of the longest sub-steps, on earth a bounce of 0.08 mm. Sideways, and without gravity, slow bodies collide too.
 */
export const slowestImpact = (gravity: number, ny: number): number => 1e-5 + Math.abs(gravity * ny) / 240;

/** An impact may run through a row of touching bodies: so many times over all pairs at most. */
const SWEEPS = 60;

/**
 * Impacts of no duration, pair by pair until nothing approaches: the blow runs through touching bodies as in Newton's
 * cradle. Each sets v′ₙ = −e vₙ (Newton) and takes from the sliding what Coulomb allows, |Jₜ| ≤ μ Jₙ. None adds energy.
 */
export function resolveImpacts(pairs: readonly Pair[], gravity: number, joints?: Constraints): void {
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let struck = false;
    for (const pair of pairs)
      if (pair.count > 0 && strike(pair, slowestImpact(gravity, pair.ny), joints)) struck = true;
    if (!struck) return;
  }
}

/** False when the pair does not approach fast enough to be an impact. */
function strike(pair: Pair, slowest: number, joints: Constraints | undefined): boolean {
  const [p, q] = pair.points;
  const vp = p.gap <= TOUCH ? normalVelocity(pair, p) : Infinity;
  const vq = pair.count > 1 && q.gap <= TOUCH ? normalVelocity(pair, q) : Infinity;
  if (Math.min(vp, vq) > -slowest) return false;
  const wantP = vp < 0 ? -pair.restitution * vp : 0;
  const wantQ = vq < 0 ? -pair.restitution * vq : 0;
  if (joints && (pair.a.jointed || pair.b.jointed)) {
    strikeJointed(pair, joints, wantP, wantQ);
    return true;
  }
  if (vp === Infinity) give(0, q.normalMass * (wantQ - vq));
  else if (vq === Infinity) give(p.normalMass * (wantP - vp), 0);
  else both(pair, wantP - vp, wantQ - vq);
  blow(pair, p, blows.p);
  blow(pair, q, blows.q);
  rub(pair, p, blows.p);
  rub(pair, q, blows.q);
  return true;
}

/** Rounds in which the impulses of contact and of joints come to agree, and the share of the speed left open. */
const AGREEMENT = 60;
const AGREED = 1e-10;

/**
 * An impact of a body that hangs on joints, which answer at once: impulses at the contact points and in the joints in
 * turn, until the points part with the wanted speeds and the joints hold.
 */
function strikeJointed(pair: Pair, joints: Constraints, wantP: number, wantQ: number): void {
  const [p, q] = pair.points;
  const speed = Math.max(wantP, wantQ, -normalVelocity(pair, p), -normalVelocity(pair, q));
  const given = [0, 0, 0, 0];
  for (let round = 0; round < AGREEMENT; round++) {
    let change = 0;
    for (let i = 0; i < pair.count; i++) {
      const point = pair.points[i] as ContactPoint;
      if (point.gap > TOUCH) continue;
      change = Math.max(change, pressOn(pair, point, i === 0 ? wantP : wantQ, given, 2 * i));
    }
    joints.keep();
    if (change <= AGREED * speed) return;
  }
}

/** Gives what is wanting of the normal velocity, and friction within μ Jₙ; returns the change of velocity, m/s. */
function pressOn(pair: Pair, point: ContactPoint, want: number, given: number[], at: number): number {
  const before = given[at] as number;
  const normal = Math.max(0, before + point.normalMass * (want - normalVelocity(pair, point)));
  applyImpulse(pair, point, normal - before, 0);
  const most = pair.friction * normal;
  const rubbed = given[at + 1] as number;
  const rub = Math.max(-most, Math.min(most, rubbed - point.tangentMass * tangentVelocity(pair, point)));
  applyImpulse(pair, point, 0, rub - rubbed);
  given[at] = normal;
  given[at + 1] = rub;
  return Math.abs(normal - before) / point.normalMass;
}

/** Impulses at the two points of the pair that is being struck, N·s. */
const blows = { p: 0, q: 0 };

function give(p: number, q: number): void {
  blows.p = p;
  blows.q = q;
}

/** Works out the two impulses ≥ 0 that change the normal velocities of both points by at least (dp, dq). */
function both(pair: Pair, dp: number, dq: number): void {
  const { a, b } = pair;
  const [p, q] = pair.points;
  const kp = 1 / p.normalMass;
  const kq = 1 / q.normalMass;
  const k = a.invMass + b.invMass + p.an * q.an * a.invInertia + p.bn * q.bn * b.invInertia;
  const det = kp * kq - k * k;
  if (det > 1e-9 * kp * kq) {
    const jp = (kq * dp - k * dq) / det;
    const jq = (kp * dq - k * dp) / det;
    if (jp >= 0 && jq >= 0) {
      give(jp, jq);
      return;
    }
  }
  const onlyP = dp / kp;
  if (onlyP >= 0 && k * onlyP >= dq) give(onlyP, 0);
  else give(0, Math.max(0, dq / kq));
}

function blow(pair: Pair, p: ContactPoint, j: number): void {
  if (j > 0) applyImpulse(pair, p, j, 0);
}

function rub(pair: Pair, p: ContactPoint, normal: number): void {
  if (!(normal > 0)) return;
  const most = pair.friction * normal;
  const j = Math.max(-most, Math.min(most, -p.tangentMass * tangentVelocity(pair, p)));
  applyImpulse(pair, p, 0, j);
}
