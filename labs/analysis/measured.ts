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
