import { number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/** A line of chalk across a board, `distance` from (x, y) in the direction `angle`, anticlockwise from the level. */
export const mark = definePart({
  kind: "mark",
  domain: "fixed",
  props: {
    x: number({ unit: "m", min: -1000, max: 1000, default: 0 }),
    y: number({ unit: "m", min: -1000, max: 1000, default: 0 }),
    angle: number({ unit: "rad", min: -7, max: 7, default: 0 }),
    distance: number({ unit: "m", min: 0, max: 1000, default: 0.5 }),
  },
  readings: { distance: { unit: "m" } },
});
