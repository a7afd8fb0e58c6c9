import { describe, expect, it } from "vitest";
import * as math from "./math.ts";
import { createRandom } from "./random.ts";
import { abs, type Exact, shift, split, unitsOff } from "./test-exact.ts";

const BITS = 220;
const B = BigInt(BITS);
const ONE = 1n << B;

/** √n rounded down, by Newton's method from above. */
function rootOf(n: bigint): bigint {
  if (n === 0n) return 0n;
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / 2) + 1);
  for (let y = (x + n / x) >> 1n; y < x; y = (x + n / x) >> 1n) x = y;
  return x;
}

/** arctan t in fixed point of `b` bits: halves the angle four times, then Taylor's series. */
function arctan(t: bigint, b = B): bigint {
  const one = 1n << b;
  let x = t;
  for (let i = 0; i < 4; i++) x = (x << b) / (one + rootOf((one << b) + x * x));
  let power = x;
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k;
    power = -((power * ((x * x) >> b)) >> b);
    if (power === -1n) break;
  }
  return sum << 4n;
}

const PI_BITS = 1500n;
const PI_LONG = 4n * arctan(1n << PI_BITS, PI_BITS);
const PI = PI_LONG >> (PI_BITS - B);

const fixed = ({ m, e }: Exact): bigint => shift(m, e + BITS);
const exact = (x: bigint): Exact => ({ m: x, e: -BITS });
const multiply = (x: bigint, y: bigint) => (x * y) >> B;

/** Sine and cosine of the double, by reduction with 1500 bits of π and Taylor's series. */
function sineAndCosine(x: number): { sine: bigint; cosine: bigint } {
  const { m, e } = split(x);
  const long = shift(m, e + Number(PI_BITS));
  const half = PI_LONG / 2n;
  const turns = (long - (((long % half) + half) % half)) / half;
  const n = Number(((turns % 4n) + 4n) % 4n);
  const r = (long - turns * half) >> (PI_BITS - B);
  const terms: [bigint, bigint] = [0n, 0n];
  let term = ONE;
  for (let k = 0n; abs(term) > 1n; k++) {
    terms[Number(k % 2n)] = (terms[Number(k % 2n)] ?? 0n) + (k % 4n < 2n ? term : -term);
    term = multiply(term, r) / (k + 1n);
  }
  const [c, s] = terms;
  return [
    { sine: s, cosine: c },
    { sine: c, cosine: -s },
    { sine: -s, cosine: -c },
    { sine: -c, cosine: s },
  ][n] as { sine: bigint; cosine: bigint };
}

function naturalLog(x: Exact): bigint {
  let e = x.e + BITS;
  let m = x.m;
  const length = m.toString(2).length;
  m = shift(m, BITS - length + 1);
  e += length - 1 - BITS;
  return BigInt(e) * LN2 + twiceArtanh(((m - ONE) << B) / (m + ONE));
}

function twiceArtanh(t: bigint): bigint {
  const square = multiply(t, t);
  let power = t;
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k;
    power = multiply(power, square);
  }
  return 2n * sum;
}

const LN2 = twiceArtanh(ONE / 3n);

function exponential(x: bigint): Exact {
  const n = x / LN2;
  const r = x - n * LN2;
  let sum = 0n;
  let term = ONE;
  for (let k = 1n; abs(term) > 1n; k++) {
    sum += term;
    term = multiply(term, r) / k;
  }
  return { m: sum, e: Number(n) - BITS };
}

function arcOf(y: bigint, x: bigint): bigint {
  if (x === 0n) return (y < 0n ? -PI : PI) / 2n;
  const arc = abs(y) <= abs(x) ? arctan((abs(y) << B) / abs(x)) : PI / 2n - arctan((abs(x) << B) / abs(y));
  const angle = x < 0n ? PI - arc : arc;
  return y < 0n ? -angle : angle;
}

const leg = (x: bigint) => rootOf((ONE << B) - x * x);
const both = (x: bigint): [bigint, bigint] => {
  const up = fixed(exponential(x));
  return [up, (ONE << B) / up];
};

