import { exponentOf, powerOfTwo, productError, scaleByPower, sumError, upperHalf } from "./doubles.ts";
import { INVERSE_LN10, LN2, LN2_32, MINUS_LOG, TWO_POWERS } from "./exact-tables.ts";

const STEPS_PER_UNIT = 32 / Math.LN2;
const STEP_HIGH = LN2_32.high;
const STEP_LOW = LN2_32.low;
/** Above it e^x is over the largest double, below the other it is under half the smallest. */
const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019412;
const TINY = 1 / 0x20000000000000;

/** e^r − 1 for |r| ≤ (ln 2)/64 by Taylor's series to r⁶/6!. */
const small = (r: number): number =>
  r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r / 720))));

const pair = new Float64Array(2);

/** e^(x + low) as a pair in `pair` times 2ⁿ; returns n. x = (32 n + j) (ln 2)/32 + r, e^x = 2ⁿ · 2^(j/32) · e^r. */
function exponential(x: number, low: number): number {
  const k = Math.floor(x * STEPS_PER_UNIT + 0.5);
  const r = x - k * STEP_HIGH - k * STEP_LOW + low;
  const j = k & 31;
  const base = TWO_POWERS.high[j] as number;
  const tail = (TWO_POWERS.low[j] as number) + base * small(r);
  pair[0] = base + tail;
  pair[1] = base - (base + tail) + tail;
  return (k - j) / 32;
}

/** e to the power x. Error below 0.55 units in the last place (1 for subnormal results). */
export function exp(x: number): number {
  if (!(x <= OVERFLOW)) return Number.isNaN(x) ? x : Infinity;
  if (x < UNDERFLOW) return 0;
  const k = Math.floor(x * STEPS_PER_UNIT + 0.5);
  const r = x - k * STEP_HIGH - k * STEP_LOW;
  const j = k & 31;
  const base = TWO_POWERS.high[j] as number;
  const result = base + ((TWO_POWERS.low[j] as number) + base * small(r));
  const n = k >> 5;
  return n > -1022 && n < 1024 ? result * powerOfTwo(n) : scaleByPower(result, n);
}

/**
 * ln x as a pair in `pair`, right to some 2⁻⁶⁷ of itself, for finite x > 0. x = 2ⁿ m with m near 1, j/128 nearest to
 * 1/m, r = m j/128 − 1: ln x = n ln 2 − ln(j/128) + ln(1 + r), the last by its series to r⁹.
 */
function logarithm(x: number): void {
  let n = exponentOf(x);
  let m = x;
  if (n < -1022) {
    m = x * 0x40000000000000;
    n = exponentOf(m);
    m *= powerOfTwo(-n);
    n -= 54;
  } else m = n > 1000 ? x * powerOfTwo(-1000) * powerOfTwo(1000 - n) : x * powerOfTwo(-n);
  if (m > Math.SQRT2) {
    m /= 2;
    n++;
  }
  const j = Math.floor(128 / m + 0.5);
  const c = j / 128;
  const upper = upperHalf(m);
  const coarse = upper * c - 1;
  const fine = (m - upper) * c;
  const r = coarse + fine;
  const rLow = sumError(coarse, fine, r);
  const square = r * r;
  const squareLow = productError(r, r, square);
  const series =
    square *
    r *
    (1 / 3 + r * (-1 / 4 + r * (1 / 5 + r * (-1 / 6 + r * (1 / 7 + r * (-1 / 8 + r * (1 / 9)))))));
  const turns = n * LN2.high;
  const table = MINUS_LOG.high[j] as number;
  const first = turns + table;
  const second = first + r;
  const third = second - square / 2;
  const low =
    sumError(turns, table, first) +
    sumError(first, r, second) +
    sumError(second, -square / 2, third) +
    (n * LN2.low + (MINUS_LOG.low[j] as number) + (rLow - squareLow / 2 - r * rLow + series));
  pair[0] = third + low;
  pair[1] = third - (third + low) + low;
}

/** Natural logarithm; NaN below 0, −Infinity at 0. Error below 0.51 units in the last place. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return x;
  logarithm(x);
  return pair[0] as number;
}

/** Decimal logarithm, exact for powers of ten. Error below 0.51 units in the last place. */
export function log10(x: number): number {
  if (!(x > 0) || x === Infinity) return log(x);
  logarithm(x);
  const high = pair[0] as number;
  const product = high * INVERSE_LN10.high;
  const low = high * INVERSE_LN10.low + (pair[1] as number) * INVERSE_LN10.high;
  return product + (productError(high, INVERSE_LN10.high, product) + low);
}

