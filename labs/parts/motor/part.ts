import { number, reference } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/**
 * A motor on a hinge: turns its second body against its first with the couple M it needs to come to `angularSpeed`
 * (anticlockwise positive) and keep it, |M| ≤ `torque`; the first body gets −M. Begun from rest: ω = M t / J.
 *
 * `torque` as a reading is the couple at present, `angularSpeed` that of the second body against the first, `power` = M ω.
 */
export const motor = definePart({
  kind: "motor",
  domain: "rigid",
  props: {
    hinge: reference("hinge"),
    angularSpeed: number({ unit: "rad/s", min: -100, max: 100, default: 5 }),
    torque: number({ unit: "N·m", min: 0, max: 1e5, default: 1 }),
  },
  readings: { torque: { unit: "N·m" }, angularSpeed: { unit: "rad/s" }, power: { unit: "W" } },
});
