import { exp, log } from "../engine/math.ts";
import type { Points } from "./fit-data.ts";
import { leastLinear, type Residuals } from "./least-squares.ts";
import type { ReadyModel } from "./model.ts";
import { sineStarts } from "./sine-starts.ts";

/** Sizes that parameters without a start are given in turn, until the search from there leads somewhere. */
const SIZES = [1, 0.1, 10, 0.01, 100, 0.001, 1000, 0.0001];

/** The places to begin at with a formula, to be tried one after the other. */
export function formulaStarts(
  { start, following }: ReadyModel,
  problem: Residuals,
): readonly ArrayLike<number>[] {
  const sizes = start.includes(undefined) ? SIZES : [1];
  return sizes.map((size) =>
    followed(
      problem,
      start.map((value) => value ?? size),
      following,
    ),
  );
}

/** The start with the parameters of those places that fit best with the others as they are (as Golub and Pereyra 1973). */
function followed(
  problem: Residuals,
  start: readonly number[],
  places: readonly number[],
): ArrayLike<number> {
  if (places.length === 0) return start;
  const { count } = problem;
  const whole = Float64Array.from(start);
  const all = new Float64Array(count * start.length);
  const { b, end } = leastLinear({
    count,
    parameters: places.length,
    residuals(part, into) {
      for (const [k, place] of places.entries()) whole[place] = part[k] as number;
      problem.residuals(whole, into);
    },
    slopes(part, residuals, into) {
      for (const [k, place] of places.entries()) whole[place] = part[k] as number;
      problem.slopes(whole, residuals, all);
      for (const [k, place] of places.entries())
        into.set(all.subarray(place * count, (place + 1) * count), k * count);
    },
  });
  const found = start.map((value, place) =>
    places.includes(place) ? (b[places.indexOf(place)] as number) : value,
  );
  return end === "converged" && found.every(Number.isFinite) && b.some((value) => value !== 0)
    ? found
    : start;
}

/** Where the search for the least squares of a curve by name may begin: places to be tried all, as the best may be any. */
export function startsOf(model: ReadyModel, points: Points): readonly (readonly number[])[] {
  const { predictors: x, y } = points;
  if (model.curve === "power") return [straightened(x.map(log), y)];
  if (model.curve === "exponential") return [straightened(x, y)];
  return model.curve === "sine" ? sineStarts(x, y) : [];
}

/**
 * a and b of y = a e^(bu) by a straight line through ln |y| with weights y², as small y have large errors of ln y. Takes the
 * points on the commoner side of 0. The means are of u, so that a large offset of it costs nothing.
 */
function straightened(u: Float64Array, y: Float64Array): [number, number] {
  const above = y.reduce((count, value) => count + Math.sign(value), 0);
  const sign = above < 0 ? -1 : 1;
  const largest = y.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const weights = y.map((value) => (value * sign > 0 ? (value / largest) * (value / largest) : 0));
  const weighted = (value: (i: number) => number) => {
    let sum = 0;
    for (const [i, weight] of weights.entries()) if (weight > 0) sum += weight * value(i);
    return sum;
  };
  const total = weighted(() => 1);
  if (!(total > 0)) return [0, 0];
  const at = (i: number) => u[i] as number;
  const height = (i: number) => log(Math.abs(y[i] as number));
  const meanU = weighted(at) / total;
  const meanHeight = weighted(height) / total;
  const spread = weighted((i) => (at(i) - meanU) * (at(i) - meanU));
  const slope = spread > 0 ? weighted((i) => (at(i) - meanU) * (height(i) - meanHeight)) / spread : 0;
  return [sign * exp(meanHeight - slope * meanU), slope];
}
