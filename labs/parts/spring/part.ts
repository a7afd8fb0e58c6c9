import { number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";
import { anchor } from "../anchor.ts";

/** Ideal spring between two points, with no mass of its own: F = −k (|r| − L₀) r̂ − c (v · r̂) r̂. */
export const spring = definePart({
  kind: "spring",
  domain: "smooth",
  props: {
    from: anchor(),
    to: anchor(),
    stiffness: number({ unit: "N/m", min: 0, max: 1e6, default: 10 }),
    restLength: number({ unit: "m", min: 0, max: 1e6, default: 0.2 }),
    damping: number({ unit: "N·s/m", min: 0, max: 1e4, default: 0 }),
  },
  readings: { tension: { unit: "N" }, length: { unit: "m" }, energy: { unit: "J" } },
  smooth: {
    bind({ props }, _at, system) {
      const [a, b] = [system.point(props.from), system.point(props.to)];
      const [i, j] = [a.at, b.at];

      /** Pull of the ends on each other, N: a spring of no length pulls nowhere. */
      function pull(y: Float64Array): number {
        const rx = (y[j] as number) - (y[i] as number);
        const ry = (y[j + 1] as number) - (y[i + 1] as number);
        const length = Math.sqrt(rx * rx + ry * ry);
        const vx = (y[j + 2] as number) - (y[i + 2] as number);
        const vy = (y[j + 3] as number) - (y[i + 3] as number);
        const opening = length > 0 ? (rx * vx + ry * vy) / length : 0;
        return props.stiffness * (length - props.restLength) + props.damping * opening;
      }
      const lengthOf = (y: Float64Array): number => {
        const rx = (y[j] as number) - (y[i] as number);
        const ry = (y[j + 1] as number) - (y[i + 1] as number);
        return Math.sqrt(rx * rx + ry * ry);
      };

      return {
        rates(_t, y, out) {
          const length = lengthOf(y);
          if (length === 0) return;
          const each = pull(y) / length;
          const fx = each * ((y[j] as number) - (y[i] as number));
          const fy = each * ((y[j + 1] as number) - (y[i + 1] as number));
          const [p, q] = [a.inverseMass(), b.inverseMass()];
          out[i + 2] = (out[i + 2] as number) + p * fx;
          out[i + 3] = (out[i + 3] as number) + p * fy;
          out[j + 2] = (out[j + 2] as number) - q * fx;
          out[j + 3] = (out[j + 3] as number) - q * fy;
        },
        read(name, _t, y) {
          const longer = lengthOf(y) - props.restLength;
          if (name === "tension") return pull(y);
          if (name === "length") return lengthOf(y);
          if (name === "energy") return (props.stiffness * longer * longer) / 2;
          return undefined;
        },
      };
    },
  },
});
