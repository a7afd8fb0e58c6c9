import { number } from "../../document/declare.ts";
import { cos, sin } from "../../engine/math.ts";
import { definePart, type Outline } from "../../engine/part.ts";

/**
 * Bob on a light thread that does not stretch, φ from the vertical, to the right positive; l from the pivot to the
 * centre of the bob.
 *
 *   φ″ = −(g / l) sin φ − (c / m) φ′
 *
 * `lift` is how high above its lowest place it is let go, `bottomSpeed` how fast it is there without damping: m v²/2 = m g h.
 *
 * Exact period without damping (no small-angle formula): T = 2π √(l/g) / M(1, cos(φ₀/2)), M the arithmetic–geometric mean
 * (Gauss; e.g. Landau & Lifshitz, Mechanics, §11).
 */
export const pendulum = definePart({
  kind: "pendulum",
  domain: "smooth",
  props: {
    x: number({ unit: "m", min: -50, max: 50, default: 0 }),
    y: number({ unit: "m", min: -50, max: 50, default: 1.2 }),
    length: number({ unit: "m", min: 0.02, max: 50, default: 1 }),
    mass: number({ unit: "kg", min: 1e-4, max: 1000, default: 0.1 }),
    radius: number({ unit: "m", min: 0.001, max: 1, default: 0.02 }),
    angle: number({ unit: "rad", min: -3.1, max: 3.1, default: 0.15 }),
    damping: number({ unit: "kg/s", min: 0, max: 100, default: 0 }),
  },
  readings: {
    angle: { unit: "rad" },
    speed: { unit: "m/s" },
    bobX: { unit: "m" },
    bobY: { unit: "m" },
    mass: { unit: "kg" },
    weight: { unit: "N" },
    diameter: { unit: "m" },
    lift: { unit: "m" },
    period: { unit: "s", hidden: true },
    bottomSpeed: { unit: "m/s", hidden: true },
    energy: { unit: "J", hidden: true },
  },
  smooth: {
    state: ["angle", "rate"],
    initial: ({ angle }) => [angle, 0],
    bind: ({ props }, at, { world }) => ({
      rates(_t, y, out) {
        const rate = y[at + 1] as number;
        out[at] = rate;
        const swing = -(world.gravity / props.length) * sin(y[at] as number);
        out[at + 1] = props.damping === 0 ? swing : swing - (props.damping / props.mass) * rate;
      },
      outline: (y) => outlineOf(y[at] as number, y[at + 1] as number, props),
      read: (name, _t, y) => readPendulum(name, y[at] as number, y[at + 1] as number, props, world.gravity),
    }),
  },
});

interface Thread {
  x: number;
  y: number;
  length: number;
  mass: number;
  radius: number;
  angle: number;
}

function readPendulum(
  name: string,
  angle: number,
  rate: number,
  { x, y, length, mass, radius, angle: start }: Thread,
  gravity: number,
): number | undefined {
  switch (name) {
    case "speed":
      return Math.abs(rate) * length;
    case "bobX":
      return x + length * sin(angle);
    case "bobY":
      return y - length * cos(angle);
    case "weight":
      return mass * gravity;
    case "diameter":
      return 2 * radius;
    case "lift":
      return length * (1 - cos(start));
    case "bottomSpeed":
      return Math.sqrt(2 * gravity * length * (1 - cos(start)));
    case "period":
      return pendulumPeriod(length, gravity, start);
    case "energy":
      return (mass * (length * rate) * (length * rate)) / 2 + mass * gravity * length * (1 - cos(angle));
    default:
      return undefined;
  }
}

/** The bob in the beam of a gate. */
function outlineOf(angle: number, rate: number, { x, y, length, radius }: Thread): Omit<Outline, "id"> {
  const [across, down] = [length * sin(angle), length * cos(angle)];
  const still = { angle: 0, omega: 0, width: 0, height: 0 };
  return { ...still, x: x + across, y: y - down, vx: rate * down, vy: rate * across, radius };
}

/**
 * Period, s, of a thread pendulum of length, m, let go at `amplitude`, rad, |amplitude| < π, without damping; Infinity where
 * nothing draws it down.
 */
export function pendulumPeriod(length: number, gravity: number, amplitude: number): number {
  if (!(gravity > 0)) return Infinity;
  let a = 1;
  let b = cos(amplitude / 2);
  while (Math.abs(a - b) > 1e-15) [a, b] = [(a + b) / 2, Math.sqrt(a * b)];
  return (2 * Math.PI * Math.sqrt(length / gravity)) / a;
}
