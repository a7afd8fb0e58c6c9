import { number, reference } from "../../document/declare.ts";
import { cos, sin } from "../../engine/math.ts";
import { definePart, RunStopped, type SmoothElement } from "../../engine/part.ts";
import { APART, PLACES, Trail } from "./trail.ts";

/** N·m²/kg², CODATA 2018. */
export const NEWTON = 6.6743e-11;

/**
 * A light body in the field of a star at the origin. Starts at distance `distance` on the x axis with speed `speed`
 * at right angles, in a plane tilted by `tilt` about the x axis.
 *
 *   r″ = −G M r / |r|³      (Newton)
 *
 * Period of a closed orbit (Kepler's third law): T = 2π √(a³ / GM), 1/a = 2/r − v²/GM.
 */
export const satellite = definePart({
  kind: "satellite",
  domain: "smooth",
  solid: true,
  props: {
    around: reference("star"),
    distance: number({ unit: "m", min: 0.01, max: 1e13, default: 1e7 }),
    speed: number({ unit: "m/s", min: 0, max: 1e6, default: 6313.5 }),
    tilt: number({ unit: "rad", min: -1.6, max: 1.6, default: 0 }),
  },
  readings: {
    x: { unit: "m" },
    y: { unit: "m" },
    z: { unit: "m" },
    distance: { unit: "m" },
    speed: { unit: "m/s" },
    period: { unit: "s", hidden: true },
    energyPerMass: { unit: "J/kg", hidden: true },
  },
  smooth: {
    state: ["x", "y", "z", "vx", "vy", "vz"],
    initial: ({ distance, speed, tilt }) => [distance, 0, 0, 0, speed * cos(tilt), speed * sin(tilt)],
    bind: ({ props }, at, { world }) => ({
      ...leaveTrail(at),
      rates(_t, y, out) {
        const x = y[at] as number;
        const yy = y[at + 1] as number;
        const z = y[at + 2] as number;
        const r2 = x * x + yy * yy + z * z;
        const radius = world.prop(props.around, "radius");
        if (r2 < radius * radius) throw new RunStopped("fell-on-star");
        const pull = (-NEWTON * world.prop(props.around, "mass")) / (r2 * Math.sqrt(r2));
        for (let i = 0; i < 3; i++) {
          out[at + i] = y[at + 3 + i] as number;
          out[at + 3 + i] = pull * (y[at + i] as number);
        }
      },
      read: (name, _t, y) =>
        readOrbit(name, y.subarray(at, at + 6), NEWTON * world.prop(props.around, "mass")),
    }),
  },
});

/** The way it came: a place wherever it went on by a hundredth of its distance. */
function leaveTrail(at: number): Pick<SmoothElement, "note" | "trail"> {
  const trail = new Trail(PLACES);
  return {
    note(_t, state) {
      const [x, y, z] = [state[at] as number, state[at + 1] as number, state[at + 2] as number];
      if (trail.isApart(x, y, z, APART * Math.sqrt(x * x + y * y + z * z))) trail.add(x, y, z);
    },
    trail: () => trail.points.subarray(3 * trail.from, 3 * (trail.from + trail.count)),
  };
}

/** A reading of place and velocity `state`, m and m/s, by GM, m³/s². */
function readOrbit(name: string, state: Float64Array, gm: number): number | undefined {
  const [x = 0, y = 0, z = 0, vx = 0, vy = 0, vz = 0] = state;
  const r = Math.sqrt(x * x + y * y + z * z);
  const v2 = vx * vx + vy * vy + vz * vz;
  switch (name) {
    case "distance":
      return r;
    case "speed":
      return Math.sqrt(v2);
    case "energyPerMass":
      return v2 / 2 - gm / r;
    case "period":
      return keplerPeriod(gm, r, v2);
    default:
      return undefined;
  }
}

/** Period, s, at distance r, m, and squared speed v², by GM, m³/s²; Infinity for an orbit that does not close. */
export function keplerPeriod(gm: number, r: number, v2: number): number {
  const inverseAxis = 2 / r - v2 / gm;
  if (inverseAxis <= 0) return Infinity;
  const axis = 1 / inverseAxis;
  return 2 * Math.PI * Math.sqrt((axis * axis * axis) / gm);
}
