import { RunStopped } from "../part.ts";
import { type Body, place } from "./body.ts";
import { resolveImpacts, TOUCH } from "./impact.ts";
import { driveAll, type Joints, kickOn, pullAll, readyMotors } from "./joints/joints.ts";
import type { Neighbours } from "./neighbours.ts";
import { type Pair, prepare } from "./pair.ts";
import { pushApart } from "./push.ts";
import { resolveAgain, resolveContacts, wake } from "./resting.ts";
import { fallAsleep, isAwake, wakeAll, wakeTouched } from "./sleep.ts";

/** The longest sub-step, s, and the shortest that stiff springs may ask for. */
const LONGEST = 1 / 480;
const SHORTEST = LONGEST / 128;
/**
 * So many sub-steps of one step may end exactly at an impact (this, shared among the moving bodies, at most 24); the
 * others end within a quarter of a body's width: less exact in a heap, where nobody can follow one bounce.
 */
const EXACT_IMPACTS = 192;
/** Where there are too many bodies for one, so many times faster approaches count as coming to rest. */
const CALM = 3;
/** Beyond it speeds are held, m/s. */
export const FASTEST = 200;
/** Share of the way to the hand made up in a second, 1/s; and the hand's greatest speed and acceleration. */
const HAND_RATE = 25;
const HAND_SPEED = 15;
const HAND_ACCELERATION = 400;

/** No step may be longer, s: a document could ask for a day. */
const LONGEST_STEP = 0.1;

/** What one step of the world needs and keeps. */
export interface World {
  readonly bodies: readonly Body[];
  readonly neighbours: Neighbours;
  readonly joints: Joints | undefined;
  /** Length of the last sub-step, s. */
  lastH: number;
  /** As it was in the last step, m/s². */
  gravity: number;
  /** Becomes true when a body was held at the greatest speed. */
  speedLimited: boolean;
}

/**
 * Moves the world by `dt` in sub-steps. Each: find contacts; impacts at once; then a time h in which nothing that
 * approaches passes anything (conservative advancement, so nothing tunnels); gravity and lasting contacts over h.
 * Positions move by h (v + v′)/2: exact for constant acceleration, so free fall and Coulomb sliding have no step error.
 */
export function advance(world: World, dt: number, gravity: number): void {
  if (!(dt <= LONGEST_STEP)) throw new RunStopped("step-too-long");
  let left = dt;
  const { joints } = world;
  if (gravity !== world.gravity) wakeAll(world.bodies);
  world.gravity = gravity;
  if (!world.bodies.some(isAwake)) return;
  const most = Math.min(LONGEST, joints?.longest ?? LONGEST);
  if (!(most >= SHORTEST)) throw new RunStopped("spring-too-stiff");
  let exact = Math.min(24, Math.floor(EXACT_IMPACTS / (1 + world.bodies.length)));
  const calm = exact > 0 ? gravity : CALM * gravity;
  while (left > 0) {
    const longest = left / Math.ceil(left / most - 1e-9);
    let pairs = world.neighbours.find(longest);
    while (wakeTouched(world.bodies, pairs)) pairs = world.neighbours.find(longest);
    for (const pair of pairs) if (pair.count > 0) prepare(pair);
    joints?.constraints.keep();
    resolveImpacts(pairs, calm, joints?.constraints);
    limitSpeeds(world);
    const safe = safeTime(world, pairs, longest, exact > 0);
    const h = safe < longest ? Math.min(left, safe) : longest;
    if (safe < longest) exact--;
    subStep(world, pairs, h, gravity, calm);
    left = h === left ? 0 : left - h;
    if (left < 1e-12) left = 0;
    if (left === 0) fallAsleep(world.bodies, pairs, dt, gravity);
  }
}

/** How long all bodies may move as they do without one passing into another. */
function safeTime({ bodies }: World, pairs: readonly Pair[], longest: number, exact: boolean): number {
  let time = longest;
  for (const body of bodies) {
    const speed = Math.sqrt(body.vx * body.vx + body.vy * body.vy);
    if (speed * time > body.reach) time = body.reach / speed;
  }
  for (const pair of pairs) {
    const coarse = 0.25 * Math.min(pair.a.thickness, pair.b.thickness);
    const approach = approachOf(pair);
    const gap = Math.max(0, pair.gap);
    if (approach * time <= gap) continue;
    // of bodies that touch, another corner may turn in
    const depth = exact && gap > TOUCH ? TOUCH / 4 : coarse;
    time = Math.min(time, (gap + depth) / approach);
  }
  return time;
}

