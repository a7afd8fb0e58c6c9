import { expect, test } from "vitest";
import { read } from "../engine/read.ts";
import { testLab } from "../studio/test-lab.ts";
import { begin, passages, runTo, withProps } from "./measuring.ts";

/** The pendulum of the test lab alone, at a time step, s. */
const pendulum = (step: number) => {
  const lab = testLab();
  const parts = lab.parts.filter(({ id }) => id === "bob");
  return { ...lab, parts, instruments: [], table: [], tasks: [], world: { ...lab.world, step } };
};

test("a passage is found finer than the method that is judged: whatever the steps, to a share of 1e-11", () => {
  const periodAt = (step: number): number => {
    const [first = 0, last = 0] = passages(begin(pendulum(step), { length: 1 }), "bob.angle", { count: 2 });
    return last - first;
  };
  const exact = read(begin(pendulum(1 / 512)), "bob.period");
  const errors = [64, 128, 256].map((steps) => periodAt(1 / steps) / exact - 1);
  for (const [i, error] of errors.slice(1).entries())
    expect((errors[i] as number) / error).toBeCloseTo(16, 0);
  expect(Math.abs(periodAt(1 / 1024) / exact - 1)).toBeLessThan(1e-11);
});

test("passages go upwards or downwards, through any level, in order", () => {
  const up = passages(begin(pendulum(1 / 256)), "bob.angle", { count: 3 });
  const down = passages(begin(pendulum(1 / 256)), "bob.angle", { count: 3, downwards: true });
  const period = read(begin(pendulum(1 / 256)), "bob.period");
  expect((down[0] as number) / period).toBeCloseTo(0.25, 6);
  expect((up[0] as number) / period).toBeCloseTo(0.75, 6);
  expect(((up[2] as number) - (up[0] as number)) / period).toBeCloseTo(2, 6);
  const [high = 0] = passages(begin(pendulum(1 / 256)), "bob.angle", { level: 0.05 });
  expect(high).toBeGreaterThan(up[0] as number);
});

test("what cannot be measured is an error of the passport's author", () => {
  const lab = pendulum(1 / 256);
  expect(() => begin(lab, { lenght: 1 })).toThrow("no control lenght");
  expect(() => withProps(lab, { "bob.lenght": 1 })).toThrow("no property bob.lenght");
  expect(() => passages(begin(lab), "bob.angle", { level: 9, steps: 500 })).toThrow("0 times only");
  expect(read(begin(withProps(lab, { "bob.length": 0.25 })), "bob.length")).toBe(0.25);
  expect(runTo(begin(lab), 2).step).toBe(512);
});
