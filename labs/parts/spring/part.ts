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
      /** How fast the ends part, m/s: (r · v) / |r|. */
      function opening(y: Float64Array, rx: number, ry: number, length: number): number {
        const vx = (y[j + 2] as number) - (y[i + 2] as number);
        const vy = (y[j + 3] as number) - (y[i + 3] as number);
        return length > 0 ? (rx * vx + ry * vy) / length : 0;
      }
      /** Pull of the ends on each other, N. */
      function tension(y: Float64Array): number {
        const rx = (y[j] as number) - (y[i] as number);
        const ry = (y[j + 1] as number) - (y[i + 1] as number);
        const length = lengthOf(y);
        return props.stiffness * (length - props.restLength) + props.damping * opening(y, rx, ry, length);
      }

      return {
        rates(_t, y, out) {
          const rx = (y[j] as number) - (y[i] as number);
          const ry = (y[j + 1] as number) - (y[i + 1] as number);
          const length = Math.sqrt(rx * rx + ry * ry);
          if (length === 0) return;
          let pull = props.stiffness * (length - props.restLength);
          if (props.damping !== 0) pull += props.damping * opening(y, rx, ry, length);
          const each = pull / length;
          const p = each * a.inverseMass;
          if (p !== 0) accelerate(out, i + 2, p * rx, p * ry);
          const q = -each * b.inverseMass;
          if (q !== 0) accelerate(out, j + 2, q * rx, q * ry);
        },
        read(name, _t, y) {
          const longer = lengthOf(y) - props.restLength;
          if (name === "tension") return tension(y);
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

function accelerate(out: Float64Array, at: number, ax: number, ay: number): void {
  out[at] = (out[at] as number) + ax;
  out[at + 1] = (out[at + 1] as number) + ay;
}

/** Period, s, on a spring of `stiffness`, N/m, of bodies whose 1/m add up to `inverse`, 1/kg; 0 where nothing swings. */
function springPeriod(stiffness: number, inverse: number): number {
  const square = stiffness * inverse;
  return square > 0 ? (2 * Math.PI) / Math.sqrt(square) : 0;
}
