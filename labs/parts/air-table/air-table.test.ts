import { describe, expect, test } from "vitest";
import { read } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { stepTo } from "#labs/engine/step.ts";
import { runOf } from "#tests/bare-lab.ts";

const table = { id: "table", kind: "air-table", x: 0.5, y: -0.2, length: 1, width: 0.6 };
const flat = (parts: object[]): Run => runOf([table, ...parts], { gravity: 0 });
const puck = { id: "puck", kind: "mass", x: 0.5, y: -0.2, radius: 0.03 };

describe("an air table", () => {
  test.each([
    ["right", 0.9, 0.1, 0.97, -0.2 + (0.47 * 0.1) / 0.9],
    ["left", -0.9, 0.1, 0.03, -0.2 + (0.47 * 0.1) / 0.9],
    ["far", 0.1, 0.9, 0.5 + 0.03, 0.07],
    ["near", 0.1, -0.9, 0.5 + 0.03, -0.47],
  ])("its rim stops a puck at the %s side where it touched", (_, vx, vy, x, y) => {
    const run = flat([{ ...puck, vx, vy }]);
    stepTo(run, 256 * 5);
    expect(read(run, "puck.x")).toBeCloseTo(x, 12);
    expect(read(run, "puck.y")).toBeCloseTo(y, 12);
    expect(read(run, "puck.speed")).toBe(0);
  });

  test("on it a puck keeps its velocity", () => {
    const run = flat([{ ...puck, vx: 0.3, vy: 0.1 }]);
    stepTo(run, 256);
    expect([read(run, "puck.vx"), read(run, "puck.vy")]).toEqual([0.3, 0.1]);
    expect(read(run, "puck.x")).toBeCloseTo(0.8, 13);
  });

  test("a puck at the rim stays on the table when a heavy one runs into it", () => {
    const heavy = { ...puck, id: "heavy", mass: 1, y: -0.2 };
    const struck = flat([
      { ...puck, x: 0.9, vx: 0.5 },
      { ...heavy, x: 0.6, vx: 0.4 },
      { id: "impacts", kind: "impacts", restitution: 1 },
    ]);
    stepTo(struck, 256 * 10);
    expect(read(struck, "puck.x")).toBeCloseTo(0.97, 6);
    expect(read(struck, "puck.speed")).toBeLessThan(1e-6);
    expect(struck.stopped).toBeUndefined();
  });
});
