import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { hashState } from "../hash.ts";
import type { PushAction } from "../part.ts";
import { speedLimited } from "../rigid.ts";
import { part, read, run, wood, world } from "./test-world.ts";

// minutes of the world, on a busy machine
vi.setConfig({ testTimeout: 60_000 });

describe("the sandbox", () => {
  const ground = () => world([part("floor", "floor", wood)]);
  const add = (id: string, given: Partial<Extract<PushAction, { type: "add" }>> = {}): PushAction => ({
    type: "add",
    id,
    shape: "box",
    x: 0,
    y: 1,
    size: 0.3,
    material: "wood",
    ...given,
  });

  test("two runs in one process have the same state, bodies removed and added between", () => {
    const play = () => {
      const solver = ground();
      for (let i = 0; i < 300; i++) {
        if (i % 10 === 0)
          solver.push?.(add(`b${i}`, { shape: i % 20 ? "disc" : "plank", x: (i % 7) * 0.1, y: 1 + (i % 3) }));
        if (i % 35 === 34) solver.push?.({ type: "remove", id: `b${i - 34}` });
        if (i % 50 === 0) solver.push?.({ type: "throw", id: `b${i}`, vx: 3, vy: 2 });
        solver.step(1 / 60);
      }
      return hashState(solver.state());
    };
    expect(play()).toBe(play());
  });

  test("a held body is led to the pointer and falls when let go", () => {
    const solver = ground();
    solver.push?.(add("b"));
    solver.push?.({ type: "move", id: "b", x: 2, y: 3 });
    solver.step(1 / 60);
    expect(read(solver, "b", "x")).toBeLessThan(0.3);
    run(solver, 2);
    expect(read(solver, "b", "x")).toBeCloseTo(2, 3);
    expect(read(solver, "b", "y")).toBeCloseTo(3, 3);
    solver.push?.({ type: "throw", id: "b", vx: 0, vy: 0 });
    run(solver, 3);
    expect(read(solver, "b", "y")).toBeCloseTo(0.15, 3);
  });

  test("a body pulled against a wall does not go through it", () => {
    const solver = world([
      part("floor", "floor", wood),
      part("wall", "wall", { ...wood, x: 1, thickness: 0.05 }),
    ]);
    solver.push?.(add("b", { size: 0.05 }));
    solver.push?.({ type: "move", id: "b", x: 5, y: 1 });
    run(solver, 3);
    expect(read(solver, "b", "x")).toBeLessThan(0.976);
  });

  test("coincident bodies come apart slowly", () => {
    for (const shape of ["disc", "box"] as const) {
      const solver = ground();
      for (const id of ["a", "b", "c"]) solver.push?.(add(id, { shape, size: 1 }));
      let fastest = 0;
      for (let i = 0; i < 300; i++) {
        solver.step(1 / 60);
        for (const id of ["a", "b", "c"]) fastest = Math.max(fastest, read(solver, id, "speed"));
      }
      expect(fastest).toBeLessThan(10);
      const apart = (one: string, two: string) =>
        Math.abs(read(solver, one, "x") - read(solver, two, "x")) +
        Math.abs(read(solver, one, "y") - read(solver, two, "y"));
      expect(apart("a", "b")).toBeGreaterThan(0.9);
      expect(apart("b", "c")).toBeGreaterThan(0.9);
    }
  });

  test("what cannot be is refused: sizes, materials, places, ids, the 201st body", () => {
    const solver = ground();
    expect(solver.push?.(add("a", { size: 0.009 }))).toBe(false);
    expect(solver.push?.(add("a", { size: 11 }))).toBe(false);
    expect(solver.push?.(add("a", { size: Number.NaN }))).toBe(false);
    expect(solver.push?.(add("a", { material: "__proto__" }))).toBe(false);
    expect(solver.push?.(add("a", { x: 1e9 }))).toBe(false);
    expect(solver.push?.(add("floor"))).toBe(false);
    expect(solver.push?.({ type: "remove", id: "floor" })).toBe(false);
    expect(solver.push?.({ type: "throw", id: "nobody", vx: 1, vy: 0 })).toBe(false);
    for (let i = 0; i < 200; i++) expect(solver.push?.(add(`b${i}`, { size: 0.05, x: i * 0.1 }))).toBe(true);
    expect(solver.push?.(add("one more"))).toBe(false);
    expect(solver.push?.({ type: "throw", id: "b0", vx: 1000, vy: 0 })).toBe(false);
  });

  test("a number that is none stops the run with its reason", () => {
    const solver = world([part("disc", "ball", { y: Number.NaN })]);
    expect(() => solver.step(1 / 60)).toThrow("not-a-number");
    const weightless = world([part("disc", "ball")], Number.NaN);
    expect(() => weightless.step(1 / 60)).toThrow("not-a-number");
  });

  test("a step of more than 0.1 s stops the run with its reason instead of taking minutes", () => {
    expect(() => ground().step(86_400)).toThrow("step-too-long");
  });

  test("a body of no mass stays where it is", () => {
    const solver = world([part("disc", "ball", { y: 1, density: 0 })]);
    run(solver, 1);
    expect(read(solver, "ball", "y")).toBe(1);
  });

  test("speeds are held at 200 m/s, and the solver says so", () => {
    const solver = world([part("disc", "ball")]);
    run(solver, 20);
    expect(speedLimited(solver)).toBe(false);
    run(solver, 2);
    expect(speedLimited(solver)).toBe(true);
    expect(read(solver, "ball", "speed")).toBeLessThanOrEqual(200.1);
  });

  test("no series of actions gives a number that is none, or hangs", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "e");
    const place = fc.double({ min: -3, max: 3, noNaN: true });
    const velocity = fc.double({ min: -140, max: 140, noNaN: true });
    const pushes = fc.oneof(
      fc.record({
        type: fc.constant("add" as const),
        id,
        shape: fc.constantFrom("disc" as const, "box" as const, "plank" as const),
        x: place,
        y: place,
        size: fc.double({ min: 0.01, max: 10, noNaN: true }),
        material: fc.constantFrom("wood", "steel", "rubber", "ice"),
      }),
      fc.record({ type: fc.constant("throw" as const), id, vx: velocity, vy: velocity }),
      fc.record({ type: fc.constant("move" as const), id, x: place, y: place }),
      fc.record({ type: fc.constant("remove" as const), id }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(pushes, fc.nat(20)), { maxLength: 20 }), (series) => {
        const solver = world([
          part("floor", "floor", wood),
          part("wall", "wall", { ...wood, x: 1, thickness: 0.01 }),
        ]);
        for (const [action, steps] of series) {
          solver.push?.(action);
          for (let i = 0; i < steps; i++) solver.step(1 / 60);
        }
        return [...solver.state()].every((value) => Number.isFinite(value));
      }),
      { numRuns: 60 },
    );
  });
});
