import type { Body } from "./body.ts";
import { MARGIN, MAX_SLOTS } from "./body.ts";
import { meet } from "./contacts.ts";
import { createPair, type Pair } from "./pair.ts";
import { isAwake } from "./sleep.ts";

/** Finds the pairs near each other, in an order that depends on positions and slots alone. */
export interface Neighbours {
  /** Pairs that touch or may touch within `horizon` seconds, with their contacts. */
  find(horizon: number): readonly Pair[];
  /** Those found last. */
  readonly near: readonly Pair[];
  add(body: Body): void;
  remove(body: Body): void;
  /** Pairs of this body that touched when they were last looked at. */
  touching(body: Body): readonly Pair[];
  /** These two may overlap from now on. */
  except(a: Body, b: Body): void;
  /** Coefficients may have changed. */
  forget(): void;
}

/** Sorts by left edges (ties by slot) and sweeps; pairs keep their impulses while they stay near. */
export function createNeighbours(): Neighbours {
  const bodies: (Body | undefined)[] = [];
  /** Slots in the order of their left edges. */
  const order: number[] = [];
  const box = new Float64Array(4 * MAX_SLOTS);
  const awake = new Uint8Array(MAX_SLOTS);
  const excepted = new Set<number>();
  let table: (Pair | undefined)[] = [];
  const near: Pair[] = [];
  let round = 0;

  function sort(): void {
    for (let i = 1; i < order.length; i++) {
      const slot = order[i] as number;
      const left = box[4 * slot] as number;
      let j = i - 1;
      for (; j >= 0; j--) {
        const other = order[j] as number;
        const edge = box[4 * other] as number;
        if (edge < left || (edge === left && other < slot)) break;
        order[j + 1] = other;
      }
      order[j + 1] = slot;
    }
  }

  function sweep(i: number): void {
    const one = order[i] as number;
    const right = box[4 * one + 1] as number;
    const bottom = box[4 * one + 2] as number;
    const top = box[4 * one + 3] as number;
    const moves = awake[one] === 1;
    for (let j = i + 1; j < order.length; j++) {
      const two = order[j] as number;
      const at = 4 * two;
      if ((box[at] as number) > right) break;
      if (!(moves || awake[two] === 1)) continue;
      if ((box[at + 2] as number) > top || (box[at + 3] as number) < bottom) continue;
      consider(bodies[one] as Body, bodies[two] as Body);
    }
  }

  function consider(one: Body, two: Body): void {
    const [a, b] = one.slot < two.slot ? [one, two] : [two, one];
    const key = keyOf(a, b);
    if (excepted.size > 0 && excepted.has(key)) return;
    let pair = table[key];
    if (!pair) table[key] = pair = createPair(a, b);
    if (pair.seen !== round - 1 && !pair.kept) forgetPoints(pair);
    pair.seen = round;
    pair.kept = false;
    meet(pair);
    near.push(pair);
  }

  return {
    near,
    find(horizon) {
      round++;
      near.length = 0;
      let fastest = 0;
      for (let i = 0; i < order.length; i++)
        fastest = Math.max(fastest, speedOf(bodies[order[i] as number] as Body));
      for (let i = 0; i < order.length; i++) {
        const body = bodies[order[i] as number] as Body;
        awake[body.slot] = isAwake(body) ? 1 : 0;
        bound(body, box, horizon, fastest);
      }
      sort();
      for (let i = 0; i < order.length; i++) sweep(i);
      return near;
    },
    touching(body) {
      const found: Pair[] = [];
      for (let slot = 0; slot < MAX_SLOTS; slot++) {
        const pair = table[slot < body.slot ? slot * MAX_SLOTS + body.slot : body.slot * MAX_SLOTS + slot];
        if (pair && pair.count > 0 && (pair.kept || pair.seen === round)) found.push(pair);
      }
      return found;
    },
    add(body) {
      bodies[body.slot] = body;
      order.push(body.slot);
    },
    remove(body) {
      bodies[body.slot] = undefined;
      order.splice(order.indexOf(body.slot), 1);
      table = table.map((pair) => (pair && pair.a !== body && pair.b !== body ? pair : undefined));
      for (let slot = 0; slot < MAX_SLOTS; slot++) {
        excepted.delete(slot * MAX_SLOTS + body.slot);
        excepted.delete(body.slot * MAX_SLOTS + slot);
      }
    },
    except(one, two) {
      excepted.add(one.slot < two.slot ? keyOf(one, two) : keyOf(two, one));
    },
    forget() {
      table = [];
    },
  };
}

/** The bodies have been away from each other. */
function forgetPoints(pair: Pair): void {
  pair.count = 0;
  pair.apart = false;
  for (const p of pair.points) p.normalImpulse = p.tangentImpulse = 0;
}

const keyOf = (a: Body, b: Body): number => a.slot * MAX_SLOTS + b.slot;

const speedOf = ({ vx, vy }: Body): number => Math.sqrt(vx * vx + vy * vy);

/** Share of its width within which a body at rest is looked around for the case that a fast one strikes it. */
const STRUCK = 0.1;

/** The box around a body, grown by how far it may go within the horizon. */
function bound(body: Body, box: Float64Array, horizon: number, fastest: number): void {
  const struck = body.invMass > 0 ? Math.min(fastest * horizon, STRUCK * body.thickness) : 0;
  const grow = Math.max(speedOf(body) * horizon, struck) + MARGIN;
  body.reach = grow;
  const at = 4 * body.slot;
  if (!body.polygon) {
    box[at] = body.x - body.radius - grow;
    box[at + 1] = body.x + body.radius + grow;
    box[at + 2] = body.y - body.radius - grow;
    box[at + 3] = body.y + body.radius + grow;
    return;
  }
  const { corners } = body.polygon;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < corners.length; i++) {
    const { x, y } = corners[i] as { x: number; y: number };
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < bottom) bottom = y;
    if (y > top) top = y;
  }
  const spin = Math.abs(body.omega) * horizon * body.radius;
  const all = grow + Math.min(spin, 2 * body.radius);
  box[at] = left - all;
  box[at + 1] = right + all;
  box[at + 2] = bottom - all;
  box[at + 3] = top + all;
}
