import { choice, number } from "../../document/declare.ts";
import { defineInstrument, hiddenError } from "../../engine/instrument.ts";

/**
 * Ruler or tape read by eye: it only has a scale, drawn beside what it measures, with its zero at `x`, `y`. One that lies
 * `along` has its marks on the line from there at `angle`, anticlockwise from the level: what stands on the line is read. One
 * that goes `up` stands there, its marks to the right. Held `gap` before what it measures it is seen larger, about the level of
 * the eye: only there are mark and object side by side. Where its end is worn, or its marks begin beyond it, every length
 * off it is wrong by the same hidden amount, up to `zero`.
 */
export const ruler = defineInstrument({
  kind: "ruler",
  measures: "m",
  readIn: "cm",
  byEye: true,
  lies: true,
  props: {
    x: number({ unit: "m", min: -1e13, max: 1e13, default: 0 }),
    y: number({ unit: "m", min: -1e13, max: 1e13, default: 0 }),
    length: number({ unit: "m", min: 0.01, max: 1e13, default: 1 }),
    division: number({ unit: "m", min: 1e-4, max: 1e12, default: 0.01 }),
    direction: choice(["down", "right", "along", "up"], "down"),
    angle: number({ unit: "rad", min: -7, max: 7, default: 0 }),
    gap: number({ unit: "m", min: 0, max: 1e12, default: 0 }),
    zero: number({ unit: "m", min: 0, max: 1e12, default: 0 }),
  },
  readings: {},
  upTo: ({ length }) => length,
  // a document from before there was a zero error has none
  tolerance: ({ division, zero }) => division + (zero || 0),
  create({ gap, zero }, _observed, random) {
    const off = zero > 0 ? hiddenError(zero, random.fork("end")) : 0;
    let eye = 0.5;
    return {
      shown: () => Number.NaN,
      ...(gap > 0 ? { eye: () => eye } : {}),
      ...(zero > 0 ? { offset: () => off } : {}),
      press(button) {
        const share = Number(button.slice(4));
        if (!(gap > 0 && button.startsWith("eye ") && share >= 0 && share <= 1)) return false;
        eye = share;
        return true;
      },
      state: () => [...(gap > 0 ? [eye] : []), ...(zero > 0 ? [off] : [])],
    };
  },
});
