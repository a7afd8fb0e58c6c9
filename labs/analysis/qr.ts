/** A tall matrix by columns with a right side, both overwritten by their factors: R above, Qᵀ applied to the right. */
export interface Factored {
  rows: number;
  columns: number;
  /** Column j begins at j · rows. After factoring its first j + 1 numbers are R's. */
  matrix: Float64Array;
  right: Float64Array;
}

/**
 * Householder's QR (Golub and Van Loan 2013, alg. 5.2.1) in place: reflects each column onto its first place, and the
 * right side with it. Needs rows ≥ columns. Never forms AᵀA, so it keeps twice the digits of normal equations.
 */
export function factor(system: Factored): void {
  const { rows, columns, matrix, right } = system;
  for (let k = 0; k < columns; k++) {
    const at = k * rows;
    const size = norm(matrix, at + k, at + rows);
    if (size === 0) continue;
    const first = matrix[at + k] as number;
    const pivot = first > 0 ? -size : size;
    const head = first - pivot;
    matrix[at + k] = head;
    const scale = -1 / (head * pivot);
    for (let j = k + 1; j < columns; j++) reflect(matrix, at + k, matrix, j * rows + k, rows - k, scale);
    reflect(matrix, at + k, right, k, rows - k, scale);
    matrix[at + k] = pivot;
  }
}

/** Takes from `target` its reflection in the vector at `from`: y − scale (vᵀy) v. */
function reflect(
  vector: Float64Array,
  from: number,
  target: Float64Array,
  to: number,
  length: number,
  scale: number,
): void {
  let dot = 0;
  for (let i = 0; i < length; i++) dot += (vector[from + i] as number) * (target[to + i] as number);
  const by = dot * scale;
  for (let i = 0; i < length; i++)
    target[to + i] = (target[to + i] as number) - by * (vector[from + i] as number);
}

/** √Σx² from `from` to before `to`, without overflow. */
export function norm(values: ArrayLike<number>, from = 0, to = values.length): number {
  let largest = 0;
  for (let i = from; i < to; i++) largest = Math.max(largest, Math.abs(values[i] as number));
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  let sum = 0;
  for (let i = from; i < to; i++) {
    const share = (values[i] as number) / largest;
    sum += share * share;
  }
  return largest * Math.sqrt(sum);
}

/** Solves R x = right for the upper triangle left by `factor`; numbers are not finite where R is singular. */
export function backSubstitute({ rows, columns, matrix, right }: Factored): Float64Array {
  const x = right.slice(0, columns);
  for (let j = columns - 1; j >= 0; j--) {
    x[j] = (x[j] as number) / (matrix[j * rows + j] as number);
    for (let i = 0; i < j; i++) x[i] = (x[i] as number) - (matrix[j * rows + i] as number) * (x[j] as number);
  }
  return x;
}

/** Solves Rᵀ x = right. */
export function forwardSubstitute({ rows, columns, matrix }: Factored, right: Float64Array): Float64Array {
  const x = right.slice(0, columns);
  for (let j = 0; j < columns; j++) {
    for (let i = 0; i < j; i++) x[j] = (x[j] as number) - (matrix[j * rows + i] as number) * (x[i] as number);
    x[j] = (x[j] as number) / (matrix[j * rows + j] as number);
  }
  return x;
}

/** (RᵀR)⁻¹, row by row: the covariance of the parameters for errors of 1. */
export function inverseSquare(factored: Factored): number[][] {
  const { columns } = factored;
  const inverse = Array.from({ length: columns }, (_, k) => {
    const right = new Float64Array(columns);
    right[k] = 1;
    return backSubstitute({ ...factored, right });
  });
  return Array.from({ length: columns }, (_, i) =>
    Array.from({ length: columns }, (_, j) => {
      let sum = 0;
      for (const column of inverse) sum += (column[i] as number) * (column[j] as number);
      return sum;
    }),
  );
}

/**
 * The first column that is, to rounding, made of those before it, or all noughts: its parameter cannot be told. A
 * column counts as made of the others where what is left of it is under 1e-14 of it.
 */
export function dependentColumn({ rows, columns, matrix }: Factored): number | undefined {
  for (let j = 0; j < columns; j++) {
    const whole = norm(matrix, j * rows, j * rows + j + 1);
    const left = Math.abs(matrix[j * rows + j] as number);
    if (!(left > 1e-14 * whole)) return j;
  }
  return undefined;
}
