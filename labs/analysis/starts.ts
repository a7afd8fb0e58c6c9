import { exp, log } from "../engine/math.ts";
import type { Points } from "./fit-data.ts";
import type { ReadyModel } from "./model.ts";
import { sineStarts } from "./sine-starts.ts";

/** Where the search for the least squares may begin: one or more places, the likeliest first. */
export function startsOf(model: ReadyModel, points: Points): readonly (readonly number[])[] {
  const { predictors: x, y } = points;
  if (model.curve === "power") return [straightened(x.map(log), y)];
  if (model.curve === "exponential") return [straightened(x, y)];
  if (model.curve === "sine") return sineStarts(x, y);
  return [model.start];
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
