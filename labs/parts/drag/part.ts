import { number, reference } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/** Resistance of air or a liquid to one body: F = −(b + c |v|) v, b for slow motion (Stokes), c for fast (Newton). */
export const drag = definePart({
  kind: "drag",
  domain: "smooth",
  props: {
    on: reference("mass"),
    linear: number({ unit: "N·s/m", min: 0, max: 1e4, default: 0 }),
    quadratic: number({ unit: "kg/m", min: 0, max: 1e4, default: 0 }),
  },
  readings: { force: { unit: "N" } },
  smooth: {
    bind({ props }, _at, system) {
      const point = system.point(props.on);
      const { at } = point;
      const speedOf = (y: Float64Array): number => {
        const [vx, vy] = [y[at + 2] as number, y[at + 3] as number];
        return Math.sqrt(vx * vx + vy * vy);
      };
      return {
        rates(_t, y, out) {
          const k = (props.linear + props.quadratic * speedOf(y)) * point.inverseMass;
          out[at + 2] = (out[at + 2] as number) - k * (y[at + 2] as number);
          out[at + 3] = (out[at + 3] as number) - k * (y[at + 3] as number);
        },
        read(name, _t, y) {
          const speed = speedOf(y);
          return name === "force" ? (props.linear + props.quadratic * speed) * speed : undefined;
        },
      };
    },
  },
});
