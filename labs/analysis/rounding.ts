/** A result as it is written: (value ± error)·10^exponent, both with `digits` after the point. */
export interface Rounded {
  value: number;
  /** NaN where no error is known: then the value has all its digits. */
  error: number;
  digits: number;
  exponent: number;
}

/** A decimal number: digits · 10^place. */
interface Decimal {
  digits: bigint;
  place: number;
}

/**
 * Rounds a result by its error: that to one significant digit, two where its first is 1; the value to the same place;
 * half away from zero, by the decimal digits a person sees. Both share a power of ten where whole digits of the error would
 * be made up of noughts (6 371 000 ± 20 000 is (6.37 ± 0.02)·10⁶) or both are under a hundredth. An error of 0, NaN or ∞ says
 * nothing about the value's digits. A value or an error that rounds to 0 is 0.
 */
export function roundMeasured(value: number, error: number): Rounded {
  if (!Number.isFinite(value) || !Number.isFinite(error) || error === 0)
    return { value, error: Math.abs(error), digits: digitsOf(value), exponent: 0 };
  const size = decimalOf(error);
  const significant = String(size.digits).startsWith("1") ? 2 : 1;
  const place = leading(size) - significant + 1;
  const roundedValue = roundTo(decimalOf(value), place);
  const roundedError = roundTo(size, place);
  const first = Math.max(
    leading(roundedError),
    roundedValue.digits === 0n ? -Infinity : leading(roundedValue),
  );
  const exponent = place > 0 || first < -2 ? first : 0;
  return {
    value: numberOf(roundedValue, exponent) * (value < 0 && roundedValue.digits > 0n ? -1 : 1),
    error: numberOf(roundedError, exponent),
    digits: exponent - place,
    exponent,
  };
}

/** The shortest decimal that reads back as the same double, without its sign. */
function decimalOf(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(whole + fraction), place: Number(exponent) - fraction.length };
}

function digitsOf(value: number): number {
  if (!Number.isFinite(value)) return 0;
  return Math.max(0, -decimalOf(value).place);
}

const leading = ({ digits, place }: Decimal): number => place + String(digits).length - 1;

function roundTo({ digits, place }: Decimal, to: number): Decimal {
  if (place >= to) return { digits: digits * tenTo(place - to), place: to };
  const below = tenTo(Math.min(to - place, 400));
  return { digits: (digits + below / 2n) / below, place: to };
}

/** 10ⁿ for whole n ≥ 0, without an operator whose last bits might differ. */
const tenTo = (n: number): bigint => BigInt(`1${"0".repeat(n)}`);

const numberOf = ({ digits, place }: Decimal, exponent: number): number =>
  Number(`${digits}e${place - exponent}`);
