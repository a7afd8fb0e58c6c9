import type { Points } from "./fit-data.ts";
import type { Residuals } from "./least-squares.ts";
import type { ReadyModel } from "./model.ts";

/** Steps of x for the change of the curve's slope, as a share of the span of x: ε^(1/3), best for central differences. */
const SHARE = 6e-6;
/** Points that all lie on the curve leave only rounding, a far smaller part of their errors than this. */
const NOTHING = 1e-9;

/**
 * The residuals (f − y)/σ of a fit, with their slopes. σ is 1 without errors, else σ² = σy² + (∂f/∂x σx)²: the effective
 * variance (Orear 1982), least together with f over the parameters, which for a line is York's exact solution (1966).
 */
export function residualsOf(model: ReadyModel, points: Points): Residuals {
  const { count, y, sx, sy } = points;
  const n = model.parameters.length;
  const width = model.predictors.length;
  const inputs = new Float64Array(n + width);
  const gradient = new Float64Array(n + width);
  const ahead = new Float64Array(n + width);
  const behind = new Float64Array(n + width);
  const h = sx ? SHARE * spanOf(points, width) : 0;
  const derivative = model.derivative(sx ? n + 1 : n);

  function load(i: number): void {
    for (let k = 0; k < width; k++) inputs[n + k] = points.predictors[i * width + k] as number;
  }

  function sigma(i: number): number {
    const along = sx ? (gradient[n] as number) * (sx[i] as number) : 0;
    const across = sy ? (sy[i] as number) : 0;
    return Math.sqrt(across * across + along * along);
  }

  function gradientAt(x: number, into: Float64Array): void {
    inputs[n] = x;
    derivative.gradient(inputs, into);
  }

  /** What a parameter changes of r through σ: −r f′ σx² ∂f′/∂b / σ². A curve that ends beside the point adds nothing. */
  function addSlopesOfSigma(i: number, residual: number, s: number, into: Float64Array): void {
    const x = inputs[n] as number;
    gradientAt(x + h, ahead);
    gradientAt(x - h, behind);
    const share = ((sx as Float64Array)[i] as number) / s;
    const factor = residual * (gradient[n] as number) * share * share;
    for (let j = 0; j < n; j++) {
      const bend = ((ahead[j] as number) - (behind[j] as number)) / (2 * h);
      if (Number.isFinite(bend)) into[j * count + i] = (into[j * count + i] as number) - factor * bend;
    }
  }

  return {
    count,
    parameters: n,
    ...(sx || sy ? { nothing: NOTHING } : {}),
    residuals(b, into) {
      inputs.set(b);
      for (let i = 0; i < count; i++) {
        load(i);
        const f = sx ? derivative.gradient(inputs, gradient) : derivative.value(inputs);
        into[i] = (f - (y[i] as number)) / (sx || sy ? sigma(i) : 1);
      }
    },
    slopes(b, residuals, into) {
      inputs.set(b);
      for (let i = 0; i < count; i++) {
        load(i);
        const off = derivative.gradient(inputs, gradient) - (y[i] as number);
        const s = sx || sy ? sigma(i) : 1;
        residuals[i] = off / s;
        for (let j = 0; j < n; j++) into[j * count + i] = (gradient[j] as number) / s;
        if (sx && (sx[i] as number) > 0) addSlopesOfSigma(i, off / s, s, into);
      }
    },
  };
}

function spanOf({ predictors, count }: Points, width: number): number {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < count; i++) {
    const x = predictors[i * width] as number;
    low = Math.min(low, x);
    high = Math.max(high, x);
  }
  return high - low || Math.abs(high) || 1;
}
