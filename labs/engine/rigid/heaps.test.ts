import { describe, expect, test, vi } from "vitest";
import type { Solver } from "../part.ts";
import { createRandom } from "../random.ts";
import { bodiesOf } from "../rigid.ts";
import { energyOf, part, read, run, wood, world } from "./test-world.ts";

// minutes of the world, on a busy machine
vi.setConfig({ testTimeout: 60_000 });

describe("many bodies", () => {
  test("a stack of 10 boxes stands for a minute", () => {
    const boxes = Array.from({ length: 10 }, (_, i) => part("box", `${i}`, { ...wood, y: 0.15 + i * 0.3 }));
    const solver = world([part("floor", "floor", wood), ...boxes]);
    run(solver, 60);
    for (const [i, b] of boxes.entries()) {
      expect(Math.abs(read(solver, b.id, "x"))).toBeLessThan(1e-3);
      expect(Math.abs(read(solver, b.id, "y") - (0.15 + i * 0.3))).toBeLessThan(2e-3);
    }
  });

  test("a stack of 10 boxes set down askew comes to rest", () => {
    const boxes = Array.from({ length: 10 }, (_, i) =>
      part("box", `${i}`, { ...wood, x: 0.03 * (i % 2), y: 0.16 + i * 0.32 }),
    );
    const solver = world([part("floor", "floor", wood), ...boxes]);
    run(solver, 20);
    for (const b of boxes) expect(read(solver, b.id, "speed")).toBeLessThan(1e-3);
    expect(read(solver, "9", "y")).toBeGreaterThan(2.8);
  });

  test("a body 1,300 times heavier rests on two small ones, sunk by less than 1 % of their size; one 5,000 times does not", () => {
    const sunk = (size: number) => {
      const small = [-0.35, 0.35].map((x, i) =>
        part("box", `${i}`, { ...wood, width: 0.1, height: 0.1, x: x * size, y: 0.05 }),
      );
      const steel = { material: "steel", width: size, height: size, y: 0.1 + size / 2 };
      const solver = world([part("floor", "floor", wood), ...small, part("box", "big", steel)]);
      run(solver, 10);
      return (0.1 + size / 2 - read(solver, "big", "y")) / 0.1;
    };
    expect(sunk(1)).toBeLessThan(0.01);
    expect(sunk(2)).toBeGreaterThan(0.1);
  });

  test("200 discs heap up between walls in 600 steps, none through a wall, and come to rest", () => {
    const print = vi.spyOn(console, "log");
    const solver = heap();
    run(solver, 10);
    for (const body of bodiesOf(solver).filter((b) => b.shape === "disc")) {
      expect(Math.abs(body.x)).toBeLessThan(1.9 - 0.119);
      expect(body.y).toBeGreaterThan(0.119);
    }
    for (const p of [0, 50, 100, 199]) expect(read(solver, `d${p}`, "speed")).toBeLessThan(1e-2);
    expect(print).not.toHaveBeenCalled();
  });
});

/** Planks of `width` × `height` in layers `gap` apart, turned a little, each otherwise. */
function planks(width: number, height: number, gap: number, material: string) {
  const random = createRandom(`planks ${width} ${height}`);
  const across = Math.floor(3.6 / (width + 0.05));
  return Array.from({ length: 150 }, (_, i) =>
    part("box", `p${i}`, {
      material,
      width,
      height,
      x: -1.7 + width / 2 + (i % across) * (width + 0.05) + 0.02 * random.uniform(),
      y: 0.1 + Math.floor(i / across) * gap,
      angle: (random.uniform() - 0.5) * Math.min(0.5, gap / width),
    }),
  );
}

test.each([
  [0.5, 0.0625, 0.1, "wood"],
  [1, 0.125, 0.2, "wood"],
  [0.5, 0.02, 0.1, "wood"],
  [0.5, 0.02, 0.04, "rubber"],
  [0.2, 0.01, 0.05, "wood"],
])(
  "150 planks of %d m × %d m falling in a heap never have more energy than at the start, and little of it comes from nowhere on the way",
  (width, height, gap, material) => {
    const parts = planks(width, height, gap, material);
    const ids = parts.map(({ id }) => id);
    const walls = [-2, 2].map((x) => part("wall", `w${x}`, { material, x, height: 20 }));
    const solver = world([part("floor", "floor", { material }), ...walls, ...parts]);
    const start = energyOf(solver, ids);
    let [most, least, risen] = [start, start, 0];
    for (let i = 0; i < 240; i++) {
      solver.step(1 / 60);
      const energy = energyOf(solver, ids);
      most = Math.max(most, energy);
      least = Math.min(least, energy);
      risen = Math.max(risen, energy - least);
    }
    expect(most / start).toBeLessThan(1.001);
    expect(risen / start).toBeLessThan(0.05);
  },
);

function heap(): Solver {
  const discs = Array.from({ length: 200 }, (_, i) => {
    const row = Math.floor(i / 12);
    return part("disc", `d${i}`, {
      ...wood,
      radius: 0.12,
      x: -1.6 + (i % 12) * 0.28 + (row % 2) * 0.05,
      y: 0.3 + row * 0.28,
    });
  });
  const walls = [
    part("wall", "left", { ...wood, x: -2, height: 20 }),
    part("wall", "right", { ...wood, x: 2, height: 20 }),
  ];
  return world([part("floor", "floor", wood), ...walls, ...discs]);
}
