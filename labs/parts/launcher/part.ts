import { choice, number } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/**
 * A spring that pushes a body off: (x, y) is where its plunger ends, `draw` how far it is drawn back. It only shows itself
 * and its numbers: the body leaves with `speed`, which the document gives as v = draw · √(stiffness / mass), from
 * k d²/2 = m v²/2, and takes as its own velocity at the start. From the side it stands on y, from above it lies about it.
 */
export const launcher = definePart({
  kind: "launcher",
  domain: "fixed",
  props: {
    x: number({ unit: "m", min: -1000, max: 1000, default: 0 }),
    y: number({ unit: "m", min: -1000, max: 1000, default: 0 }),
    draw: number({ unit: "m", min: 0, max: 1, default: 0.05 }),
    stiffness: number({ unit: "N/m", min: 0.1, max: 1e4, default: 50 }),
    speed: number({ unit: "m/s", min: 0, max: 200, default: 1 }),
    seen: choice(["side", "above"], "side"),
  },
  readings: { y: { unit: "m" }, speed: { unit: "m/s" } },
});
