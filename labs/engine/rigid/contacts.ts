import Collision from "matter-js/src/collision/Collision.js";
import type { Body, Polygon } from "./body.ts";
import { MARGIN } from "./body.ts";
import type { ContactPoint, Pair } from "./pair.ts";

interface Point {
  x: number;
  y: number;
}

/** Contact points found last, before they are matched with those the pair had. */
const found = [
  { x: 0, y: 0, gap: 0 },
  { x: 0, y: 0, gap: 0 },
];

/**
 * Looks where the pair touches: sets its normal, gap and contact points. Discs are exact circles, not matter-js's
 * polygons; two polygons are tested by matter-js's separating axes, and their contact points are clipped here.
 */
export function meet(pair: Pair): void {
  const { a, b } = pair;
  if (a.polygon && b.polygon) polygons(pair, a.polygon, b.polygon);
  else if (a.polygon) discOn(pair, a.polygon, b, 1);
  else if (b.polygon) discOn(pair, b.polygon, a, -1);
  else discs(pair, a, b);
}

function discs(pair: Pair, a: Body, b: Body): void {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const distance = Math.sqrt(dx * dx + dy * dy);
  pair.nx = distance > 0 ? dx / distance : 0;
  pair.ny = distance > 0 ? dy / distance : 1;
  pair.gap = distance - a.radius - b.radius;
  single(pair, a.x, a.y, a.radius + pair.gap / 2);
}

/** One contact point at `along` the normal from (x, y), if the gap is small enough. */
function single(pair: Pair, x: number, y: number, along: number): void {
  if (pair.gap > MARGIN) {
    pair.count = 0;
    return;
  }
  const p = found[0] as ContactPoint;
  p.x = x + pair.nx * along;
  p.y = y + pair.ny * along;
  p.gap = pair.gap;
  keep(pair, 1);
}

/** A disc at a polygon: nearest to an edge or to a corner. `sign` is 1 when the polygon is the pair's a. */
function discOn(pair: Pair, polygon: Polygon, disc: Body, sign: 1 | -1): void {
  const { corners, normals } = polygon;
  const n = corners.length;
  let edge = 0;
  let out = -Infinity;
  for (let i = 0; i < n; i++) {
    const c = corners[i] as Point;
    const normal = normals[i] as Point;
    const d = normal.x * (disc.x - c.x) + normal.y * (disc.y - c.y);
    if (d > out) [edge, out] = [i, d];
  }
  const normal = normals[edge] as Point;
  const from = corners[edge] as Point;
  const to = corners[(edge + 1) % n] as Point;
  const before = -normal.y * (disc.x - from.x) + normal.x * (disc.y - from.y);
  const after = -normal.y * (disc.x - to.x) + normal.x * (disc.y - to.y);
  let [nx, ny, distance] = [normal.x, normal.y, out];
  if (out > 0 && (before < 0 || after > 0)) {
    const corner = before < 0 ? from : to;
    const dx = disc.x - corner.x;
    const dy = disc.y - corner.y;
    distance = Math.sqrt(dx * dx + dy * dy);
    [nx, ny] = [dx / distance, dy / distance];
  }
  pair.nx = nx * sign;
  pair.ny = ny * sign;
  pair.gap = distance - disc.radius;
  single(pair, disc.x, disc.y, -sign * (disc.radius + pair.gap / 2));
}

function polygons(pair: Pair, a: Polygon, b: Polygon): void {
  if (pair.apart) {
    pair.gap = least(b, pair.nx, pair.ny) + least(a, -pair.nx, -pair.ny);
    if (pair.gap > 2 * MARGIN) return;
  }
  const collision = Collision.collides(a.hull, b.hull);
  if (!collision) {
    pair.count = 0;
    pair.apart = true;
    separate(pair, a, b);
    return;
  }
  pair.apart = false;
  pair.nx = -collision.normal.x;
  pair.ny = -collision.normal.y;
  const faceA = facing(a, pair.nx, pair.ny);
  const faceB = facing(b, -pair.nx, -pair.ny);
  const alignA = dot(a.normals[faceA] as Point, pair.nx, pair.ny);
  const alignB = -dot(b.normals[faceB] as Point, pair.nx, pair.ny);
  if (alignB > alignA + 1e-6) clip(pair, b, faceB, a, -1);
  else clip(pair, a, faceA, b, 1);
}

