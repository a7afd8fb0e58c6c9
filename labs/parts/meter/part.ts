import { number, reading } from "../../document/declare.ts";
import { createIndicator, scaleTolerance, tremblingOf } from "../../engine/indicator.ts";
import { defineInstrument } from "../../engine/instrument.ts";

/**
 * Digital indicator of one reading `of` a part: class error up to ± `gain` of the value, a zero error up to ± `zero`, a
 * trembling of deviation `noise`, then whole divisions. `range` 0 has no end; beyond `limit` times the range its fuse burns.
 */
export const meter = defineInstrument({
  kind: "meter",
  props: {
    of: reading(),
    division: number({ unit: "1", min: 0, max: 1e12, default: 0.001 }),
    gain: number({ unit: "1", min: 0, max: 0.1, default: 0 }),
    range: number({ unit: "1", min: 0, max: 1e15, default: 0 }),
    zero: number({ unit: "1", min: 0, max: 1e12, default: 0 }),
    noise: number({ unit: "1", min: 0, max: 1e12, default: 0 }),
    limit: number({ unit: "1", min: 0, max: 100, default: 0 }),
  },
  readings: {},
  buttons: ({ zero, limit }) => [...(zero > 0 ? ["zero"] : []), ...(limit > 0 ? ["mend"] : [])],
  upTo: ({ range }) => (range > 0 ? range : Number.NaN),
  accuracyClass: ({ gain }) => gain,
  classError: ({ gain }) => gain,
  tolerance: (props) => scaleTolerance({ ...scaleOf(props), range: 0, zero: 0 }),
  trembling: tremblingOf,
  create(props, observed, random) {
    const factor = 1 + props.gain * (2 * random.uniform() - 1);
    const scale = scaleOf(props);
    const indicator = createIndicator(
      { ...scale, from: -scale.range },
      () => observed.read(props.of) * factor,
      observed,
      random,
      { harm: "burnt" },
    );
    return { ...indicator, state: () => [factor, ...indicator.state()] };
  },
});

interface MeterProps {
  division: number;
  range: number;
  zero: number;
  noise: number;
  limit: number;
}

/** Of a document from before there were ranges, too. */
const scaleOf = ({ division, range, zero, noise, limit }: MeterProps) => ({
  division,
  accuracy: 0,
  range: range > 0 ? range : Number.MAX_VALUE,
  zero: zero > 0 ? zero : 0,
  noise: noise > 0 ? noise : 0,
  limit: range > 0 && limit > 0 ? limit : 0,
});
