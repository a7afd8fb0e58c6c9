import type { Method, Rates } from "./method.ts";

/**
 * The classical Runge–Kutta method of order 4: error of a step ~ h⁵, of a time ~ h⁴. A moment within a step is a
 * shortened step from its beginning, so that events lie on the method's own solution.
 */
export function rk4(size: number, rates: Rates, whole = size): Method {
  const k1 = new Float64Array(whole);
  const k2 = new Float64Array(whole);
  const k3 = new Float64Array(whole);
  const k4 = new Float64Array(whole);
  const probe = new Float64Array(whole);
  const end = new Float64Array(whole);
  let from: Float64Array = end;
  let began = 0;

  function advance(h: number, out: Float64Array): void {
    const t = began;
    const y = from;
    const half = h / 2;
    for (let i = 0; i < size; i++) probe[i] = (y[i] as number) + half * (k1[i] as number);
    rates(t + half, probe, k2);
    for (let i = 0; i < size; i++) probe[i] = (y[i] as number) + half * (k2[i] as number);
    rates(t + half, probe, k3);
    for (let i = 0; i < size; i++) probe[i] = (y[i] as number) + h * (k3[i] as number);
    rates(t + h, probe, k4);
    const sixth = h / 6;
    for (let i = 0; i < size; i++) {
      const middle = (k2[i] as number) + (k3[i] as number);
      out[i] = (y[i] as number) + sixth * ((k1[i] as number) + 2 * middle + (k4[i] as number));
    }
  }

  return {
    end,
    evaluations: 4,
    step(t, y, h) {
      began = t;
      from = y;
      for (let i = size; i < whole; i++) end[i] = probe[i] = y[i] as number;
      rates(t, y, k1);
      advance(h, end);
      return h;
    },
    at: advance,
  };
}
