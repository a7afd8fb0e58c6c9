import { number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";
import { ends } from "../hinge/ends.ts";

/**
 * A light cord between two bodies that does not stretch: |r_to − r_from| ≤ L. Taut, it pulls with T ≥ 0; slack, it does
 * nothing; when it goes taut at once the bodies go on without parting, and the energy of their parting is lost.
 *
 * `length` as a reading is the distance of its ends, less than L where it hangs slack.
 */
export const cord = definePart({
  kind: "cord",
  domain: "rigid",
  props: { ...ends(), length: number({ unit: "m", min: 0.01, max: 1000, default: 1 }) },
  readings: { tension: { unit: "N" }, length: { unit: "m" } },
});
