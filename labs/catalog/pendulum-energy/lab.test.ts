import { describe, expect, test } from "vitest";
import { act } from "#labs/engine/act.ts";
import { cos } from "#labs/engine/math.ts";
import { placeGiven } from "#labs/engine/place.ts";
import { read } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { step } from "#labs/engine/step.ts";
import { parseLab, startRun } from "#labs/index.ts";
import { readLab } from "../folder.ts";
import { begin, withProps } from "../measuring.ts";

const parsed = parseLab(readLab(import.meta.dirname));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const document = parsed.value;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const seeds = Array.from({ length: 60 }, (_, i) => `pupil ${i}`);

describe("the bob on its thread", () => {
  test.each([
    [0.1, 20],
    [0.25, 60],
    [0.4, 43],
  ])("%d kg let go at %d° loses F h above and has it as m v²/2 below", (load, degrees) => {
    const run = begin(document, { load, angle: radians(degrees) });
    const above = read(run, "bob.weight") * read(run, "bob.lift");
    let fastest = 0;
    for (let i = 0; i < 256; i++) {
      step(run);
      fastest = Math.max(fastest, read(run, "bob.speed"));
    }
    const below = (load * read(run, "bob.bottomSpeed") ** 2) / 2;
    expect(below / above).toBeCloseTo(1, 12);
    expect(read(run, "bob.energy") / above).toBeCloseTo(1, 8);
    expect(fastest / read(run, "bob.bottomSpeed")).toBeCloseTo(1, 3);
  });

  test("four times the height, twice the speed; twice the mass, the same speed and twice the energy", () => {
    const [low, high] = [0.9, 1 - 4 * (1 - 0.9)].map((cosine) => {
      let [from, to] = [0, 2];
      for (let i = 0; i < 60; i++)
        [from, to] = cos((from + to) / 2) > cosine ? [(from + to) / 2, to] : [from, (from + to) / 2];
      return begin(withProps(document, { "bob.angle": from }));
    }) as [Run, Run];
    expect(read(high, "bob.lift") / read(low, "bob.lift")).toBeCloseTo(4, 12);
    expect(read(high, "bob.bottomSpeed") / read(low, "bob.bottomSpeed")).toBeCloseTo(2, 12);
    const [light, heavy] = [begin(document, { load: 0.2 }), begin(document, { load: 0.4 })];
    expect(read(light, "bob.bottomSpeed")).toBe(read(heavy, "bob.bottomSpeed"));
    expect(read(heavy, "bob.energy") / read(light, "bob.energy")).toBeCloseTo(2, 12);
  });

  test("is of aluminium, a little larger or smaller for each pupil, and its thread longer or shorter", () => {
    const runs = seeds.map((seed) => startRun(document, seed));
    for (const run of runs) {
      const density = (3 * read(run, "bob.mass")) / (4 * Math.PI * read(run, "bob.radius") ** 3);
      expect(density).toBeGreaterThan(2700 / 1.03 ** 3);
      expect(density).toBeLessThan(2700 / 0.97 ** 3);
    }
    for (const name of ["bob.radius", "bob.length"])
      expect(new Set(runs.map((run) => read(run, name))).size).toBe(seeds.length);
  });

  test("stays in the scene, within the ruler and between the jaws, whoever lets it go", () => {
    const [left, bottom, right] = document.world.bounds;
    const ruler = document.instruments.find(({ id }) => id === "ruler");
    for (const seed of seeds) {
      const run = startRun(document, seed);
      for (const [control, value] of [
        ["angle", radians(60)],
        ["load", 0.4],
      ] as const)
        act(run, { step: 0, type: "set", control, value });
      const reach = read(run, "bob.bobX") + read(run, "bob.radius");
      expect(reach).toBeLessThan(Math.min(right, -left));
      expect(placeGiven(run, "gate").y - read(run, "bob.radius")).toBeGreaterThan(bottom + 0.05);
      expect(placeGiven(run, "gate").y).toBe(read(run, "bob.y") - read(run, "bob.length"));
      expect(read(run, "bob.lift")).toBeLessThan(Number(ruler?.["length"]));
      expect(read(run, "bob.diameter")).toBeLessThan(0.15);
    }
  });
});
