import { number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";
import { ends, joinable } from "../hinge/ends.ts";

/**
 * A light rope that does not stretch, over a light wheel without friction at `over` and then one at `next` (the same
 * one twice: a single wheel). Wheels have no size of their own; on a body that moves it is a movable pulley.
 *
 *   |r_from − r_over| + |r_over − r_next| + |r_next − r_to| ≤ L,  and where it is taut the tension T ≥ 0 is the same
 *   all along it: T pulls at both ends, and at a wheel along both pieces.
 *
 * Two bodies over a fixed wheel (Atwood): a = g (m₁ − m₂)/(m₁ + m₂), T = 2 m₁ m₂ g/(m₁ + m₂).
 *
 * `length` as a reading is the way from end to end at present, less than L where the rope hangs slack.
 */
export const rope = definePart({
  kind: "rope",
  domain: "rigid",
  props: {
    ...ends(),
    over: joinable(),
    next: joinable(),
    length: number({ unit: "m", min: 0.01, max: 1000, default: 2 }),
  },
  readings: { tension: { unit: "N" }, length: { unit: "m" } },
});
