import { number, reference } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/** A force on one body, its components given as numbers or by formula of readings and time: `0.2 N * sin(2*pi*f*time)`. */
export const push = definePart({
  kind: "push",
  domain: "smooth",
  props: {
    on: reference("mass"),
    fx: number({ unit: "N", min: -1e6, max: 1e6, default: 0, changing: true }),
    fy: number({ unit: "N", min: -1e6, max: 1e6, default: 0, changing: true }),
  },
  readings: { force: { unit: "N" }, forceX: { unit: "N" }, forceY: { unit: "N" } },
  smooth: {
    bind(part, _at, system) {
      const point = system.point(part.props.on);
      const [fx, fy] = [system.prop(part, "fx"), system.prop(part, "fy")];
      return {
        rates(t, y, out) {
          const k = point.inverseMass;
          out[point.at + 2] = (out[point.at + 2] as number) + k * fx(t, y);
          out[point.at + 3] = (out[point.at + 3] as number) + k * fy(t, y);
        },
        read(name, t, y) {
          const [x, up] = [fx(t, y), fy(t, y)];
          if (name === "forceX") return x;
          if (name === "forceY") return up;
          return name === "force" ? Math.sqrt(x * x + up * up) : undefined;
        },
      };
    },
  },
});
