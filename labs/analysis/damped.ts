import { backSubstitute, type Factored, factor, forwardSubstitute } from "./qr.ts";

/** The small system that makes |R δ + Qᵀr|² + λ|D δ|² least, factored: R below which √λ D stands. */
export function damp(
  { rows, columns, matrix, right }: Factored,
  scale: Float64Array,
  lambda: number,
): Factored {
  const height = 2 * columns;
  const small: Factored = {
    rows: height,
    columns,
    matrix: new Float64Array(height * columns),
    right: new Float64Array(height),
  };
  const root = Math.sqrt(lambda);
  for (let j = 0; j < columns; j++) {
    small.matrix.set(matrix.subarray(j * rows, j * rows + j + 1), j * height);
    small.matrix[j * height + columns + j] = root * (scale[j] || 1);
    small.right[j] = -(right[j] as number);
  }
  factor(small);
  return small;
}

/** By how much the sum would fall if the model were straight: |Qᵀr|² − |Rδ + Qᵀr|². */
export function promised({ rows, columns, matrix, right }: Factored, step: Float64Array): number {
  let fall = 0;
  for (let i = 0; i < columns; i++) {
    let change = 0;
    for (let j = i; j < columns; j++) change += (matrix[j * rows + i] as number) * (step[j] as number);
    fall -= change * (change + 2 * (right[i] as number));
  }
  return fall;
}

/** The residuals here and a share of the step ahead, with the slopes here. */
interface Along {
  slopes: Float64Array;
  here: Float64Array;
  ahead: Float64Array;
  share: number;
}

/**
 * Half the second-order change of the step, a = −½ (JᵀJ + λD²)⁻¹ Jᵀ r″(δ, δ), where r″ is told by the residuals a share
 * of the step ahead: r″ = 2/h ((r(b + hδ) − r)/h − Jδ) (Transtrum and Sethna 2012).
 */
export function bend(
  damped: Factored,
  step: Float64Array,
  { slopes, here, ahead, share }: Along,
): Float64Array {
  const count = here.length;
  const curve = new Float64Array(count);
  for (const [j, change] of step.entries())
    for (let i = 0; i < count; i++)
      curve[i] = (curve[i] as number) + (slopes[j * count + i] as number) * change;
  for (let i = 0; i < count; i++) {
    const secant = ((ahead[i] as number) - (here[i] as number)) / share;
    curve[i] = (2 / share) * (secant - (curve[i] as number));
  }
  const pull = step.map((_, j) => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += (slopes[j * count + i] as number) * (curve[i] as number);
    return -sum / 2;
  });
  return backSubstitute({ ...damped, right: forwardSubstitute(damped, pull) });
}
