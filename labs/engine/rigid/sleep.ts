import { type Body, MAX_SLOTS } from "./body.ts";
import type { Pair } from "./pair.ts";

/** Bodies fall asleep together when none of those that touch has moved for so long, s. */
const REST = 0.5;
/**
 * At rest is slower than this many seconds of falling: on earth 2 mm/s, and 0.02 mm/s where only a few bodies touch, for
 * there a pupil follows the one that just begins to slide. On a slope 0.1° too steep a body is far beyond it in REST.
 */
const SLOW = 2e-4;
const SLOW_OF_FEW = 2e-6;
const FEW = 8;

const root = new Int32Array(MAX_SLOTS);
const size = new Int32Array(MAX_SLOTS);
const longest = new Float64Array(MAX_SLOTS);

export const isAwake = (body: Body): boolean => body.invMass > 0 && !body.asleep;

/**
 * After a step of `dt`: bodies that have touched each other at rest for long enough fall asleep, exactly where they are.
 * Those at joints, springs and in the hand stay awake, and so do those that touch them.
 */
export function fallAsleep(
  bodies: readonly Body[],
  pairs: readonly Pair[],
  dt: number,
  gravity: number,
): void {
  const g = Math.abs(gravity);
  for (const { slot } of bodies) {
    root[slot] = slot;
    size[slot] = 1;
  }
  for (const { a, b, count } of pairs) if (count > 0 && isAwake(a) && isAwake(b)) join(a.slot, b.slot);
  for (const body of bodies) if (isAwake(body)) count(body, dt, g);
  for (const { slot } of bodies) longest[slot] = Infinity;
  for (const body of bodies) {
    if (!isAwake(body)) continue;
    const island = find(body.slot);
    longest[island] = Math.min(longest[island] as number, body.rest);
  }
  for (const body of bodies) {
    if (!isAwake(body) || !((longest[find(body.slot)] as number) >= REST)) continue;
    body.asleep = true;
    body.island = find(body.slot);
    body.vx = body.vy = body.omega = 0;
  }
  for (const pair of pairs) if (!isAwake(pair.a) && !isAwake(pair.b)) pair.kept = true;
}

/** Counts how long a body has been at rest. */
function count(body: Body, dt: number, g: number): void {
  const slow = g * ((size[find(body.slot)] as number) > FEW ? SLOW : SLOW_OF_FEW);
  const speed = Math.sqrt(body.vx * body.vx + body.vy * body.vy) + Math.abs(body.omega) * body.radius;
  body.rest = speed <= slow && !body.held && !body.jointed ? body.rest + dt : 0;
}

/** Wakes a body and all that fell asleep with it. */
export function wakeUp(bodies: readonly Body[], body: Body): void {
  body.rest = 0;
  if (!body.asleep) return;
  for (const one of bodies) {
    if (!one.asleep || one.island !== body.island) continue;
    one.asleep = false;
    one.rest = 0;
  }
}

/** Wakes all. */
export function wakeAll(bodies: readonly Body[]): void {
  for (const body of bodies) {
    body.asleep = false;
    body.rest = 0;
  }
}

/** Wakes those that somebody awake has come to touch; true when there were some. */
export function wakeTouched(bodies: readonly Body[], pairs: readonly Pair[]): boolean {
  let some = false;
  for (let k = 0; k < pairs.length; k++) {
    const { a, b, count } = pairs[k] as Pair;
    if (count === 0 || !(a.asleep || b.asleep)) continue;
    wakeUp(bodies, a.asleep ? a : b);
    some = true;
  }
  return some;
}

function find(slot: number): number {
  let at = slot;
  while (root[at] !== at) at = root[at] = root[root[at] as number] as number;
  return at;
}

function join(a: number, b: number): void {
  const [one, two] = [find(a), find(b)];
  if (one === two) return;
  const [low, high] = one < two ? [one, two] : [two, one];
  root[high] = low;
  size[low] = (size[low] as number) + (size[high] as number);
}
