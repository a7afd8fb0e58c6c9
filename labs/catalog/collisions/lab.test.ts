import { describe, expect, test } from "vitest";
import type { LabDocument } from "#labs/document/document.ts";
import { act, type Run, read, stepTo } from "#labs/engine/run.ts";
import { workOutTable } from "#labs/engine/table.ts";
import { parseLab, startRun } from "#labs/index.ts";
import { readLab } from "../folder.ts";

/** The lab without what differs from pupil to pupil; `gain` false takes the errors of the meters away too. */
function load(gain = true): LabDocument {
  const lab = readLab(import.meta.dirname) as Record<string, unknown> & { instruments: object[] };
  const instruments = gain
    ? lab.instruments
    : lab.instruments.map((one) => ({ ...one, gain: 0, division: 0 }));
  const parsed = parseLab({ ...lab, variants: [], instruments });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

interface Setting {
  m1: number;
  m2: number;
  v: number;
  e: number;
}

function begin({ m1, m2, v, e }: Setting, document = load(false)): Run {
  const run = startRun(document, "a");
  const controls = { "mass-first": m1, "mass-second": m2, speed: v, restitution: e };
  for (const [control, value] of Object.entries(controls)) act(run, { step: 0, type: "set", control, value });
  return run;
}

/** Steps until the gliders touch: their middles are a length of 0.14 m apart. */
const impactAt = ({ v }: Setting): number => (1 - 0.25 - 0.14) / v;
const afterImpact = (setting: Setting, run = begin(setting)): Run => {
  stepTo(run, Math.ceil(impactAt(setting) * 256) + 1);
  return run;
};
const both = (run: Run, reading: string): number =>
  read(run, `first.${reading}`) + read(run, `second.${reading}`);

const settings: Setting[] = [
  { m1: 0.2, m2: 0.2, v: 0.5, e: 1 },
  { m1: 0.1, m2: 0.6, v: 1.2, e: 1 },
  { m1: 0.6, m2: 0.1, v: 0.2, e: 0.5 },
  { m1: 0.35, m2: 0.25, v: 0.75, e: 0 },
];

describe("collisions on an air track", () => {
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

  test("the instant of the impact does not depend on the step: it is between two steps", () => {
    const setting = { m1: 0.2, m2: 0.2, v: 0.77, e: 1 };
    const run = afterImpact(setting);
    const time = run.step / 256;
    expect(read(run, "second.position")).toBeCloseTo(1 + 0.77 * (time - impactAt(setting)), 12);
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

  test("a bumper at an end takes up what comes: nothing returns to spoil the readings", () => {
    const run = begin({ m1: 0.2, m2: 0.2, v: 1.2, e: 1 });
    stepTo(run, 60 * 256);
    expect(both(run, "energy")).toBe(0);
    expect(read(run, "second.position")).toBeCloseTo(2 - 0.07, 12);
  });

  test("without errors of the meters the table gives p′ = p and E′/E of every impact exactly", () => {
    const run = begin(settings[0] as Setting);
    const columns = { m1: "balance-first", m2: "balance-second", t1: "gate-left", t2: "gate-right" };
    const passages = { ...columns, tb: "gate-back", ta: "gate-after" };
    for (const [row, setting] of settings.entries()) {
      const { m1, m2, v, e } = setting;
      const controls = { "mass-first": m1, "mass-second": m2, speed: v, restitution: e };
      for (const [control, value] of Object.entries(controls))
        act(run, { step: run.step, type: "set", control, value });
      stepTo(run, run.step + 40 * 256);
      for (const [column, instrument] of Object.entries(passages)) {
        const shown = run.instruments.get(instrument)?.shown() ?? Number.NaN;
        const text = String(column.startsWith("m") ? shown * 1000 : shown);
        act(run, { step: run.step, type: "cell", row, column, text });
      }
    }
    for (const [row, { values }] of workOutTable(run).entries()) {
      const { m1, m2, v, e } = settings[row] as Setting;
      expect(values.get("before")).toBeCloseTo(m1 * v, 10);
      expect(values.get("after")).toBeCloseTo(m1 * v, 10);
      expect(values.get("energy")).toBeCloseTo(1 - ((1 - e * e) * m2) / (m1 + m2), 10);
    }
  });

  test("the meters are off by no more than their class says", () => {
    const run = begin(settings[0] as Setting, load());
    stepTo(run, 20 * 256);
    const shown = run.instruments.get("gate-left")?.shown() ?? Number.NaN;
    expect(Math.abs(shown - 0.2)).toBeLessThanOrEqual(0.002 * 0.2 + 0.0005);
  });
});
