import type { Derivative } from "./derivative.ts";

/** A measured number with its absolute error; 0 is exact, NaN is not known. */
export interface Measured {
  value: number;
  error: number;
}

/**
 * A function of independent measured numbers: Δf² = Σ (∂f/∂xᵢ Δxᵢ)². A name that stands twice in a formula is one
 * number, so x − x is 0 ± 0. An exact number adds nothing, even where the slope is infinite.
 */
export function propagate(formula: Derivative, inputs: readonly Measured[]): Measured {
  const gradient = new Float64Array(inputs.length);
  const value = formula.gradient(
    inputs.map((input) => input.value),
    gradient,
  );
  return { value, error: errorAlong(gradient, inputs) };
}

/** √Σ (slopeᵢ Δxᵢ)² of independent errors. */
export function errorAlong(slopes: ArrayLike<number>, inputs: readonly { error: number }[]): number {
  let square = 0;
  for (const [i, { error }] of inputs.entries()) {
    if (error === 0 || slopes[i] === 0) continue;
    const part = (slopes[i] as number) * error;
    square += part * part;
  }
  return Math.sqrt(square);
}
