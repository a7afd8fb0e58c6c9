import { number } from "../../document/declare.ts";
import { pow } from "../../engine/math.ts";
import { definePart, RunStopped } from "../../engine/part.ts";

/**
 * A fixed centre that draws every body: a = −pull · (reach / r)^power r̂, so `pull` is the acceleration at distance
 * `reach`. power 2: Newton's gravity; −1: as a spring; 0: equally strong everywhere. A body that comes as near as
 * `radius` has fallen in, and the run ends.
 */
export const attractor = definePart({
  kind: "attractor",
  domain: "smooth",
  props: {
    x: number({ unit: "m", min: -1e6, max: 1e6, default: 0 }),
    y: number({ unit: "m", min: -1e6, max: 1e6, default: 0 }),
    pull: number({ unit: "m/s^2", min: -1e6, max: 1e6, default: 1 }),
    reach: number({ unit: "m", min: 1e-3, max: 1e6, default: 1 }),
    power: number({ unit: "1", min: -3, max: 6, default: 2 }),
    radius: number({ unit: "m", min: 0, max: 1e6, default: 0.01 }),
  },
  readings: {},
  smooth: {
    bind({ props }, _at, system) {
      const drawn = system.masses().map(({ point }) => point.at);
      return {
        rates(_t, y, out) {
          for (const at of drawn) {
            const rx = (y[at] as number) - props.x;
            const ry = (y[at + 1] as number) - props.y;
            const r = Math.sqrt(rx * rx + ry * ry);
            if (r <= props.radius && props.power > 0) throw new RunStopped("fell-into-centre");
            if (r === 0) continue;
            const ratio = props.reach / r;
            const strength = props.power === 2 ? ratio * ratio : pow(ratio, props.power);
            const k = (-props.pull * strength) / r;
            out[at + 2] = (out[at + 2] as number) + k * rx;
            out[at + 3] = (out[at + 3] as number) + k * ry;
          }
        },
        read: () => undefined,
      };
    },
  },
});
