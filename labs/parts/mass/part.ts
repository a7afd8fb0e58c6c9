import { number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/**
 * A small body: its place (x, y), y upwards, moves by all that acts on it, r″ = ΣF / m + g. It does not turn; `radius` is
 * what the ground, a light gate and other bodies meet.
 */
export const mass = definePart({
  kind: "mass",
  domain: "smooth",
  props: {
    x: number({ unit: "m", min: -1e6, max: 1e6, default: 0 }),
    y: number({ unit: "m", min: -1e6, max: 1e6, default: 1 }),
    vx: number({ unit: "m/s", min: -1e5, max: 1e5, default: 0 }),
    vy: number({ unit: "m/s", min: -1e5, max: 1e5, default: 0 }),
    mass: number({ unit: "kg", min: 1e-6, max: 1e9, default: 0.1 }),
    radius: number({ unit: "m", min: 1e-4, max: 1e3, default: 0.02 }),
  },
  readings: {
    x: { unit: "m" },
    y: { unit: "m" },
    vx: { unit: "m/s" },
    vy: { unit: "m/s" },
    speed: { unit: "m/s" },
    mass: { unit: "kg" },
    weight: { unit: "N" },
    diameter: { unit: "m" },
    momentumX: { unit: "kg·m/s" },
    momentumY: { unit: "kg·m/s" },
    kineticEnergy: { unit: "J" },
    potentialEnergy: { unit: "J" },
  },
  smooth: {
    state: ["x", "y", "vx", "vy"],
    point: "mass",
    initial: ({ x, y, vx, vy }) => [x, y, vx, vy],
    bind: ({ props }, at, { world }) => ({
      outline: (y) => ({
        x: y[at] as number,
        y: y[at + 1] as number,
        angle: 0,
        vx: y[at + 2] as number,
        vy: y[at + 3] as number,
        omega: 0,
        width: 0,
        height: 0,
        radius: props.radius,
      }),
      read(name, _t, y) {
        const [vx, vy] = [y[at + 2] as number, y[at + 3] as number];
        if (name === "speed") return Math.sqrt(vx * vx + vy * vy);
        if (name === "weight") return props.mass * world.gravity;
        if (name === "diameter") return 2 * props.radius;
        if (name === "momentumX") return props.mass * vx;
        if (name === "momentumY") return props.mass * vy;
        if (name === "kineticEnergy") return (props.mass * (vx * vx + vy * vy)) / 2;
        if (name === "potentialEnergy") return props.mass * world.gravity * (y[at + 1] as number);
        return undefined;
      },
    }),
  },
});
