import { number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";
import { anchor } from "../anchor.ts";

/**
 * A light thread that does not stretch: |r_b − r_a| ≤ length. Taut it pulls with what keeps its length; slack it does
 * nothing; a jerk takes away the speed at which its ends part.
 */
export const thread = definePart({
  kind: "thread",
  domain: "smooth",
  props: {
    from: anchor(),
    to: anchor(),
    length: number({ unit: "m", min: 0.001, max: 1e6, default: 1 }),
  },
  readings: { tension: { unit: "N", reaction: true }, taut: { unit: "1", reaction: true } },
  smooth: {
    bind({ props }, _at, system) {
      const bond = system.bond({
        kind: "thread",
        a: system.point(props.from),
        b: system.point(props.to),
        length: () => props.length,
        restitution: () => 0,
      });
      return {
        read(name, t, y) {
          if (name === "tension") return bond.force(t, y);
          if (name === "taut") return bond.holds ? 1 : 0;
          return undefined;
        },
      };
    },
  },
});
