import { reduceAngle, reduced } from "./angle-reduction.ts";
import { productError, sumError } from "./doubles.ts";
import { ARCTANGENTS, HALF_PI, PI } from "./exact-tables.ts";

const QUARTER_PI = Math.PI / 4;
/** Below 2⁻²⁷ the next term of every series here is under half a unit in the last place. */
const TINY = 1 / 0x8000000;

/** Σ over the terms of sin after the first, divided by z = x²: Taylor's series to x¹⁷/17!, for |x| ≤ π/4. */
function sineTail(z: number): number {
  const fourth = z * z;
  const low = -1 / 6 + z * (1 / 120) + fourth * (-1 / 5040 + z * (1 / 362880));
  const high =
    -1 / 39916800 + z * (1 / 6227020800) + fourth * (-1 / 1307674368000 + z * (1 / 355687428096000));
  return low + fourth * fourth * high;
}

/** Σ over the terms of cos from x⁴/4! to x¹⁶/16!, divided by x⁴. */
function cosineTail(z: number): number {
  const fourth = z * z;
  const low = 1 / 24 + z * (-1 / 720) + fourth * (1 / 40320 + z * (-1 / 3628800));
  return low + fourth * fourth * (1 / 479001600 + z * (-1 / 87178291200) + fourth * (1 / 20922789888000));
}

/** sin(x + y) for |x| ≤ π/4 and y its rounding rest. */
function sine(x: number, y: number): number {
  const z = x * x;
  return x + (x * z * sineTail(z) + y * (1 - z / 2));
}

/** cos(x + y) likewise. 1 − z/2 is kept with what its rounding lost. */
function cosine(x: number, y: number): number {
  const z = x * x;
  const half = z / 2;
  const main = 1 - half;
  return main + (1 - main - half + (z * z * cosineTail(z) - x * y));
}

/** Sine of an angle in rad. Error below 0.85 units in the last place for every finite double; NaN for ±Infinity. */
export function sin(x: number): number {
  const size = Math.abs(x);
  if (size <= QUARTER_PI) return size < TINY ? x : sine(x, 0);
  if (!(size < Infinity)) return Number.NaN;
  const quadrant = reduceAngle(x);
  const high = reduced[0] as number;
  const low = reduced[1] as number;
  const result = quadrant & 1 ? cosine(high, low) : sine(high, low);
  return quadrant & 2 ? -result : result;
}

/** Cosine of an angle in rad, as the sine of a quarter turn more. Error as sin. */
export function cos(x: number): number {
  const size = Math.abs(x);
  if (size <= QUARTER_PI) return cosine(x, 0);
  if (!(size < Infinity)) return Number.NaN;
  const quadrant = reduceAngle(x) + 1;
  const high = reduced[0] as number;
  const low = reduced[1] as number;
  const result = quadrant & 1 ? cosine(high, low) : sine(high, low);
  return quadrant & 2 ? -result : result;
}

/** Tangent of an angle in rad: sine and cosine as pairs of doubles, then one division. Error below 0.9 units. */
export function tan(x: number): number {
  const size = Math.abs(x);
  if (size < TINY) return x;
  if (!(size < Infinity)) return Number.NaN;
  let turned = 0;
  let high = x;
  let low = 0;
  if (size > QUARTER_PI) {
    turned = reduceAngle(x) & 1;
    high = reduced[0] as number;
    low = reduced[1] as number;
  }
  const z = high * high;
  const half = z / 2;
  const tail = high * z * sineTail(z) + low * (1 - half);
  const s = high + tail;
  const sLow = high - s + tail;
  const main = 1 - half;
  const rest = 1 - main - half + (z * z * cosineTail(z) - productError(high, high, z) / 2 - high * low);
  const c = main + rest;
  const cLow = main - c + rest;
  return turned ? -divide(c, cLow, s, sLow) : divide(s, sLow, c, cLow);
}

/** (n + nLow) / (d + dLow), correct to a little over half a unit in the last place. */
function divide(n: number, nLow: number, d: number, dLow: number): number {
  const q = n / d;
  const product = q * d;
  return q + (n - product - productError(q, d, product) + nLow - q * dLow) / d;
}

const angle = new Float64Array(2);

/**
 * arctan(n/d) for pairs of doubles 0 ≤ n ≤ d, d of moderate size, to the pair `angle`. With c = i/16 nearest to n/d:
 * arctan(n/d) = arctan c + arctan t, t = (n − c d)/(d + c n), |t| ≤ 1/32, where Taylor's series to t¹¹ is enough.
 */
