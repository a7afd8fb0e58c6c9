import { number, reading } from "../../document/declare.ts";
import { defineInstrument, toDivision } from "../../engine/instrument.ts";

/** Digital indicator of one reading `of` a part: class error up to ± `gain` of the value, then whole divisions. */
export const meter = defineInstrument({
  kind: "meter",
  props: {
    of: reading(),
    division: number({ unit: "1", min: 0, max: 1e12, default: 0.001 }),
    gain: number({ unit: "1", min: 0, max: 0.1, default: 0 }),
  },
  readings: {},
  tolerance: ({ division }) => division / 2,
  classError: ({ gain }) => gain,
  create({ of, division, gain }, observed, random) {
    const factor = 1 + gain * (2 * random.uniform() - 1);
    return { shown: () => toDivision(observed.read(of) * factor, division), state: () => [factor] };
  },
});
