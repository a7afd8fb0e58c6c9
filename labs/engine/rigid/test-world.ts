import type { PropValues, RunPart, Solver, Surroundings } from "../part.ts";
import { createRigidSolver } from "../rigid.ts";

const MOTION = { x: 0, y: 0, angle: 0, vx: 0, vy: 0, omega: 0, depth: 0.1 };
/** Smooth, fully elastic, 1000 kg/m³. */
export const OWN = { material: "own", density: 1000, friction: 0, restitution: 1 };
export const wood = { material: "wood" };
const ENDS = { fromX: 0, fromY: 0, toX: 0, toY: 0 };
const defaults: Record<string, PropValues> = {
  disc: { ...MOTION, ...OWN, radius: 0.15 },
  box: { ...MOTION, ...OWN, width: 0.3, height: 0.3 },
  floor: { ...OWN, x: 0, y: 0, angle: 0, length: 100, thickness: 0.5 },
  wall: { ...OWN, x: 0, y: 0, height: 10, thickness: 0.2 },
  peg: { x: 0, y: 0 },
  hinge: ENDS,
  rope: ENDS,
  cord: ENDS,
  "rigid-spring": { ...ENDS, damping: 0, stiffness: 50, restLength: 0.5 },
  motor: { angularSpeed: 5, torque: 1 },
};

/** A part with the values tests do not care for filled in. */
export function part(kind: string, id: string, given: PropValues = {}): RunPart {
  const props = { ...defaults[kind], ...given };
  return { id, kind: { kind, domain: "rigid", props: {}, readings: {} }, props };
}

/** A rigid world of these parts; `surroundings` may be kept to change gravity. */
export function world(
  parts: readonly RunPart[],
  gravity = 9.8,
  surroundings: Surroundings = { gravity, prop: () => 0, value: () => 0 },
): Solver {
  return createRigidSolver(parts, surroundings, {
    gravity,
    step: 1 / 60,
    bounds: [-10, -10, 10, 10],
    dimensions: 2,
    pace: 1,
  });
}

/** A reading, NaN where there is none. */
export const read = (solver: Solver, id: string, reading: string): number =>
  solver.read(id, reading) ?? Number.NaN;

/** Steps for so many seconds. */
export function run(solver: Solver, seconds: number, dt = 1 / 60): void {
  for (let i = 0; i < Math.round(seconds / dt); i++) solver.step(dt);
}

/** Kinetic and potential energy of bodies together, J. */
export const energyOf = (solver: Solver, ids: readonly string[]): number =>
  ids.reduce((sum, id) => sum + read(solver, id, "kineticEnergy") + read(solver, id, "potentialEnergy"), 0);
