import { describe, expect, test } from "vitest";
import { read, stateHash, trailOf } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { stepTo } from "#labs/engine/step.ts";
import { runOf } from "#tests/bare-lab.ts";

const flat = (parts: object[]): Run => runOf(parts, { gravity: 0 });
const impacts = { id: "impacts", kind: "impacts", restitution: 1 };
const camera = { id: "camera", kind: "camera", on: "a" };
const row = (id: string, x: number, vx = 0) => ({ id, kind: "mass", x, y: 0, vx, mass: 0.1, radius: 0.05 });

describe("a camera", () => {
  test("keeps the velocities of the first impact alone", () => {
    const run = flat([camera, row("a", -0.5, 1), row("b", 0), row("c", -0.9, 2), impacts]);
    stepTo(run, 256 * 3);
    expect(read(run, "camera.beforeX")).toBeCloseTo(1, 13);
    const met = read(run, "camera.afterX");
    // the faster one from behind (0.3 m behind, 1 m/s faster) comes before the one that stands
    expect(met).toBeCloseTo(2, 12);
    expect(read(run, "a.vx")).not.toBeCloseTo(met, 3);
  });

  test("shows the velocity as it is until something is met", () => {
    const run = flat([
      camera,
      row("a", -0.5, 0.2),
      row("b", 5),
      { id: "push", kind: "push", on: "a", fx: 0.1 },
    ]);
    stepTo(run, 256);
    expect(read(run, "camera.beforeX")).toBeCloseTo(1.2, 12);
    expect([read(run, "camera.afterX"), read(run, "camera.afterY")]).toEqual([0, 0]);
  });

  test("begins anew with the parts", () => {
    const run = flat([camera, row("a", -0.5, 1), row("b", 0), impacts]);
    stepTo(run, 256);
    expect(read(run, "camera.afterX")).toBeCloseTo(0, 13);
    expect(read(run, "camera.beforeX")).toBeCloseTo(1, 13);
  });

  test("leaves a flash every tenth of a second on the way of its body, and they change nothing of the run", () => {
    const bodies = [row("a", -0.5, 1), row("b", 0), impacts];
    const run = flat([camera, ...bodies]);
    stepTo(run, 256);
    const trail = trailOf(run, "camera");
    expect(trail.length).toBe(2 * 11);
    // it gives all of its speed to the other ball at 0.4 s; what is in that very step is off by no more than its way in it
    for (const [n, x] of [-0.5, -0.4, -0.3, -0.2, -0.1, -0.1, -0.1].entries())
      expect(Math.abs((trail[2 * n] as number) - x)).toBeLessThan(n === 4 ? 1 / 256 : 1e-12);
    const seldom = flat([{ ...camera, interval: 100 }, ...bodies]);
    stepTo(seldom, 256);
    expect(stateHash(seldom)).toBe(stateHash(run));
    expect(trailOf(seldom, "camera").length).toBe(2);
    expect(trailOf(run, "a")).toEqual([]);
  });
});
