import { describe, expect, test } from "vitest";
import { parseLab, startRun } from "../index.ts";
import { pendulumPeriod } from "../parts/pendulum/part.ts";
import { read, stateHash } from "./read.ts";
import type { Run } from "./run.ts";
import { step, stepTo } from "./step.ts";

const words = { title: "t", summary: "s" };

function labOf(parts: object[], dt: number): Run {
  const parsed = parseLab({
    format: 1,
    slug: "smooth",
    grade: 9,
    licence: "CC BY 4.0",
    world: { gravity: 9.81, step: dt, bounds: [-1, -1, 1, 2] },
    parts,
    texts: { ba: words, ru: words, en: words },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return startRun(parsed.value, "seed");
}

const pendulum = (dt: number, angle = 0.5) => labOf([{ id: "bob", kind: "pendulum", length: 1, angle }], dt);

describe("smooth motion", () => {
  test("energy of a pendulum is kept within 1e-8 over a minute", () => {
    const run = pendulum(1 / 256);
    const before = read(run, "bob.energy");
    stepTo(run, 60 * 256);
    expect(Math.abs(read(run, "bob.energy") / before - 1)).toBeLessThan(1e-8);
  });

  test("after a whole period the pendulum is back where it was let go", () => {
    const period = pendulumPeriod(1, 9.81, 0.5);
    const run = pendulum(period / 512);
    stepTo(run, 512);
    expect(read(run, "bob.angle")).toBeCloseTo(0.5, 9);
  });

  test("halving the step makes the error sixteen times smaller", () => {
    const period = pendulumPeriod(1, 9.81, 0.5);
    const errorWith = (steps: number) => {
      const run = pendulum((0.7 * period) / steps);
      stepTo(run, steps);
      return read(run, "bob.angle");
    };
    const exact = errorWith(4096);
    const ratio = Math.abs(errorWith(32) - exact) / Math.abs(errorWith(64) - exact);
    expect(ratio).toBeGreaterThan(14);
    expect(ratio).toBeLessThan(18);
  });

  test("the period formula has the known series in the amplitude", () => {
    const a = 0.2;
    const series = 1 + (a * a) / 16 + (11 * a ** 4) / 3072 + (173 * a ** 6) / 737280;
    expect(pendulumPeriod(1, 9.81, a) / (2 * Math.PI * Math.sqrt(1 / 9.81))).toBeCloseTo(series, 9);
  });

  test("a satellite on a circle comes back after Kepler's period, at the same distance", () => {
    const [gm, r] = [6.6743e-11 * 5.9722e24, 2e7];
    const period = 2 * Math.PI * Math.sqrt(r ** 3 / gm);
    const parts = [
      { id: "earth", kind: "star" },
      { id: "sat", kind: "satellite", around: "earth", distance: r, speed: Math.sqrt(gm / r), tilt: 0.4 },
    ];
    const run = labOf(parts, period / 4000);
    for (let i = 0; i < 4000; i++) {
      step(run);
      if (i % 500 === 0) expect(read(run, "sat.distance") / r).toBeCloseTo(1, 9);
    }
    expect(read(run, "sat.x") / r).toBeCloseTo(1, 9);
    expect(read(run, "sat.period") / period).toBeCloseTo(1, 9);
  });

  test("a satellite that hits the star stops the run with a reason", () => {
    const run = labOf(
      [
        { id: "earth", kind: "star" },
        { id: "sat", kind: "satellite", around: "earth", distance: 1e7, speed: 0 },
      ],
      10,
    );
    stepTo(run, 1000);
    expect(run.stopped).toBe("fell-on-star");
  });

  test("two runs of one document and seed have one state", () => {
    const [one, two] = [pendulum(1 / 256), pendulum(1 / 256)];
    stepTo(one, 3000);
    stepTo(two, 3000);
    expect(stateHash(one)).toBe(stateHash(two));
    step(two);
    expect(stateHash(one)).not.toBe(stateHash(two));
  });
});
