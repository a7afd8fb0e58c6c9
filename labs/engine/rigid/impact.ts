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
export function resolveImpacts(pairs: readonly Pair[], gravity: number): void {
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let struck = false;
    for (const pair of pairs)
      if (pair.count > 0 && strike(pair, slowestImpact(gravity, pair.ny))) struck = true;
    if (!struck) return;
  }
}

/** False when the pair does not approach fast enough to be an impact. */
function strike(pair: Pair, slowest: number): boolean {
  const [p, q] = pair.points;
  const vp = p.gap <= TOUCH ? normalVelocity(pair, p) : Infinity;
  const vq = pair.count > 1 && q.gap <= TOUCH ? normalVelocity(pair, q) : Infinity;
  if (Math.min(vp, vq) > -slowest) return false;
  const wantP = vp < 0 ? -pair.restitution * vp : 0;
  const wantQ = vq < 0 ? -pair.restitution * vq : 0;
  const [jp, jq] =
    vp === Infinity
      ? [0, q.normalMass * (wantQ - vq)]
      : vq === Infinity
        ? [p.normalMass * (wantP - vp), 0]
        : both(pair, wantP - vp, wantQ - vq);
  blow(pair, p, jp);
  blow(pair, q, jq);
  rub(pair, p, jp);
  rub(pair, q, jq);
  return true;
}

/** The two impulses ≥ 0 that change the normal velocities of both points by at least (dp, dq). */
function both(pair: Pair, dp: number, dq: number): readonly [number, number] {
  const { a, b } = pair;
  const [p, q] = pair.points;
  const kp = 1 / p.normalMass;
  const kq = 1 / q.normalMass;
  const k = a.invMass + b.invMass + p.an * q.an * a.invInertia + p.bn * q.bn * b.invInertia;
  const det = kp * kq - k * k;
  if (det > 1e-9 * kp * kq) {
    const jp = (kq * dp - k * dq) / det;
    const jq = (kp * dq - k * dp) / det;
    if (jp >= 0 && jq >= 0) return [jp, jq];
  }
  const onlyP = dp / kp;
  if (onlyP >= 0 && k * onlyP >= dq) return [onlyP, 0];
  return [0, Math.max(0, dq / kq)];
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
