import { choice, number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/** A disc that moves freely: centre (x, y), y upwards, angle anticlockwise; `depth` across the plane.
 * `present` is 0 once a hand has taken it away. `density`, `friction` and `restitution` count only when the material is `own`. */
export const disc = definePart({
  kind: "disc",
  domain: "rigid",
  props: {
    radius: number({ unit: "m", min: 0.005, max: 5, default: 0.15 }),
    depth: number({ unit: "m", min: 0.01, max: 1, default: 0.1 }),
    x: number({ unit: "m", min: -1000, max: 1000, default: 0 }),
    y: number({ unit: "m", min: -1000, max: 1000, default: 1 }),
    angle: number({ unit: "rad", min: -7, max: 7, default: 0 }),
    vx: number({ unit: "m/s", min: -200, max: 200, default: 0 }),
    vy: number({ unit: "m/s", min: -200, max: 200, default: 0 }),
    omega: number({ unit: "rad/s", min: -100, max: 100, default: 0 }),
    material: choice(["wood", "steel", "rubber", "ice", "own"], "wood"),
    density: number({ unit: "kg/m³", min: 1, max: 23000, default: 1000 }),
    friction: number({ unit: "1", min: 0, max: 2, default: 0.4 }),
    restitution: number({ unit: "1", min: 0, max: 1, default: 0.5 }),
  },
  readings: {
    x: { unit: "m" },
    y: { unit: "m" },
    angle: { unit: "rad" },
    speed: { unit: "m/s" },
    vx: { unit: "m/s" },
    vy: { unit: "m/s" },
    angularSpeed: { unit: "rad/s" },
    mass: { unit: "kg" },
    weight: { unit: "N" },
    diameter: { unit: "m" },
    momentumX: { unit: "kg·m/s" },
    momentumY: { unit: "kg·m/s" },
    kineticEnergy: { unit: "J" },
    potentialEnergy: { unit: "J" },
    normalForce: { unit: "N" },
    frictionForce: { unit: "N" },
    present: { unit: "1", hidden: true },
  },
});
