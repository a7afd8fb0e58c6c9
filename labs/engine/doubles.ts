const value = new Float64Array(1);
const words = new Uint32Array(value.buffer);
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/** Exponent of the first binary digit of a normal double: 0 for 1 ≤ |x| < 2. Subnormals give −1023. */
export function exponentOf(x: number): number {
  value[0] = x;
  return (((words[HIGH] as number) >>> 20) & 0x7ff) - 1023;
}

/** What a + b lost when it was rounded to `sum` (Knuth, The Art of Computer Programming 2, 4.2.2 theorem B). */
export function sumError(a: number, b: number, sum: number): number {
  const part = sum - a;
  return a - (sum - part) + (b - part);
}

/** 2²⁷ + 1 splits a double into two halves of 26 bits. */
const SPLITTER = 134217729;

/** The upper half of a double; the rest, x − upper, fits 26 bits. For |x| < 2⁹⁹⁶. */
export function upperHalf(x: number): number {
  const big = SPLITTER * x;
  return big - (big - x);
}

/** What a · b lost when it was rounded to `product` (Dekker 1971). For |a|, |b| < 2⁹⁹⁶ and no underflow. */
export function productError(a: number, b: number, product: number): number {
  const aHigh = upperHalf(a);
  const aLow = a - aHigh;
  const bHigh = upperHalf(b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

const powers = new Float64Array(2098);
for (let n = 0, power = 5e-324; n < 2098; n++, power *= 2) powers[n] = power;

/** 2ⁿ exactly, for −1074 ≤ n ≤ 1023. */
export const powerOfTwo = (n: number): number => powers[n + 1074] as number;

/** x · 2ⁿ with one rounding at the end, for a normal x and any whole n from −2200 to 2200. */
export function scaleByPower(x: number, n: number): number {
  if (n >= -1000 && n <= 1000) return x * powerOfTwo(n);
  if (n > 1000) return x * powerOfTwo(1000) * powerOfTwo(Math.min(n - 1000, 1023));
  return x * powerOfTwo(-1000 + 60) * powerOfTwo(Math.max(n + 1000 - 60, -1074));
}
