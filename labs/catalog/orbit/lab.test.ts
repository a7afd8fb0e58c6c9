import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { LabDocument } from "#labs/document/document.ts";
import { act } from "#labs/engine/act.ts";
import { read } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { stepTo } from "#labs/engine/step.ts";
import { parseLab, startRun } from "#labs/index.ts";
import { readLab } from "../folder.ts";

/** The lab, with its radius fixed for every seed. */
function load(distance: number, step = 5): LabDocument {
  const lab = readLab(join(import.meta.dirname)) as Record<string, unknown> & { world: object };
  const parsed = parseLab({ ...lab, variants: [], world: { ...lab.world, step } });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const sat = parsed.value.parts.find((part) => part.id === "sat");
  if (sat) sat["distance"] = distance;
  return parsed.value;
}

const GM = 6.6743e-11 * 5.9722e24;
const kepler = (radius: number): number => 2 * Math.PI * Math.sqrt(radius ** 3 / GM);
const lengthOf = (run: Run): number => Math.hypot(...["x", "y", "z"].map((axis) => read(run, `sat.${axis}`)));

/** Seconds until the satellite has come up through the start line `turns` times, between two steps on a straight line. */
function timeOf(run: Run, turns: number): number {
  const step = run.document.world.step;
  for (let passed = 0; ; ) {
    const before = read(run, "sat.y");
    stepTo(run, run.step + 1);
    const after = read(run, "sat.y");
    if (before < 0 && after >= 0 && ++passed === turns) return step * (run.step - after / (after - before));
  }
}

describe("satellites of the Earth", () => {
  test.each([7e6, 1.2e7, 2.66e7, 4.3e7])("at %d m ten turns take ten of Kepler's periods", (radius) => {
    const run = startRun(load(radius), "a");
    expect(Math.abs(timeOf(run, 10) / 10 / kepler(radius) - 1)).toBeLessThan(1e-8);
    expect(read(run, "sat.period") / kepler(radius)).toBeCloseTo(1, 9);
  });

  test("the orbit is a circle: after a hundred turns the radius has not changed by a metre", () => {
    const run = startRun(load(7e6), "a");
    const energy = read(run, "sat.energyPerMass");
    stepTo(run, Math.round((100 * kepler(7e6)) / 5));
    expect(Math.abs(lengthOf(run) - 7e6)).toBeLessThan(1);
    expect(Math.abs(read(run, "sat.energyPerMass") / energy - 1)).toBeLessThan(1e-7);
  });

  test("halving the step makes the error of the place sixteen times smaller over the first arc", () => {
    const error = (step: number): number => {
      const run = startRun(load(7e6, step), "a");
      stepTo(run, 2400 / step);
      const angle = (2 * Math.PI * 2400) / kepler(7e6);
      const tilt = Number(run.properties.parts.get("sat")?.["tilt"]);
      const [x, y, z] = [Math.cos(angle), Math.sin(angle) * Math.cos(tilt), Math.sin(angle) * Math.sin(tilt)];
      return Math.hypot(
        read(run, "sat.x") - 7e6 * x,
        read(run, "sat.y") - 7e6 * y,
        read(run, "sat.z") - 7e6 * z,
      );
    };
    const ratio = error(60) / error(30);
    expect(ratio).toBeGreaterThan(14);
    expect(ratio).toBeLessThan(18);
  });

  test("the period does not depend on the tilt", () => {
    const flat = startRun(load(1.2e7), "a");
    act(flat, { step: 0, type: "set", control: "tilt", value: 0 });
    expect(timeOf(flat, 1) / timeOf(startRun(load(1.2e7), "a"), 1)).toBeCloseTo(1, 7);
  });

  test("a new distance comes with the speed of its circle", () => {
    const run = startRun(load(1.2e7), "a");
    act(run, { step: 0, type: "set", control: "distance", value: 4.2e7 });
    expect(read(run, "sat.speed")).toBeCloseTo(Math.sqrt(GM / 4.2e7), 6);
  });
});
