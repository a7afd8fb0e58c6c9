import { describe, expect, test } from "vitest";
import { cos, sin } from "../math.ts";
import { dopri5 } from "./dopri5.ts";
import { gauss } from "./gauss.ts";
import type { Method, Rates } from "./method.ts";
import { rk4 } from "./rk4.ts";

/** x″ = −x: x = cos t, v = −sin t. */
const swing: Rates = (_t, y, out) => {
  out[0] = y[1] as number;
  out[1] = -(y[0] as number);
};

/** A planet about a fixed sun with GM = 1. */
const planet: Rates = (_t, y, out) => {
  const [x, yy, vx, vy] = y as unknown as [number, number, number, number];
  const r2 = x * x + yy * yy;
  const k = -1 / (r2 * Math.sqrt(r2));
  out[0] = vx;
  out[1] = vy;
  out[2] = k * x;
  out[3] = k * yy;
};

/** y′ = 2 t y, so y = exp(t²): rates that depend on time. */
const growing: Rates = (t, y, out) => {
  out[0] = 2 * t * (y[0] as number);
};

/** Goes from time 0 to `end` in steps of h at most; gives the state and how many steps it took. */
function go(method: Method, start: readonly number[], end: number, h: number) {
  const y = Float64Array.from(start);
  let steps = 0;
  for (let t = 0; t < end - 1e-12; steps++) {
    t += method.step(t, y, Math.min(h, end - t));
    y.set(method.end);
  }
  return { y, steps };
}

/** Energy per mass and angular momentum of the planet. */
function invariants(y: Float64Array): [number, number] {
  const [x, yy, vx, vy] = y as unknown as [number, number, number, number];
  return [(vx * vx + vy * vy) / 2 - 1 / Math.sqrt(x * x + yy * yy), x * vy - yy * vx];
}

/** Planet of eccentricity 0.6 at its nearest; its period is 2π. */
const NEAREST = [0.4, 0, 0, 2];

describe.each([
  ["rk4", rk4, 4],
  ["gauss", gauss, 4],
] as const)("%s", (_name, create, order) => {
  test.each([
    ["an oscillator", swing, [1, 0], (t: number) => cos(t), 5, 1 / 16],
    ["rates that depend on time", growing, [1], () => Math.E, 1, 1 / 16],
  ])("of %s the error falls 2⁴ times when the step is halved", (_what, rates, start, law, end, h) => {
    const errors = [h, h / 2, h / 4].map(
      (step) => (go(create(start.length, rates), start, end, step).y[0] as number) - law(end),
    ) as [number, number, number];
    for (const ratio of [errors[0] / errors[1], errors[1] / errors[2]])
      expect(Math.log2(ratio)).toBeCloseTo(order, 0);
    expect(Math.abs(errors[2])).toBeLessThan(1e-6);
  });

  test("a moment within a step is the step made shorter", () => {
    const method = create(2, swing);
    method.step(0, Float64Array.of(1, 0), 0.1);
    const out = new Float64Array(2);
    method.at(0.07, out);
    const shorter = create(2, swing);
    shorter.step(0, Float64Array.of(1, 0), 0.07);
    expect(out).toEqual(shorter.end);
  });
});

describe("gauss", () => {
  test("over 300 turns of an eccentric planet energy has no drift, angular momentum is kept to rounding", () => {
    const method = gauss(4, planet);
    const y = Float64Array.from(NEAREST);
    const [energy, momentum] = invariants(y);
    let [early, late, turned] = [0, 0, 0];
    const steps = 300 * 256;
    for (let i = 0; i < steps; i++) {
      method.step(0, y, (2 * Math.PI) / 256);
      y.set(method.end);
      const [e, l] = invariants(y);
      const off = Math.abs(e / energy - 1);
      if (i < steps / 10) early = Math.max(early, off);
      if (i > (steps * 9) / 10) late = Math.max(late, off);
      turned = Math.max(turned, Math.abs(l / momentum - 1));
    }
    expect(late).toBeLessThan(1.01 * early);
    expect(early).toBeLessThan(1e-4);
    expect(turned).toBeLessThan(1e-11);
  });

  test("runge and kutta's loses energy all the time where this does not", () => {
    const lost = [rk4, gauss].map((create) => {
      const { y } = go(create(4, planet), NEAREST, 200 * Math.PI, (2 * Math.PI) / 256);
      return Math.abs(invariants(y)[0] / -0.5 - 1);
    }) as [number, number];
    expect(lost[0]).toBeGreaterThan(1e-5);
    expect(lost[1]).toBeLessThan(1e-5);
  });

  test("says so where the stages are not found: a step long against what swings fastest", () => {
    const stiff: Rates = (_t, y, out) => {
      out[0] = y[1] as number;
      out[1] = -1e8 * (y[0] as number);
    };
    expect(() => go(gauss(2, stiff), [1, 0], 1, 0.01)).toThrow("no-convergence");
  });
});

describe("dopri5", () => {
  test("takes the steps that its error asks for: a planet comes back after a turn, with few where it is far", () => {
    const { y, steps } = go(dopri5(4, planet), NEAREST, 2 * Math.PI, 1);
    for (const [i, value] of NEAREST.entries()) expect(y[i]).toBeCloseTo(value, 8);
    expect(steps).toBeLessThan(1000);
    expect(steps).toBeGreaterThan(20);
  });

  test("is of order 5 in one step, and its dense output of order 4", () => {
    const off = (h: number, share: number): number => {
      const method = dopri5(2, swing);
      // what is let pass would shorten longer steps
      expect(method.step(0, Float64Array.of(cos(1), -sin(1)), h)).toBe(h);
      const out = new Float64Array(2);
      method.at(share * h, out);
      return Math.abs((out[1] as number) + sin(1 + share * h));
    };
    expect(Math.log2(off(0.02, 1) / off(0.01, 1))).toBeGreaterThan(5.5);
    expect(Math.log2(off(0.02, 0.6) / off(0.01, 0.6))).toBeGreaterThan(4.5);
    expect(off(0.01, 0.6)).toBeLessThan(1e-12);
  });

  test("the dense output meets both ends of the step", () => {
    const method = dopri5(1, growing);
    const h = method.step(0.5, Float64Array.of(1), 0.1);
    const out = new Float64Array(1);
    method.at(0, out);
    expect(out[0]).toBe(1);
    method.at(h, out);
    expect(out[0]).toBeCloseTo(method.end[0] as number, 14);
  });

  test("says so where no step is short enough: the rates leap without end", () => {
    const blowUp: Rates = (_t, y, out) => {
      out[0] = (y[0] as number) ** 2;
    };
    expect(() => go(dopri5(1, blowUp), [1], 2, 0.01)).toThrow("no-convergence");
  });
});
