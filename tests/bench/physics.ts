import { read } from "#labs/engine/read.ts";
import { step } from "#labs/engine/step.ts";
import { startRun } from "#labs/index.ts";
import { pendulumPeriod } from "#labs/parts/pendulum/part.ts";
import { labOf } from "./lab-of.ts";
import { bounceHeights, collidingInMatter, pendulumInMatter } from "./matter-physics.ts";
import { rigidPhysics } from "./rigid-physics.ts";
import { atMost, type Row } from "./row.ts";
import { peakAfterBounces, turningPoint } from "./turning.ts";

const STEP = 1 / 256;

/** Exactness of the engine's motion against closed forms, beside what bare matter-js gives for the same. */
export function physics(): Row[] {
  return [...pendulumFor60s(), ...collisionsFor3600Steps(), ...twentyBounces(), ...rigidPhysics()];
}

/** A pendulum let go at 30° for a minute: period by the zero crossings, amplitude by the turning points. */
function pendulumFor60s(): Row[] {
  const amplitude = Math.PI / 6;
  const run = startRun(labOf([{ id: "bob", kind: "pendulum", length: 1, angle: amplitude }]), "bench");
  const crossings: number[] = [];
  let widest = 0;
  let last = read(run, "bob.angle");
  let beforeLast = last;
  while (run.step * STEP < 60) {
    step(run);
    const angle = read(run, "bob.angle");
    if (last > 0 && angle <= 0) crossings.push((run.step - 1) * STEP + crossing(run, last, angle));
    if (run.step * STEP > 57) widest = Math.max(widest, turningPoint(beforeLast, last, angle));
    [beforeLast, last] = [last, angle];
  }
  const first = crossings[0] as number;
  const period = ((crossings.at(-1) as number) - first) / (crossings.length - 1);
  const exact = pendulumPeriod(1, 9.81, amplitude);
  const percent = (measured: number) => (Math.abs(measured - exact) / exact) * 100;
  const degrees = (measured: number) => (Math.abs(measured - amplitude) * 180) / Math.PI;
  const other = pendulumInMatter(amplitude, 60);
  return [
    atMost("pendulum 30°, 60 s: period error", percent(period), "%", 1e-6, percent(other.period)),
    atMost("pendulum 30°, 60 s: amplitude off by", degrees(widest), "°", 0.001, degrees(other.amplitude)),
  ];
}

/** Where within the step the angle is zero, s: cubic through both ends with the true rates (error of order h⁴). */
function crossing(run: ReturnType<typeof startRun>, from: number, to: number): number {
  const rateTo = -Math.sqrt(2 * 9.81 * (Math.cos(to) - Math.cos(Math.PI / 6)));
  const rateFrom = -Math.sqrt(2 * 9.81 * (Math.cos(from) - Math.cos(Math.PI / 6)));
  const h = run.document.world.step;
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const s = (low + high) / 2;
    const value =
      (1 + 2 * s) * (1 - s) * (1 - s) * from +
      s * (1 - s) * (1 - s) * h * rateFrom +
      s * s * (3 - 2 * s) * to +
      s * s * (s - 1) * h * rateTo;
    if (value > 0) low = s;
    else high = s;
  }
  return low * h;
}

/** Two gliders and two elastic bumpers: kinetic energy after 3600 steps. */
function collisionsFor3600Steps(): Row[] {
  const document = labOf([
    { id: "track", kind: "air-track", length: 2, restitution: 1, bumper: 1 },
    { id: "a", kind: "glider", mass: 0.3, position: 0.4, velocity: 0.7 },
    { id: "b", kind: "glider", mass: 0.1, position: 1.5, velocity: -0.4 },
  ]);
  const run = startRun(document, "bench");
  const energy = () => read(run, "a.energy") + read(run, "b.energy");
  const before = energy();
  let worst = 0;
  while (run.step < 3600) {
    step(run);
    worst = Math.max(worst, Math.abs(energy() / before - 1));
  }
  return [
    atMost(
      "elastic collisions, 3600 steps: kinetic energy drift",
      worst,
      "1",
      1e-12,
      collidingInMatter(3600),
    ),
  ];
}

/** A ball with e = 1 on smooth ground, let fall from 1 m. */
function twentyBounces(): Row[] {
  const parts = [
    { id: "ground", kind: "ground", restitution: 1 },
    { id: "ball", kind: "mass", x: 0, y: 1.1, radius: 0.1 },
  ];
  const run = startRun(labOf(parts, STEP), "bench");
  const height = peakAfterBounces(20, () => {
    step(run);
    return read(run, "ball.y");
  });
  const off = Math.abs(height - 0.1 - 1);
  return [
    atMost("ball e = 1 after 20 bounces, smooth law: height off by", off, "1", 1e-6, bounceHeights(20)),
  ];
}
