import { choice, number } from "../../document/declare.ts";
import { definePart, type Guard } from "../../engine/part.ts";

/** An edge this near to the beam is at it: what adding up a place and a radius leaves, m per m. */
const ROUNDING = 4 * Number.EPSILON;

/**
 * A beam of light, level at height y or upright at x: notes when a body darkens it and when it is free again, to 1e-12 s.
 * `first` is when it was darkened first, `dark` how long the last passage took; 0 as long as there was none.
 */
export const lightGate = definePart({
  kind: "light-gate",
  domain: "smooth",
  props: {
    x: number({ unit: "m", min: -1e6, max: 1e6, default: 0 }),
    y: number({ unit: "m", min: -1e6, max: 1e6, default: 0.5 }),
    beam: choice(["level", "upright"], "level"),
  },
  readings: {
    first: { unit: "s" },
    dark: { unit: "s" },
    count: { unit: "1" },
    blocked: { unit: "1" },
  },
  smooth: {
    bind({ props }, _at, system) {
      const axis = props.beam === "level" ? 1 : 0;
      const place = (): number => (axis === 1 ? props.y : props.x);
      const flags = system.masses().map(({ part, point }) => ({
        at: point.at + axis,
        radius: () => part.props["radius"] as number,
        /** On which side of the beam the body's two edges are: 1 above or to the right. */
        sides: [0, 0],
        since: 0,
      }));
      const seen = { first: Number.NaN, dark: 0, count: 0 };
      const firstOr = (none: number): number => (Number.isNaN(seen.first) ? none : seen.first);
      const isDark = (flag: (typeof flags)[number]): boolean => flag.sides[0] !== flag.sides[1];
      const blocked = (): number => (flags.some(isDark) ? 1 : 0);

      const guards = flags.flatMap((flag) =>
        [-1, 1].map((edge, i): Guard => {
          const off = (y: Float64Array): number => {
            const at = y[flag.at] as number;
            const away = at + edge * flag.radius() - place();
            return Math.abs(away) <= ROUNDING * (1 + Math.abs(at)) ? 0 : away;
          };
          return {
            value(_t, y) {
              // the side is taken from where the edge first is
              if (flag.sides[i] === 0) flag.sides[i] = off(y) >= 0 ? 1 : -1;
              return (flag.sides[i] as number) * off(y);
            },
            happen(t) {
              const before = blocked();
              flag.sides[i] = -(flag.sides[i] as number);
              if (isDark(flag)) flag.since = t;
              else {
                seen.dark = t - flag.since;
                seen.count++;
              }
              if (before === 0 && blocked() === 1 && Number.isNaN(seen.first)) seen.first = t;
            },
          };
        }),
      );
      return {
        guards,
        read(name) {
          if (name === "blocked") return blocked();
          return name === "first" ? firstOr(0) : seen[name as "dark" | "count"];
        },
        *state() {
          yield* [firstOr(-1), seen.dark, seen.count];
          for (const { sides, since } of flags) yield* [...sides, since];
        },
      };
    },
  },
});
