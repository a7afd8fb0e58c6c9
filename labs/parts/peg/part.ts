import { number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/** A fixed place of the rigid world at (x, y) for joints to hold on to; bodies pass it without touching. */
export const peg = definePart({
  kind: "peg",
  domain: "rigid",
  props: {
    x: number({ unit: "m", min: -1000, max: 1000, default: 0 }),
    y: number({ unit: "m", min: -1000, max: 1000, default: 2 }),
  },
  readings: {},
});
