import { number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/** A heavy body at rest at the origin that satellites go round. Newton's constant: CODATA 2018, 6.67430e-11 N·m²/kg². */
export const star = definePart({
  kind: "star",
  domain: "fixed",
  solid: true,
  props: {
    mass: number({ unit: "kg", min: 1, max: 1e40, default: 5.9722e24 }),
    radius: number({ unit: "m", min: 0.001, max: 1e12, default: 6.371e6 }),
  },
  readings: {},
});
