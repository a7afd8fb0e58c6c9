import { reference } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/** An electronic clock between two light gates: started by the one, stopped by the other; 0 until both were passed. */
export const gateTimer = definePart({
  kind: "gate-timer",
  domain: "smooth",
  props: { start: reference("light-gate"), stop: reference("light-gate") },
  readings: { time: { unit: "s" } },
  smooth: {
    bind({ props }, _at, system) {
      const [started, stopped] = [props.start, props.stop].map((id) => system.formula(`${id}.first`));
      return {
        read(name, t, y) {
          if (name !== "time") return undefined;
          const [from, to] = [started?.(t, y) ?? 0, stopped?.(t, y) ?? 0];
          return from > 0 && to > from ? to - from : 0;
        },
      };
    },
  },
});
