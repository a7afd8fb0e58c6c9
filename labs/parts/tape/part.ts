import { number } from "../../document/declare.ts";
import { defineInstrument, hiddenError } from "../../engine/instrument.ts";

/**
 * Measuring tape read by eye: long, of coarse divisions, its marks on the line from `x`, `y` at `angle`. The hook at its
 * zero has `play`, so every length off it is wrong by the same hidden amount, up to that.
 */
export const tape = defineInstrument({
  kind: "tape",
  measures: "m",
  readIn: "cm",
  byEye: true,
  lies: true,
  props: {
    x: number({ unit: "m", min: -1e13, max: 1e13, default: 0 }),
    y: number({ unit: "m", min: -1e13, max: 1e13, default: 0 }),
    angle: number({ unit: "rad", min: -7, max: 7, default: 0 }),
    length: number({ unit: "m", min: 0.1, max: 1e13, default: 3 }),
    division: number({ unit: "m", min: 1e-3, max: 1e12, default: 0.01 }),
    play: number({ unit: "m", min: 0, max: 1, default: 0.001 }),
  },
  readings: {},
  upTo: ({ length }) => length,
  tolerance: ({ division, play }) => division + play,
  create({ play }, _observed, random) {
    const off = hiddenError(play, random.fork("hook"));
    return { shown: () => Number.NaN, offset: () => off, state: () => [off] };
  },
});
