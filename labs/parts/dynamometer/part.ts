import { number, reading } from "../../document/declare.ts";
import { createIndicator, scaleTolerance } from "../../engine/indicator.ts";
import { defineInstrument } from "../../engine/instrument.ts";

/**
 * Spring dynamometer read by eye: a force `of` something, while that is on its hook (button `hold`). A screw (`zero`) sets
 * its pointer. The pointer stands `gap` before the scale, so it is read with the eye at its level. Beyond `limit` times the
 * range its spring stays stretched and shows too much, until the screw or `mend` sets it right. In a hand it trembles by `noise`.
 */
export const dynamometer = defineInstrument({
  kind: "dynamometer",
  measures: "N",
  readIn: "N",
  byEye: true,
  props: {
    of: reading(),
    range: number({ unit: "N", min: 0.01, max: 1e6, default: 5 }),
    division: number({ unit: "N", min: 1e-4, max: 1e5, default: 0.1 }),
    accuracy: number({ unit: "1", min: 0, max: 0.1, default: 0.01 }),
    zero: number({ unit: "N", min: 0, max: 1e5, default: 0.1 }),
    limit: number({ unit: "1", min: 0, max: 100, default: 1.5 }),
    gap: number({ unit: "m", min: 0, max: 0.1, default: 0.01 }),
    noise: number({ unit: "N", min: 0, max: 1e5, default: 0 }),
  },
  readings: {},
  buttons: () => ["hold", "zero", "mend"],
  upTo: ({ range }) => range,
  accuracyClass: ({ accuracy }) => accuracy,
  classError: ({ accuracy }) => accuracy,
  tolerance: (props) => scaleTolerance({ ...props, noise: noiseOf(props), zero: 0 }, true),
  create: (props, observed, random) =>
    createIndicator({ ...props, noise: noiseOf(props) }, () => observed.read(props.of), observed, random, {
      ...{ byEye: true, holds: true, harm: "stretched" },
      ...(props.gap > 0 ? { eye: 0.5 } : {}),
    }),
});

/** Of a document from before there was any, too. */
const noiseOf = ({ noise }: { noise: number }): number => (noise > 0 ? noise : 0);
