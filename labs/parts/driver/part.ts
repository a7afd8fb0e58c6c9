import { number } from "../../document/declare.ts";
import { cos, sin } from "../../engine/math.ts";
import { definePart } from "../../engine/part.ts";

/**
 * A place that a machine leads to and fro, whatever pulls at it: r(t) = r₀ + A e sin(2πft + φ), e the direction at
 * `direction` from the x axis.
 */
export const driver = definePart({
  kind: "driver",
  domain: "smooth",
  props: {
    x: number({ unit: "m", min: -1e6, max: 1e6, default: 0 }),
    y: number({ unit: "m", min: -1e6, max: 1e6, default: 1 }),
    direction: number({ unit: "rad", min: -7, max: 7, default: Math.PI / 2 }),
    amplitude: number({ unit: "m", min: 0, max: 100, default: 0.02 }),
    frequency: number({ unit: "Hz", min: 0, max: 1000, default: 1 }),
    phase: number({ unit: "rad", min: -7, max: 7, default: 0 }),
  },
  readings: { x: { unit: "m" }, y: { unit: "m" } },
  smooth: {
    state: ["x", "y", "vx", "vy"],
    point: "held",
    initial: ({ x, y }) => [x, y, 0, 0],
    bind: ({ props }, at) => ({
      led: true,
      lead(t, y) {
        const { amplitude, frequency, phase, direction } = props;
        const rate = 2 * Math.PI * frequency;
        const out = amplitude * sin(rate * t + phase);
        const speed = amplitude * rate * cos(rate * t + phase);
        const c = cos(direction);
        const s = sin(direction);
        y[at] = props.x + out * c;
        y[at + 1] = props.y + out * s;
        y[at + 2] = speed * c;
        y[at + 3] = speed * s;
      },
      rates(t, _y, out) {
        const { amplitude, frequency, phase, direction } = props;
        const rate = 2 * Math.PI * frequency;
        const acceleration = -amplitude * rate * rate * sin(rate * t + phase);
        out[at + 2] = acceleration * cos(direction);
        out[at + 3] = acceleration * sin(direction);
      },
      read: () => undefined,
    }),
  },
});
