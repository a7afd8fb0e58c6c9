import { cos, sin } from "../../engine/math.ts";
import type { Outline } from "../../engine/part.ts";

/** When a body came into a point of the plane and when it left it, in parts of a step, 0 to 1; absent: not within the step. */
export interface Passing {
  enters?: number;
  leaves?: number;
}

interface Point {
  x: number;
  y: number;
}

/** Halvings of a step: 2⁻⁴⁰ of it is below any division. */
const HALVINGS = 40;
/** How much longer the way of a body may be than the faster of its ends makes it. */
const WAY = 1.5;

/** How far a point is from a body, m; below 0 within it. */
export function distance({ x, y, angle, width, height, radius }: Outline, point: Point): number {
  const [dx, dy] = [point.x - x, point.y - y];
  const [c, s] = angle === 0 ? [1, 0] : [cos(angle), sin(angle)];
  const across = Math.abs(c * dx + s * dy) - width / 2;
  const up = Math.abs(c * dy - s * dx) - height / 2;
  return hypotenuse(Math.max(across, 0), Math.max(up, 0)) + Math.min(Math.max(across, up), 0) - radius;
}

const hypotenuse = (a: number, b: number): number => Math.sqrt(a * a + b * b);

/**
 * Where within a step of `dt`, s, a body passes a point. Its way between the two ends is the cubic that has their places and
 * velocities (Hermite): in free motion off by r⁗ dt⁴/384, some 1e-9 m for what moves in a lab; an impact within the step is
 * smoothed over it. Along so short a way the distance of a convex body has one least value, so it passes once at the most.
 */
export function passing(before: Outline, after: Outline, dt: number, point: Point): Passing {
  const [first, last] = [distance(before, point), distance(after, point)];
  const at = (share: number): number => distance(between(before, after, dt, share), point);
  if (first < 0 && last < 0) return {};
  if (first < 0) return { leaves: turning(at, 1, 0) };
  if (last < 0) return { enters: turning(at, 0, 1) };
  const size = before.radius + (Number.isFinite(before.height) ? before.width + before.height : before.width);
  const fastest = (one: Outline) => hypotenuse(one.vx, one.vy) + Math.abs(one.omega) * size;
  if (first + last > WAY * dt * Math.max(fastest(before), fastest(after))) return {};
  const nearest = leastOf(at);
  return at(nearest) < 0 ? { enters: turning(at, 0, nearest), leaves: turning(at, 1, nearest) } : {};
}

/** Where a distance turns from `free`, where it is not below 0, to `dark`, where it is. */
function turning(at: (share: number) => number, free: number, dark: number): number {
  let [out, within] = [free, dark];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (out + within) / 2;
    if (at(middle) < 0) within = middle;
    else out = middle;
  }
  return (out + within) / 2;
}

/** Where a function with one least value within 0 to 1 has it. */
function leastOf(at: (share: number) => number): number {
  let [from, to] = [0, 1];
  for (let i = 0; i < 2 * HALVINGS; i++) {
    const third = (to - from) / 3;
    if (at(from + third) < at(to - third)) to -= third;
    else from += third;
  }
  return (from + to) / 2;
}

function between(before: Outline, after: Outline, dt: number, share: number): Outline {
  const cubic = (from: number, speed: number, to: number, last: number): number => {
    const rest = 1 - share;
    const ends = from * (1 + 2 * share) * rest * rest + to * (3 - 2 * share) * share * share;
    return ends + dt * share * rest * (speed * rest - last * share);
  };
  return {
    ...before,
    x: cubic(before.x, before.vx, after.x, after.vx),
    y: cubic(before.y, before.vy, after.y, after.vy),
    angle: cubic(before.angle, before.omega, after.angle, after.omega),
  };
}
