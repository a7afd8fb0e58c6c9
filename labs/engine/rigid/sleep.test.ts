import { describe, expect, test, vi } from "vitest";
import { hashState } from "../hash.ts";
import { tan } from "../math.ts";
import type { RunPart, Solver } from "../part.ts";
import { energyOf, OWN, part, read, run, wood, world } from "./test-world.ts";

vi.setConfig({ testTimeout: 120_000 });

const SIZE = { ...wood, width: 0.2, height: 0.2 };
const floor = part("floor", "floor", wood);
const tower = (height: number, x = 0, name = "b"): RunPart[] =>
  Array.from({ length: height }, (_, i) => part("box", `${name}${i}`, { ...SIZE, x, y: 0.1 + i * 0.2 }));

const columns = (): RunPart[] =>
  Array.from({ length: 20 }, (_, c) => tower(10, -5 + c * 0.5, `c${c}-`)).flat();
const pyramid = (): RunPart[] =>
  Array.from({ length: 19 }, (_, row) =>
    Array.from({ length: 19 - row }, (_, i) =>
      part("box", `p${row}-${i}`, { ...SIZE, x: (i - (19 - row) / 2) * 0.22, y: 0.1 + row * 0.2 }),
    ),
  ).flat();

const places = (solver: Solver, parts: readonly RunPart[]) =>
  parts.map(({ id }) => [read(solver, id, "x"), read(solver, id, "y"), read(solver, id, "angle")]);

/** The seconds from `from` to `to` with nothing changing at all. */
function staysExactly(solver: Solver, parts: readonly RunPart[], seconds: number): void {
  const before = places(solver, parts);
  run(solver, seconds);
  expect(places(solver, parts)).toEqual(before);
}