/** How fast at most the gap of a pair closes, m/s: along the normal, and by the turning of polygons. */
function approachOf({ a, b, nx, ny }: Pair): number {
  const along = (a.vx - b.vx) * nx + (a.vy - b.vy) * ny;
  const spinA = a.polygon ? Math.abs(a.omega) * a.radius : 0;
  const spinB = b.polygon ? Math.abs(b.omega) * b.radius : 0;
  return Math.max(0, along + spinA + spinB);
}

function subStep(world: World, pairs: readonly Pair[], h: number, gravity: number, calm: number): void {
  const { joints } = world;
  // in a very short sub-step impulses also make up for what was left of impacts: they are not taken larger
  const ratio = world.lastH > 0 ? Math.min(1, h / world.lastH) : 0;
  const touching = wake(pairs, h, ratio, calm);
  if (joints) pullAll(joints);
  for (const body of world.bodies) begin(body, h, gravity);
  if (touching.length > 0) resolveContacts(touching, world.bodies, gravity * h);
  if (joints) holdTogether(world, joints, touching, h);
  pushApart(touching, h);
  world.lastH = h;
  for (const body of world.bodies) if (isAwake(body)) move(body, h);
  if (joints) finish(joints, h);
}

/** The body at the start of a sub-step, with the whole impulse of gravity, springs or the hand. */
function begin(body: Body, h: number, gravity: number): void {
  body.startVx = body.vx;
  body.startVy = body.vy;
  body.startOmega = body.omega;
  body.fromX = body.x;
  body.fromY = body.y;
  body.fromAngle = body.angle;
  body.pushX = 0;
  body.pushY = 0;
  body.turn = 0;
  if (!isAwake(body)) return;
  if (body.held) carry(body, body.held, h);
  else body.vy -= gravity * h;
  body.vx += h * body.forceX * body.invMass;
  body.vy += h * body.forceY * body.invMass;
  body.omega += h * body.torque * body.invInertia;
}

function move(body: Body, h: number): void {
  body.x = body.fromX + (h / 2) * (body.startVx + body.vx) + body.pushX;
  body.y = body.fromY + (h / 2) * (body.startVy + body.vy) + body.pushY;
  body.angle = body.fromAngle + (h / 2) * (body.startOmega + body.omega) + body.turn;
  if (!Number.isFinite(body.x + body.y + body.angle)) throw new RunStopped("not-a-number");
  place(body);
}

/** Rounds in which contacts, motors and joints come to agree, and the change of velocity they end at, m/s. */
const AGREEMENT = 12;
const AGREED = 1e-8;

function holdTogether({ bodies }: World, joints: Joints, touching: readonly Pair[], h: number): void {
  const { constraints } = joints;
  const shared = touching.some(({ a, b }) => a.jointed || b.jointed);
  readyMotors(joints);
  constraints.hold(h);
  for (let round = 0; round < AGREEMENT; round++) {
    const driven = driveAll(joints, h);
    const pressed = shared ? resolveAgain(bodies) : 0;
    if (Math.max(driven, pressed) < AGREED) break;
    constraints.hold(h);
  }
}

/** Springs and joints at the new positions: the other half of their forces acts there. */
function finish(joints: Joints, h: number): void {
  kickOn(joints, h);
  joints.constraints.finish(h);
}

/** The hand brings a body's velocity to the one that leads to the pointer, with a bounded force. */
function carry(body: Body, to: { x: number; y: number }, h: number): void {
  let wx = (to.x - body.x) * HAND_RATE;
  let wy = (to.y - body.y) * HAND_RATE;
  const speed = Math.sqrt(wx * wx + wy * wy);
  if (speed > HAND_SPEED) {
    wx *= HAND_SPEED / speed;
    wy *= HAND_SPEED / speed;
  }
  const [dx, dy] = [wx - body.vx, wy - body.vy];
  const change = Math.sqrt(dx * dx + dy * dy);
  const k = change > HAND_ACCELERATION * h ? (HAND_ACCELERATION * h) / change : 1;
  body.vx += dx * k;
  body.vy += dy * k;
  body.omega *= Math.max(0, 1 - 10 * h);
}

function limitSpeeds(world: World): void {
  for (const body of world.bodies) {
    const speed = Math.sqrt(body.vx * body.vx + body.vy * body.vy);
    const rim = Math.abs(body.omega) * body.radius;
    if (speed <= FASTEST && rim <= FASTEST) continue;
    world.speedLimited = true;
    if (speed > FASTEST) {
      body.vx *= FASTEST / speed;
      body.vy *= FASTEST / speed;
    }
    if (rim > FASTEST) body.omega *= FASTEST / rim;
  }
}
