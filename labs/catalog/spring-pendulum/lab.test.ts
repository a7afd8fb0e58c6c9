import { describe, expect, test } from "vitest";
import type { LabDocument } from "#labs/document/document.ts";
import { cos, sin } from "#labs/engine/math.ts";
import { act } from "#labs/engine/act.ts";
import { read } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { stepTo } from "#labs/engine/step.ts";
import { parseLab, startRun } from "#labs/index.ts";
import { readLab } from "../folder.ts";
import { passages } from "../measuring.ts";

/** The lab with a spring of 10 N/m for every seed, or with what is asked for. */
function load(changes: { step?: number; gravity?: number; variants?: boolean } = {}): LabDocument {
  const lab = readLab(import.meta.dirname) as Record<string, unknown> & { world: object; variants: object };
  const { step = 1 / 256, gravity = 9.81, variants = false } = changes;
  const world = { ...lab.world, step, gravity };
  const parsed = parseLab({ ...lab, variants: variants ? lab.variants : [], world });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

function begin(mass: number, push: number, document = load()): Run {
  const run = startRun(document, "a");
  act(run, { step: 0, type: "set", control: "mass", value: mass });
  act(run, { step: 0, type: "set", control: "push", value: push });
  return run;
}

/** Mean period of ten swings, s. */
function swingTime(run: Run): number {
  const times = passages(run, "weight.vy", { count: 11 });
  return ((times[10] as number) - (times[0] as number)) / 10;
}

const period = (mass: number, stiffness = 10): number => 2 * Math.PI * Math.sqrt(mass / stiffness);

describe("the spring pendulum", () => {
  test.each([
    [0.1, 0.4],
    [0.2, 0.05],
    [0.4, 0.4],
  ])("%d kg pushed at %d m/s swings in 2π √(m/k), and the lab's own period is that", (mass, push) => {
    const run = begin(mass, push);
    expect(read(run, "spring.period") / period(mass)).toBeCloseTo(1, 14);
    expect(Math.abs(swingTime(run) / period(mass) - 1)).toBeLessThan(5e-8);
  });

  test("the weight moves as y₀ + (v/ω) sin ωt, and its speed as v cos ωt", () => {
    const run = begin(0.25, 0.3);
    const rest = read(run, "weight.y");
    const rate = Math.sqrt(10 / 0.25);
    for (let i = 1; i <= 20; i++) {
      stepTo(run, 50 * i);
      const t = run.step / 256;
      expect(read(run, "weight.y")).toBeCloseTo(rest + (0.3 / rate) * sin(rate * t), 7);
      expect(read(run, "weight.vy")).toBeCloseTo(0.3 * cos(rate * t), 6);
    }
  });

  test("not pushed it hangs still at the mark, where the spring holds its weight", () => {
    const run = begin(0.35, 0);
    stepTo(run, 60 * 256);
    expect(read(run, "spring.stretch")).toBeCloseTo((0.35 * 9.81) / 10, 12);
    expect(read(run, "spring.tension")).toBeCloseTo(0.35 * 9.81, 11);
    expect(read(run, "rest.distance")).toBeCloseTo((0.35 * 9.81) / 10, 14);
    expect(Math.abs(read(run, "weight.vy"))).toBeLessThan(1e-12);
  });

  test("neither the push nor the gravity changes the period", () => {
    const usual = swingTime(begin(0.2, 0.3));
    expect(swingTime(begin(0.2, 0.1)) / usual).toBeCloseTo(1, 9);
    expect(swingTime(begin(0.2, 0.3, load({ gravity: 1.62 }))) / usual).toBeCloseTo(1, 9);
  });

  test("four times the mass, twice the period", () => {
    expect(swingTime(begin(0.4, 0.3)) / swingTime(begin(0.1, 0.3))).toBeCloseTo(2, 7);
  });

  test("halving the step makes the error sixteen times smaller where the weight is fastest", () => {
    const after = (step: number): number => {
      const run = begin(0.1, 0.3, load({ step }));
      stepTo(run, 2.5 / step);
      return read(run, "weight.y") - read(run, "rest.y") + read(run, "rest.distance");
    };
    const exact = 0.03 * sin(25);
    const ratio = (after(1 / 32) - exact) / (after(1 / 64) - exact);
    expect(ratio).toBeGreaterThan(14);
    expect(ratio).toBeLessThan(18);
  });

  test("every pupil has a spring of one's own, which stays stretched, over the ruler and on the scene", () => {
    const document = load({ variants: true });
    const bottom = document.world.bounds[1];
    const springs = new Set<number>();
    for (const seed of ["a", "b", "c", "d", "e", "f", "g", "h"]) {
      const stiffness = read(startRun(document, seed), "spring.stiffness");
      springs.add(stiffness);
      for (const mass of [0.1, 0.4]) {
        const amplitude = 0.4 * Math.sqrt(mass / stiffness);
        const stretch = (mass * 9.81) / stiffness;
        expect(stretch).toBeGreaterThan(amplitude);
        expect(stretch).toBeLessThan(Number(document.instruments[0]?.["length"]));
        expect(0.73 - stretch - amplitude - 0.03).toBeGreaterThan(bottom);
      }
    }
    expect(springs.size).toBe(8);
  });
});
