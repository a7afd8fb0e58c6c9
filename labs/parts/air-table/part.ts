import { number } from "../../document/declare.ts";
import { definePart, type Guard } from "../../engine/part.ts";

/** What is pushed on into the rim is caught again so much deeper, m. */
const DEEPER = 1e-9;

/**
 * A level table with a cushion of air, seen from above: (x, y) is its middle. Bodies float on it without friction; a rim of
 * foam takes all speed from what comes to it. The world it stands in needs a gravity of 0: the drawing's y lies across the
 * table.
 */
export const airTable = definePart({
  kind: "air-table",
  domain: "smooth",
  props: {
    x: number({ unit: "m", min: -1000, max: 1000, default: 0 }),
    y: number({ unit: "m", min: -1000, max: 1000, default: 0 }),
    length: number({ unit: "m", min: 0.1, max: 1000, default: 1.2 }),
    width: number({ unit: "m", min: 0.1, max: 1000, default: 0.8 }),
  },
  readings: {},
  smooth: {
    bind({ props }, _at, system) {
      const bodies = system.masses().map(({ part, point }) => ({ part, at: point.at, caught: 0 }));
      return {
        guards: bodies.map((body): Guard => {
          const { part, at } = body;
          return {
            value(_t, y) {
              const along = props.length / 2 - Math.abs((y[at] as number) - props.x);
              const across = props.width / 2 - Math.abs((y[at + 1] as number) - props.y);
              return Math.min(along, across) - (part.props["radius"] as number) + DEEPER * body.caught;
            },
            happen(_t, y) {
              body.caught++;
              y[at + 2] = 0;
              y[at + 3] = 0;
            },
          };
        }),
        read: () => undefined,
        *state() {
          for (const { caught } of bodies) yield caught;
        },
      };
    },
  },
});
