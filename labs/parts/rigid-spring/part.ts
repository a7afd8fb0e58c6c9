import { number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";
import { ends } from "../hinge/ends.ts";

/**
 * A spring of no mass between two bodies of the rigid world: F = k (l − l₀) + c dl/dt along it, l = |r_to − r_from|.
 * A body of mass m on it swings in T = 2π √(m/k). `tension` is positive where it pulls; `energy` = k (l − l₀)²/2.
 */
export const rigidSpring = definePart({
  kind: "rigid-spring",
  domain: "rigid",
  props: {
    ...ends(),
    stiffness: number({ unit: "N/m", min: 0, max: 1e5, default: 50 }),
    restLength: number({ unit: "m", min: 0, max: 100, default: 0.5 }),
    damping: number({ unit: "N·s/m", min: 0, max: 1e3, default: 0 }),
  },
  readings: { tension: { unit: "N" }, length: { unit: "m" }, energy: { unit: "J" } },
});
