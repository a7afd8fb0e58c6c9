import { describe, expect, test, vi } from "vitest";
import type { RunPart } from "../../part.ts";
import { energyOf, OWN, part, read, run, world } from "../test-world.ts";

vi.setConfig({ testTimeout: 60_000 });

const finite = (parts: RunPart[], seconds = 3, gravity = 9.8) => {
  const solver = world(parts, gravity);
  run(solver, seconds);
  expect([...solver.state()].every(Number.isFinite)).toBe(true);
  return solver;
};
const box = (id: string, x: number, y: number, given = {}) =>
  part("box", id, { width: 0.4, height: 0.1, x, y, ...given });

describe("odd joints", () => {
  test.each(["hinge", "cord", "rigid-spring"])("a %s of a body with itself stops with its reason", (kind) => {
    const parts = [box("a", 0, 0), part(kind, "j", { from: "a", to: "a", length: 1 })];
    expect(() => world(parts)).toThrow("joint-of-one-body");
  });

  test("a hinge between two fixed places does nothing where they meet, and stops where they do not", () => {
    const hinge = (toX: number) => [
      part("peg", "p"),
      part("peg", "q", { x: 1 }),
      part("hinge", "h", { from: "p", to: "q", toX }),
      part("motor", "m", { hinge: "h" }),
    ];
    expect(read(finite(hinge(-1)), "h", "force")).toBe(0);
    expect(() => world(hinge(0))).toThrow("joints-apart");
  });

  test("ends far apart are brought together at the start, without speed and by their masses", () => {
    const solver = world(
      [
        part("disc", "a", { x: -30, radius: 0.1 }),
        part("disc", "b", { x: 10, radius: 0.1, density: 3000 }),
        part("hinge", "h", { from: "a", to: "b" }),
      ],
      0,
    );
    expect(read(solver, "a", "x")).toBeCloseTo(0, 9);
    expect(read(solver, "b", "x")).toBeCloseTo(0, 9);
    run(solver, 1);
    expect(read(solver, "a", "speed")).toBeLessThan(1e-9);
  });

  test("a rod between two nails too far apart stops with its reason", () => {
    const parts = [
      part("peg", "p"),
      part("peg", "q", { x: 2 }),
      box("rod", 1, 0),
      part("hinge", "h1", { from: "p", to: "rod", toX: -0.2 }),
      part("hinge", "h2", { from: "q", to: "rod", toX: 0.2 }),
    ];
    expect(() => world(parts)).toThrow("joints-apart");
  });

  test("a plank on two hinges where one would do hangs still", () => {
    const solver = finite([
      part("peg", "p", { x: -0.2 }),
      part("peg", "q", { x: 0.2 }),
      box("rod", 0, 0),
      part("hinge", "h1", { from: "p", to: "rod", toX: -0.2 }),
      part("hinge", "h2", { from: "q", to: "rod", toX: 0.2 }),
      part("hinge", "h3", { from: "q", to: "rod", toX: 0.2 }),
    ]);
    expect(Math.abs(read(solver, "rod", "y"))).toBeLessThan(1e-9);
    expect(read(solver, "rod", "speed")).toBeLessThan(1e-9);
  });

  test("a ring of 12 hinges falls on a floor and stays closed", () => {
    const n = 12;
    const side = 2 * 0.8 * Math.sin(Math.PI / n);
    const links = Array.from({ length: n }, (_, i) => {
      const at = (2 * Math.PI * (i + 0.5)) / n;
      const middle = 0.8 * Math.cos(Math.PI / n);
      return part("box", `l${i}`, {
        ...OWN,
        friction: 0.5,
        restitution: 0,
        width: side,
        height: 0.04,
        x: middle * Math.cos(at),
        y: 1.5 + middle * Math.sin(at),
        angle: at + Math.PI / 2,
      });
    });
    const hinges = links.map((link, i) =>
      part("hinge", `h${i}`, { from: link.id, fromX: side / 2, to: `l${(i + 1) % n}`, toX: -side / 2 }),
    );
    const floor = part("floor", "floor", { friction: 0.5, restitution: 0 });
    const solver = world([floor, ...links, ...hinges]);
    const ids = links.map(({ id }) => id);
    const start = energyOf(solver, ids);
    let most = start;
    for (let i = 0; i < 600; i++) {
      solver.step(1 / 60);
      most = Math.max(most, energyOf(solver, ids));
    }
    expect(most).toBeLessThan(start * 1.001);
    const gap = (i: number) => {
      const end = (id: string, s: number) => {
        const angle = read(solver, id, "angle");
        return [
          read(solver, id, "x") + (s * side * Math.cos(angle)) / 2,
          read(solver, id, "y") + (s * side * Math.sin(angle)) / 2,
        ] as const;
      };
      const [x, y] = end(`l${i}`, 1);
      const [u, v] = end(`l${(i + 1) % n}`, -1);
      return Math.hypot(x - u, y - v);
    };
    for (let i = 0; i < n; i++) expect(gap(i)).toBeLessThan(1e-9);
  });

  test("masses 10⁴ times apart on one chain: the joints hold to 1e-9 and no energy comes from nowhere", () => {
    const solver = finite(
      [
        part("peg", "p"),
        box("light", 0.2, 0, { density: 1 }),
        box("heavy", 0.6, 0, { density: 10_000 }),
        part("hinge", "h1", { from: "p", to: "light", toX: -0.2 }),
        part("hinge", "h2", { from: "light", fromX: 0.2, to: "heavy", toX: -0.2 }),
      ],
      20,
    );
    expect(energyOf(solver, ["light", "heavy"])).toBeLessThan(0.4 * 1e-2);
  });

  test("a chain of 40 links between two nails keeps its energy as it swings, without tearing", () => {
    const n = 40;
    const [across, down] = [0.075, Math.sqrt(0.1 * 0.1 - 0.075 * 0.075)];
    const links = Array.from({ length: n }, (_, i) => {
      const right = i < n / 2 ? i : n - 1 - i;
      return part("box", `l${i}`, {
        width: 0.1,
        height: 0.02,
        x: (i + 0.5) * across,
        y: -(right + 0.5) * down,
        angle: (i < n / 2 ? -1 : 1) * Math.atan2(down, across),
      });
    });
    const hinges = links
      .slice(1)
      .map((link, i) => part("hinge", `h${i}`, { from: `l${i}`, fromX: 0.05, to: link.id, toX: -0.05 }));
    const ids = links.map(({ id }) => id);
    const solver = world([
      part("peg", "p"),
      part("peg", "q", { x: 3 }),
      ...links,
      ...hinges,
      part("hinge", "first", { from: "p", to: "l0", toX: -0.05 }),
      part("hinge", "last", { from: "q", to: `l${n - 1}`, toX: 0.05 }),
    ]);
    const start = energyOf(solver, ids);
    for (let i = 0; i < 300; i++) {
      solver.step(1 / 60);
      // the fall to the catenary is worth 5 J
      expect(Math.abs(energyOf(solver, ids) - start)).toBeLessThan(0.05);
    }
    expect(Number.isFinite(read(solver, "first", "force"))).toBe(true);
  });

  test("springs of no length, of no stiffness and between coincident bodies are well behaved", () => {
    const parts = [
      part("disc", "a", { y: 1 }),
      part("disc", "b", { y: 1 }),
      part("rigid-spring", "s", { from: "a", to: "b", restLength: 0, stiffness: 1000 }),
      part("rigid-spring", "t", { from: "a", to: "b", restLength: 1, stiffness: 0 }),
    ];
    finite([...parts, part("floor", "floor")]);
  });

  test("a spring too stiff for its body stops with its reason", () => {
    const parts = [
      part("peg", "p"),
      part("disc", "a", { x: 1, radius: 0.005, density: 1, depth: 0.01 }),
      part("rigid-spring", "s", { from: "p", to: "a", stiffness: 1e5 }),
    ];
    expect(() => run(world(parts), 1)).toThrow("spring-too-stiff");
  });

  test("ropes too short for where their ends are pull them in at the start; over their own end they are straight", () => {
    const solver = world(
      [
        part("peg", "p", { y: 3 }),
        part("disc", "a", { x: -2 }),
        part("disc", "b", { x: 2 }),
        part("rope", "r", { from: "a", to: "b", over: "p", next: "p", length: 1 }),
        part("rope", "s", { from: "a", to: "b", over: "a", next: "b", length: 9 }),
      ],
      0,
    );
    expect(read(solver, "r", "length")).toBeLessThan(1 + 1e-6);
    run(solver, 1);
    expect([...solver.state()].every(Number.isFinite)).toBe(true);
  });

  test("a body taken away lets its joints go; they read no force", () => {
    const solver = world([
      part("peg", "p"),
      part("disc", "a", { x: 1, radius: 0.1 }),
      part("disc", "b", { x: 1, y: -1, radius: 0.1 }),
      part("hinge", "h", { from: "p", to: "a", toX: -1 }),
      part("cord", "c", { from: "a", to: "b", length: 1 }),
      part("motor", "m", { hinge: "h" }),
    ]);
    run(solver, 0.5);
    expect(read(solver, "h", "force")).toBeGreaterThan(0);
    solver.push?.({ type: "remove", id: "a" });
    const [y, vy] = [read(solver, "b", "y"), read(solver, "b", "vy")];
    run(solver, 0.5);
    expect(read(solver, "h", "force")).toBe(0);
    expect(read(solver, "c", "tension")).toBe(0);
    expect(read(solver, "b", "y")).toBeCloseTo(y + vy / 2 - 9.8 / 8, 9);
  });
});
