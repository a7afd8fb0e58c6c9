import { describe, expect, test } from "vitest";
import { read } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { stepTo } from "#labs/engine/step.ts";
import { runOf } from "#tests/bare-lab.ts";

interface Setting {
  m1: number;
  m2: number;
  v: number;
  e: number;
}

/** Two gliders of 14 cm on 2 m of track, the second at rest in the middle; gates at 60 and 140 cm. */
const begin = ({ m1, m2, v, e }: Setting): Run =>
  runOf([
    { id: "track", kind: "air-track", length: 2, restitution: e, bumper: 0, flag: 0.1 },
    { id: "first", kind: "glider", mass: m1, length: 0.14, position: 0.25, velocity: v },
    { id: "second", kind: "glider", mass: m2, length: 0.14, position: 1, velocity: 0 },
    { id: "left", kind: "photogate", position: 0.6 },
    { id: "right", kind: "photogate", position: 1.4 },
  ]);
/** Steps until the gliders touch: their middles are a length apart. */
const impactAt = ({ v }: Setting): number => (1 - 0.25 - 0.14) / v;
function afterImpact(setting: Setting): Run {
  const run = begin(setting);
  stepTo(run, Math.ceil(impactAt(setting) * 256) + 1);
  return run;
}
const both = (run: Run, reading: string): number =>
  read(run, `first.${reading}`) + read(run, `second.${reading}`);

const settings: Setting[] = [
  { m1: 0.2, m2: 0.2, v: 0.5, e: 1 },
  { m1: 0.1, m2: 0.6, v: 1.2, e: 1 },
  { m1: 0.6, m2: 0.1, v: 0.2, e: 0.5 },
  { m1: 0.35, m2: 0.25, v: 0.75, e: 0 },
];

describe("a lab with gliders on an air track", () => {
  test.each(settings)("$m1 kg at $v m/s on $m2 kg with e = $e leave as Newton's law says", (setting) => {
    const { m1, m2, v, e } = setting;
    const run = afterImpact(setting);
    expect(read(run, "first.velocity")).toBeCloseTo(((m1 - e * m2) / (m1 + m2)) * v, 12);
    expect(read(run, "second.velocity")).toBeCloseTo((((1 + e) * m1) / (m1 + m2)) * v, 12);
  });

  test.each(settings)("momentum is kept; of the energy (1 − e²)μv²/2 is lost, with e = $e", (setting) => {
    const { m1, m2, v, e } = setting;
    const run = afterImpact(setting);
    expect(both(run, "momentum")).toBeCloseTo(m1 * v, 12);
    const lost = ((1 - e * e) * ((m1 * m2) / (m1 + m2)) * v * v) / 2;
    expect(both(run, "energy")).toBeCloseTo((m1 * v * v) / 2 - lost, 12);
  });

  test("the instant of the impact is between two steps", () => {
    const setting = { m1: 0.2, m2: 0.2, v: 0.77, e: 1 };
    const run = afterImpact(setting);
    expect(read(run, "second.position")).toBeCloseTo(1 + 0.77 * (run.step / 256 - impactAt(setting)), 12);
  });

  test.each(settings)("a gate is dark for the width of the card over the speed, with e = $e", (setting) => {
    const { m1, m2, v, e } = setting;
    const run = begin(setting);
    stepTo(run, 40 * 256);
    expect(read(run, "left.first")).toBeCloseTo(0.1 / v, 12);
    expect(read(run, "right.first")).toBeCloseTo((0.1 * (m1 + m2)) / ((1 + e) * m1 * v), 12);
  });

  test.each([
    ["comes back", { m1: 0.1, m2: 0.6, v: 1.2, e: 1 }, "left", "right"],
    ["goes on", { m1: 0.6, m2: 0.1, v: 1.2, e: 1 }, "right", "left"],
  ])("where the first %s, the gate on its way counts twice and the other once", (_, setting, on, other) => {
    const run = begin(setting);
    stepTo(run, 40 * 256);
    const u = ((setting.m1 - setting.m2) / (setting.m1 + setting.m2)) * setting.v;
    expect(read(run, `${on}.second`)).toBeCloseTo(0.1 / Math.abs(u), 12);
    expect([read(run, `${on}.count`), read(run, `${other}.count`)]).toEqual([2, 1]);
    expect(read(run, `${other}.second`)).toBe(0);
  });

  test("a soft bumper at an end takes up what comes: nothing returns to spoil the readings", () => {
    const run = begin({ m1: 0.2, m2: 0.2, v: 1.2, e: 1 });
    stepTo(run, 60 * 256);
    expect(both(run, "energy")).toBe(0);
    expect(read(run, "second.position")).toBeCloseTo(2 - 0.07, 12);
  });
});
