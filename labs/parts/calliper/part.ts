import { number, reading } from "../../document/declare.ts";
import { createIndicator, scaleTolerance } from "../../engine/indicator.ts";
import { defineInstrument, type Instrument } from "../../engine/instrument.ts";

/**
 * Vernier calliper read by eye: its jaws close on what `of` is the size of (button `hold`). Ten divisions of the vernier
 * are nine of the main scale, whose mark is ten times `division`. Closed on nothing it shows its zero error; that is taken
 * off by sum, for a calliper has no screw.
 */
export const calliper = defineInstrument({
  kind: "calliper",
  measures: "m",
  readIn: "mm",
  byEye: true,
  props: {
    of: reading(),
    range: number({ unit: "m", min: 0.01, max: 10, default: 0.15 }),
    division: number({ unit: "m", min: 1e-5, max: 0.01, default: 1e-4 }),
    zero: number({ unit: "m", min: 0, max: 0.01, default: 1e-4 }),
  },
  readings: {},
  buttons: () => ["hold"],
  upTo: ({ range }) => range,
  tolerance: (props) => scaleTolerance(withoutClass(props), true),
  create(props, observed, random): Instrument {
    const scale = withoutClass(props);
    const of = () => observed.read(props.of);
    const indicator = createIndicator(scale, of, observed, random, { byEye: true, holds: true });
    return {
      ...indicator,
      press: (button) => button === "hold" && (indicator.press?.(button) ?? false),
    };
  },
});

const withoutClass = ({ range, division, zero }: { range: number; division: number; zero: number }) => ({
  ...{ range, division, zero },
  accuracy: 0,
  noise: 0,
});
