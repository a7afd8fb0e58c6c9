import type { Outline, RunPart, Solver, Surroundings } from "./part.ts";
import { RunStopped } from "./part.ts";

interface Glider {
  id: string;
  mass: number;
  length: number;
  x: number;
  v: number;
}

interface Gate {
  id: string;
  x: number;
  /** When the flag now in the beam came in, s; NaN with the beam free. */
  since: number;
  /** How long the beam was dark at each passage, s. */
  passages: number[];
}

/** A glider slower than this after an impact stands, m/s: pressed against the end, impacts would go on without end. */
const AT_REST = 1e-9;

/** At most so many impacts within one step: more mean gliders pressed together without end. */
const MAX_IMPACTS = 1000;

/**
 * Gliders on an air track, without friction: between impacts they move uniformly, so each impact and each passage of a
 * photogate is located in closed form, not by stepping.
 *
 * Impact of two gliders with restitution e (Newton): the momentum m₁v₁ + m₂v₂ is kept, v₂′ − v₁′ = −e (v₂ − v₁).
 * End bumper: v′ = −e v.
 */
export function createTrackSolver(parts: readonly RunPart[], _world: Surroundings): Solver {
  const track = parts.find((part) => part.kind.kind === "air-track");
  const length = Number(track?.props["length"] ?? 2);
  const restitution = Number(track?.props["restitution"] ?? 1);
  const bumper = Number(track?.props["bumper"] ?? 1);
  const gliders = parts
    .filter((part) => part.kind.kind === "glider")
    .map(
      ({ id, props }): Glider => ({
        id,
        mass: Number(props["mass"]),
        length: Number(props["length"]),
        x: Number(props["position"]),
        v: Number(props["velocity"]),
      }),
    )
    .sort((a, b) => a.x - b.x);
  const gates = parts
    .filter((part) => part.kind.kind === "photogate")
    .map(({ id, props }): Gate => ({ id, x: Number(props["position"]), since: Number.NaN, passages: [] }));
  const flag = Number(track?.props["flag"] ?? 0.1);
  let time = 0;

  /** Time until glider i meets the one to its right (or the end), Infinity when it does not. */
  function untilImpact(i: number): number {
    const a = gliders[i];
    const b = gliders[i + 1];
    if (!a) return untilBumper(gliders[0], -1);
    if (!b) return untilBumper(a, 1);
    const closing = a.v - b.v;
    if (closing <= 0) return Infinity;
    return Math.max(0, b.x - a.x - (a.length + b.length) / 2) / closing;
  }

  function untilBumper(glider: Glider | undefined, side: 1 | -1): number {
    if (!glider || glider.v * side <= 0) return Infinity;
    const wall = side > 0 ? length - glider.length / 2 : glider.length / 2;
    return Math.max(0, (wall - glider.x) * side) / (glider.v * side);
  }

  function collide(i: number): void {
    const a = gliders[i];
    const b = gliders[i + 1];
    if (a && b) {
      const centre = (a.mass * a.v + b.mass * b.v) / (a.mass + b.mass);
      const relative = restitution * (a.v - b.v);
      a.v = orRest(centre - (b.mass * relative) / (a.mass + b.mass));
      b.v = orRest(centre + (a.mass * relative) / (a.mass + b.mass));
    } else {
      const glider = a ?? gliders[0];
      if (glider) glider.v = orRest(-bumper * glider.v);
    }
  }

  /** Moves all gliders uniformly for `dt` and notes when flags enter and leave the beams. */
  function drift(dt: number): void {
    for (const gate of gates) for (const glider of gliders) passGate(gate, glider, dt);
    for (const glider of gliders) glider.x += glider.v * dt;
    time += dt;
  }

  function passGate(gate: Gate, glider: Glider, dt: number): void {
    if (glider.v === 0) return;
    const half = (flag / 2) * Math.sign(glider.v);
    const to = glider.x + glider.v * dt;
    if (crosses(glider.x, to, gate.x - half)) gate.since = time + (gate.x - half - glider.x) / glider.v;
    if (crosses(glider.x, to, gate.x + half) && !Number.isNaN(gate.since)) {
      gate.passages.push(time + (gate.x + half - glider.x) / glider.v - gate.since);
      gate.since = Number.NaN;
    }
  }

  /** The card on a glider: a track has no heights, so a beam beside it meets the card at any. */
  const flagOf = ({ id, x, v }: Glider): Outline => ({
    ...{ id, x, y: 0, angle: 0, vx: v, vy: 0, omega: 0 },
    ...{ width: flag, height: Infinity, radius: 0 },
  });

  return {
    step(dt) {
      let left = dt;
      for (let impacts = 0; left > 0; impacts++) {
        if (impacts > MAX_IMPACTS) throw new RunStopped("endless-impacts");
        let soonest = Infinity;
        let which = -2;
        for (let i = -1; i < gliders.length; i++) {
          const wait = untilImpact(i);
          if (wait < soonest) [soonest, which] = [wait, i];
        }
        if (soonest > left) {
          drift(left);
          break;
        }
        drift(soonest);
        left -= soonest;
        collide(which);
      }
      if (!gliders.every((g) => Number.isFinite(g.x) && Number.isFinite(g.v)))
        throw new RunStopped("not-a-number");
    },
    read(partId, reading) {
      const glider = gliders.find((g) => g.id === partId);
      if (glider) return readGlider(glider, reading);
      const gate = gates.find((g) => g.id === partId);
      return gate ? readGate(gate, reading) : undefined;
    },
    outlines: () => gliders.map(flagOf),
    *state() {
      yield time;
      for (const g of gliders) yield* [g.x, g.v];
      for (const gate of gates)
        yield* [Number.isNaN(gate.since) ? -1 : gate.since, gate.passages.length, ...gate.passages];
    },
  };
}

const orRest = (v: number): number => (Math.abs(v) < AT_REST ? 0 : v);

/** Half-open, so that an edge met exactly between two steps counts once. */
const crosses = (from: number, to: number, edge: number): boolean =>
  from < to ? from < edge && edge <= to : to <= edge && edge < from;

function readGlider({ x, v, mass }: Glider, reading: string): number | undefined {
  if (reading === "position") return x;
  if (reading === "velocity") return v;
  if (reading === "momentum") return mass * v;
  if (reading === "energy") return (mass * v * v) / 2;
  return undefined;
}

function readGate({ passages, since }: Gate, reading: string): number | undefined {
  if (reading === "count") return passages.length;
  if (reading === "blocked") return Number.isNaN(since) ? 0 : 1;
  if (reading === "first") return passages[0] ?? 0;
  if (reading === "second") return passages[1] ?? 0;
  if (reading === "last") return passages.at(-1) ?? 0;
  return undefined;
}
