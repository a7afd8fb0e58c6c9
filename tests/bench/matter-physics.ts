import { MATTER_STEP, MatterWorld, placeOf, speedOf, throwBody, weigh } from "./matter-world.ts";
import { peakAfterBounces, turningPoint } from "./turning.ts";

/** What matter-js makes of a pendulum of 1 m on a rod: mean period, s, and its last amplitude, rad. */
export function pendulumInMatter(amplitude: number, seconds: number): { period: number; amplitude: number } {
  const world = new MatterWorld();
  const bob = world.disc(Math.sin(amplitude), -Math.cos(amplitude), 0.05);
  world.hang(bob, 0, 0, 1);
  const crossings: number[] = [];
  let widest = 0;
  let [beforeLast, last] = [amplitude, amplitude];
  for (let i = 1; i * MATTER_STEP <= seconds; i++) {
    world.step();
    const { x, y } = placeOf(bob);
    const angle = Math.atan2(x, -y);
    if (last > 0 && angle <= 0) crossings.push((i - angle / (angle - last)) * MATTER_STEP);
    if (i * MATTER_STEP > seconds - 3) widest = Math.max(widest, turningPoint(beforeLast, last, angle));
    [beforeLast, last] = [last, angle];
  }
  const [first = 0] = crossings;
  return { period: ((crossings.at(-1) ?? 0) - first) / (crossings.length - 1), amplitude: widest };
}

const ELASTIC = { restitution: 1, friction: 0, frictionStatic: 0, inertia: Infinity };

/** Largest share of kinetic energy gained or lost by two boxes that collide between two walls, as the gliders do. */
export function collidingInMatter(steps: number): number {
  const world = new MatterWorld(0);
  for (const x of [-0.5, 2.5]) world.box(x, 0, 1, 4, { ...ELASTIC, isStatic: true });
  const bodies = [
    { body: world.box(0.4, 0, 0.14, 0.1, ELASTIC), mass: 0.3, velocity: 0.7 },
    { body: world.box(1.5, 0, 0.14, 0.1, ELASTIC), mass: 0.1, velocity: -0.4 },
  ];
  for (const { body, mass, velocity } of bodies) {
    weigh(body, mass);
    throwBody(body, velocity, 0);
  }
  const energy = () => bodies.reduce((sum, { body, mass }) => sum + (mass * speedOf(body) ** 2) / 2, 0);
  const before = energy();
  let worst = 0;
  for (let i = 0; i < steps; i++) {
    world.step();
    worst = Math.max(worst, Math.abs(energy() / before - 1));
  }
  return worst;
}

/** How far a ball with e = 1 let fall from 1 m is from 1 m after so many bounces, m. */
export function bounceHeights(bounces: number): number {
  const world = new MatterWorld();
  world.box(0, -0.5, 20, 1, { ...ELASTIC, isStatic: true });
  const ball = world.disc(0, 1.1, 0.1, ELASTIC);
  const height = peakAfterBounces(bounces, () => {
    world.step();
    return placeOf(ball).y;
  });
  return Math.abs(height - 0.1 - 1);
}

/** How far a body falls in `seconds` from rest, m. */
export function fallInMatter(seconds: number): number {
  const world = new MatterWorld();
  const ball = world.disc(0, 0, 0.1);
  for (let i = 0; i < Math.round(seconds / MATTER_STEP); i++) world.step();
  return -placeOf(ball).y;
}

/** How far a block thrown at `speed`, m/s, slides on a level floor with the coefficient of friction, m. */
export function slideInMatter(speed: number, friction: number): number {
  const world = new MatterWorld();
  const own = { friction, restitution: 0 };
  world.box(0, -0.5, 100, 1, { ...own, isStatic: true });
  const block = world.box(0, 0.1, 0.4, 0.2, own);
  throwBody(block, speed, 0);
  for (let i = 0; i < 600; i++) world.step();
  return placeOf(block).x;
}

/** How far a block at rest on a slope slips down it within `seconds`, m. */
export function slipInMatter(angle: number, friction: number, seconds: number): number {
  const world = new MatterWorld();
  const own = { friction, restitution: 0, angle };
  const [x, y] = [-Math.sin(angle), Math.cos(angle)];
  world.box(-x / 2, -y / 2, 100, 1, { ...own, isStatic: true });
  const block = world.box(0.1 * x, 0.1 * y, 0.4, 0.2, own);
  for (let i = 0; i < Math.round(seconds / MATTER_STEP); i++) world.step();
  const now = placeOf(block);
  return Math.hypot(now.x - 0.1 * x, now.y - 0.1 * y);
}

/** The speed, m/s, that a resting disc gets from an equal one with e = 1 that hits it at `speed`. */
export function passedOnInMatter(speed: number): number {
  const world = new MatterWorld(0);
  const one = world.disc(-0.2, 0, 0.1, ELASTIC);
  const other = world.disc(0.2, 0, 0.1, ELASTIC);
  throwBody(one, speed, 0);
  for (let i = 0; i < Math.ceil(1 / speed / MATTER_STEP); i++) world.step();
  return speedOf(other);
}
