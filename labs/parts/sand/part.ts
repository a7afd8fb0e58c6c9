import { number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";
import { catching } from "../catching.ts";

/**
 * A level tray of sand at height y: what falls into it stays where it fell. `distance` is how far from `x` the first body
 * fell, to the right, m; 0 as long as there was none. `width` is how far the tray is drawn from `x`: it catches further too.
 */
export const sand = definePart({
  kind: "sand",
  domain: "smooth",
  props: {
    x: number({ unit: "m", min: -1e6, max: 1e6, default: 0 }),
    y: number({ unit: "m", min: -1e6, max: 1e6, default: 0 }),
    width: number({ unit: "m", min: 0.01, max: 1e6, default: 1 }),
  },
  readings: { distance: { unit: "m" } },
  smooth: {
    bind({ props }, _at, system) {
      let distance = 0;
      const { guards, caught } = catching(system, { normal: [0, 1], place: () => props.y }, (at, y) => {
        if (caught().length === 1) distance = (y[at] as number) - props.x;
      });
      return {
        guards,
        read: (name) => (name === "distance" ? distance : undefined),
        *state() {
          yield distance;
          yield* caught();
        },
      };
    },
  },
});