function arctangent(n: number, nLow: number, d: number, dLow: number): void {
  const i = Math.floor((16 * n) / d + 0.5);
  const c = i / 16;
  const cd = c * d;
  const above = n - cd;
  const aboveLow = sumError(n, -cd, above) - productError(c, d, cd) + nLow - c * dLow;
  const cn = c * n;
  const below = d + cn;
  const belowLow = sumError(d, cn, below) + productError(c, n, cn) + dLow + c * nLow;
  const t = above / below;
  const back = t * below;
  const tLow = (above - back - productError(t, below, back) + aboveLow - t * belowLow) / below;
  const z = t * t;
  const tail = t * z * (-1 / 3 + z * (1 / 5 + z * (-1 / 7 + z * (1 / 9 - z / 11)))) + tLow;
  const start = ARCTANGENTS.high[i] as number;
  const sum = start + t;
  const rest = sumError(start, t, sum) + (tail + (ARCTANGENTS.low[i] as number));
  angle[0] = sum + rest;
  angle[1] = sum - (sum + rest) + rest;
}

/** Angle of the point (x + xLow, y + yLow), both not negative and of moderate size, to the pair `angle`. */
function firstQuadrant(y: number, yLow: number, x: number, xLow: number): void {
  if (y <= x) arctangent(y, yLow, x, xLow);
  else {
    arctangent(x, xLow, y, yLow);
    subtractFrom(HALF_PI.high, HALF_PI.low);
  }
}

function subtractFrom(high: number, low: number): void {
  const sum = high - (angle[0] as number);
  const rest = sumError(high, -(angle[0] as number), sum) + (low - (angle[1] as number));
  angle[0] = sum + rest;
  angle[1] = sum - (sum + rest) + rest;
}

const HUGE = 1 / (TINY * TINY * TINY);

/** Arc tangent, −π/2 … π/2 rad. Error below 0.51 units in the last place. */
export function atan(x: number): number {
  const size = Math.abs(x);
  if (size < TINY || Number.isNaN(x)) return x;
  if (size > HUGE) angle[0] = HALF_PI.high;
  else firstQuadrant(size, 0, 1, 0);
  return x < 0 ? -(angle[0] as number) : (angle[0] as number);
}

/** Angle of the point (x, y), −π … π rad, with the signs of zeros and the infinities as Math.atan2 has them. */
export function atan2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const behind = x < 0 || Object.is(x, -0);
  const below = y < 0 || Object.is(y, -0);
  let across = Math.abs(y);
  let along = Math.abs(x);
  if (across === Infinity || along === Infinity) {
    across = across === Infinity ? 1 : 0;
    along = along === Infinity ? 1 : 0;
  }
  const result = pointAngle(across, along, behind);
  return below ? -result : result;
}

const LARGE = HUGE * HUGE * HUGE * HUGE;

function pointAngle(across: number, along: number, behind: boolean): number {
  if (across === 0) return behind ? PI.high : 0;
  if (along === 0) return HALF_PI.high;
  if (across / along < 1 / HUGE) return behind ? PI.high : across / along;
  if (along / across < 1 / HUGE) return HALF_PI.high;
  let y = across;
  let x = along;
  while (Math.max(x, y) > LARGE) {
    y /= HUGE;
    x /= HUGE;
  }
  while (Math.max(x, y) < 1 / LARGE) {
    y *= HUGE;
    x *= HUGE;
  }
  firstQuadrant(y, 0, x, 0);
  if (behind) subtractFrom(PI.high, PI.low);
  return angle[0] as number;
}

/** √(1 − x²) as a pair, in `root`. */
const root = new Float64Array(2);
function rootOfRest(x: number): void {
  const square = x * x;
  const rest = 1 - square;
  const restLow = sumError(1, -square, rest) - productError(x, x, square);
  const s = Math.sqrt(rest);
  const back = s * s;
  root[0] = s;
  root[1] = s === 0 ? 0 : (rest - back - productError(s, s, back) + restLow) / (2 * s);
}

/** Arc sine, −π/2 … π/2 rad; NaN outside −1 … 1. Error below 0.51 units in the last place. */
export function asin(x: number): number {
  const size = Math.abs(x);
  if (size < TINY) return x;
  if (!(size <= 1)) return Number.NaN;
  rootOfRest(size);
  firstQuadrant(size, 0, root[0] as number, root[1] as number);
  return x < 0 ? -(angle[0] as number) : (angle[0] as number);
}

/** Arc cosine, 0 … π rad; NaN outside −1 … 1. Error as asin. */
export function acos(x: number): number {
  const size = Math.abs(x);
  if (!(size <= 1)) return Number.NaN;
  if (x === 1) return 0;
  rootOfRest(size);
  firstQuadrant(root[0] as number, root[1] as number, size, 0);
  if (x < 0) subtractFrom(PI.high, PI.low);
  return angle[0] as number;
}
