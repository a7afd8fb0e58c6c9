import { atan2, cos, hypot, sin } from "../engine/math.ts";

const MOST_POINTS = 2000;
const MOST_TURNS = 500;
/** Frequencies looked at for each turn more over the span: nearer than this, two are not told apart. */
const PER_TURN = 8;

interface Trial {
  omega: number;
  sum: number;
  parameters: number[];
}

/**
 * offset, amplitude, ω and phase of sines that fit best among frequencies from a quarter of a turn over the span of x to
 * what the points can show (Lomb 1976: at each frequency a linear least squares), the best three dips first.
 */
export function sineStarts(allX: Float64Array, allY: Float64Array): number[][] {
  const every = Math.ceil(allX.length / MOST_POINTS);
  const x = allX.filter((_, i) => i % every === 0);
  const y = allY.filter((_, i) => i % every === 0);
  const low = x.reduce((least, value) => Math.min(least, value), Infinity);
  const span = x.reduce((most, value) => Math.max(most, value), -Infinity) - low;
  const turns = Math.min((x.length - 1) / 2, MOST_TURNS);
  const trials: Trial[] = [];
  for (let k = 2; k <= turns * PER_TURN; k++)
    trials.push(tryFrequency(x, y, (2 * Math.PI * k) / (PER_TURN * span), low + span / 2));
  return dips(trials).map(({ parameters }) => parameters);
}

/** The least three among those that are less than both neighbours, best first. */
function dips(trials: readonly Trial[]): Trial[] {
  const sum = (i: number) => trials[i]?.sum ?? Infinity;
  return trials
    .filter((trial, i) => trial.sum <= sum(i - 1) && trial.sum <= sum(i + 1) && Number.isFinite(trial.sum))
    .sort((a, b) => a.sum - b.sum)
    .slice(0, 3);
}

/** y = c + p sin ω(x − centre) + q cos ω(x − centre) by normal equations, near enough to begin with. */
function tryFrequency(x: Float64Array, y: Float64Array, omega: number, centre: number): Trial {
  const moments = new Float64Array(9);
  let square = 0;
  for (const [i, value] of x.entries()) {
    const angle = omega * (value - centre);
    const s = sin(angle);
    const c = cos(angle);
    const v = y[i] as number;
    for (const [k, term] of [1, s, c, s * s, s * c, c * c, v, v * s, v * c].entries())
      moments[k] = (moments[k] as number) + term;
    square += v * v;
  }
  const [n, s, c, ss, sc, cc, v, vs, vc] = moments as unknown as number[] as Nine;
  const solved = solveThree(
    [
      [n, s, c],
      [s, ss, sc],
      [c, sc, cc],
    ],
    [v, vs, vc],
  );
  const [offset, p, q] = solved;
  const sum = square - offset * v - p * vs - q * vc;
  const parameters = [offset, hypot(p, q), omega, wrapped(atan2(q, p) - omega * centre)];
  return { omega, sum: parameters.every(Number.isFinite) ? sum : Infinity, parameters };
}

type Three = [number, number, number];
type Nine = [number, number, number, number, number, number, number, number, number];

/** Cramer's rule; not finite where the three cannot be told apart. */
function solveThree([a, b, c]: [Three, Three, Three], right: Three): Three {
  const whole = determinant(a, b, c);
  const tiny = 1e-9 * (a[0] * b[1] * c[2]);
  if (!(whole > tiny)) return [Number.NaN, Number.NaN, Number.NaN];
  return [
    determinant(right, b, c) / whole,
    determinant(a, right, c) / whole,
    determinant(a, b, right) / whole,
  ];
}

const determinant = (a: Three, b: Three, c: Three): number =>
  a[0] * (b[1] * c[2] - b[2] * c[1]) -
  a[1] * (b[0] * c[2] - b[2] * c[0]) +
  a[2] * (b[0] * c[1] - b[1] * c[0]);

/** The same angle from −π to π. */
export const wrapped = (angle: number): number => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
