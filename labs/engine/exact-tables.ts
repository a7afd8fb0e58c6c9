/**
 * Tables for the elementary functions, worked out once at the start in whole numbers (BigInt, 160 binary places): no
 * digit is copied from anywhere and every engine has the same. Each number is kept as the sum of two doubles.
 */
const PLACES = 160n;
const ONE = 1n << PLACES;
const SCALE = 1 / (65536 * 65536 * 65536 * 65536 * 65536);
const UNIT = SCALE * SCALE;

interface Pair {
  high: number;
  low: number;
}

function pair(fixed: bigint): Pair {
  const high = Number(fixed);
  return { high: high * UNIT, low: Number(fixed - BigInt(high)) * UNIT };
}

export interface PairTable {
  high: Float64Array;
  low: Float64Array;
}

function table(length: number, entry: (i: number) => bigint): PairTable {
  const pairs = Array.from({ length }, (_, i) => pair(entry(i)));
  return { high: Float64Array.from(pairs, (p) => p.high), low: Float64Array.from(pairs, (p) => p.low) };
}

/** arctan(n/d) or, with sign 1, artanh(n/d): Σ (∓1)ᵏ t^(2k+1) / (2k+1). For n/d well below 1. */
function arc(n: bigint, d: bigint, sign: 1n | -1n, places = PLACES): bigint {
  let power = (n << places) / d;
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k;
    power = (sign * power * n * n) / (d * d);
  }
  return sum;
}

/** ln(j/128) for j from 0 to 182, right from j = 90 on: ln(j/128) = ln((j−1)/128) + 2 artanh(1/(2j−1)). */
const logarithms: bigint[] = [];
logarithms[128] = 0n;
for (let j = 129n; j <= 182n; j++) {
  logarithms[Number(j)] = (logarithms[Number(j) - 1] ?? 0n) + 2n * arc(1n, 2n * j - 1n, 1n);
}
for (let j = 127n; j >= 90n; j--) {
  logarithms[Number(j)] = (logarithms[Number(j) + 1] ?? 0n) - 2n * arc(1n, 2n * j + 1n, 1n);
}
/** −ln(j/128) at index j, 90 ≤ j ≤ 182. */
export const MINUS_LOG = table(183, (j) => -(logarithms[j] ?? 0n));

/** ln 2 = 2 artanh(1/3). */
const LN2_FIXED = 2n * arc(1n, 3n, 1n);

/** The first `bits` binary places of a number as one double, and the rest as another. */
function cut(fixed: bigint, bits: bigint): Pair {
  const upper = (fixed >> (PLACES - bits)) << (PLACES - bits);
  return { high: Number(upper) * UNIT, low: Number(fixed - upper) * UNIT };
}

/** ln 2 in two parts; the first has 42 bits, so that its product with an exponent is exact. */
export const LN2 = cut(LN2_FIXED, 42n);

/** (ln 2)/32 in two parts; the first has 42 binary places, so that its product with k < 2¹⁶ is exact. */
export const LN2_32 = cut(LN2_FIXED / 32n, 42n);

/** 1/ln 10 as a pair. */
export const INVERSE_LN10 = pair((ONE * ONE) / (3n * LN2_FIXED + 2n * arc(1n, 9n, 1n)));

/** 2^(j/32) = Σ (j ln2/32)ⁿ/n! for j from 0 to 31. */
export const TWO_POWERS = table(32, (j) => {
  const x = (LN2_FIXED * BigInt(j)) / 32n;
  let sum = 0n;
  let term = ONE;
  for (let n = 1n; term !== 0n; n++) {
    sum += term;
    term = ((term * x) >> PLACES) / n;
  }
  return sum;
});

/** arctan(i/16) for i from 0 to 16: each is the one before and arctan(16 / (256 + i(i−1))). */
const arcs: bigint[] = [0n];
for (let i = 1n; i <= 16n; i++) arcs.push((arcs[Number(i) - 1] ?? 0n) + arc(16n, 256n + i * (i - 1n), -1n));
export const ARCTANGENTS = table(17, (i) => arcs[i] ?? 0n);

/** π/2 and π as pairs, from arctan 1. */
export const HALF_PI = pair(2n * (arcs[16] ?? 0n));
export const PI = pair(4n * (arcs[16] ?? 0n));

/**
 * 2/π in digits of 24 bits: digit j has the weight 2^(−24(j+1)); 56 of them reach below the largest double. By Machin
 * 1706: π/4 = 4 arctan(1/5) − arctan(1/239).
 */
export function inverseHalfPiDigits(): Float64Array {
  const places = 24n * 58n;
  const quarter = 4n * arc(1n, 5n, -1n, places) - arc(1n, 239n, -1n, places);
  const inverse = (1n << (2n * places)) / (2n * quarter);
  return Float64Array.from({ length: 56 }, (_, j) =>
    Number((inverse >> (places - 24n * BigInt(j + 1))) & 0xffffffn),
  );
}
