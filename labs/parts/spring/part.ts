import { number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";
import { anchor } from "../anchor.ts";

/**
 * Ideal spring between two points, with no mass of its own: F = −k (|r| − L₀) r̂ − c (v · r̂) r̂.
 *
 * `period`: of small swings along it without damping, nothing else acting but what does not change: T = 2π √(μ/k),
 * 1/μ = 1/m₁ + 1/m₂ (a held end has 1/m = 0); 0 where it does not swing.
 */
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
  readings: {
    tension: { unit: "N" },
    length: { unit: "m" },
    stretch: { unit: "m" },
    energy: { unit: "J" },
    period: { unit: "s", hidden: true },
  },
  smooth: {
    bind({ props }, _at, system) {
      const [a, b] = [system.point(props.from), system.point(props.to)];
      const [i, j] = [a.at, b.at];

      /** Length, m. */
      function lengthOf(y: Float64Array): number {
        const rx = (y[j] as number) - (y[i] as number);
        const ry = (y[j + 1] as number) - (y[i + 1] as number);
        return Math.sqrt(rx * rx + ry * ry);
      }
      /** Pull of the ends on each other, N: a spring of no length pulls nowhere. */
      function pull(y: Float64Array, length: number): number {
        const stretched = props.stiffness * (length - props.restLength);
        if (props.damping === 0 || length === 0) return stretched;
        const along =
          ((y[j] as number) - (y[i] as number)) * ((y[j + 2] as number) - (y[i + 2] as number)) +
          ((y[j + 1] as number) - (y[i + 1] as number)) * ((y[j + 3] as number) - (y[i + 3] as number));
        return stretched + (props.damping * along) / length;
      }

      return {
        rates(_t, y, out) {
          const rx = (y[j] as number) - (y[i] as number);
          const ry = (y[j + 1] as number) - (y[i + 1] as number);
          const length = Math.sqrt(rx * rx + ry * ry);
          if (length === 0) return;
          const each = pull(y, length) / length;
          if (a.inverseMass > 0) {
            const k = each * a.inverseMass;
            out[i + 2] = (out[i + 2] as number) + k * rx;
            out[i + 3] = (out[i + 3] as number) + k * ry;
          }
          if (b.inverseMass > 0) {
            const k = each * b.inverseMass;
            out[j + 2] = (out[j + 2] as number) - k * rx;
            out[j + 3] = (out[j + 3] as number) - k * ry;
          }
        },
        read(name, _t, y) {
          const longer = lengthOf(y) - props.restLength;
          if (name === "tension") return pull(y, lengthOf(y));
          if (name === "length") return lengthOf(y);
          if (name === "stretch") return longer;
          if (name === "energy") return (props.stiffness * longer * longer) / 2;
          if (name === "period") return springPeriod(props.stiffness, a.inverseMass + b.inverseMass);
          return undefined;
        },
      };
    },
  },
});

/** Period, s, on a spring of `stiffness`, N/m, of bodies whose 1/m add up to `inverse`, 1/kg; 0 where nothing swings. */
function springPeriod(stiffness: number, inverse: number): number {
  const square = stiffness * inverse;
  return square > 0 ? (2 * Math.PI) / Math.sqrt(square) : 0;
}
