import { number, reading } from "../../document/declare.ts";
import { createIndicator, scaleTolerance, tremblingOf } from "../../engine/indicator.ts";
import { defineInstrument } from "../../engine/instrument.ts";

/**
 * Electronic balance: the mass `of` a body, once that is on its pan (button `hold`). Empty it shows its zero error, which
 * the tare (button `zero`) takes off, and so it does with whatever lies on the pan.
 */
export const balance = defineInstrument({
  kind: "balance",
  measures: "kg",
  readIn: "g",
  props: {
    of: reading(),
    range: number({ unit: "kg", min: 1e-3, max: 1e6, default: 0.5 }),
    division: number({ unit: "kg", min: 1e-7, max: 1e3, default: 1e-4 }),
    accuracy: number({ unit: "1", min: 0, max: 0.1, default: 2e-4 }),
    zero: number({ unit: "kg", min: 0, max: 1e3, default: 1e-3 }),
    noise: number({ unit: "kg", min: 0, max: 1e3, default: 2e-5 }),
  },
  readings: {},
  buttons: () => ["hold", "zero"],
  upTo: ({ range }) => range,
  accuracyClass: ({ accuracy }) => accuracy,
  classError: ({ accuracy }) => accuracy,
  tolerance: (props) => scaleTolerance({ ...props, zero: 0 }),
  trembling: tremblingOf,
  create: (props, observed, random) =>
    createIndicator(props, () => observed.read(props.of), observed, random, { holds: true }),
});
