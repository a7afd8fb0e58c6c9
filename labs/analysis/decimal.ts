/**
 * A number as written in decimals: digits · 10^place, of any size. Arithmetic rounds to fifty digits, half away from zero,
 * in whole numbers alone (Knuth, The Art of Computer Programming 2, 4.2.1), so it is the same on every machine.
 */
export interface Decimal {
  readonly digits: bigint;
  readonly place: number;
}

/** Digits that results of arithmetic keep. */
const KEPT = 50;
const LIMIT = 10n ** 50n;

export const ZERO: Decimal = { digits: 0n, place: 0 };
export const ONE: Decimal = { digits: 1n, place: 0 };

/** 10ⁿ for a whole n ≥ 0. */
export const tenTo = (n: number): bigint => 10n ** BigInt(n);

const size = (digits: bigint): bigint => (digits < 0n ? -digits : digits);

/** Power of ten of the first digit; of no use for zero. */
export const leading = ({ digits, place }: Decimal): number => place + String(size(digits)).length - 1;

/** Reads `-12.5e-3` exactly, as `Number` reads it; throws RangeError for anything else. */
export function readDecimal(text: string): Decimal {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text.trim());
  const [, sign, whole = "", fraction = "", exponent = "0"] = match ?? [];
  if (whole + fraction === "") throw new RangeError(`${text} is no decimal number`);
  const digits = BigInt(whole + fraction);
  if (digits === 0n) return ZERO;
  return { digits: sign === "-" ? -digits : digits, place: Number(exponent) - fraction.length };
}

/** The shortest decimal that is read as this finite double: what was written, if it had at most fifteen digits. */
export const decimalOf = (value: number): Decimal => readDecimal(String(value));

/** The nearest double. */
export const numberOf = ({ digits, place }: Decimal): number => Number(`${digits}e${place}`);

function rounded(digits: bigint, place: number): Decimal {
  if (digits === 0n) return ZERO;
  if (size(digits) < LIMIT) return { digits, place };
  const excess = String(size(digits)).length - KEPT;
  const unit = tenTo(excess);
  const half = digits < 0n ? -unit / 2n : unit / 2n;
  return { digits: (digits + half) / unit, place: place + excess };
}

/** a + b. What lies wholly under the last digit of the other is dropped, however far apart they are. */
export function add(a: Decimal, b: Decimal): Decimal {
  if (a.digits === 0n) return rounded(b.digits, b.place);
  if (b.digits === 0n) return rounded(a.digits, a.place);
  const apart = leading(a) - leading(b);
  if (Math.abs(apart) > KEPT + 2) return apart > 0 ? rounded(a.digits, a.place) : rounded(b.digits, b.place);
  const place = Math.min(a.place, b.place);
  return rounded(a.digits * tenTo(a.place - place) + b.digits * tenTo(b.place - place), place);
}

/** −a, which nothing rounds. */
export const negate = ({ digits, place }: Decimal): Decimal => ({ digits: -digits, place });
/** a − b. */
export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b));
/** a · b. */
export const multiply = (a: Decimal, b: Decimal): Decimal => rounded(a.digits * b.digits, a.place + b.place);

/** a / b; undefined for b = 0. */
export function divide(a: Decimal, b: Decimal): Decimal | undefined {
  if (b.digits === 0n) return undefined;
  const more = Math.max(0, KEPT + 2 + String(size(b.digits)).length - String(size(a.digits)).length);
  return rounded((a.digits * tenTo(more)) / b.digits, a.place - b.place - more);
}

/** −1, 0 or 1 as a is less than b, equal or more. */
export const compare = (a: Decimal, b: Decimal): number => signOf(subtract(a, b));

/** −1, 0 or 1. */
export const signOf = ({ digits }: Decimal): number => (digits < 0n ? -1 : digits > 0n ? 1 : 0);

/** √a; undefined below 0. */
export function squareRoot(a: Decimal): Decimal | undefined {
  if (a.digits <= 0n) return a.digits === 0n ? ZERO : undefined;
  const short = Math.max(0, 2 * (KEPT + 2) - String(a.digits).length);
  const more = short + Math.abs((a.place - short) % 2);
  return rounded(wholeRoot(a.digits * tenTo(more)), (a.place - more) / 2);
}

/** √n rounded down, by Newton's method from above. */
function wholeRoot(n: bigint): bigint {
  let root = tenTo(Math.floor(String(n).length / 2) + 1);
  for (let next = (root + n / root) / 2n; next < root; next = (root + n / root) / 2n) root = next;
  return root;
}

/** The digits of a with `places` after the point, the rest cut off; undefined where that is more than a few hundred. */
export function fixed({ digits, place }: Decimal, places: number): bigint | undefined {
  const by = place + places;
  if (by > 300) return digits === 0n ? 0n : undefined;
  if (by >= 0) return digits * tenTo(by);
  return -by > String(size(digits)).length ? 0n : digits / tenTo(-by);
}

/** The other way: `digits` of which `places` stand after the point. */
export const unfixed = (digits: bigint, places: number): Decimal => rounded(digits, -places);

/** The greatest whole number that is not above a. */
export function floor(a: Decimal): Decimal {
  if (a.place >= 0) return a;
  const whole: Decimal = { digits: fixed(a, 0) ?? 0n, place: 0 };
  return compare(whole, a) > 0 ? subtract(whole, ONE) : whole;
}
