import { number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";
import { type Border, catching } from "../catching.ts";

/**
 * A level table with a cushion of air, seen from above: (x, y) is its middle. Bodies float on it without friction; a rim of
 * foam takes up what comes to it. The world it stands in needs a gravity of 0: the drawing's y lies across the table.
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
      const rim: Border[] = [
        { normal: [1, 0], place: () => props.x - props.length / 2 },
        { normal: [-1, 0], place: () => -props.x - props.length / 2 },
        { normal: [0, 1], place: () => props.y - props.width / 2 },
        { normal: [0, -1], place: () => -props.y - props.width / 2 },
      ];
      const sides = rim.map((border) => catching(system, border));
      return {
        guards: sides.flatMap(({ guards }) => guards),
        read: () => undefined,
        *state() {
          for (const { caught } of sides) yield* [caught().length, ...caught()];
        },
      };
    },
  },
});
