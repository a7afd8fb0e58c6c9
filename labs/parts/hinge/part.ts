import { definePart } from "../../engine/part.ts";
import { ends } from "./ends.ts";

/**
 * A hinge without friction: the places on both bodies stay together, r_from = r_to, and the bodies turn freely about
 * them; they do not touch each other. Bodies that are apart at the start are brought together, by their masses.
 *
 * A body of mass m, its centre at d from a fixed hinge, swings by J φ″ = −m g d sin φ with J = J₀ + m d² (Steiner), and
 * by a small angle in T = 2π √(J / m g d).
 *
 * `force` is that of the hinge, `angle` is from the first body's to the second's, anticlockwise.
 */
export const hinge = definePart({
  kind: "hinge",
  domain: "rigid",
  props: ends(),
  readings: { force: { unit: "N" }, angle: { unit: "rad" } },
});
