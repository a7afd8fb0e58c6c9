import { number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/** A light beam across an air track: keeps how long the flag of a glider darkened it, at the first and second passage. */
export const photogate = definePart({
  kind: "photogate",
  domain: "track",
  props: { position: number({ unit: "m", min: 0, max: 20, default: 1 }) },
  readings: {
    first: { unit: "s" },
    second: { unit: "s" },
    last: { unit: "s" },
    count: { unit: "1" },
    blocked: { unit: "1" },
  },
});
