import { number } from "../../document/declare.ts";
import { cos, sin } from "../../engine/math.ts";
import { definePart } from "../../engine/part.ts";

/**
 * A smooth straight ground through (x, y), risen by `angle`: bodies bounce off its upper side, v′ₙ = −e vₙ, and slide on it
 * without friction once they no longer bounce. For friction take rigid bodies.
 */
export const ground = definePart({
  kind: "ground",
  domain: "smooth",
  props: {
    x: number({ unit: "m", min: -1e6, max: 1e6, default: 0 }),
    y: number({ unit: "m", min: -1e6, max: 1e6, default: 0 }),
    angle: number({ unit: "rad", min: -7, max: 7, default: 0 }),
    restitution: number({ unit: "1", min: 0, max: 1, default: 0.8 }),
  },
  readings: { force: { unit: "N", reaction: true }, touching: { unit: "1", reaction: true } },
  smooth: {
    bind({ props }, _at, system) {
      const normal = () => [-sin(props.angle), cos(props.angle)] as const;
      const bonds = system.masses().map(({ part, point }) =>
        system.bond({
          kind: "line",
          a: point,
          normal,
          length: () => {
            const [nx, ny] = normal();
            return nx * props.x + ny * props.y + (part.props["radius"] as number);
          },
          restitution: () => props.restitution,
        }),
      );
      return {
        read(name, t, y) {
          if (name === "force") return bonds.reduce((sum, bond) => sum + bond.force(t, y), 0);
          if (name === "touching") return bonds.filter((bond) => bond.holds).length;
          return undefined;
        },
      };
    },
  },
});
