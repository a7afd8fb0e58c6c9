import { number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/**
 * `count` balls of one material in the hollows of a wooden block: its middle at `x`, its bottom at `y`. One of them, `number`
 * (from 1, left to right), is taken out and stands beside it: `diameter`, `density` and `mass` are of that one, and are
 * formulas of its number, m = ρ π d³ / 6. `lot` is what a formula of the density and a variant draw the material by.
 */
export const samples = definePart({
  kind: "samples",
  domain: "fixed",
  props: {
    x: number({ unit: "m", min: -1000, max: 1000, default: 0 }),
    y: number({ unit: "m", min: -1000, max: 1000, default: 0 }),
    width: number({ unit: "m", min: 0.01, max: 10, default: 0.27 }),
    count: number({ unit: "1", min: 1, max: 12, default: 6 }),
    number: number({ unit: "1", min: 1, max: 12, default: 1 }),
    lot: number({ unit: "1", min: 0, max: 1000, default: 1 }),
    density: number({ unit: "kg/m³", min: 1, max: 23000, default: 7800 }),
    diameter: number({ unit: "m", min: 1e-3, max: 1, default: 0.02 }),
    mass: number({ unit: "kg", min: 1e-6, max: 1e4, default: 0.0327 }),
  },
  readings: { mass: { unit: "kg" }, diameter: { unit: "m" } },
});
