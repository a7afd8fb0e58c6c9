import type { Body } from "./body.ts";
import { slowestImpact, TOUCH } from "./impact.ts";
import { type ContactPoint, normalVelocity, type Pair } from "./pair.ts";
import {
  applyPacked,
  contactCount,
  forgetPacked,
  packBodies,
  packContacts,
  packedEnergy,
  pressAll,
  unpackBodies,
  unpackContacts,
} from "./press.ts";

/** Rounds of sequential impulses in a sub-step; fewer in a heap of more contacts than MANY, which settles over more of them. */
const ROUNDS = 8;
const ROUNDS_OF_MANY = 4;
const MANY = 150;
/** Rounds end when none changes a velocity by more, m/s. */
const SETTLED = 1e-6;
/** Contacts not yet settled may add so many times the energy of a sub-step's fall; beyond it they begin anew. */
const ADDED = 3;

const touching: Pair[] = [];

/**
 * Chooses the contacts that take part in a sub-step of h seconds, `ratio` times the last one: those about to be an
 * impact are left to the next, which ends at it. Returns their pairs, valid until the next call.
 */
export function wake(pairs: readonly Pair[], h: number, ratio: number, gravity: number): readonly Pair[] {
  touching.length = 0;
  for (let k = 0; k < pairs.length; k++) {
    const pair = pairs[k] as Pair;
    if (pair.count > 0 && wakePair(pair, h, ratio, gravity)) touching.push(pair);
  }
  return touching;
}

function wakePair(pair: Pair, h: number, ratio: number, gravity: number): boolean {
  let touches = false;
  for (let i = 0; i < pair.count; i++) {
    const p = pair.points[i] as ContactPoint;
    p.active = p.gap <= TOUCH || normalVelocity(pair, p) > -slowestImpact(gravity, pair.ny);
    p.least = p.gap > 0 ? -p.gap / h : 0;
    p.normalImpulse = p.active ? p.normalImpulse * ratio : 0;
    p.tangentImpulse = p.active ? p.tangentImpulse * ratio : 0;
    touches ||= p.active;
  }
  return touches;
}

/**
 * Lasting contacts by sequential impulses (Catto 2005), begun from those of the sub-step before: or from nothing, where
 * these are so stale that they would add energy. `fall` is what gravity adds to a velocity in the sub-step, m/s.
 */
export function resolveContacts(touching: readonly Pair[], bodies: readonly Body[], fall: number): void {
  packContacts(touching);
  const mass = packBodies(bodies);
  const before = packedEnergy(bodies);
  applyPacked();
  pressRounds();
  if (packedEnergy(bodies) - before > (ADDED * mass * fall * fall) / 2) {
    packBodies(bodies);
    forgetPacked();
    pressRounds();
  }
  unpackBodies(bodies);
  unpackContacts();
}

/** Goes on with the contacts after joints have changed velocities; returns the first round's change, m/s. */
export function resolveAgain(bodies: readonly Body[]): number {
  packBodies(bodies);
  const first = pressRounds();
  unpackBodies(bodies);
  unpackContacts();
  return first;
}

function pressRounds(): number {
  let first = 0;
  const rounds = contactCount() > MANY ? ROUNDS_OF_MANY : ROUNDS;
  for (let round = 0; round < rounds; round++) {
    const change = pressAll();
    if (round === 0) first = change;
    if (change < SETTLED) break;
  }
  return first;
}