const random = createRandom("arguments of the functions");
const between = (low: number, high: number) => low + (high - low) * random.uniform();
/** Either sign, sizes spread evenly over powers of two. */
const spread = (low: number, high: number) => {
  const power = Math.floor(between(low, high));
  return (random.uniform() < 0.5 ? -1 : 1) * between(1, 2) * 2 ** power;
};
const draw = (count: number, next: () => number) => Array.from({ length: count }, next);

/** Holds a function against the exact one: `limit` is in units in the last place. */
function hold(
  args: readonly number[],
  own: (x: number) => number,
  reference: (x: number) => Exact,
  limit: number,
): void {
  for (const x of args) {
    expect(unitsOff(own(x), reference(x)), `${own.name}(${x}) = ${own(x)}`).toBeLessThanOrEqual(limit);
  }
}

const angles = [
  ...draw(1000, () => between(-10, 10)),
  ...draw(500, () => between(-1e9, 1e9)),
  ...draw(500, () => spread(-30, 1023)),
  ...draw(300, () => Math.round(between(-1e6, 1e6)) * (Math.PI / 2)),
  ...draw(300, () => Math.round(spread(1, 500)) * (Math.PI / 4)),
];

describe("sine, cosine and tangent", () => {
  it("are within one unit in the last place for small, large and huge angles", () => {
    hold(angles, math.sin, (x) => exact(sineAndCosine(x).sine), 0.85);
    hold(angles, math.cos, (x) => exact(sineAndCosine(x).cosine), 0.85);
    hold(
      angles,
      math.tan,
      (x) => {
        const { sine, cosine } = sineAndCosine(x);
        return exact((sine << B) / cosine);
      },
      0.9,
    );
  });

  it("hold at the double that comes nearest of all to a multiple of π/2", () => {
    const nearest = 6381956970095103 * 2 ** 797;
    hold([nearest, -nearest], math.cos, (x) => exact(sineAndCosine(x).cosine), 0.85);
    hold(
      [nearest, -nearest],
      math.tan,
      (x) => {
        const { sine, cosine } = sineAndCosine(x);
        return exact((sine << B) / cosine);
      },
      0.9,
    );
  });

  it("keep the sign of zero and of the smallest numbers, and have no value at infinity", () => {
    for (const f of [math.sin, math.tan]) {
      expect(f(-0)).toBe(-0);
      expect(f(5e-324)).toBe(5e-324);
      for (const x of [Infinity, -Infinity, NaN]) expect(f(x)).toBeNaN();
    }
    expect(math.cos(-0)).toBe(1);
    expect(math.cos(5e-324)).toBe(1);
    for (const x of [Infinity, -Infinity, NaN]) expect(math.cos(x)).toBeNaN();
  });
});

