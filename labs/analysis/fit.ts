/** A straight line y = intercept + slope·x with standard errors; for `proportional` the intercept is 0 without error. */
export interface LineFit {
  slope: number;
  slopeError: number;
  intercept: number;
  interceptError: number;
  /** Residual sum of squares. */
  residual: number;
  points: number;
}

export type FitResult = { ok: true; fit: LineFit } | { ok: false; reason: "too-few-points" | "all-x-equal" };

/**
 * Least squares through points of equal weight. Sums are taken about the means, so large offsets cost no digits.
 * With as few points as parameters the errors are NaN: they cannot be known.
 */
export function fitLine(
  xs: readonly number[],
  ys: readonly number[],
  kind: "line" | "proportional",
): FitResult {
  const n = xs.length;
  const parameters = kind === "line" ? 2 : 1;
  if (n < parameters || n !== ys.length) return { ok: false, reason: "too-few-points" };
  const meanX = kind === "line" ? mean(xs) : 0;
  const meanY = kind === "line" ? mean(ys) : 0;
  let sxx = 0;
  let sxy = 0;
  for (let i = 0; i < n; i++) {
    const dx = (xs[i] as number) - meanX;
    sxx += dx * dx;
    sxy += dx * ((ys[i] as number) - meanY);
  }
  if (sxx === 0) return { ok: false, reason: "all-x-equal" };
  const slope = sxy / sxx;
  const intercept = meanY - slope * meanX;
  let residual = 0;
  for (let i = 0; i < n; i++) {
    const off = (ys[i] as number) - intercept - slope * (xs[i] as number);
    residual += off * off;
  }
  const variance = residual / (n - parameters);
  const slopeError = n > parameters ? Math.sqrt(variance / sxx) : Number.NaN;
  const interceptError =
    kind === "proportional" ? 0 : n > 2 ? Math.sqrt(variance * (1 / n + (meanX * meanX) / sxx)) : Number.NaN;
  return { ok: true, fit: { slope, slopeError, intercept, interceptError, residual, points: n } };
}

/** Arithmetic mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
