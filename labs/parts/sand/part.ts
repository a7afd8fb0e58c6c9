import { number } from "../../document/declare.ts";
import { definePart, type Guard } from "../../engine/part.ts";

/**
 * A level tray of sand at height y: what falls into it loses all its speed and stays where it fell. `distance` is how far
 * from `x` the first body fell, to the right, m; 0 as long as there was none. `width` is how far the tray is drawn from
 * `x`: it catches further too.
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
      const caught = new Set<number>();
      const guards = system.masses().map(({ part, point: { at }, point }): Guard => {
        const top = () => props.y + (part.props["radius"] as number);
        system.bond({ kind: "line", a: point, normal: () => UP, length: top, restitution: () => 0 });
        return {
          value: (_t, y) => (caught.has(at) ? 1 : (y[at + 1] as number) - top()),
          happen(_t, y) {
            if (caught.size === 0) distance = (y[at] as number) - props.x;
            caught.add(at);
            y[at + 2] = 0;
            y[at + 3] = 0;
          },
        };
      });
      return {
        guards,
        read: (name) => (name === "distance" ? distance : undefined),
        *state() {
          yield* [distance, caught.size, ...caught];
        },
      };
    },
  },
});

const UP = [0, 1] as const;
