import type { AxisShape } from "../document/axis.ts";
import { exp, log, pow } from "./math.ts";

interface Shaping {
  to(value: number): number;
  /** d to / d value. */
  slope(value: number): number;
  /** The value that is laid there; of two the positive one. */
  back(laid: number): number;
}

const plain: Shaping = { to: (v) => v, slope: () => 1, back: (u) => u };

const SHAPINGS: Readonly<Record<AxisShape, Shaping>> = {
  plain,
  log: { ...plain, to: (v) => (v > 0 ? v : Number.NaN) },
  square: { to: (v) => v * v, slope: (v) => 2 * v, back: (u) => Math.sqrt(u) },
  cube: {
    to: (v) => v * v * v,
    slope: (v) => 3 * v * v,
    back: (u) => Math.sign(u) * pow(Math.abs(u), 1 / 3),
  },
  inverse: { to: (v) => 1 / v, slope: (v) => -1 / (v * v), back: (u) => 1 / u },
  "inverse-square": {
    to: (v) => 1 / (v * v),
    slope: (v) => -2 / (v * v * v),
    back: (u) => 1 / Math.sqrt(u),
  },
  root: {
    to: (v) => Math.sqrt(v),
    slope: (v) => 0.5 / Math.sqrt(v),
    back: (u) => (u < 0 ? Number.NaN : u * u),
  },
  ln: { to: (v) => (v > 0 ? log(v) : Number.NaN), slope: (v) => 1 / v, back: exp },
};

/** A value as it is laid along an axis; not finite where it cannot be. */
export const laid = (value: number, shape: AxisShape): number => SHAPINGS[shape].to(value);

/** The error that a value's own error makes there. */
export const laidError = (value: number, error: number, shape: AxisShape): number =>
  error === 0 ? 0 : Math.abs(SHAPINGS[shape].slope(value)) * error;

/** The value that is laid at a place of the axis; not finite where there is none. */
export const laidBack = (place: number, shape: AxisShape): number => SHAPINGS[shape].back(place);
