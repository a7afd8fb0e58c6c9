const SPLITTER = 134217729;

/**
 * Σ aᵢ bᵢ over `length` numbers of `a` from `from` on, as if worked out with twice the digits and then rounded (Ogita, Rump
 * and Oishi 2005, Dot2): each product and sum gives its own rounding error, which is added up apart.
 */
export function dotProduct(a: Float64Array, from: number, b: Float64Array, length: number): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < length; i++) {
    const x = a[from + i] as number;
    const y = b[i] as number;
    const product = x * y;
    const next = sum + product;
    const kept = next - sum;
    lost += productError(x, y, product) + (sum - (next - kept)) + (product - kept);
    sum = next;
  }
  return sum + lost;
}

/** x y − product exactly, by halves of 26 bits (Dekker 1971). */
function productError(x: number, y: number, product: number): number {
  const high = upper(x);
  const low = x - high;
  const above = upper(y);
  const below = y - above;
  return low * below - (product - high * above - low * above - high * below);
}

function upper(x: number): number {
  const wide = SPLITTER * x;
  return wide - (wide - x);
}
