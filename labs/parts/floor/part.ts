import { choice, number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/** A fixed slab, level or a slope: (x, y) is the middle of its upper face, `angle` turns it anticlockwise about there.
 * `friction` and `restitution` count only when the material is `own`. */
export const floor = definePart({
  kind: "floor",
  domain: "rigid",
  props: {
    x: number({ unit: "m", min: -1000, max: 1000, default: 0 }),
    y: number({ unit: "m", min: -1000, max: 1000, default: 0 }),
    angle: number({ unit: "rad", min: -1.5, max: 1.5, default: 0 }),
    length: number({ unit: "m", min: 0.1, max: 1000, default: 10 }),
    thickness: number({ unit: "m", min: 0.01, max: 10, default: 0.5 }),
    material: choice(["wood", "steel", "rubber", "ice", "own"], "wood"),
    friction: number({ unit: "1", min: 0, max: 2, default: 0.4 }),
    restitution: number({ unit: "1", min: 0, max: 1, default: 0.5 }),
  },
  readings: {},
});
