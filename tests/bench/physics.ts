import { parseLab, startRun } from "#labs/index.ts";
import type { LabDocument } from "#labs/document/document.ts";
import { read, step } from "#labs/engine/run.ts";
import { pendulumPeriod } from "#labs/parts/pendulum/part.ts";
import { atMost, type Row } from "./row.ts";

const STEP = 1 / 256;

/** Exactness of the engine's motion against closed forms (figures of DESIGN §8). */
export function physics(): Row[] {
  return [...pendulumFor60s(), ...collisionsFor3600Steps()];
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
  return [
    atMost("pendulum 30°, 60 s: period error", (Math.abs(period - exact) / exact) * 100, "%", 1e-6),
    atMost(
      "pendulum 30°, 60 s: amplitude off by",
      (Math.abs(widest - amplitude) * 180) / Math.PI,
      "°",
      0.001,
    ),
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

/** Height of the parabola through three equal steps where the middle one is the highest. */
function turningPoint(a: number, b: number, c: number): number {
  if (!(b >= a && b >= c)) return 0;
  const curve = a - 2 * b + c;
  return curve === 0 ? b : b - ((a - c) * (a - c)) / (8 * curve);
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
  return [atMost("elastic collisions, 3600 steps: kinetic energy drift", worst, "1", 1e-12)];
}

/** A document with just these parts. Throws where it does not parse. */
function labOf(parts: unknown[]): LabDocument {
  const words = { title: "bench", summary: "bench" };
  const parsed = parseLab({
    format: 1,
    slug: "bench",
    grade: 9,
    licence: "CC BY 4.0",
    world: { gravity: 9.81, step: STEP, bounds: [-1, -1, 2, 2] },
    parts,
    texts: { ba: words, ru: words, en: words },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}
