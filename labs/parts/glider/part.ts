import { number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/** A glider of an air track: `position` of its middle from the left end, `velocity` to the right positive. */
export const glider = definePart({
  kind: "glider",
  domain: "track",
  props: {
    mass: number({ unit: "kg", min: 0.001, max: 100, default: 0.2 }),
    length: number({ unit: "m", min: 0.01, max: 1, default: 0.14 }),
    position: number({ unit: "m", min: 0, max: 20, default: 0.5 }),
    velocity: number({ unit: "m/s", min: -20, max: 20, default: 0 }),
  },
  readings: {
    position: { unit: "m" },
    mass: { unit: "kg" },
    velocity: { unit: "m/s", hidden: true },
    momentum: { unit: "kg·m/s", hidden: true },
    energy: { unit: "J", hidden: true },
  },
});
