import { type Method, move, type Rates } from "./method.ts";

/**
 * The classical Runge–Kutta method of order 4: error of a step ~ h⁵, of a time ~ h⁴. A moment within a step is a
 * shortened step from its beginning, so that events lie on the method's own solution.
 */
export function rk4(size: number, rates: Rates, whole = size): Method {
  const k1 = new Float64Array(whole);
  const k2 = new Float64Array(whole);
  const k3 = new Float64Array(whole);
  const k4 = new Float64Array(whole);
  const slopes = [k1, k2, k3, k4];
  const probe = new Float64Array(whole);
  const end = new Float64Array(whole);
  let from: Float64Array = end;
  let began = 0;

  /** The stages from `first` on. One place calls the rates, so that the machine's compiler may put them in here. */
  function advance(first: number, h: number, out: Float64Array): void {
    const y = from;
    for (let stage = first; stage < 4; stage++) {
      const ahead = stage === 0 ? 0 : stage === 3 ? h : h / 2;
      if (stage > 0) move(y, slopes[stage - 1] as Float64Array, ahead, probe, size);
      rates(began + ahead, stage === 0 ? y : probe, slopes[stage] as Float64Array);
    }
    for (let i = 0; i < size; i++) {
      const middle = (k2[i] as number) + (k3[i] as number);
      out[i] = (y[i] as number) + (h / 6) * ((k1[i] as number) + 2 * middle + (k4[i] as number));
    }
  }

  return {
    end,
    evaluations: 4,
    step(t, y, h) {
      began = t;
      from = y;
      for (let i = size; i < whole; i++) end[i] = probe[i] = y[i] as number;
      advance(0, h, end);
      return h;
    },
    at: (s, out) => advance(1, s, out),
  };
}
