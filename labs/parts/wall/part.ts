import { choice, number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/** A fixed upright wall: (x, y) is the middle of its foot. `friction` and `restitution` count only when the material
 * is `own`. */
export const wall = definePart({
  kind: "wall",
  domain: "rigid",
  props: {
    x: number({ unit: "m", min: -1000, max: 1000, default: 0 }),
    y: number({ unit: "m", min: -1000, max: 1000, default: 0 }),
    height: number({ unit: "m", min: 0.1, max: 1000, default: 5 }),
    thickness: number({ unit: "m", min: 0.01, max: 10, default: 0.2 }),
    material: choice(["wood", "steel", "rubber", "ice", "own"], "wood"),
    friction: number({ unit: "1", min: 0, max: 2, default: 0.4 }),
    restitution: number({ unit: "1", min: 0, max: 1, default: 0.5 }),
  },
  readings: {},
});