describe("the inverse functions", () => {
  const unit = [
    ...draw(800, () => between(-1, 1)),
    ...draw(200, () => spread(-40, -1)),
    0.5,
    -1,
    1,
    1 - 2 ** -53,
  ];
  it("are within one unit in the last place", () => {
    hold(unit, math.asin, (x) => exact(arcOf(fixed(split(x)), leg(fixed(split(x))))), 0.51);
    hold(unit, math.acos, (x) => exact(arcOf(leg(fixed(split(x))), fixed(split(x)))), 0.51);
    const wide = [...unit, ...draw(1000, () => spread(-40, 60))];
    hold(wide, math.atan, (x) => exact(arcOf(fixed(split(x)), ONE)), 0.51);
  });

  it("turn a point into an angle in all four quadrants", () => {
    for (let i = 0; i < 1000; i++) {
      const [y, x] = [spread(-30, 30), spread(-30, 30)];
      const reference = exact(arcOf(fixed(split(y)), fixed(split(x))));
      expect(unitsOff(math.atan2(y, x), reference), `atan2(${y}, ${x})`).toBeLessThanOrEqual(1);
    }
  });

  it("do not depend on the size of a point's coordinates", () => {
    for (const size of [2 ** -1000, 2 ** 900]) {
      expect(math.atan2(3 * size, -4 * size)).toBe(math.atan2(3, -4));
      expect(math.atan2(-5 * size, size)).toBe(math.atan2(-5, 1));
    }
    expect(math.atan2(5e-324, 5e-324)).toBe(Math.PI / 4);
    expect(math.atan2(1.7e308, 1.7e308)).toBe(Math.PI / 4);
    expect(math.atan2(5e-324, 1e308)).toBe(0);
  });

  it("know zeros, infinities and arguments out of range", () => {
    const ends = [0, -0, 1, -1, Infinity, -Infinity, NaN];
    const close = (x: number) => (Number.isNaN(x) ? x : expect.closeTo(x, 15));
    for (const y of ends) for (const x of ends) expect(math.atan2(y, x)).toEqual(close(Math.atan2(y, x)));
    expect(math.atan2(-0, 1)).toBe(-0);
    expect(math.atan2(0, -0)).toBe(Math.PI);
    expect(math.asin(-0)).toBe(-0);
    expect(math.acos(1)).toBe(0);
    expect(math.atan(-0)).toBe(-0);
    expect(math.atan(-Infinity)).toBe(-Math.PI / 2);
    for (const x of [1.0000000000000002, -2, Infinity, NaN]) {
      expect(math.asin(x)).toBeNaN();
      expect(math.acos(x)).toBeNaN();
    }
    expect(math.atan(NaN)).toBeNaN();
  });
});

describe("exponentials and logarithms", () => {
  const exponents = [
    ...draw(1500, () => between(-708, 709.7)),
    ...draw(500, () => spread(-60, 5)),
    ...draw(200, () => between(-745, -708)),
  ];
  it("raise e within one unit in the last place, down to subnormal results", () => {
    const normal = exponents.filter((x) => x > -708);
    hold(normal, math.exp, (x) => exponential(fixed(split(x))), 0.55);
    hold(exponents, math.exp, (x) => exponential(fixed(split(x))), 1);
  });

  it("take logarithms within one unit in the last place", () => {
    const positive = [
      ...draw(1500, () => Math.abs(spread(-1073, 1023))),
      ...draw(500, () => 1 + spread(-50, -2)),
      ...draw(100, () => 5e-324 * Math.ceil(between(0, 1e6))),
    ];
    const tenth = naturalLog(split(10));
    hold(positive, math.log, (x) => exact(naturalLog(split(x))), 0.51);
    hold(positive, math.log10, (x) => exact((naturalLog(split(x)) << B) / tenth), 0.51);
    for (let n = -300; n <= 300; n += 7) expect(math.log10(Number(`1e${n}`))).toBe(n);
  });

  it("raise to a power within one unit in the last place", () => {
    for (let i = 0; i < 2000; i++) {
      const x = i % 2 ? Math.abs(spread(-1000, 1000)) : between(0, 5);
      const y = between(-1, 1) * (i % 3 ? 700 / Math.max(1, Math.abs(Math.log(x))) : 1);
      const reference = exponential(multiply(naturalLog(split(x)), fixed(split(y))));
      expect(unitsOff(math.pow(x, y), reference), `pow(${x}, ${y})`).toBeLessThanOrEqual(1);
    }
    expect(math.pow(10, 3)).toBe(1000);
    expect(math.pow(-2, 3)).toBe(-8);
    expect(math.pow(2, -1074)).toBe(5e-324);
    expect(math.pow(1 + 2 ** -52, 2 ** 60)).toBeGreaterThan(1e100);
  });

  it("have the special cases of the language's own power", () => {
    const ends = [0, -0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 1e300, -1e300, 5e-324, Infinity, -Infinity, NaN];
    for (const x of ends) {
      for (const y of ends) {
        const expected = x ** y;
        if (Number.isNaN(expected) || Math.abs(expected) < 1e300) {
          const close = expected === 0 || Number.isNaN(expected) ? expected : expect.closeTo(expected, 15);
          expect(math.pow(x, y), `${x} ** ${y}`).toEqual(close);
        } else expect(math.pow(x, y), `${x} ** ${y}`).toBe(expected);
      }
    }
  });

  it("know zeros, infinities and arguments out of range", () => {
    expect([math.exp(0), math.exp(-0), math.exp(5e-324)]).toEqual([1, 1, 1]);
    expect([math.exp(Infinity), math.exp(-Infinity), math.exp(710), math.exp(-746)]).toEqual([
      Infinity,
      0,
      Infinity,
      0,
    ]);
    expect([math.log(1), math.log(0), math.log(-0), math.log(Infinity)]).toEqual([
      0,
      -Infinity,
      -Infinity,
      Infinity,
    ]);
    for (const f of [math.log, math.log10]) expect([f(-1), f(NaN), f(-Infinity)]).toEqual([NaN, NaN, NaN]);
    expect(math.exp(NaN)).toBeNaN();
  });
});