/**
 * The axis on which two polygons are farthest apart: it stays a separating one while they move, and is tried first in
 * the next sub-step.
 */
function separate(pair: Pair, a: Polygon, b: Polygon): void {
  pair.gap = -Infinity;
  fartherOn(pair, a, b, 1);
  fartherOn(pair, b, a, -1);
}

function fartherOn(pair: Pair, one: Polygon, other: Polygon, sign: 1 | -1): void {
  for (let i = 0; i < one.normals.length; i++) {
    const normal = one.normals[i] as Point;
    const corner = one.corners[i] as Point;
    const gap = least(other, normal.x, normal.y) - dot(normal, corner.x, corner.y);
    if (gap <= pair.gap) continue;
    pair.gap = gap;
    pair.nx = normal.x * sign;
    pair.ny = normal.y * sign;
  }
}

/** How far down a polygon reaches along (nx, ny). */
function least({ corners }: Polygon, nx: number, ny: number): number {
  let low = Infinity;
  for (let i = 0; i < corners.length; i++) {
    const c = corners[i] as Point;
    const along = c.x * nx + c.y * ny;
    if (along < low) low = along;
  }
  return low;
}

const dot = (n: Point, x: number, y: number): number => n.x * x + n.y * y;

/** The edge whose normal is nearest to (x, y). */
function facing({ normals }: Polygon, x: number, y: number): number {
  let best = 0;
  for (let i = 1; i < normals.length; i++)
    if (dot(normals[i] as Point, x, y) > dot(normals[best] as Point, x, y)) best = i;
  return best;
}

/** Contact points: the edge of `other` facing the edge `face` of `base`, cut to its length. */
function clip(pair: Pair, base: Polygon, face: number, other: Polygon, sign: 1 | -1): void {
  const n = base.normals[face] as Point;
  const from = base.corners[face] as Point;
  const to = base.corners[(face + 1) % base.corners.length] as Point;
  const facingEdge = facing(other, -n.x, -n.y);
  const p = other.corners[facingEdge] as Point;
  const q = other.corners[(facingEdge + 1) % other.corners.length] as Point;
  pair.nx = n.x * sign;
  pair.ny = n.y * sign;
  pair.gap = Infinity;
  const length = -n.y * (to.x - from.x) + n.x * (to.y - from.y);
  const start = -n.y * (p.x - from.x) + n.x * (p.y - from.y);
  const end = -n.y * (q.x - from.x) + n.x * (q.y - from.y);
  // q comes before p along the base edge: both polygons run anticlockwise
  const span = start - end;
  const low = Math.max(0, end);
  const high = Math.min(length, start);
  let count = 0;
  for (let i = 0; i < 2; i++) {
    const along = i === 0 ? low : high;
    if (low > high && i === 1) break;
    const k = span > 0 ? Math.max(0, Math.min(1, (start - along) / span)) : 0;
    const x = p.x + k * (q.x - p.x);
    const y = p.y + k * (q.y - p.y);
    const gap = dot(n, x - from.x, y - from.y);
    pair.gap = Math.min(pair.gap, gap);
    if (gap > 2 * MARGIN) continue;
    const spot = found[count++] as ContactPoint;
    spot.x = x - (n.x * gap) / 2;
    spot.y = y - (n.y * gap) / 2;
    spot.gap = gap;
  }
  // the tangent of the pair runs along the base edge when base is a, against it when base is b
  if (count === 2 && sign < 0) found.reverse();
  keep(pair, count);
}

/** Writes the found points to the pair; each takes over the impulses of the point it was before. */
function keep(pair: Pair, count: number): void {
  const [first, second] = pair.points;
  if (count === 1 && pair.count === 2) {
    const spot = found[0] as Point;
    if (apart(second, spot) < apart(first, spot)) pair.points = [second, first];
  } else if (count === 2 && pair.count === 1) {
    if (apart(first, found[1] as Point) < apart(first, found[0] as Point)) pair.points = [second, first];
  }
  for (let i = 0; i < 2; i++) {
    const p = pair.points[i] as ContactPoint;
    if (i < count) {
      const spot = found[i] as ContactPoint;
      p.x = spot.x;
      p.y = spot.y;
      p.gap = spot.gap;
    } else {
      p.normalImpulse = 0;
      p.tangentImpulse = 0;
    }
  }
  pair.count = count;
}

const apart = (a: Point, b: Point): number => (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
