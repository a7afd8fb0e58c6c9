import { choice, number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/** A fixed place that springs and threads are tied to; `holder` is only drawn. */
export const pin = definePart({
  kind: "pin",
  domain: "smooth",
  props: {
    x: number({ unit: "m", min: -1e6, max: 1e6, default: 0 }),
    y: number({ unit: "m", min: -1e6, max: 1e6, default: 1 }),
    holder: choice(["nail", "ceiling", "tripod"], "nail"),
  },
  readings: { x: { unit: "m" }, y: { unit: "m" } },
  smooth: {
    state: ["x", "y", "vx", "vy"],
    point: "held",
    initial: ({ x, y }) => [x, y, 0, 0],
    bind: ({ props }, at) => ({
      lead(_t, y) {
        y[at] = props.x;
        y[at + 1] = props.y;
      },
      read: () => undefined,
    }),
  },
});
