import { type ContactPoint, normalVelocity, type Pair } from "./pair.ts";

/** Rounds of taking bodies out of each other. */
const ROUNDS = 3;
/** Overlap left alone, m, so that resting contacts persist. */
const SLOP = 5e-5;
/** Share of the overlap beyond the slop taken away in a sub-step, and the fastest way out, m/s. */
const SHARE = 0.1;
const FASTEST = 1.5;

const deep: Pair[] = [];

/** Displacements that take overlapping bodies apart without giving them speed (split impulses). */
export function pushApart(touching: readonly Pair[], h: number): void {
  deep.length = 0;
  for (let k = 0; k < touching.length; k++) {
    const pair = touching[k] as Pair;
    if (pair.gap < -SLOP && overlaps(pair)) deep.push(pair);
  }
  for (let round = 0; round < ROUNDS; round++)
    for (let k = 0; k < deep.length; k++) {
      const pair = deep[k] as Pair;
      for (let i = 0; i < pair.count; i++) {
        const p = pair.points[i] as ContactPoint;
        if (p.active) push(pair, p, Math.min(SHARE * (-p.gap - SLOP), FASTEST * h));
      }
    }
}

/** Leaves only those points active that overlap and are not parting anyway. */
function overlaps(pair: Pair): boolean {
  let some = false;
  for (let i = 0; i < pair.count; i++) {
    const p = pair.points[i] as ContactPoint;
    p.pushImpulse = 0;
    p.active &&= p.gap < -SLOP && normalVelocity(pair, p) < FASTEST;
    some ||= p.active;
  }
  return some;
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
