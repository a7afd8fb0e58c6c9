import { describe, expect, test } from "vitest";
import { parseLab, startRun } from "../index.ts";
import { read } from "./read.ts";
import { step, stepTo } from "./step.ts";

const words = { title: "t", summary: "s" };

function trackLab(track: object, first: object, second: object, more: object[] = []) {
  const parsed = parseLab({
    format: 1,
    slug: "track",
    grade: 9,
    licence: "CC BY 4.0",
    world: { step: 1 / 256, bounds: [0, 0, 2, 1] },
    parts: [
      { id: "track", kind: "air-track", length: 2, ...track },
      { id: "a", kind: "glider", length: 0.1, position: 0.4, ...first },
      { id: "b", kind: "glider", length: 0.1, position: 1, ...second },
      ...more,
    ],
    texts: { ba: words, ru: words, en: words },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return startRun(parsed.value, "seed");
}

describe("gliders on an air track", () => {
  test("equal masses exchange their velocities in an elastic impact", () => {
    const run = trackLab({ restitution: 1 }, { mass: 0.2, velocity: 0.7 }, { mass: 0.2, velocity: -0.1 });
    stepTo(run, 250);
    expect(read(run, "a.velocity")).toBeCloseTo(-0.1, 14);
    expect(read(run, "b.velocity")).toBeCloseTo(0.7, 14);
  });

  test("velocities after an impact follow Newton's law for any masses and restitution", () => {
    for (const [m1, m2, e] of [
      [0.1, 0.5, 0.3],
      [0.6, 0.1, 1],
      [0.25, 0.4, 0],
    ] as const) {
      const run = trackLab({ restitution: e }, { mass: m1, velocity: 0.8 }, { mass: m2, velocity: 0.05 });
      stepTo(run, 200);
      const centre = (m1 * 0.8 + m2 * 0.05) / (m1 + m2);
      expect(read(run, "a.velocity")).toBeCloseTo(centre - (e * m2 * 0.75) / (m1 + m2), 14);
      expect(read(run, "b.velocity")).toBeCloseTo(centre + (e * m1 * 0.75) / (m1 + m2), 14);
    }
  });

  test("momentum is kept to the last bits over many impacts away from the bumpers", () => {
    const run = trackLab({ restitution: 0.9 }, { mass: 0.3, velocity: 0.5 }, { mass: 0.1, velocity: -0.4 });
    const momentum = () => read(run, "a.momentum") + read(run, "b.momentum");
    const before = momentum();
    stepTo(run, 200);
    expect(momentum()).toBeCloseTo(before, 15);
  });

  test("a photogate is dark for as long as the card takes, wherever the steps fall", () => {
    for (const velocity of [0.31, 0.5, 0.777]) {
      const gate = { id: "gate", kind: "photogate", position: 0.7 };
      const run = trackLab(
        { flag: 0.1 },
        { mass: 0.2, velocity },
        { mass: 0.2, position: 1.9, velocity: 0 },
        [gate],
      );
      stepTo(run, 400);
      expect(read(run, "gate.first")).toBeCloseTo(0.1 / velocity, 12);
    }
  });

  test("gliders pressed together without restitution do not hang the run", () => {
    const run = trackLab(
      { restitution: 0, bumper: 0 },
      { mass: 0.2, velocity: 2 },
      { mass: 0.2, velocity: -2 },
    );
    for (let i = 0; i < 5000; i++) step(run);
    expect(run.stopped).toBeUndefined();
    expect(read(run, "b.position") - read(run, "a.position")).toBeGreaterThanOrEqual(0.1 - 1e-12);
  });

  test("a heavy glider that presses a light one against the end comes to rest", () => {
    const run = trackLab(
      { restitution: 1, bumper: 0 },
      { mass: 0.5, velocity: 0.5 },
      { mass: 0.2, velocity: 0 },
    );
    stepTo(run, 256 * 30);
    expect(run.stopped).toBeUndefined();
    expect(read(run, "a.velocity")).toBe(0);
    expect(read(run, "b.velocity")).toBe(0);
  });
});
