import { describe, expect, test } from "vitest";
import type { LabDocument } from "#labs/document/document.ts";
import { act } from "#labs/engine/act.ts";
import { read } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { stepTo } from "#labs/engine/step.ts";
import { parseLab, startRun } from "#labs/index.ts";
import { readLab } from "../folder.ts";

/** The lab, with its length fixed for every seed. */
function load(step = 1 / 256, variants: object[] = []): LabDocument {
  const lab = readLab(import.meta.dirname) as Record<string, unknown> & { world: object };
  const parsed = parseLab({ ...lab, variants, world: { ...lab.world, step } });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function begin(length: number, degrees: number, step?: number): Run {
  const run = startRun(load(step), "a");
  act(run, { step: 0, type: "set", control: "length", value: length });
  act(run, { step: 0, type: "set", control: "angle", value: radians(degrees) });
  return run;
}

/** T = 2π √(l/g) (1 + φ²/16 + 11φ⁴/3072 + 173φ⁶/737280 + …): the series of the complete elliptic integral. */
function seriesPeriod(length: number, degrees: number): number {
  const square = radians(degrees) ** 2;
  const terms = 1 + square / 16 + (11 * square ** 2) / 3072 + (173 * square ** 3) / 737280;
  return 2 * Math.PI * Math.sqrt(length / 9.81) * terms;
}

/** Mean period of `swings` full swings, s: from the first way down through the vertical to the last. */
function swingTime(run: Run, swings: number): number {
  const { step } = run.document.world;
  let first = Number.NaN;
  for (let passed = 0; ; ) {
    const before = read(run, "bob.angle");
    stepTo(run, run.step + 1);
    const after = read(run, "bob.angle");
    if (!(before > 0 && after <= 0)) continue;
    const time = step * (run.step - after / (after - before));
    if (passed === 0) first = time;
    if (passed++ === swings) return (time - first) / swings;
  }
}

describe("the thread pendulum", () => {
  test.each([
    [0.2, 2],
    [0.2, 20],
    [0.83, 8],
    [1.6, 20],
  ])("at %d m and %d° twenty swings take twenty of the periods that the series gives", (length, degrees) => {
    const run = begin(length, degrees);
    const period = seriesPeriod(length, degrees);
    expect(Math.abs(swingTime(run, 20) / period - 1)).toBeLessThan(1e-6);
    expect(Math.abs(read(run, "bob.period") / period - 1)).toBeLessThan(1e-6);
  });

  test("four times the length, twice the period", () => {
    expect(swingTime(begin(1.6, 5), 10) / swingTime(begin(0.4, 5), 10)).toBeCloseTo(2, 6);
  });

  test("at 8° the simple formula is good to 0.13 %, at 20° it is 0.8 % off", () => {
    const simple = 2 * Math.PI * Math.sqrt(1 / 9.81);
    expect(swingTime(begin(1, 8), 10) / simple - 1).toBeCloseTo(0.00122, 4);
    expect(swingTime(begin(1, 20), 10) / simple - 1).toBeCloseTo(0.00767, 4);
  });

  test("the mass, which differs from pupil to pupil, changes nothing", () => {
    const document = load(1 / 256, [{ target: "bob.mass", spread: 0.4 }]);
    const [light, heavy] = ["a", "b"].map((seed) => startRun(document, seed)) as [Run, Run];
    expect(read(light, "bob.mass")).not.toBe(read(heavy, "bob.mass"));
    expect(swingTime(light, 10)).toBe(swingTime(heavy, 10));
  });

  test("energy fades as Runge and Kutta's method lets it, (ωh)⁶/72 a step: a millionth in ten minutes", () => {
    const run = begin(0.2, 4);
    const energy = read(run, "bob.energy");
    stepTo(run, 600 * 256);
    const each = (Math.sqrt(9.81 / 0.2) / 256) ** 6 / 72;
    expect((1 - read(run, "bob.energy") / energy) / (each * 600 * 256)).toBeCloseTo(1, 1);
    expect(each * 600 * 256).toBeLessThan(1e-6);
  });

  test("halving the step makes the error sixteen times smaller where the ball is fastest", () => {
    const after = (step: number): number => {
      const run = begin(1, 20, step);
      stepTo(run, 9.5 / step);
      return read(run, "bob.angle");
    };
    const exact = after(1 / 1024);
    const ratio = (after(1 / 16) - exact) / (after(1 / 32) - exact);
    expect(ratio).toBeGreaterThan(14);
    expect(ratio).toBeLessThan(18);
  });

  test("the ruler is long enough for the longest thread and its zero is at the pivot", () => {
    const { parts, instruments, controls } = load();
    const ruler = instruments.find(({ id }) => id === "ruler");
    expect(ruler?.["y"]).toBe(parts[0]?.["y"]);
    expect(ruler?.["length"]).toBeGreaterThanOrEqual(controls[0]?.max ?? Infinity);
  });
});
