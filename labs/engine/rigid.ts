import { type PushAction, type RunPart, RunStopped, type Solver, type SolverFactory } from "./part.ts";
import { type Body, type BodyShape, MAX_SLOTS, place } from "./rigid/body.ts";
import { bodyOfAction, bodyOfPart, jointKinds, materialOf } from "./rigid/build.ts";
import { createJoints } from "./rigid/joints/joints.ts";
import type { ContactPoint } from "./rigid/pair.ts";
import { createNeighbours } from "./rigid/neighbours.ts";
import { outlineOf, readBody } from "./rigid/readings.ts";
import { wakeAll, wakeUp } from "./rigid/sleep.ts";
import { advance, FASTEST, type World } from "./rigid/world.ts";

/** Bodies that may move at one time. */
export const MAX_BODIES = 200;

/** A body as a view draws it; `vertices` are its corners in the world, m, of a disc undefined. */
export interface DrawnBody {
  readonly id: string;
  readonly shape: BodyShape;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly vertices: readonly { readonly x: number; readonly y: number }[] | undefined;
  readonly radius: number;
  readonly material: string;
}

const worlds = new WeakMap<Solver, World & { bodies: Body[] }>();

/**
 * Rigid bodies in the plane: discs and rectangles with gravity, impacts, Coulomb friction (rigid/world.ts). Of
 * matter-js it uses the shapes (Vertices) and the detection between polygons (Collision), and neither its bodies,
 * whose ids are global, nor its motion. RunStopped("too-many-bodies") when created with more than 200 moving ones,
 * ("not-a-number") or, beyond 0.1 s, ("step-too-long") when stepping.
 */
export const createRigidSolver: SolverFactory = (parts, surroundings) => {
  const isJoint = (part: RunPart) => jointKinds.has(part.kind.kind);
  const bodies = parts.filter((part) => !isJoint(part)).map(bodyOfPart);
  if (moving(bodies) > MAX_BODIES || bodies.length > MAX_SLOTS) throw new RunStopped("too-many-bodies");
  const neighbours = createNeighbours();
  for (const body of bodies) {
    place(body);
    if (body.shape !== "peg") neighbours.add(body);
  }
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const joints = createJoints(parts.filter(isJoint), byId);
  for (const { overlapping } of joints?.all ?? []) if (overlapping) neighbours.except(...overlapping);
  const world = { bodies, neighbours, joints, lastH: 0, gravity: surroundings.gravity, speedLimited: false };
  const partOf = new Map(parts.map((part) => [part.id, part]));
  /** Parts of the document taken away by hand: instruments still read them, where they were last. */
  const removed = new Map<string, Body>();

  const solver: Solver = {
    step(dt) {
      const changed = refresh(world, partOf);
      if (joints?.refresh() || changed) wakeAll(bodies);
      advance(world, dt, surroundings.gravity);
    },
    read(partId, reading) {
      const body = byId.get(partId) ?? removed.get(partId);
      if (body && reading === "present") return removed.has(partId) ? 0 : 1;
      if (body) return readBody(body, reading, world);
      return joints?.read(partId, reading, world.lastH);
    },
    outlines: () => bodies.filter((body) => body.invMass > 0).map(outlineOf),
    *state() {
      for (const b of bodies) yield* [b.x, b.y, b.angle, b.vx, b.vy, b.omega];
      for (const b of bodies)
        yield* [b.mass, b.rest, b.asleep ? 1 + b.island : 0, b.held ? 1 : 0, b.held?.x ?? 0, b.held?.y ?? 0];
      yield world.lastH;
      // impulses that contacts begin from in the next step
      for (const { count, points } of neighbours.near)
        for (let i = 0; i < count; i++) yield* impulsesOf(points[i]);
      if (joints) yield* joints.state();
    },
    push(action) {
      const body = byId.get(action.id);
      if (action.type === "add") {
        const slot = freeSlot(bodies);
        if (body || removed.has(action.id) || moving(bodies) >= MAX_BODIES || slot === undefined)
          return false;
        const added = bodyOfAction(action, slot);
        if (!added) return false;
        bodies.push(added);
        byId.set(added.id, added);
        neighbours.add(added);
        return true;
      }
      if (!body || body.invMass === 0) return false;
      wakeUp(bodies, body);
      if (action.type !== "remove") return handle(body, action);
      bodies.splice(bodies.indexOf(body), 1);
      byId.delete(body.id);
      if (partOf.has(body.id)) removed.set(body.id, body);
      neighbours.remove(body);
      joints?.drop(body);
      return true;
    },
  };
  worlds.set(solver, world);
  return solver;
};

/** The bodies of a rigid solver in order of creation, to be drawn; empty for any other solver. */
export const bodiesOf = (solver: Solver): readonly DrawnBody[] =>
  worlds
    .get(solver)
    ?.bodies.filter(isDrawn)
    .map((body) => ({
      id: body.id,
      shape: body.shape,
      x: body.x,
      y: body.y,
      angle: body.angle,
      vertices: body.polygon?.corners,
      radius: body.radius,
      material: body.materialName,
    })) ?? [];

const impulsesOf = (p: ContactPoint | undefined) => [p?.normalImpulse ?? 0, p?.tangentImpulse ?? 0];

const isDrawn = (body: Body): boolean => body.shape !== "peg";

/** True once a body of this rigid solver was held at the greatest speed, 200 m/s: the motion is no longer the law's. */
export const speedLimited = (solver: Solver): boolean => worlds.get(solver)?.speedLimited ?? false;

const moving = (bodies: readonly Body[]): number => bodies.filter((body) => body.invMass > 0).length;

function freeSlot(bodies: readonly Body[]): number | undefined {
  const taken = new Set(bodies.map((body) => body.slot));
  for (let slot = 0; slot < MAX_SLOTS; slot++) if (!taken.has(slot)) return slot;
  return undefined;
}

/** Takes over friction and restitution that a live control has changed; true when one had. */
function refresh(world: World, partOf: ReadonlyMap<string, RunPart>): boolean {
  let changed = false;
  for (const body of world.bodies) {
    const part = partOf.get(body.id);
    if (!part) continue;
    const now = materialOf(part.props);
    if (now.friction === body.material.friction && now.restitution === body.material.restitution) continue;
    body.material = now;
    changed = true;
  }
  if (changed) world.neighbours.forget();
  return changed;
}

/** A move takes hold of the body and leads it there; a throw lets go with a velocity. */
function handle(body: Body, action: Exclude<PushAction, { type: "add" | "remove" }>): boolean {
  if (action.type === "move") {
    if (!(Math.abs(action.x) <= 1000 && Math.abs(action.y) <= 1000)) return false;
    body.held = { x: action.x, y: action.y };
    return true;
  }
  const speed = Math.sqrt(action.vx * action.vx + action.vy * action.vy);
  if (!(speed <= FASTEST)) return false;
  body.held = undefined;
  body.vx = action.vx;
  body.vy = action.vy;
  return true;
}
