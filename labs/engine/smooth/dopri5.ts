import { RunStopped } from "../part.ts";
import { pow } from "../math.ts";
import type { Method, Rates } from "./method.ts";

/** Error of one step that is let pass, relative to the variable and absolute, SI. */
const RELATIVE = 1e-11;
const ABSOLUTE = 1e-14;
/** A step may grow and shrink by so much at once. */
const [SHRINK, GROW, CAREFUL] = [0.2, 5, 0.9];
/** Shorter than this part of the step asked for it does not go. */
const SHORTEST = 1e-7;

const C = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1] as const;
const A: readonly (readonly number[])[] = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
/** Fifth order less fourth. */
const E = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40] as const;
/** Of the dense output. */
const D = [
  -12715105075 / 11282082432,
  0,
  87487479700 / 32700410799,
  -10690763975 / 1880347072,
  701980252875 / 199316789632,
  -1453857185 / 822651844,
  69997945 / 29380423,
] as const;

/**
 * Dormand and Prince's method of order 5(4), with steps as long as the error allows and a dense output of order 4
 * (coefficients: Hairer, Nørsett & Wanner, Solving Ordinary Differential Equations I, II.5 and II.6).
 * RunStopped("no-convergence") where no step is short enough.
 */
export function dopri5(size: number, rates: Rates, whole = size): Method {
  const k = C.map(() => new Float64Array(whole));
  const dense = [0, 1, 2, 3].map(() => new Float64Array(whole));
  const probe = new Float64Array(whole);
  const end = new Float64Array(whole);
  let from: Float64Array = end;
  let length = 0;
  /** Length the next step is likely to be good for, s; 0 when nothing is known. */
  let next = 0;

  function stages(t: number, h: number): void {
    for (let s = 1; s < 7; s++) {
      const row = A[s] as readonly number[];
      const to = s === 6 ? end : probe;
      for (let i = 0; i < size; i++) {
        let sum = 0;
        for (let j = 0; j < s; j++) sum += (row[j] as number) * ((k[j] as Float64Array)[i] as number);
        to[i] = (from[i] as number) + h * sum;
      }
      rates(t + (C[s] as number) * h, to, k[s] as Float64Array);
    }
  }

  /** Largest error of the step in units of what is let pass. */
  function error(h: number): number {
    let worst = 0;
    for (let i = 0; i < size; i++) {
      const [y, z] = [Math.abs(from[i] as number), Math.abs(end[i] as number)];
      const way = Math.abs(h * ((k[0] as Float64Array)[i] as number));
      let off = 0;
      for (let s = 0; s < 7; s++) off += (E[s] as number) * ((k[s] as Float64Array)[i] as number);
      const share = Math.abs(h * off) / (ABSOLUTE + RELATIVE * Math.max(y, z, way));
      if (!(share <= worst)) worst = share;
    }
    return worst;
  }

  function keepDense(h: number): void {
    const [difference, bend, twist, rest] = dense as [Float64Array, Float64Array, Float64Array, Float64Array];
    for (let i = 0; i < size; i++) {
      const d = (end[i] as number) - (from[i] as number);
      const b = h * ((k[0] as Float64Array)[i] as number) - d;
      difference[i] = d;
      bend[i] = b;
      twist[i] = d - h * ((k[6] as Float64Array)[i] as number) - b;
      let sum = 0;
      for (let s = 0; s < 7; s++) sum += (D[s] as number) * ((k[s] as Float64Array)[i] as number);
      rest[i] = h * sum;
    }
  }

  return {
    end,
    evaluations: 7,
    step(t, y, asked) {
      from = y;
      for (let i = size; i < whole; i++) end[i] = probe[i] = y[i] as number;
      rates(t, y, k[0] as Float64Array);
      let h = next > 0 ? Math.min(asked, next) : asked;
      for (;;) {
        stages(t, h);
        const share = error(h);
        const factor = share > 0 ? CAREFUL * pow(share, -0.2) : GROW;
        if (share <= 1) {
          if (h < asked || factor < 1) next = h * Math.min(GROW, factor);
          break;
        }
        h *= Number.isNaN(share) ? SHRINK : Math.max(SHRINK, factor);
        if (h < SHORTEST * asked) throw new RunStopped("no-convergence");
      }
      keepDense(h);
      length = h;
      return h;
    },
    memory: () => next,
    at(s, out) {
      const [difference, bend, twist, rest] = dense as [
        Float64Array,
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      const a = s / length;
      const b = 1 - a;
      for (let i = 0; i < size; i++) {
        const inner = (twist[i] as number) + b * (rest[i] as number);
        const sum = (difference[i] as number) + b * ((bend[i] as number) + a * inner);
        out[i] = (from[i] as number) + a * sum;
      }
    },
  };
}
