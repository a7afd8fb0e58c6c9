/** Pivots smaller than this part of the largest number are taken for zero: a bond that another already keeps. */
const NOTHING = 1e-13;

/**
 * Solves A x = b in place by elimination with pivoting, A of n × n row by row in `a`, x left in `b`. An unknown that
 * the equations do not fix is set to 0.
 */
export function solveLinear(a: Float64Array, b: Float64Array, n: number): void {
  let largest = 0;
  for (let i = 0; i < n * n; i++) largest = Math.max(largest, Math.abs(a[i] as number));
  for (let column = 0; column < n; column++) {
    const pivot = pivotOf(a, n, column);
    if (!(Math.abs(a[pivot * n + column] as number) > NOTHING * largest)) continue;
    if (pivot !== column) swap(a, b, n, pivot, column);
    for (let row = column + 1; row < n; row++) {
      const factor = (a[row * n + column] as number) / (a[column * n + column] as number);
      if (factor === 0) continue;
      for (let k = column; k < n; k++)
        a[row * n + k] = (a[row * n + k] as number) - factor * (a[column * n + k] as number);
      b[row] = (b[row] as number) - factor * (b[column] as number);
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    let sum = b[row] as number;
    for (let k = row + 1; k < n; k++) sum -= (a[row * n + k] as number) * (b[k] as number);
    const pivot = a[row * n + row] as number;
    b[row] = Math.abs(pivot) > NOTHING * largest ? sum / pivot : 0;
  }
}

function pivotOf(a: Float64Array, n: number, column: number): number {
  let best = column;
  for (let row = column + 1; row < n; row++)
    if (Math.abs(a[row * n + column] as number) > Math.abs(a[best * n + column] as number)) best = row;
  return best;
}

function swap(a: Float64Array, b: Float64Array, n: number, i: number, j: number): void {
  for (let k = 0; k < n; k++) {
    const held = a[i * n + k] as number;
    a[i * n + k] = a[j * n + k] as number;
    a[j * n + k] = held;
  }
  const held = b[i] as number;
  b[i] = b[j] as number;
  b[j] = held;
}
