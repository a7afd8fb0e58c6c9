import { number } from "../../document/declare.ts";
import { definePart, RunStopped } from "../../engine/part.ts";

/** Bodies of which each may meet each other. */
const MOST = 40;

/**
 * All bodies of the lab meet each other as smooth balls: along the line of centres v′ = −e v, across it nothing changes;
 * momentum is kept. e = 1: elastic; e = 0: they part no more along that line.
 */
export const impacts = definePart({
  kind: "impacts",
  domain: "smooth",
  props: { restitution: number({ unit: "1", min: 0, max: 1, default: 1 }) },
  readings: { restitution: { unit: "1" } },
  smooth: {
    bind({ props }, _at, system) {
      const masses = system.masses();
      if (masses.length > MOST) throw new RunStopped("too-many-bodies");
      for (const [i, one] of masses.entries())
        for (const other of masses.slice(i + 1))
          system.bond({
            kind: "apart",
            a: one.point,
            b: other.point,
            length: () => (one.part.props["radius"] as number) + (other.part.props["radius"] as number),
            restitution: () => props.restitution,
          });
      return { read: () => undefined };
    },
  },
});
