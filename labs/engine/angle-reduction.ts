import { exponentOf, productError, scaleByPower, sumError } from "./doubles.ts";
import { HALF_PI, inverseHalfPiDigits } from "./exact-tables.ts";

const TWO_OVER_PI = 0.6366197723675814;
/** π/2 in three parts: 33 bits, the next 33 bits, and the rest. n times one of the first two is exact for n < 2²⁰. */
const PART_1 = 1.5707963267341256;
const PART_2 = 6.077100506303966e-11;
const PART_3 = 2.0222662487959506e-21;

/** Where the quick way ends: above it n would need more than 20 bits. */
const QUICK = 1.6e6;
/** Below it so many digits cancel that the parts of the quick way no longer reach. 2⁻³⁰. */
const CANCELLED = 1 / 0x40000000;

/** The angle left by reduceAngle: the sum of two doubles, at most a little over π/4 in size. */
export const reduced = new Float64Array(2);

/**
 * Takes multiples of π/2 off a finite angle (rad). Returns how many, modulo 4, and leaves the rest in `reduced`, right
 * to some 2⁻⁶² of itself for every double.
 */
export function reduceAngle(x: number): number {
  if (Math.abs(x) < QUICK) {
    const n = Math.floor(x * TWO_OVER_PI + 0.5);
    const first = x - n * PART_1;
    const second = n * PART_2;
    const rest = first - second;
    const tail = sumError(first, -second, rest) - n * PART_3;
    const high = rest + tail;
    if (Math.abs(high) > CANCELLED) {
      reduced[0] = high;
      reduced[1] = rest - high + tail;
      return n & 3;
    }
  }
  return reduceExactly(x);
}

const BASE = 0x1000000;
const product = new Float64Array(8);
const digits = new Float64Array(4);
let inverse: Float64Array | undefined;

/**
 * After Payne and Hanek (SIGNUM Newsletter 18, 1983): x = M · 2^(24q) with a whole M, and of the product with 2/π only
 * the digits (of 24 bits) from 2^24 down to 2^−168 are worked out; the ones above are multiples of 4 turns of π/2.
 */
function reduceExactly(x: number): number {
  inverse ??= inverseHalfPiDigits();
  const size = Math.abs(x);
  const exponent = exponentOf(size) - 52;
  const q = Math.floor(exponent / 24);
  let whole = scaleByPower(size, -exponent);
  const shift = scaleByPower(1, exponent - 24 * q);
  for (let i = 0; i < 3; i++) {
    digits[i] = whole % BASE;
    whole = Math.floor(whole / BASE);
  }
  let carried = 0;
  for (let i = 0; i < 4; i++) {
    const shifted = (i < 3 ? (digits[i] as number) : 0) * shift + carried;
    carried = Math.floor(shifted / BASE);
    digits[i] = shifted - carried * BASE;
  }
  let carry = 0;
  for (let p = 7; p >= 0; p--) {
    let sum = carry;
    for (let i = 0; i < 4; i++) {
      const j = p + q + i - 1;
      if (j >= 0) sum += (digits[i] as number) * (inverse[j] as number);
    }
    carry = Math.floor(sum / BASE);
    product[p] = sum - carry * BASE;
  }
  let turns = product[0] as number;
  const above = (product[1] as number) >= BASE / 2;
  if (above) {
    turns++;
    for (let p = 1; p < 8; p++) product[p] = BASE - 1 - (product[p] as number);
  }
  fractionToAngle(above !== x < 0 ? -1 : 1);
  return (x < 0 ? -turns : turns) & 3;
}

/** The fraction of a quarter turn in product[1…7], times π/2 and a sign, to `reduced`. */
function fractionToAngle(sign: number): void {
  let first = 1;
  while (first < 4 && product[first] === 0) first++;
  const digit = (i: number) => product[i] as number;
  const weight = scaleByPower(1, -24 * (first + 1));
  const high = (digit(first) * BASE + digit(first + 1)) * weight;
  const low = ((digit(first + 2) * BASE + digit(first + 3)) * weight) / BASE / BASE;
  const angle = high * HALF_PI.high;
  const tail = productError(high, HALF_PI.high, angle) + (high * HALF_PI.low + low * HALF_PI.high);
  reduced[0] = sign * (angle + tail);
  reduced[1] = sign * (angle - (angle + tail) + tail);
}
