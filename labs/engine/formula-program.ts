import {
  acos,
  asin,
  atan,
  atan2,
  cos,
  cosh,
  exp,
  hypot,
  log,
  log10,
  pow,
  sin,
  sinh,
  tan,
  tanh,
} from "./math.ts";

/** Numbers of an instruction: first code, second code, the register it writes, the three it may read. */
export const WIDTH = 6;

/** First codes of `a + b`, `a - b`, `a * b`, `a / b`. */
export const ARITHMETIC = { "+": 0, "-": 1, "*": 2, "/": 3 } as const;

/** Second codes: what is done to the first's result u and register c: `u + c`, `u - c`… and the other way about. */
export const SECOND = {
  none: -1,
  left: [0, 1, 2, 3],
  right: [0, 4, 2, 5],
} as const;

/** All other first codes. */
export const CODES = {
  ...{ choose: 5, "^": 6 },
  ...{ "<": 7, "<=": 8, ">": 9, ">=": 10, "==": 11, "!=": 12 },
  ...{ sqrt: 13, abs: 14, sin: 15, cos: 16, tan: 17, asin: 18, acos: 19, atan: 20, atan2: 21 },
  ...{ exp: 22, ln: 23, log10: 24, sinh: 25, cosh: 26, tanh: 27, hypot: 28 },
  ...{ floor: 29, ceil: 30, round: 31, sign: 32, min: 33, max: 34 },
} as const;

/**
 * Works a program off: straight on, no jumps, no allocation. Both sides of a choice are worked out, which no one can
 * tell from one: nothing here throws, and a side not chosen leaves no trace. Arithmetic is that of IEEE 754, in the
 * order it is written. Questions instead of a `switch` over all codes, as they are guessed far better by processors.
 */
export function execute(code: Int32Array, r: Float64Array): void {
  for (let i = 0; i < code.length; i += WIDTH) {
    const first = code[i] as number;
    const a = r[code[i + 3] as number] as number;
    const b = r[code[i + 4] as number] as number;
    let u: number;
    if (first === 2) u = a * b;
    else if (first === 0) u = a + b;
    else if (first === 1) u = a - b;
    else if (first === 3) u = a / b;
    else if (first === 15) u = sin(a);
    else if (first === 16) u = cos(a);
    else u = work(first, a, b, r[code[i + 5] as number] as number);
    const second = code[i + 1] as number;
    if (second >= 0) {
      const c = r[code[i + 5] as number] as number;
      if (second === 2) u = u * c;
      else if (second === 0) u = u + c;
      else if (second === 1) u = u - c;
      else if (second === 4) u = c - u;
      else u = second === 3 ? u / c : c / u;
    }
    r[code[i + 2] as number] = u;
  }
}

/** All that is rarer. */
function work(code: number, a: number, b: number, c: number): number {
  // biome-ignore format: a table of instructions, a line each
  switch (code) {
    case 5: return a !== 0 ? b : c;
    case 6: return pow(a, b);
    case 7: return a < b ? 1 : 0;
    case 8: return a <= b ? 1 : 0;
    case 9: return a > b ? 1 : 0;
    case 10: return a >= b ? 1 : 0;
    case 11: return a === b ? 1 : 0;
    case 12: return a !== b ? 1 : 0;
    case 13: return Math.sqrt(a);
    case 14: return Math.abs(a);
    case 17: return tan(a);
    case 18: return asin(a);
    case 19: return acos(a);
    case 20: return atan(a);
    case 21: return atan2(a, b);
    case 22: return exp(a);
    case 23: return log(a);
    case 24: return log10(a);
    case 25: return sinh(a);
    case 26: return cosh(a);
    case 27: return tanh(a);
    case 28: return hypot(a, b);
    case 29: return Math.floor(a);
    case 30: return Math.ceil(a);
    case 31: return a < 0 ? -Math.round(-a) : Math.round(a);
    case 32: return Math.sign(a);
    case 33: return Math.min(a, b);
    case 34: return Math.max(a, b);
    default: throw new RangeError(`no instruction ${code}`);
  }
}