describe("hyperbolic functions and the hypotenuse", () => {
  const args = [
    ...draw(1000, () => between(-5, 5)),
    ...draw(300, () => between(-710.4, 710.4)),
    ...draw(300, () => spread(-28, 4)),
  ];
  it("are within one unit in the last place", () => {
    hold(
      args,
      math.sinh,
      (x) => {
        if (Math.abs(x) > 50) return halved(x);
        const [up, down] = both(fixed(split(x)));
        return exact((up - down) / 2n);
      },
      0.6,
    );
    hold(
      args.filter((x) => Math.abs(x) < 50),
      math.cosh,
      (x) => {
        const [up, down] = both(fixed(split(x)));
        return exact((up + down) / 2n);
      },
      0.6,
    );
    hold(
      args.filter((x) => Math.abs(x) < 50),
      math.tanh,
      (x) => {
        const [up, down] = both(fixed(split(x)));
        return exact(((up - down) << B) / (up + down));
      },
      0.6,
    );
  });

  /** e^|x|/2 with the sign of x: sinh where the other half is far below the last place. */
  function halved(x: number): Exact {
    const { m, e } = exponential(abs(fixed(split(x))));
    return { m: x < 0 ? -m : m, e: e - 1 };
  }

  it("measure a diagonal of any size in the plane and in space", () => {
    for (let i = 0; i < 1500; i++) {
      const size = spread(-990, 990);
      const sides = [
        between(-1, 1) * size,
        between(-1, 1) * size,
        i % 2 ? between(-1, 1) * size : 0,
      ] as const;
      const common = Math.min(...sides.map((side) => split(side).e));
      const squares = sides.map(split).reduce((sum, { m, e }) => sum + shift(m, e - common) ** 2n, 0n);
      const reference = { m: rootOf(squares << 200n), e: common - 100 };
      expect(unitsOff(math.hypot(...sides), reference), String(sides)).toBeLessThanOrEqual(1);
    }
    expect(math.hypot(3, 4)).toBe(5);
    expect(math.hypot(2, 3, 6)).toBe(7);
  });

  it("know zeros, infinities and numbers that are none", () => {
    for (const f of [math.sinh, math.tanh]) expect([f(-0), f(5e-324)]).toEqual([-0, 5e-324]);
    expect([math.sinh(-Infinity), math.cosh(-Infinity), math.tanh(-Infinity)]).toEqual([
      -Infinity,
      Infinity,
      -1,
    ]);
    expect([math.sinh(711), math.cosh(711), math.cosh(0)]).toEqual([Infinity, Infinity, 1]);
    for (const f of [math.sinh, math.cosh, math.tanh]) expect(f(NaN)).toBeNaN();
    expect(math.hypot(NaN, -Infinity)).toBe(Infinity);
    expect(math.hypot(NaN, 1)).toBeNaN();
    expect(math.hypot(-0, 0)).toBe(0);
    expect(math.hypot(1e308, 1e308)).toBeCloseTo(Math.SQRT2 * 1e308, -294);
  });
});
