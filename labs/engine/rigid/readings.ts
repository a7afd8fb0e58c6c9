import type { Outline } from "../part.ts";
import type { Body } from "./body.ts";
import type { ContactPoint, Pair } from "./pair.ts";
import type { World } from "./world.ts";

/**
 * A reading of a body, SI; undefined for a name that is none. The forces are those of lasting contacts in the last
 * sub-step, added up as lengths over all its contact points; impacts have none.
 */
export function readBody(body: Body, reading: string, world: World): number | undefined {
  const { x, y, angle, vx, vy, omega, mass, invInertia } = body;
  switch (reading) {
    case "x":
      return x;
    case "y":
      return y;
    case "angle":
      return angle;
    case "vx":
      return vx;
    case "vy":
      return vy;
    case "angularSpeed":
      return omega;
    case "speed":
      return Math.sqrt(vx * vx + vy * vy);
    case "mass":
      return mass;
    case "weight":
      return mass * world.gravity;
    case "diameter":
      return 2 * body.radius;
    case "momentumX":
      return mass * vx;
    case "momentumY":
      return mass * vy;
    case "kineticEnergy":
      return (mass * (vx * vx + vy * vy) + (invInertia > 0 ? (omega * omega) / invInertia : 0)) / 2;
    case "potentialEnergy":
      return mass * world.gravity * y;
    case "normalForce":
      return contactForce(body, world, (p) => p.normalImpulse);
    case "frictionForce":
      return contactForce(body, world, (p) => Math.abs(p.tangentImpulse));
    default:
      return undefined;
  }
}

/** A body in the beam of a gate. */
export function outlineOf({ id, x, y, angle, vx, vy, omega, radius, polygon }: Body): Outline {
  const moving = { id, x, y, angle, vx, vy, omega };
  if (!polygon) return { ...moving, width: 0, height: 0, radius };
  const span = (of: (corner: { x: number; y: number }) => number) =>
    2 * Math.max(...polygon.localCorners.map((corner) => Math.abs(of(corner))));
  return { ...moving, width: span(({ x }) => x), height: span(({ y }) => y), radius: 0 };
}

function contactForce(body: Body, { neighbours, lastH }: World, of: (point: ContactPoint) => number): number {
  let impulse = 0;
  for (const pair of neighbours.touching(body)) impulse += sum(pair, of);
  return lastH > 0 ? impulse / lastH : 0;
}

const sum = ({ count, points }: Pair, of: (point: ContactPoint) => number): number =>
  (count > 0 ? of(points[0]) : 0) + (count > 1 ? of(points[1]) : 0);
