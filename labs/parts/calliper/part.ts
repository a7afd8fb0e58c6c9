import { number, reading } from "../../document/declare.ts";
import { createIndicator, scaleTolerance } from "../../engine/indicator.ts";
import { defineInstrument, type Instrument } from "../../engine/instrument.ts";

/**
 * Vernier calliper read by eye: its jaws close on what `of` is the size of (button `hold`). Ten divisions of the vernier
 * are nine of the main scale, whose mark is ten times `division`. Closed on nothing it shows its zero error; that is taken
 * off by sum, for a calliper has no screw. Closed anew it sits a little otherwise, by a deviation of `noise`. What is larger
 * than its `range` does not go between the jaws. The vernier's edge lies on the scale: no parallax.
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
    noise: number({ unit: "m", min: 0, max: 0.01, default: 0 }),
  },
  readings: {},
  buttons: () => ["hold"],
  upTo: ({ range }) => range,
  tolerance: (props) => scaleTolerance(scaleOf(props), true),
  takenOff: ({ zero }) => zero,
  create(props, observed, random): Instrument {
    const scale = scaleOf(props);
    let [closings, askew] = [0, 0];
    const of = () => observed.read(props.of) + askew;
    const indicator = createIndicator({ ...scale, noise: 0 }, of, observed, random, {
      byEye: true,
      holds: true,
    });
    return {
      ...indicator,
      press(button) {
        if (button !== "hold") return false;
        if (scale.noise > 0) askew = scale.noise * random.fork(`closing ${++closings}`).normal();
        return indicator.press?.(button) ?? false;
      },
      state: () => [...indicator.state(), ...(scale.noise > 0 ? [closings, askew] : [])],
    };
  },
});

interface CalliperProps {
  range: number;
  division: number;
  zero: number;
  noise: number;
}

/** Of a document from before there was noise, too. */
const scaleOf = ({ range, division, zero, noise }: CalliperProps) => ({
  ...{ range, division, zero },
  accuracy: 0,
  noise: noise > 0 ? noise : 0,
});
