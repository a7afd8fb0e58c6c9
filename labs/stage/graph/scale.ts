import { ticksOf } from "../../analysis/ticks.ts";
import { log10, pow } from "../../engine/math.ts";

/** An axis: values from `from` to `to` at pixels from `start` to `end`, with the ticks that carry numbers. */
export interface Scale {
  from: number;
  to: number;
  ticks: readonly number[];
  toPixel(value: number): number;
  toValue(pixel: number): number;
}

/** Less of the values than this lies between them: rounding. */
const LEAST_SHARE = 1e-9;
/** An axis begins at zero unless all values are farther from it than so many times their spread. */
const NEAR_ZERO = 2;

/** An axis for values from `low` to `high` in whole numbers of ticks; a logarithmic one in whole powers of ten. */
export function makeScale(
  low: number,
  high: number,
  isLog: boolean,
  [start, end]: readonly [number, number],
  count = 5,
): Scale {
  return isLog && low > 0 ? logScale(low, high, start, end) : linearScale(low, high, start, end, count);
}

function linearScale(low: number, high: number, start: number, end: number, count: number): Scale {
  const spread = high - low;
  const size = Math.max(Math.abs(low), Math.abs(high));
  let [from, to] = [low, high];
  if (low >= 0 && low <= NEAR_ZERO * spread) from = 0;
  if (high <= 0 && -high <= NEAR_ZERO * spread) to = 0;
  if (!(to - from > LEAST_SHARE * size)) {
    from = low > 0 ? 0 : low - (Math.abs(low) || 1);
    to = high < 0 ? 0 : high + (Math.abs(high) || 1);
    if (low === 0 && high === 0) from = 0;
  }
  const ticks = size > 1e-250 ? ticksOf(from, to, count) : [0, 1];
  const [first, last] = [ticks[0] as number, ticks.at(-1) as number];
  return {
    ...{ from: first, to: last, ticks },
    toPixel: (value) => start + ((value - first) / (last - first)) * (end - start),
    toValue: (pixel) => first + ((pixel - start) / (end - start)) * (last - first),
  };
}

function logScale(low: number, high: number, start: number, end: number): Scale {
  const first = Math.floor(log10(low) + 1e-9);
  const last = Math.max(Math.ceil(log10(high) - 1e-9), first + 1);
  const each = Math.ceil((last - first) / 8);
  const within = last - first <= 2 ? [1, 2, 5] : [1];
  const ticks: number[] = [];
  for (let power = first; power <= last; power += each)
    for (const factor of power === last ? [1] : within) ticks.push(Number(`${factor}e${power}`));
  return {
    ...{ from: Number(`1e${first}`), to: Number(`1e${last}`), ticks },
    toPixel: (value) => start + ((log10(value) - first) / (last - first)) * (end - start),
    toValue: (pixel) => pow(10, first + ((pixel - start) / (end - start)) * (last - first)),
  };
}

/** The least and the greatest of numbers with their errors; of a logarithmic axis only what is above zero. */
export function spanOf(values: readonly { at: number; error: number }[], isLog: boolean): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const { at, error } of values) {
    if (isLog && !(at > 0)) continue;
    low = Math.min(low, isLog && at - error <= 0 ? at : at - error);
    high = Math.max(high, at + error);
  }
  return low <= high ? [low, high] : isLog ? [1, 10] : [0, 1];
}

/** A line over the width of an axis as an SVG path: it breaks where it has no value and is cut far outside. */
export function curvePath(at: (x: number) => number, x: Scale, y: Scale, steps = 120): string {
  const [start, end] = [x.toPixel(x.from), x.toPixel(x.to)];
  let path = "";
  let open = false;
  for (let i = 0; i <= steps; i++) {
    const px = start + ((end - start) * i) / steps;
    const py = y.toPixel(at(x.toValue(px)));
    if (Number.isFinite(py)) path += `${open ? "L" : "M"}${px.toFixed(1)} ${inside(py).toFixed(1)}`;
    open = Number.isFinite(py);
  }
  return path;
}

/** A pixel that SVG can draw to, however far off it is. */
export const inside = (pixel: number): number => Math.min(Math.max(pixel, -5000), 5000);
