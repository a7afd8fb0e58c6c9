import type { Body } from "./body.ts";
import { MAX_SLOTS } from "./body.ts";
import type { ContactPoint, Pair } from "./pair.ts";

/**
 * The inner loop of a heap: contacts and velocities of one sub-step laid side by side in arrays of numbers, so that
 * going over them again and again neither allocates nor follows references. One sub-step at a time uses them.
 */

/** Numbers of a contact, in this order: nx, ny, an, at, bn, bt, masses, least, μ, impulses so far, and J⁻¹-coupling. */
const STRIDE = 13;
let numbers = new Float64Array(STRIDE * 512);
/** Where the bodies of a contact lie in `velocity`. */
let ends = new Int32Array(2 * 512);
const points: ContactPoint[] = [];
let count = 0;

/** vx, vy, ω, 1/m, 1/J of the body in each slot. */
const BODY = 5;
const velocity = new Float64Array(BODY * MAX_SLOTS);

/** Contacts taken over. */
export const contactCount = (): number => count;

/** Takes over the active contacts of these pairs. */
export function packContacts(touching: readonly Pair[]): void {
  count = 0;
  for (let k = 0; k < touching.length; k++) {
    const pair = touching[k] as Pair;
    for (let i = 0; i < pair.count; i++) {
      const p = pair.points[i] as ContactPoint;
      if (p.active) pack(pair, p);
    }
  }
}

function pack({ a, b, nx, ny, friction }: Pair, p: ContactPoint): void {
  if (STRIDE * (count + 1) > numbers.length) grow();
  const at = STRIDE * count;
  numbers[at] = nx;
  numbers[at + 1] = ny;
  numbers[at + 2] = p.an;
  numbers[at + 3] = p.at;
  numbers[at + 4] = p.bn;
  numbers[at + 5] = p.bt;
  numbers[at + 6] = p.normalMass;
  numbers[at + 7] = p.tangentMass;
  numbers[at + 8] = p.least;
  numbers[at + 9] = friction;
  numbers[at + 10] = p.normalImpulse;
  numbers[at + 11] = p.tangentImpulse;
  numbers[at + 12] = p.an * p.at * a.invInertia + p.bn * p.bt * b.invInertia;
  ends[2 * count] = BODY * a.slot;
  ends[2 * count + 1] = BODY * b.slot;
  points[count] = p;
  count++;
}

function grow(): void {
  const more = new Float64Array(2 * numbers.length);
  more.set(numbers);
  numbers = more;
  const moreEnds = new Int32Array(2 * ends.length);
  moreEnds.set(ends);
  ends = moreEnds;
}

/** Takes over the velocities, as joints or gravity may have changed them; returns the mass of all bodies, kg. */
export function packBodies(bodies: readonly Body[]): number {
  let mass = 0;
  for (let i = 0; i < bodies.length; i++) {
    const body = bodies[i] as Body;
    const at = BODY * body.slot;
    velocity[at] = body.vx;
    velocity[at + 1] = body.vy;
    velocity[at + 2] = body.omega;
    velocity[at + 3] = body.invMass;
    velocity[at + 4] = body.invInertia;
    mass += body.mass;
  }
  return mass;
}

/** Writes the velocities back to the bodies. */
export function unpackBodies(bodies: readonly Body[]): void {
  for (let i = 0; i < bodies.length; i++) {
    const body = bodies[i] as Body;
    const at = BODY * body.slot;
    body.vx = velocity[at] as number;
    body.vy = velocity[at + 1] as number;
    body.omega = velocity[at + 2] as number;
  }
}

/** Writes the impulses back to the contact points, where the next sub-step begins from them. */
export function unpackContacts(): void {
  for (let c = 0; c < count; c++) {
    const p = points[c] as ContactPoint;
    p.normalImpulse = numbers[STRIDE * c + 10] as number;
    p.tangentImpulse = numbers[STRIDE * c + 11] as number;
  }
}

/** Gives the bodies the impulses that the contacts begin with. */
export function applyPacked(): void {
  for (let c = 0; c < count; c++) {
    const at = STRIDE * c;
    change(c, numbers[at + 10] as number, numbers[at + 11] as number);
  }
}

/** Lets the contacts begin from nothing. */
export function forgetPacked(): void {
  for (let c = 0; c < count; c++) {
    numbers[STRIDE * c + 10] = 0;
    numbers[STRIDE * c + 11] = 0;
  }
}

