import { RunStopped } from "../part.ts";
import { type Method, move, type Rates } from "./method.ts";

/** Rounds of the fixed-point iteration at most: more means that the step is too long for what swings fastest. */
const ROUNDS = 60;
/** Stages count as found when they move by less, relative to the largest of their kind. */
const FOUND = 1e-15;
/** What rounding may leave where the iteration comes no nearer. */
const GOOD = 1e-12;

const SKEW = Math.sqrt(3) / 6;

/**
 * Gauss's method of two stages, order 4: symplectic and symmetric, keeps every quadratic invariant (angular momentum)
 * to rounding, and energy without drift (Hairer, Lubich & Wanner, Geometric Numerical Integration, IV.2, VI.4).
 *
 *   kᵢ = f(t + cᵢ h, y + h Σ aᵢⱼ kⱼ),  y′ = y + h (k₁ + k₂) / 2,  c = ½ ∓ √3/6,  a = ((¼, ¼ − √3/6), (¼ + √3/6, ¼))
 *
 * The stages are found by iteration; RunStopped("no-convergence") where they are not.
 */
export function gauss(size: number, rates: Rates, whole = size): Method {
  const k1 = new Float64Array(whole);
  const k2 = new Float64Array(whole);
  const found1 = new Float64Array(whole);
  const found2 = new Float64Array(whole);
  const probe = new Float64Array(whole);
  const end = new Float64Array(whole);
  let from: Float64Array = end;
  let began = 0;

  function stage(h: number, own: number, other: number, a: Float64Array, b: Float64Array): void {
    for (let i = 0; i < size; i++)
      probe[i] = (from[i] as number) + h * (own * (a[i] as number) + other * (b[i] as number));
  }

  /** One round; how far the stages moved, relative to the largest. */
  function improve(h: number): number {
    stage(h, 0.25, 0.25 - SKEW, k1, k2);
    rates(began + (0.5 - SKEW) * h, probe, found1);
    stage(h, 0.25, 0.25 + SKEW, k2, found1);
    rates(began + (0.5 + SKEW) * h, probe, found2);
    return Math.max(take(k1, found1, size), take(k2, found2, size));
  }

  function advance(h: number, out: Float64Array): void {
    rates(began, from, k1);
    k2.set(k1);
    let last = Infinity;
    for (let round = 0; ; round++) {
      const moved = improve(h);
      if (moved <= FOUND || (moved >= last && moved < GOOD)) break;
      if (round === ROUNDS || Number.isNaN(moved)) throw new RunStopped("no-convergence");
      last = moved;
    }
    move(from, k1, h / 2, out, size);
    move(out, k2, h / 2, out, size);
  }

  return {
    end,
    evaluations: 17,
    step(t, y, h) {
      began = t;
      from = y;
      for (let i = size; i < whole; i++) end[i] = probe[i] = y[i] as number;
      advance(h, end);
      return h;
    },
    at: advance,
  };
}

/** Takes over what was found; how far that is, relative to the largest. */
function take(to: Float64Array, found: Float64Array, size: number): number {
  let moved = 0;
  let largest = 0;
  for (let i = 0; i < size; i++) {
    const value = found[i] as number;
    moved = Math.max(moved, Math.abs(value - (to[i] as number)));
    largest = Math.max(largest, Math.abs(value));
    to[i] = value;
  }
  return largest > 0 ? moved / largest : moved;
}