/**
 * x to the power y, with the special cases of JavaScript's own **: x^0 is 1, (±1)^±Infinity and x^NaN are NaN, a
 * negative x to a power that is not whole is NaN. Error below 0.6 units in the last place (1 for subnormal results).
 */
export function pow(x: number, y: number): number {
  if (y === 2) return x * x;
  if (y === 1) return x;
  if (y === 0) return 1;
  if (y === -1) return 1 / x;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const size = Math.abs(x);
  if (size === 1 && Math.abs(y) === Infinity) return Number.NaN;
  const whole = Math.floor(y) === y;
  const negative = (x < 0 || Object.is(x, -0)) && whole && Math.abs(y) < 0x20000000000000 && y % 2 !== 0;
  if (x < 0 && !whole && size !== Infinity) return Number.NaN;
  const result = positivePower(size, y);
  return negative ? -result : result;
}

function positivePower(x: number, y: number): number {
  if (x === 1) return 1;
  if (x === 0 || x === Infinity || Math.abs(y) > 1e19) return x > 1 === y > 0 ? Infinity : 0;
  logarithm(x);
  const high = pair[0] as number;
  const product = high * y;
  if (product > OVERFLOW + 1) return Infinity;
  if (product < UNDERFLOW - 1) return 0;
  if (Math.abs(product) < TINY) return 1 + product;
  const n = exponential(product, productError(high, y, product) + (pair[1] as number) * y);
  return scaleByPower(pair[0] as number, n);
}

/** x + x³/3! + … + x¹³/13!, without the first term, for |x| < 0.3. */
function sinhTail(x: number): number {
  const z = x * x;
  return (
    x * z * (1 / 6 + z * (1 / 120 + z * (1 / 5040 + z * (1 / 362880 + z * (1 / 39916800 + z / 6227020800)))))
  );
}

const hyperbolic = new Float64Array(4);

/** sinh and cosh of 0 ≤ x < 22 as two pairs in `hyperbolic`: (e^x ∓ e^−x)/2. */
function bothHyperbolic(x: number): void {
  const n = exponential(x, 0);
  const scale = powerOfTwo(n - 1);
  const e = (pair[0] as number) * scale;
  const eLow = (pair[1] as number) * scale;
  const inverse = 0.25 / e;
  const product = inverse * e;
  const inverseLow = (0.25 - product - productError(inverse, e, product) - inverse * eLow) / e;
  const cosh = e + inverse;
  hyperbolic[2] = cosh;
  hyperbolic[3] = sumError(e, inverse, cosh) + (eLow + inverseLow);
  if (x < 0.3) {
    const tail = sinhTail(x);
    hyperbolic[0] = x + tail;
    hyperbolic[1] = x - (x + tail) + tail;
    return;
  }
  const sinh = e - inverse;
  hyperbolic[0] = sinh;
  hyperbolic[1] = sumError(e, -inverse, sinh) + (eLow - inverseLow);
}

/** e^x / 2 without overflow before its time. */
function halfExponential(x: number): number {
  if (x > OVERFLOW + 1) return Infinity;
  const n = exponential(x, 0);
  return scaleByPower(pair[0] as number, n - 1);
}

/** Hyperbolic sine. Error below 0.6 units in the last place. */
export function sinh(x: number): number {
  const size = Math.abs(x);
  if (!(size > 0)) return x;
  if (size < 0.3) return x + sinhTail(x);
  let result: number;
  if (size < 22) {
    bothHyperbolic(size);
    result = (hyperbolic[0] as number) + (hyperbolic[1] as number);
  } else result = halfExponential(size);
  return x < 0 ? -result : result;
}

/** Hyperbolic cosine. Error below 0.6 units in the last place. */
export function cosh(x: number): number {
  const size = Math.abs(x);
  if (Number.isNaN(x)) return x;
  if (size >= 22) return halfExponential(size);
  bothHyperbolic(size);
  return (hyperbolic[2] as number) + (hyperbolic[3] as number);
}

/** Hyperbolic tangent. Error below 0.6 units in the last place. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (!(size > 1e-9)) return x;
  if (size >= 22) return x < 0 ? -1 : 1;
  bothHyperbolic(size);
  const [s, sLow, c, cLow] = hyperbolic as unknown as [number, number, number, number];
  const q = s / c;
  const product = q * c;
  const result = q + (s - product - productError(q, c, product) + sLow - q * cLow) / c;
  return x < 0 ? -result : result;
}
