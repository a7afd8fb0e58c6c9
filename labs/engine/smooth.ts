import type { RunPart, SmoothPhysics, Solver, Surroundings } from "./part.ts";
import { RunStopped } from "./part.ts";

interface Slot {
  part: RunPart;
  physics: SmoothPhysics<never>;
  at: number;
}

/**
 * Smooth motion: the state variables of all its parts in one vector, moved by the classical Runge–Kutta method of
 * order 4 with the fixed step of the world.
 */
export function createSmoothSolver(parts: readonly RunPart[], world: Surroundings): Solver {
  const slots: Slot[] = [];
  const start: number[] = [];
  for (const part of parts) {
    const physics = part.kind.smooth as SmoothPhysics<never> | undefined;
    if (!physics) continue;
    slots.push({ part, physics, at: start.length });
    start.push(...physics.initial(part.props as never, world));
  }
  const size = start.length;
  const y = Float64Array.from(start);
  const [k1, k2, k3, k4, probe] = Array.from({ length: 5 }, () => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const byId = new Map(slots.map((slot) => [slot.part.id, slot]));

  function rates(at: Float64Array, out: Float64Array): void {
    for (const slot of slots) slot.physics.rates(at, slot.at, out, slot.part.props as never, world);
  }

  function move(from: Float64Array, rate: Float64Array, dt: number, to: Float64Array): void {
    for (let i = 0; i < size; i++) to[i] = (from[i] as number) + dt * (rate[i] as number);
  }

  return {
    step(dt) {
      rates(y, k1);
      move(y, k1, dt / 2, probe);
      rates(probe, k2);
      move(y, k2, dt / 2, probe);
      rates(probe, k3);
      move(y, k3, dt, probe);
      rates(probe, k4);
      let sum = 0;
      for (let i = 0; i < size; i++) {
        const slope =
          ((k1[i] as number) + 2 * (k2[i] as number) + 2 * (k3[i] as number) + (k4[i] as number)) / 6;
        y[i] = (y[i] as number) + dt * slope;
        sum += y[i] as number;
      }
      if (!Number.isFinite(sum)) throw new RunStopped("not-a-number");
    },
    read(partId, reading) {
      const slot = byId.get(partId);
      return slot?.physics.read(reading, y, slot.at, slot.part.props as never, world);
    },
    state: () => y,
  };
}
