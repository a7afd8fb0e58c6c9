import { type Method, move, type Rates } from "./method.ts";

/**
 * The classical Runge–Kutta method of order 4: error of a step ~ h⁵, of a time ~ h⁴. A moment within a step is a
 * shortened step from its beginning, so that events lie on the method's own solution.
 */
export function rk4(size: number, rates: Rates): Method {
  const k1 = new Float64Array(size);
  const k2 = new Float64Array(size);
  const k3 = new Float64Array(size);
  const k4 = new Float64Array(size);
  const probe = new Float64Array(size);
  const end = new Float64Array(size);
  let from: Float64Array = end;
  let began = 0;

  function advance(h: number, out: Float64Array): void {
    const [t, y] = [began, from];
    move(y, k1, h / 2, probe);
    rates(t + h / 2, probe, k2);
    move(y, k2, h / 2, probe);
    rates(t + h / 2, probe, k3);
    move(y, k3, h, probe);
    rates(t + h, probe, k4);
    for (let i = 0; i < size; i++) {
      const middle = (k2[i] as number) + (k3[i] as number);
      const slope = ((k1[i] as number) + 2 * middle + (k4[i] as number)) / 6;
      out[i] = (y[i] as number) + h * slope;
    }
  }

  return {
    end,
    step(t, y, h) {
      began = t;
      from = y;
      rates(t, y, k1);
      advance(h, end);
      return h;
    },
    at: advance,
  };
}
