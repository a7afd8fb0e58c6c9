import { number, reference } from "../../document/declare.ts";
import { definePart, type Guard } from "../../engine/part.ts";
import { Flashes } from "./flashes.ts";

/** The velocity after an impact is taken so long after it, s: bodies that part have parted by then. */
const SHUTTER = 1e-6;
/** Flashes that stay on the picture. */
const MOST_FLASHES = 200;

/**
 * A camera above a table that follows one body. It keeps the velocity with which the body came to its first impact with
 * another, and the one with which it went; those `after` are 0 until then. `interval` is the time between the flashes by
 * which it draws the way of the body: they are its trail.
 */
export const camera = definePart({
  kind: "camera",
  domain: "smooth",
  props: {
    on: reference("mass"),
    interval: number({ unit: "s", min: 0.01, max: 100, default: 0.1 }),
  },
  readings: {
    beforeX: { unit: "m/s" },
    beforeY: { unit: "m/s" },
    afterX: { unit: "m/s" },
    afterY: { unit: "m/s" },
  },
  smooth: {
    bind({ props }, _at, system) {
      const masses = system.masses();
      const own = masses.find(({ part }) => part.id === props.on);
      if (!own) throw new Error(`${props.on} is no mass`);
      const { at } = own.point;
      const seen = { hit: Number.NaN, taken: false, beforeX: 0, beforeY: 0, afterX: 0, afterY: 0 };
      const waits = (): boolean => Number.isNaN(seen.hit);
      const flashes = new Flashes(MOST_FLASHES);

      const impacts = masses
        .filter((other) => other !== own)
        .map(({ part, point }): Guard => {
          const reach = () => (own.part.props["radius"] as number) + (part.props["radius"] as number);
          return {
            value(_t, y) {
              if (!waits()) return 1;
              const rx = (y[point.at] as number) - (y[at] as number);
              const ry = (y[point.at + 1] as number) - (y[at + 1] as number);
              return Math.sqrt(rx * rx + ry * ry) - reach();
            },
            happen(t, y) {
              if (!waits()) return;
              seen.hit = t;
              seen.beforeX = y[at + 2] as number;
              seen.beforeY = y[at + 3] as number;
            },
          };
        });
      const shutter: Guard = {
        value: (t) => (waits() || seen.taken ? 1 : seen.hit + SHUTTER - t),
        happen(_t, y) {
          seen.taken = true;
          seen.afterX = y[at + 2] as number;
          seen.afterY = y[at + 3] as number;
        },
      };
      return {
        guards: [...impacts, shutter],
        note(t, y) {
          const [x, up, vx, vy] = y.subarray(at, at + 4) as unknown as [number, number, number, number];
          flashes.look({ t, x, y: up, vx, vy }, props.interval);
        },
        trail: () => flashes.places,
        read(name, _t, y) {
          if (name === "beforeX") return waits() ? y[at + 2] : seen.beforeX;
          if (name === "beforeY") return waits() ? y[at + 3] : seen.beforeY;
          return name === "afterX" || name === "afterY" ? seen[name] : undefined;
        },
        *state() {
          yield* [waits() ? -1 : seen.hit, seen.taken ? 1 : 0];
          yield* [seen.beforeX, seen.beforeY, seen.afterX, seen.afterY];
        },
      };
    },
  },
});
