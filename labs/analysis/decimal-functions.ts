/**
 * Elementary functions of decimals in whole numbers with 70 places, right to 10⁻⁵⁰ of 1 or of the value, whichever is more:
 * series after a reduction, inverse functions by one step from the double (Brent and Zimmermann, Modern Computer Arithmetic,
 * 2010, ch. 4). Undefined where there is no value, or none that a formula of measurements could need.
 */
import { atan2, log } from "../engine/math.ts";
import {
  add,
  type Decimal,
  decimalOf,
  divide,
  fixed,
  floor,
  leading,
  multiply,
  negate,
  numberOf,
  ONE,
  signOf,
  squareRoot,
  subtract,
  unfixed,
  ZERO,
} from "./decimal.ts";

type Value = Decimal | undefined;

const PLACES = 70;
const UNIT = 10n ** 70n;
const TWO: Decimal = { digits: 2n, place: 0 };
/** Arguments beyond these give no exponential, sine or power here. */
const [MOST_EXPONENT, MOST_ANGLE_PLACE, MOST_WHOLE_POWER] = [1e6, 40, 1000];

const times = (a: bigint, b: bigint): bigint => (a * b) / UNIT;

/** artanh(1/n) or, with sign −1, arctan(1/n), to 130 places. */
function arc(n: bigint, sign: 1n | -1n): bigint {
  let power = 10n ** 130n / n;
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k;
    power = (sign * power) / (n * n);
  }
  return sum;
}

/** ln 10 = 3 ln 2 + ln(10/8) = 6 artanh(1/3) + 2 artanh(1/9); π = 16 arctan(1/5) − 4 arctan(1/239) (Machin 1706). */
const LN10 = (6n * arc(3n, 1n) + 2n * arc(9n, 1n)) / 10n ** 60n;
const PI_LONG = 16n * arc(5n, -1n) - 4n * arc(239n, -1n);
/** π, in rad half a turn. */
export const PI = unfixed(PI_LONG, 130);

/** e^r for |r| < 3: e^(r/256) by Taylor's series, squared eight times. */
function smallExponential(r: bigint): bigint {
  const part = r / 256n;
  let sum = 0n;
  let term = UNIT;
  for (let n = 1n; term !== 0n; n++) {
    sum += term;
    term = times(term, part) / n;
  }
  for (let i = 0; i < 8; i++) sum = times(sum, sum);
  return sum;
}

/** e^x = 10^k e^r, x = k ln 10 + r. */
export function exp(x: Decimal): Value {
  const rough = numberOf(x);
  if (rough < -MOST_EXPONENT) return ZERO;
  const whole = rough > MOST_EXPONENT ? undefined : fixed(x, PLACES);
  if (whole === undefined) return undefined;
  const k = Math.round(rough / Math.LN10);
  const { digits, place } = unfixed(smallExponential(whole - BigInt(k) * LN10), PLACES);
  return { digits, place: place + k };
}

/** The base of natural logarithms. */
export const E = exp(ONE) as Decimal;

/** Natural logarithm, of x above 0: ln x = k ln 10 + y + 2 artanh((m − e^y)/(m + e^y)), x = 10^k m, y the double nearest to ln m. */
export function ln(x: Decimal): Value {
  if (signOf(x) <= 0) return undefined;
  const lead = leading(x);
  const nearOne = numberOf({ ...x, place: x.place - lead }) > 3 ? lead + 1 : lead;
  const m = fixed({ ...x, place: x.place - nearOne }, PLACES) as bigint;
  const y = fixed(decimalOf(log(numberOf(unfixed(m, PLACES)))), PLACES) as bigint;
  const near = smallExponential(y);
  const w = ((m - near) * UNIT) / (m + near);
  const square = times(w, w);
  return unfixed(BigInt(nearOne) * LN10 + y + 2n * (w + times(square, w) / 3n), PLACES);
}

/** Decimal logarithm, of x above 0. */
export const log10 = (x: Decimal): Value => {
  const value = ln(x);
  return value && divide(value, unfixed(LN10, PLACES));
};

/** x^y: by multiplication for whole y, where x may be below 0, else e^(y ln x). */
export function power(x: Decimal, y: Decimal): Value {
  const rough = numberOf(y);
  if (Math.abs(rough) <= MOST_WHOLE_POWER && signOf(subtract(y, floor(y))) === 0)
    return rough < 0 ? divide(ONE, wholePower(x, -rough)) : wholePower(x, rough);
  if (signOf(x) === 0) return rough > 0 ? ZERO : undefined;
  const logarithm = ln(x);
  return logarithm && exp(multiply(y, logarithm));
}