/** Kinetic energy of these bodies by the velocities here, J. */
export function packedEnergy(bodies: readonly Body[]): number {
  let twice = 0;
  for (let i = 0; i < bodies.length; i++) {
    const at = BODY * (bodies[i] as Body).slot;
    const vx = velocity[at] as number;
    const vy = velocity[at + 1] as number;
    const omega = velocity[at + 2] as number;
    const inverse = velocity[at + 3] as number;
    const inverseJ = velocity[at + 4] as number;
    if (inverse > 0) twice += (vx * vx + vy * vy) / inverse;
    if (inverseJ > 0) twice += (omega * omega) / inverseJ;
  }
  return twice / 2;
}

function change(c: number, dn: number, dt: number): void {
  const at = STRIDE * c;
  const a = ends[2 * c] as number;
  const b = ends[2 * c + 1] as number;
  const nx = numbers[at] as number;
  const ny = numbers[at + 1] as number;
  const jx = nx * dn - ny * dt;
  const jy = ny * dn + nx * dt;
  const ma = velocity[a + 3] as number;
  const mb = velocity[b + 3] as number;
  velocity[a] = (velocity[a] as number) - jx * ma;
  velocity[a + 1] = (velocity[a + 1] as number) - jy * ma;
  velocity[a + 2] =
    (velocity[a + 2] as number) -
    ((numbers[at + 2] as number) * dn + (numbers[at + 3] as number) * dt) * (velocity[a + 4] as number);
  velocity[b] = (velocity[b] as number) + jx * mb;
  velocity[b + 1] = (velocity[b + 1] as number) + jy * mb;
  velocity[b + 2] =
    (velocity[b + 2] as number) +
    ((numbers[at + 4] as number) * dn + (numbers[at + 5] as number) * dt) * (velocity[b + 4] as number);
}

/**
 * Goes over all contacts once: Jₙ ≥ 0 keeps the surfaces from closing, |Jₜ| ≤ μ Jₙ holds or brakes the sliding. The
 * normal impulse adds to the sliding, by turning the bodies. Returns the largest change of a velocity at a contact, m/s.
 */
export function pressAll(): number {
  const [n, v, e] = [numbers, velocity, ends];
  let most = 0;
  for (let c = 0; c < count; c++) {
    const at = STRIDE * c;
    const a = e[2 * c] as number;
    const b = e[2 * c + 1] as number;
    const nx = n[at] as number;
    const ny = n[at + 1] as number;
    const an = n[at + 2] as number;
    const ta = n[at + 3] as number;
    const bn = n[at + 4] as number;
    const tb = n[at + 5] as number;
    const vx = (v[b] as number) - (v[a] as number);
    const vy = (v[b + 1] as number) - (v[a + 1] as number);
    const wa = v[a + 2] as number;
    const wb = v[b + 2] as number;
    const massN = n[at + 6] as number;
    const beforeN = n[at + 10] as number;
    const wantN = beforeN - massN * (vx * nx + vy * ny + bn * wb - an * wa - (n[at + 8] as number));
    const normal = Math.max(wantN, 0);
    const dn = normal - beforeN;
    const sliding = vy * nx - vx * ny + tb * wb - ta * wa + dn * (n[at + 12] as number);
    const cone = (n[at + 9] as number) * normal;
    const massT = n[at + 7] as number;
    const beforeT = n[at + 11] as number;
    const wantT = beforeT - massT * sliding;
    const tangent = Math.min(cone, Math.max(wantT, -cone));
    const dt = tangent - beforeT;
    if (dn === 0 && dt === 0) continue;
    n[at + 10] = normal;
    n[at + 11] = tangent;
    const jx = nx * dn - ny * dt;
    const jy = ny * dn + nx * dt;
    const ma = v[a + 3] as number;
    const mb = v[b + 3] as number;
    v[a] = (v[a] as number) - jx * ma;
    v[a + 1] = (v[a + 1] as number) - jy * ma;
    v[a + 2] = wa - (an * dn + ta * dt) * (v[a + 4] as number);
    v[b] = (v[b] as number) + jx * mb;
    v[b + 1] = (v[b + 1] as number) + jy * mb;
    v[b + 2] = wb + (bn * dn + tb * dt) * (v[b + 4] as number);
    const byN = (dn < 0 ? -dn : dn) / massN;
    const byT = (dt < 0 ? -dt : dt) / massT;
    if (byN > most) most = byN;
    if (byT > most) most = byT;
  }
  return most;
}
