import { number } from "../../document/declare.ts";
import { defineInstrument } from "../../engine/instrument.ts";

/**
 * Protractor read by eye: a scale of angles from the level up to `range`, drawn around `x`, `y` and
 * turned by `angle`.
 */
export const protractor = defineInstrument({
  kind: "protractor",
  measures: "rad",
  readIn: "°",
  byEye: true,
  lies: true,
  props: {
    x: number({ unit: "m", min: -1000, max: 1000, default: 0 }),
    y: number({ unit: "m", min: -1000, max: 1000, default: 0 }),
    angle: number({ unit: "rad", min: -7, max: 7, default: 0 }),
    radius: number({ unit: "m", min: 0.01, max: 1000, default: 0.3 }),
    division: number({ unit: "rad", min: 1e-3, max: 0.6, default: Math.PI / 180 }),
    range: number({ unit: "rad", min: 0.05, max: Math.PI, default: Math.PI / 2 }),
  },
  readings: {},
  upTo: ({ range }) => range,
  tolerance: ({ division }) => division,
  create: () => ({ shown: () => Number.NaN, state: () => [] }),
});
