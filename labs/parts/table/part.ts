import { number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/** A table seen from its side: x is its right edge, `height` from the floor to its top, `width` from edge to edge. */
export const table = definePart({
  kind: "table",
  domain: "fixed",
  props: {
    x: number({ unit: "m", min: -1000, max: 1000, default: 0 }),
    y: number({ unit: "m", min: -1000, max: 1000, default: 0 }),
    height: number({ unit: "m", min: 0.05, max: 100, default: 0.8 }),
    width: number({ unit: "m", min: 0.05, max: 100, default: 0.4 }),
  },
  readings: { height: { unit: "m" } },
});
