import { reference } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/**
 * An electronic clock between two light gates: started by the one, stopped by the other; 0 until both were passed. `apart`
 * is how far from each other the gates stand.
 */
export const gateTimer = definePart({
  kind: "gate-timer",
  domain: "smooth",
  props: { start: reference("light-gate"), stop: reference("light-gate") },
  readings: { time: { unit: "s" }, apart: { unit: "m" } },
  smooth: {
    bind({ props }, _at, system) {
      const gate = (id: string) => ({
        first: system.formula(`${id}.first`),
        passed: system.formula(`${id}.count + ${id}.blocked`),
      });
      const between = (axis: "x" | "y") => () =>
        system.world.prop(props.stop, axis) - system.world.prop(props.start, axis);
      const [across, up] = [between("x"), between("y")];
      const [start, stop] = [gate(props.start), gate(props.stop)];
      return {
        read(name, t, y) {
          if (name === "apart") return Math.sqrt(across() * across() + up() * up());
          if (name !== "time") return undefined;
          const both = start.passed(t, y) > 0 && stop.passed(t, y) > 0;
          return both ? Math.max(0, stop.first(t, y) - start.first(t, y)) : 0;
        },
      };
    },
  },
});
