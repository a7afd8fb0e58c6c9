import { atan, cos, sin } from "../engine/math.ts";

/**
 * The share of Student's distribution with `freedom` whole degrees between −t and t, by its finite series in
 * θ = atan(t/√freedom) (Abramowitz and Stegun 26.7.3 and 26.7.4).
 */
export function studentShare(t: number, freedom: number): number {
  const theta = atan(t / Math.sqrt(freedom));
  const c = cos(theta);
  const odd = freedom % 2 === 1;
  let term = odd ? c : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < freedom; k += 2) {
    term *= c * c * ((k - 1) / k);
    sum += term;
  }
  return odd ? (2 / Math.PI) * (theta + sin(theta) * sum) : sin(theta) * sum;
}

/**
 * Student's factor: the mean of `freedom` + 1 readings lies within so many standard errors of the true value in the
 * share `confidence` of all experiments. From 200 degrees on that of 200 (1 % above the normal distribution's at most).
 * NaN without a degree of freedom.
 */
export function studentFactor(freedom: number, confidence: number): number {
  if (!(freedom >= 1) || !(confidence > 0) || confidence >= 1) return Number.NaN;
  const whole = Math.min(Math.floor(freedom), 200);
  let low = 0;
  let high = 1;
  while (studentShare(high, whole) < confidence) high *= 2;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (studentShare(middle, whole) < confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
