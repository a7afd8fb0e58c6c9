import type { Body } from "./body.ts";
import { MARGIN, MAX_SLOTS } from "./body.ts";
import { meet } from "./contacts.ts";
import { createPair, type Pair } from "./pair.ts";
import { isAwake } from "./sleep.ts";

/** Finds the pairs near each other, in an order that depends on positions and slots alone. */
export interface Neighbours {
  /** Pairs that touch or may touch within `horizon` seconds, with their contacts. */
  find(horizon: number): readonly Pair[];
  add(body: Body): void;
  remove(body: Body): void;
  /** Pairs of this body that touched when they were last looked at. */
  touching(body: Body): readonly Pair[];
  /** These two may overlap from now on. */
  except(a: Body, b: Body): void;
  /** Coefficients may have changed. */
  forget(): void;
}

interface Entry {
  body: Body;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** Sorts by left edges (ties by slot) and sweeps; pairs keep their impulses while they stay near. */
export function createNeighbours(): Neighbours {
  const entries: Entry[] = [];
  let table: (Pair | undefined)[] = [];
  const excepted = new Set<number>();
  const near: Pair[] = [];
  let round = 0;

  function sort(): void {
    for (let i = 1; i < entries.length; i++) {
      const entry = entries[i] as Entry;
      let j = i - 1;
      while (j >= 0 && after(entries[j] as Entry, entry)) {
        entries[j + 1] = entries[j] as Entry;
        j--;
      }
      entries[j + 1] = entry;
    }
  }

  function consider(one: Body, two: Body): void {
    const [a, b] = one.slot < two.slot ? [one, two] : [two, one];
    const key = keyOf(a, b);
    if (excepted.size > 0 && excepted.has(key)) return;
    let pair = table[key];
    if (!pair) table[key] = pair = createPair(a, b);
    if (pair.seen !== round - 1) forgetPoints(pair);
    pair.seen = round;
    meet(pair);
    near.push(pair);
  }

  /** Two that sleep keep what they press with. */
  function stay(one: Body, two: Body): void {
    const pair = table[one.slot < two.slot ? keyOf(one, two) : keyOf(two, one)];
    if (pair && pair.seen === round - 1) pair.seen = round;
  }

  return {
    find(horizon) {
      round++;
      near.length = 0;
      let fastest = 0;
      for (let i = 0; i < entries.length; i++)
        fastest = Math.max(fastest, speedOf((entries[i] as Entry).body));
      for (let i = 0; i < entries.length; i++) bound(entries[i] as Entry, horizon, fastest);
      sort();
      for (let i = 0; i < entries.length; i++) {
        const one = entries[i] as Entry;
        for (let j = i + 1; j < entries.length; j++) {
          const two = entries[j] as Entry;
          if (two.left > one.right) break;
          if (two.bottom > one.top || two.top < one.bottom) continue;
          if (isAwake(one.body) || isAwake(two.body)) consider(one.body, two.body);
          else stay(one.body, two.body);
        }
      }
      return near;
    },
    touching(body) {
      const found: Pair[] = [];
      for (let slot = 0; slot < MAX_SLOTS; slot++) {
        const pair = table[slot < body.slot ? slot * MAX_SLOTS + body.slot : body.slot * MAX_SLOTS + slot];
        if (pair && pair.count > 0 && pair.seen === round) found.push(pair);
      }
      return found;
    },
    add(body) {
      entries.push({ body, left: 0, right: 0, bottom: 0, top: 0 });
    },
    remove(body) {
      entries.splice(
        entries.findIndex((entry) => entry.body === body),
        1,
      );
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

const after = (a: Entry, b: Entry): boolean =>
  a.left > b.left || (a.left === b.left && a.body.slot > b.body.slot);

const speedOf = ({ vx, vy }: Body): number => Math.sqrt(vx * vx + vy * vy);

/** Share of its width within which a body at rest is looked around for the case that a fast one strikes it. */
const STRUCK = 0.1;

/** The box around a body, grown by how far it may go within the horizon. */
function bound(entry: Entry, horizon: number, fastest: number): void {
  const { body } = entry;
  const struck = body.invMass > 0 ? Math.min(fastest * horizon, STRUCK * body.thickness) : 0;
  const grow = Math.max(speedOf(body) * horizon, struck) + MARGIN;
  body.reach = grow;
  if (!body.polygon) {
    entry.left = body.x - body.radius - grow;
    entry.right = body.x + body.radius + grow;
    entry.bottom = body.y - body.radius - grow;
    entry.top = body.y + body.radius + grow;
    return;
  }
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of body.polygon.corners) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < bottom) bottom = y;
    if (y > top) top = y;
  }
  const spin = Math.abs(body.omega) * horizon * body.radius;
  const all = grow + Math.min(spin, 2 * body.radius);
  entry.left = left - all;
  entry.right = right + all;
  entry.bottom = bottom - all;
  entry.top = top + all;
}
