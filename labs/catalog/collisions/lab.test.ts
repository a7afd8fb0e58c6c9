import { describe, expect, test } from "vitest";
import type { LabDocument } from "#labs/document/document.ts";
import { act } from "#labs/engine/act.ts";
import { read } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { stepTo } from "#labs/engine/step.ts";
import { workOutTable } from "#labs/engine/table.ts";
import { parseLab } from "#labs/index.ts";
import { readLab } from "../folder.ts";
import { begin, runTo, withProps } from "../measuring.ts";

/** The lab without what differs from pupil to pupil; with `exact` the meters show every digit. */
function load(exact = false): LabDocument {
  const lab = readLab(import.meta.dirname) as Record<string, unknown> & { instruments: object[] };
  const instruments = exact ? lab.instruments.map((one) => ({ ...one, division: 0 })) : lab.instruments;
  const parsed = parseLab({ ...lab, variants: [], instruments });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

const M1 = 0.2;
const TWICE_RADIUS = 0.08;
const bodies = ["first", "second"] as const;
const cameras = ["camera-first", "camera-second"] as const;

interface Setting {
  m2: number;
  b: number;
  e: number;
}

const strike = ({ m2, b, e }: Setting, document = load()): Run =>
  begin(withProps(document, { "second.mass": m2 }), { offset: b, restitution: e });
/** A second after the start: the pucks have met and are not yet at the rim. */
const after = (setting: Setting): Run => runTo(strike(setting), 1);
const sum = (run: Run, reading: string): number =>
  read(run, `first.${reading}`) + read(run, `second.${reading}`);

/** u₁ and u₂ by Newton's law of impact along the line of centres, which points down where the first comes from above. */
function closedForm({ m2, b, e }: Setting, v: number) {
  const [nx, ny] = [Math.sqrt(1 - (b / TWICE_RADIUS) ** 2), -b / TWICE_RADIUS];
  const along = ((1 + e) * v * nx) / (M1 + m2);
  return { first: [v - m2 * along * nx, -m2 * along * ny], second: [M1 * along * nx, M1 * along * ny] };
}

const settings: Setting[] = [
  { m2: 0.2, b: 0, e: 1 },
  { m2: 0.35, b: 0.02, e: 1 },
  { m2: 0.15, b: 0.05, e: 0.5 },
  { m2: 0.3, b: 0.07, e: 0.1 },
  { m2: 0.25, b: 0.035, e: 0 },
];
const offsets = [0.005, 0.02, 0.04, 0.055, 0.07];

describe("collisions in two dimensions", () => {
  test.each(settings)(
    "m₂ = $m2 kg, b = $b m, e = $e: the pucks leave as Newton's law of impact says",
    (setting) => {
      const run = after(setting);
      const exact = closedForm(setting, read(run, "launcher.speed"));
      for (const body of bodies) {
        expect(read(run, `${body}.vx`)).toBeCloseTo(exact[body][0] as number, 12);
        expect(read(run, `${body}.vy`)).toBeCloseTo(exact[body][1] as number, 12);
      }
    },
  );

  test.each(settings)(
    "momentum is kept along x and y; ½(1 − e²)μ(v·n)² of the energy is lost, e = $e",
    (setting) => {
      const run = after(setting);
      const v = read(run, "launcher.speed");
      expect(Math.abs(sum(run, "momentumX") / (M1 * v) - 1)).toBeLessThan(1e-12);
      expect(Math.abs(sum(run, "momentumY"))).toBeLessThan(1e-12);
      const { m2, b, e } = setting;
      const along = v * v * (1 - (b / TWICE_RADIUS) ** 2);
      const lost = (0.5 * (1 - e * e) * M1 * m2 * along) / (M1 + m2);
      expect(sum(run, "kineticEnergy")).toBeCloseTo((M1 * v * v) / 2 - lost, 12);
    },
  );

  test.each(offsets)("equal masses, elastic, %d m off centre: they part at a right angle", (b) => {
    const run = after({ m2: M1, b, e: 1 });
    const dot =
      read(run, "first.vx") * read(run, "second.vx") + read(run, "first.vy") * read(run, "second.vy");
    const product = read(run, "first.speed") * read(run, "second.speed");
    expect(Math.abs(dot / product)).toBeLessThan(1e-11);
  });

  test.each(offsets)("elastic, %d m off centre: the kinetic energy is kept to 1e-12 for any mass", (b) => {
    for (const m2 of [0.15, 0.25, 0.35]) {
      const run = strike({ m2, b, e: 1 });
      const energy = sum(run, "kineticEnergy");
      runTo(run, 1);
      expect(Math.abs(sum(run, "kineticEnergy") / energy - 1)).toBeLessThan(1e-12);
    }
  });

  test("with e = 0 head-on they go on together; off centre they slide past each other", () => {
    const together = after({ m2: 0.3, b: 0, e: 0 });
    expect(read(together, "first.vx")).toBeCloseTo(read(together, "second.vx"), 13);
    const past = after({ m2: 0.3, b: 0.05, e: 0 });
    expect(read(past, "first.vx") - read(past, "second.vx")).toBeGreaterThan(0.1);
  });

  test("the second leaves along the line of centres, whatever the elasticity and the mass", () => {
    for (const e of [0, 0.4, 1])
      for (const m2 of [0.15, 0.35]) {
        const run = after({ m2, b: 0.03, e });
        expect(-read(run, "second.vy") / read(run, "second.speed")).toBeCloseTo(0.03 / TWICE_RADIUS, 11);
      }
  });

  test("the cameras show the velocity before, nothing after, and keep both once it has happened", () => {
    const run = strike({ m2: 0.3, b: 0.03, e: 0.7 });
    const v = read(run, "launcher.speed");
    runTo(run, 0.25);
    expect(read(run, "camera-first.beforeX")).toBe(v);
    for (const camera of cameras) expect(read(run, `${camera}.afterX`)).toBe(0);
    runTo(run, 1);
    const seen = bodies.map((body) => [read(run, `${body}.vx`), read(run, `${body}.vy`)]);
    const kept = () =>
      cameras.map((camera) => [read(run, `${camera}.afterX`), read(run, `${camera}.afterY`)]);
    expect(kept()).toEqual(seen);
    runTo(run, 30);
    expect(kept()).toEqual(seen);
    expect(read(run, "camera-first.beforeX")).toBeCloseTo(v, 15);
    expect(read(run, "camera-second.beforeX")).toBe(0);
  });

  test("in the end both lie still at the rim, and none has gone through it", () => {
    for (const setting of settings) {
      const run = runTo(strike(setting), 60);
      for (const body of bodies) {
        expect(Math.abs(read(run, `${body}.x`))).toBeLessThan(0.6 - 0.04 + 1e-6);
        expect(Math.abs(read(run, `${body}.y`))).toBeLessThan(0.4 - 0.04 + 1e-6);
      }
      expect(read(run, "second.speed")).toBe(0);
    }
  });

  test("the places after the impact do not depend on the step", () => {
    const places = [1 / 64, 1 / 256, 1 / 1000].map((step) => {
      const document = load();
      const run = strike({ m2: 0.3, b: 0.045, e: 0.6 }, { ...document, world: { ...document.world, step } });
      return read(runTo(run, 1), "first.y");
    });
    for (const place of places) expect(place).toBeCloseTo(places[0] as number, 11);
  });

  test("copied without rounding, every row gives m₂, no momentum across, and E′/E of the closed form", () => {
    for (const [row, setting] of settings.entries()) {
      const run = strike(setting, load(true));
      stepTo(run, 256);
      for (const column of run.document.table) {
        if (column.kind !== "measured") continue;
        const shown = run.instruments.get(column.instrument)?.shown() ?? Number.NaN;
        const text = String(column.unit === "mm" ? 1000 * shown : shown);
        act(run, { step: run.step, type: "cell", row, column: column.id, text });
      }
      const values = workOutTable(run)[0]?.values;
      const lost =
        ((1 - setting.e ** 2) * setting.m2 * (1 - (setting.b / TWICE_RADIUS) ** 2)) / (M1 + setting.m2);
      expect(values?.get("m2")).toBeCloseTo(setting.m2, 10);
      expect(values?.get("across")).toBeCloseTo(0, 11);
      expect(values?.get("energy")).toBeCloseTo(1 - lost, 10);
    }
  });

  test("a meter is off by no more than half of its division", () => {
    const run = after({ m2: 0.3, b: 0.03, e: 0.7 });
    for (const { id, of, division } of run.document.instruments) {
      const shown = run.instruments.get(id)?.shown() ?? Number.NaN;
      expect(Math.abs(shown - read(run, String(of)))).toBeLessThanOrEqual(Number(division) / 2 + 1e-12);
    }
  });
});
