import { describe, expect, test } from "vitest";
import type { LabDocument } from "#labs/document/document.ts";
import { act } from "#labs/engine/act.ts";
import { read } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { stepTo } from "#labs/engine/step.ts";
import { parseLab, startRun } from "#labs/index.ts";
import { readLab } from "../folder.ts";
import { withProps } from "../measuring.ts";

function load(step = 1 / 256): LabDocument {
  const lab = readLab(import.meta.dirname) as Record<string, unknown> & { world: object };
  const parsed = parseLab({ ...lab, world: { ...lab.world, step } });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

function begin(lower: number, document = load(), seed = "a"): Run {
  const run = startRun(document, seed);
  act(run, { step: 0, type: "set", control: "lower", value: lower });
  return run;
}

/** Lets the ball fall past both gates. */
function fallen(run: Run): Run {
  stepTo(run, Math.round(1 / run.document.world.step));
  return run;
}

describe("the free fall past light gates", () => {
  test.each([0.06, 0.3, 0.76])(
    "with the lower gate at %d m the clock shows √(2s/g), at any time step",
    (lower) => {
      for (const step of [1 / 64, 1 / 256, 1 / 1000]) {
        const run = fallen(begin(lower, load(step)));
        const path = read(run, "upper.y") - lower;
        expect(read(run, "timer.apart")).toBeCloseTo(path, 14);
        expect(Math.abs(read(run, "timer.time") - Math.sqrt((2 * path) / 9.81))).toBeLessThan(2e-12);
      }
    },
  );

  test("four times the path takes twice the time", () => {
    const top = read(begin(0.3), "upper.y");
    const [near, far] = [0.2, 0.8].map((path) => read(fallen(begin(top - path)), "timer.time")) as [
      number,
      number,
    ];
    expect(far / near).toBeCloseTo(2, 10);
  });

  test("the clock begins as the ball is let go, and shows nothing before the lower beam is dark", () => {
    const run = begin(0.3);
    stepTo(run, 20);
    expect([read(run, "upper.blocked"), read(run, "timer.time")]).toEqual([1, 0]);
    fallen(run);
    expect(read(run, "upper.first")).toBe(0);
    expect(read(run, "timer.time")).toBeGreaterThan(0.3);
  });

  test("let go above the upper beam the ball comes with v₁ = √(2gh), and s = v₁t + gt²/2", () => {
    const document = withProps(load(), { "upper.y": "ball.y - ball.radius - 5 cm" });
    const run = fallen(begin(0.2, document));
    const [path, time] = [read(run, "timer.apart"), read(run, "timer.time")];
    expect(Math.sqrt(2 * 9.81 * 0.05) * time + (9.81 * time * time) / 2).toBeCloseTo(path, 11);
    expect((2 * path) / (time * time)).toBeGreaterThan(1.3 * 9.81);
  });

  test("how long a beam is dark tells the ball's own size: 2r = v t + g t²/2 from its first darkness", () => {
    const run = fallen(begin(0.3));
    const [dark, first] = [read(run, "lower.dark"), read(run, "lower.first")];
    expect(9.81 * first * dark + (9.81 * dark * dark) / 2).toBeCloseTo(2 * read(run, "ball.radius"), 11);
  });

  test("the ball rises again to e² of its height, and rests on the floor when its bounces have died away", () => {
    const run = begin(0.06);
    const radius = read(run, "ball.radius");
    const height = read(run, "ball.y") - radius;
    const whole = (Math.sqrt((2 * height) / 9.81) * (1 + 0.2)) / (1 - 0.2);
    let highest = 0;
    for (stepTo(run, 130); run.step < 250; stepTo(run, run.step + 1))
      highest = Math.max(highest, read(run, "ball.y") - radius);
    expect(highest / (0.04 * height)).toBeCloseTo(1, 2);
    stepTo(run, Math.ceil(whole * 256) + 1);
    expect(read(run, "ball.y")).toBeCloseTo(radius, 9);
    expect(read(run, "ball.speed")).toBeLessThan(1e-9);
    expect(read(run, "ground.force")).toBeCloseTo(0.26 * 9.81, 9);
  });

  test("every pupil has another ball, height and hanging of the ruler, and the same g", () => {
    const document = load();
    const shown = ["a", "b", "c", "d", "e"].map((seed) => {
      const run = fallen(begin(0.2, document, seed));
      const [path, time] = [read(run, "timer.apart"), read(run, "timer.time")];
      expect((2 * path) / (time * time)).toBeCloseTo(9.81, 9);
      const beside = read(run, "ruler.y") - read(run, "upper.y");
      expect(Math.abs(beside)).toBeLessThan(0.003);
      expect(path + beside).toBeLessThan(read(run, "ruler.length"));
      expect(read(run, "upper.y") - 0.76).toBeGreaterThan(0.1);
      return time.toFixed(4);
    });
    expect(new Set(shown).size).toBe(5);
  });
});
