import { number } from "../../document/declare.ts";
import { defineInstrument, toDivision } from "../../engine/instrument.ts";

/**
 * Stopwatch worked by hand. Its class is a rate error up to ± `rate`; each press comes early or late by a reaction time of
 * standard deviation `reaction`; it shows whole divisions. Time is that of the world, so slow motion measures finer.
 */
export const stopwatch = defineInstrument({
  kind: "stopwatch",
  measures: "s",
  readIn: "s",
  buttons: () => ["toggle", "reset"],
  props: {
    division: number({ unit: "s", min: 0.001, max: 86400, default: 0.1 }),
    rate: number({ unit: "1", min: 0, max: 0.1, default: 0.0005 }),
    reaction: number({ unit: "s", min: 0, max: 36000, default: 0.05 }),
  },
  readings: {},
  tolerance: ({ division, reaction }) => division + 2 * reaction,
  classError: ({ rate }) => rate,
  create({ division, rate, reaction }, observed, random) {
    const pace = 1 + rate * (2 * random.uniform() - 1);
    const stops: number[] = [];
    let since: number | undefined;
    let kept = 0;
    const elapsed = () => kept + (since === undefined ? 0 : pace * Math.max(0, observed.time() - since));
    return {
      shown: () => toDivision(Math.max(0, elapsed() - division / 2), division),
      held: () => stops,
      press(button) {
        if (button === "reset") {
          since = undefined;
          kept = 0;
          return true;
        }
        if (button !== "toggle") return false;
        const late = reaction * random.normal();
        if (since === undefined) since = observed.time() + late;
        else {
          kept = Math.max(0, kept + pace * (observed.time() + late - since));
          since = undefined;
          stops.push(toDivision(Math.max(0, kept - division / 2), division));
        }
        return true;
      },
      state: () => [kept, since ?? -1, pace, ...random.state().words],
    };
  },
});
