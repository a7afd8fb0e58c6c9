import { read } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { step, stepTo } from "#labs/engine/step.ts";
import { startRun } from "#labs/index.ts";
import { labOf } from "./lab-of.ts";
import {
  bounceHeights,
  fallInMatter,
  passedOnInMatter,
  slideInMatter,
  slipInMatter,
} from "./matter-physics.ts";
import { MATTER_STEP } from "./matter-world.ts";
import { atMost, type Row } from "./row.ts";
import { peakAfterBounces } from "./turning.ts";

/** The step matter-js takes by itself: both worlds are stepped alike. */
const STEP = MATTER_STEP;
const FRICTION = 0.1;

const own = (friction: number, restitution: number) => ({ material: "own", friction, restitution });

const begin = (parts: object[], gravity = 9.81): Run =>
  startRun(labOf(parts, STEP, { world: { gravity, step: STEP, bounds: [-20, -5, 20, 20] } }), "bench");

/** The rigid world against closed forms, at the step of matter-js. */
export function rigidPhysics(): Row[] {
  return [bounces(), slide(), repose(), fall(), passedOn()];
}

function bounces(): Row {
  const run = begin([
    { id: "floor", kind: "floor", ...own(0, 1) },
    { id: "ball", kind: "disc", radius: 0.1, y: 1.1, ...own(0, 1) },
  ]);
  const height = peakAfterBounces(20, () => {
    step(run);
    return read(run, "ball.y");
  });
  const off = Math.abs(height - 0.1 - 1);
  return atMost("ball e = 1 after 20 bounces, rigid world: height off by", off, "1", 1e-3, bounceHeights(20));
}

/** s = v²/(2μg) */
function slide(): Row {
  const run = begin([
    { id: "floor", kind: "floor", length: 100, ...own(FRICTION, 0) },
    { id: "block", kind: "box", width: 0.4, height: 0.2, y: 0.1, vx: 2, ...own(FRICTION, 0) },
  ]);
  stepTo(run, 600);
  const exact = 4 / (2 * FRICTION * 9.81);
  const percent = (way: number) => (Math.abs(way - exact) / exact) * 100;
  const other = percent(slideInMatter(2, FRICTION));
  return atMost("Coulomb slide, μ = 0.1, 2 m/s: way off by", percent(read(run, "block.x")), "%", 0.1, other);
}

/** tan α = μ: the steepest slope on which a block stays. */
function repose(): Row {
  const exact = Math.atan(FRICTION);
  const degrees = (angle: number) => (Math.abs(angle - exact) * 180) / Math.PI;
  const ours = steepest((angle) => slip(angle, 5));
  const other = steepest((angle) => slipInMatter(angle, FRICTION, 5));
  return atMost("angle of repose, μ = 0.1: off by", degrees(ours), "°", 0.1, degrees(other));
}

/** The angle, rad, up to which a block slips by less than 5 mm. */
function steepest(slipAt: (angle: number) => number): number {
  let [stays, slips] = [0, Math.PI / 4];
  for (let i = 0; i < 12; i++) {
    const angle = (stays + slips) / 2;
    if (slipAt(angle) < 0.005) stays = angle;
    else slips = angle;
  }
  return (stays + slips) / 2;
}

function slip(angle: number, seconds: number): number {
  const [x, y] = [-0.1 * Math.sin(angle), 0.1 * Math.cos(angle)];
  const run = begin([
    { id: "slope", kind: "floor", length: 100, angle, ...own(FRICTION, 0) },
    { id: "block", kind: "box", width: 0.4, height: 0.2, x, y, angle, ...own(FRICTION, 0) },
  ]);
  stepTo(run, Math.round(seconds / STEP));
  return Math.hypot(read(run, "block.x") - x, read(run, "block.y") - y);
}

/** s = g t²/2 */
function fall(): Row {
  const run = begin([{ id: "ball", kind: "disc", radius: 0.1, y: 0 }]);
  stepTo(run, 60);
  const percent = (way: number) => (Math.abs(way - 9.81 / 2) / (9.81 / 2)) * 100;
  return atMost(
    "free fall, 1 s, rigid world: way off by",
    percent(-read(run, "ball.y")),
    "%",
    1e-9,
    percent(fallInMatter(1)),
  );
}

/** Equal masses exchange their velocities. */
function passedOn(): Row {
  const speed = 0.1;
  const run = begin(
    [
      { id: "one", kind: "disc", radius: 0.1, x: -0.2, y: 0, vx: speed, ...own(0, 1) },
      { id: "other", kind: "disc", radius: 0.1, x: 0.2, y: 0, ...own(0, 1) },
    ],
    0,
  );
  stepTo(run, Math.ceil(1 / speed / STEP));
  const off = (passed: number) => Math.abs(passed / speed - 1);
  const other = off(passedOnInMatter(speed));
  return atMost(
    "two equal discs at 0.1 m/s: speed not passed on",
    off(read(run, "other.speed")),
    "1",
    1e-9,
    other,
  );
}
