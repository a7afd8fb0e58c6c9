import type { SolverFactory } from "./part.ts";
import { bindParts } from "./smooth/bind.ts";
import { refuseBroken } from "./smooth/bonds.ts";
import { dopri5 } from "./smooth/dopri5.ts";
import { Passage } from "./smooth/events.ts";
import { gauss } from "./smooth/gauss.ts";
import { rk4 } from "./smooth/rk4.ts";

const methods = { rk4, dopri5, gauss };

/** A rebound shorter than this part of the step is none, at the start. */
const FLIGHT = 1 / 512;

/**
 * Smooth motion: the state variables of all its parts in one vector, moved by the method that the document's world
 * names, with events located on the way (smooth/events.ts says why it may stop).
 */
export const createSmoothSolver: SolverFactory = (parts, surroundings, world) => {
  const equations = bindParts(parts, surroundings);
  const y = equations.start.slice();
  const method = methods[world.method ?? "rk4"](equations.moving, equations.rates, y.length);
  const passage = new Passage(equations, method, y, world.step);
  equations.lead(0, y);
  refuseBroken(equations.bonds, y);
  equations.bonds.meet(0, y, world.step * FLIGHT);
  equations.note?.(0, y);
  const now = () => passage.taken * world.step;

  function go(dt: number, count: number): void {
    equations.weigh();
    equations.lead(now(), y);
    passage.go(dt, count);
  }

  return {
    step: (dt) => go(dt, 1),
    go,
    get steps() {
      return passage.taken;
    },
    get work() {
      return passage.steps * method.evaluations;
    },
    read: (partId, reading) => equations.read(partId, reading, now(), y),
    trail: equations.trail,
    outlines: () => equations.outlines(y),
    *state() {
      yield* y;
      yield* passage.memory();
      yield* equations.state();
    },
  };
};
