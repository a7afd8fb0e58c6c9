/** A number m · 2^e without rounding of doubles: what a function is held against. */
export interface Exact {
  m: bigint;
  e: number;
}

const view = new DataView(new ArrayBuffer(8));

/** A double as whole mantissa and exponent; for a subnormal the exponent is −1074, so 2^e is its last place. */
export function split(x: number): Exact {
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const m = exponent === 0 ? fraction : fraction | 0x10000000000000n;
  return { m: x < 0 ? -m : m, e: Math.max(exponent, 1) - 1075 };
}

export const abs = (x: bigint) => (x < 0n ? -x : x);

/** x · 2^by, rounded down. */
export const shift = (x: bigint, by: number) => (by >= 0 ? x << BigInt(by) : x >> BigInt(-by));

/** How far a double is from the exact number, in units of its own last place; Infinity when it is none. */
export function unitsOff(actual: number, exact: Exact): number {
  if (!Number.isFinite(actual)) return Number.POSITIVE_INFINITY;
  const { m, e } = split(actual);
  const down = Math.max(0, e - exact.e);
  const difference = abs(shift(m, down) - shift(exact.m, exact.e - e + down));
  return Number(shift(difference, 30 - down)) / 2 ** 30;
}
