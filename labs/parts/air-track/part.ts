import { number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/**
 * A level track on which gliders float on air, with a bumper at each end. `restitution` e holds for two gliders:
 * 1 for spring buffers, 0 for wax. `flag` is the width of the card on each glider that darkens a photogate.
 */
export const airTrack = definePart({
  kind: "air-track",
  domain: "track",
  props: {
    length: number({ unit: "m", min: 0.2, max: 20, default: 2 }),
    restitution: number({ unit: "1", min: 0, max: 1, default: 1 }),
    bumper: number({ unit: "1", min: 0, max: 1, default: 1 }),
    flag: number({ unit: "m", min: 0.005, max: 0.5, default: 0.1 }),
  },
  readings: {},
});