describe("bodies at rest", () => {
  test.each([
    ["20 columns of 10 boxes", columns()],
    ["a pyramid of 190 boxes", pyramid()],
  ])(
    "%s gain no energy, sink by less than 2 mm and sleep exactly where they are for a minute",
    (_, boxes) => {
      const solver = world([floor, ...boxes]);
      const ids = boxes.map(({ id }) => id);
      const start = energyOf(solver, ids);
      for (let i = 0; i < 1200; i++) {
        solver.step(1 / 60);
        if (i % 10 === 0) expect(energyOf(solver, ids)).toBeLessThan(start * (1 + 1e-9));
      }
      for (const { id, props } of boxes) {
        expect(Math.abs(read(solver, id, "x") - Number(props.x))).toBeLessThan(2e-3);
        expect(Math.abs(read(solver, id, "y") - Number(props.y))).toBeLessThan(2e-3);
      }
      staysExactly(solver, boxes, 40);
    },
  );

  test("200 discs in a bin come to rest and sleep", () => {
    const discs = Array.from({ length: 200 }, (_, i) =>
      part("disc", `d${i}`, {
        ...wood,
        radius: 0.12,
        x: -1.7 + (i % 14) * 0.26,
        y: 0.13 + Math.floor(i / 14) * 0.26,
      }),
    );
    const walls = [-2, 2].map((x) => part("wall", `w${x}`, { ...wood, x, height: 20 }));
    const solver = world([floor, ...walls, ...discs]);
    run(solver, 30);
    const still = discs.filter(({ id }) => read(solver, id, "speed") === 0);
    expect(still.length).toBeGreaterThan(190);
    staysExactly(solver, still, 10);
  });

  test("a sleeping tower still presses: its lowest box feels the weight of all", () => {
    const boxes = tower(5);
    const solver = world([floor, ...boxes]);
    run(solver, 5);
    expect(read(solver, "b0", "speed")).toBe(0);
    const weight = 600 * 0.04 * 0.1 * 9.8;
    expect(read(solver, "b0", "normalForce") / (9 * weight)).toBeCloseTo(1, 2);
  });

  const asleep = () => {
    const surroundings = { gravity: 9.8, prop: () => 0, value: () => 0 };
    const parts = [floor, ...tower(3)];
    const solver = world(parts, 9.8, surroundings);
    run(solver, 3);
    staysExactly(solver, parts.slice(1), 1);
    return { solver, surroundings, parts };
  };

  test("a throw wakes the tower that the ball strikes", () => {
    const { solver } = asleep();
    solver.push?.({ type: "add", id: "ball", shape: "disc", x: -2, y: 0.5, size: 0.2, material: "steel" });
    solver.push?.({ type: "throw", id: "ball", vx: 10, vy: 1 });
    run(solver, 1);
    expect(Math.abs(read(solver, "b2", "x"))).toBeGreaterThan(0.05);
  });

  test("taking the lowest away lets the others fall", () => {
    const { solver } = asleep();
    solver.push?.({ type: "remove", id: "b0" });
    run(solver, 2);
    expect(read(solver, "b1", "y")).toBeCloseTo(0.1, 3);
    expect(read(solver, "b2", "y")).toBeCloseTo(0.3, 3);
  });

  test("lifting the middle one by hand wakes its neighbours", () => {
    const { solver } = asleep();
    solver.push?.({ type: "move", id: "b1", x: 0, y: 1 });
    run(solver, 1);
    expect(read(solver, "b2", "y")).toBeGreaterThan(0.9);
    solver.push?.({ type: "throw", id: "b1", vx: 0, vy: 0 });
    run(solver, 3);
    expect(read(solver, "b1", "y")).toBeCloseTo(0.3, 2);
  });

  test("gravity turned round wakes all; so does friction that no longer holds", () => {
    const { solver, surroundings } = asleep();
    surroundings.gravity = -1;
    run(solver, 1);
    expect(read(solver, "b2", "y")).toBeCloseTo(1, 2);

    const angle = 0.3;
    const slope = part("floor", "slope", { ...OWN, friction: 0.5, restitution: 0, angle });
    const box = { ...OWN, friction: 0.5, restitution: 0, angle };
    const block = part("box", "block", { ...box, x: -0.15 * Math.sin(angle), y: 0.15 * Math.cos(angle) });
    const hill = world([slope, block]);
    run(hill, 3);
    staysExactly(hill, [block], 1);
    slope.props.friction = block.props.friction = tan(angle) / 2;
    run(hill, 1);
    expect(read(hill, "block", "speed") / ((9.8 * Math.sin(angle)) / 2)).toBeCloseTo(1, 2);
  });

  test("nothing that moves slowly by its own law is put to sleep: drift without gravity, a slow roll, a slow pendulum", () => {
    const drift = world([part("disc", "a", { vx: 1e-7 })], 0);
    run(drift, 10);
    expect(read(drift, "a", "x")).toBeCloseTo(1e-6, 15);

    const flat = part("floor", "flat", { ...OWN, friction: 0.5, restitution: 0 });
    const roll = { ...OWN, friction: 0.5, restitution: 0, y: 0.15, vx: 1e-4, omega: -1e-4 / 0.15 };
    const rolling = world([flat, part("disc", "a", roll)]);
    run(rolling, 10);
    expect(read(rolling, "a", "x")).toBeCloseTo(1e-3, 6);

    const slow = world([
      part("peg", "nail"),
      part("box", "rod", { width: 0.1, height: 1, y: -1e-5, angle: 1e-3 }),
      part("hinge", "hinge", { from: "nail", to: "rod", toY: 1e-5 }),
    ]);
    run(slow, 60);
    expect(read(slow, "rod", "angle")).not.toBe(1e-3);
    expect(read(slow, "rod", "speed")).toBeGreaterThan(0);
  });

  test("two runs with sleeping and waking have one hash; it tells a sleeping world from a waking one", () => {
    const play = (seconds: number) => {
      const { solver } = asleep();
      solver.push?.({ type: "add", id: "ball", shape: "disc", x: -1, y: 3, size: 0.2, material: "rubber" });
      run(solver, seconds);
      return hashState(solver.state());
    };
    expect(play(5)).toBe(play(5));
    const solver = world([floor, ...tower(1)]);
    const hashes = new Set<string>();
    for (let i = 0; i < 60; i++) {
      solver.step(1 / 60);
      hashes.add(hashState(solver.state()));
    }
    expect(hashes.size).toBeGreaterThan(20);
  });
});