function wholePower(x: Decimal, n: number): Decimal {
  let result = ONE;
  for (let square = x, left = n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiply(result, square);
    if (left > 1) square = multiply(square, square);
  }
  return result;
}

/** Sine and cosine: x = q π/2 + r, |r| ≤ π/4, then Taylor's series of both. */
function sineAndCosine(x: Decimal): readonly [sine: Decimal, cosine: Decimal] | undefined {
  const long = leading(x) > MOST_ANGLE_PLACE ? undefined : fixed(x, 130);
  if (long === undefined) return undefined;
  const quarter = PI_LONG / 2n;
  const q = (2n * long + (long < 0n ? -quarter : quarter)) / (2n * quarter);
  const r = (long - q * quarter) / 10n ** 60n;
  const sums: [bigint, bigint] = [0n, 0n];
  let term = UNIT;
  for (let n = 0; term !== 0n; n++) {
    const odd = (n % 2) as 0 | 1;
    sums[odd] += n % 4 < 2 ? term : -term;
    term = times(term, r) / BigInt(n + 1);
  }
  const [cosine, sine] = sums.map((sum) => unfixed(sum, PLACES)) as [Decimal, Decimal];
  const turns = Number(((q % 4n) + 4n) % 4n);
  if (turns === 0) return [sine, cosine];
  if (turns === 1) return [cosine, negate(sine)];
  return turns === 2 ? [negate(sine), negate(cosine)] : [negate(cosine), sine];
}

/** Sine of an angle in rad, below 10⁴⁰ of them; cosine and tangent likewise. */
export const sin = (x: Decimal): Value => sineAndCosine(x)?.[0];
export const cos = (x: Decimal): Value => sineAndCosine(x)?.[1];
export const tan = (x: Decimal): Value => {
  const both = sineAndCosine(x);
  return both && divide(...both);
};

/** The angle a of the point (x, y): the double nearest to it, and arctan of (y cos a − x sin a)/(x cos a + y sin a). */
export function angle(y: Decimal, x: Decimal): Value {
  if (signOf(y) === 0) return signOf(x) < 0 ? PI : ZERO;
  const lead = signOf(x) === 0 ? leading(y) : Math.max(leading(x), leading(y));
  const size = ({ digits, place }: Decimal) => numberOf({ digits, place: place - lead });
  const near = decimalOf(atan2(size(y), size(x)));
  const [sine, cosine] = sineAndCosine(near) as readonly [Decimal, Decimal];
  const across = subtract(multiply(y, cosine), multiply(x, sine));
  const u = divide(across, add(multiply(x, cosine), multiply(y, sine))) as Decimal;
  const cube = multiply(multiply(u, u), u);
  return add(near, subtract(u, divide(cube, { digits: 3n, place: 0 }) as Decimal));
}

/** Arc tangent, −π/2 … π/2 rad; arc sine likewise and arc cosine, 0 … π, of x from −1 to 1. */
export const arctan = (x: Decimal): Value => angle(x, ONE);

/** √(1 − x²), without loss where x is near 1. */
const otherSide = (x: Decimal): Value => squareRoot(multiply(subtract(ONE, x), add(ONE, x)));

export const arcsin = (x: Decimal): Value => {
  const along = otherSide(x);
  return along && angle(x, along);
};
export const arccos = (x: Decimal): Value => {
  const across = otherSide(x);
  return across && angle(across, x);
};

/** (e^x − e^−x)/2; so near 0 that the difference would cost digits, x + x³/6. */
export function sinh(x: Decimal): Value {
  if (signOf(x) === 0 || leading(x) < -15)
    return add(x, divide(multiply(multiply(x, x), x), { digits: 6n, place: 0 }) as Decimal);
  const [up, down] = [exp(x), exp(negate(x))];
  return up && down && divide(subtract(up, down), TWO);
}

/** (e^x + e^−x)/2. */
export const cosh = (x: Decimal): Value => {
  const [up, down] = [exp(x), exp(negate(x))];
  return up && down && divide(add(up, down), TWO);
};

/** sinh x / cosh x. */
export const tanh = (x: Decimal): Value => {
  const [across, along] = [sinh(x), cosh(x)];
  return across && along && divide(across, along);
};

/** √(x² + y²). */
export const hypot = (x: Decimal, y: Decimal): Value => squareRoot(add(multiply(x, x), multiply(y, y)));
