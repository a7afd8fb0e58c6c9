import { describe, expect, test, vi } from "vitest";
import { cos, sin } from "../../math.ts";
import type { Solver } from "../../part.ts";
import { energyOf, part, read, run, world } from "../test-world.ts";

vi.setConfig({ testTimeout: 60_000 });

const G = 9.8;
const AMPLITUDE = Math.PI / 6;

function mean(a: number, b: number): number {
  return Math.abs(a - b) < 1e-15 * a ? a : mean((a + b) / 2, Math.sqrt(a * b));
}

/** T = 2π √(J/m g d) / M(1, cos(A/2)), M the arithmetic–geometric mean; `length` = J/(m d), J about the hinge. */
const periodOf = (length: number): number =>
  (2 * Math.PI * Math.sqrt(length / G)) / mean(1, cos(AMPLITUDE / 2));

/** A body of (J₀/m) `inertia` hung at `distance` from its centre, let go at 30°. */
const pendulum = (kind: string, sizes: Record<string, number>, distance: number): Solver =>
  world([
    part("peg", "nail"),
    part(kind, "bob", {
      ...sizes,
      x: distance * sin(AMPLITUDE),
      y: -distance * cos(AMPLITUDE),
      angle: AMPLITUDE,
    }),
    part("hinge", "hinge", { from: "nail", to: "bob", toY: distance }),
  ]);

/** Period by the passages of the middle, and the widest turn in the last 5 s. */
function swing(solver: Solver, length: number, seconds: number, dt: number) {
  const rate = (angle: number) => -Math.sqrt(((2 * G) / length) * Math.max(0, cos(angle) - cos(AMPLITUDE)));
  const passages: number[] = [];
  let [before, last, widest] = [AMPLITUDE, AMPLITUDE, 0];
  const steps = Math.round(seconds / dt);
  for (let i = 1; i <= steps; i++) {
    solver.step(dt);
    const angle = read(solver, "bob", "angle");
    if (last > 0 && angle <= 0)
      passages.push((i - 1 + passage(last, angle, dt * rate(last), dt * rate(angle))) * dt);
    if (i > steps - 5 / dt && last >= before && last >= angle)
      widest = Math.max(widest, last - (before - angle) ** 2 / (8 * (before - 2 * last + angle)));
    [before, last] = [last, angle];
  }
  const period = ((passages.at(-1) as number) - (passages[0] as number)) / (passages.length - 1);
  return { period, widest };
}

/** Where in the step the cubic through both ends and their rates is zero, as a share. */
function passage(from: number, to: number, rateFrom: number, rateTo: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const s = (low + high) / 2;
    const value =
      (1 + 2 * s) * (1 - s) * (1 - s) * from +
      s * (1 - s) * (1 - s) * rateFrom +
      s * s * (3 - 2 * s) * to +
      s * s * (s - 1) * rateTo;
    if (value > 0) low = s;
    else high = s;
  }
  return low;
}

describe("a pendulum on a hinge, let go at 30°", () => {
  test.each([
    ["a disc on a light rod", "disc", { radius: 0.1 }, 1, 0.01 / 2],
    ["a plank hung near its end", "box", { width: 0.04, height: 1 }, 0.45, (0.04 ** 2 + 1) / 12],
    ["a disc hung at its rim", "disc", { radius: 0.5 }, 0.5, 0.25 / 2],
  ] as const)(
    "%s: period to 1e-5, amplitude to 0.001° after a minute",
    (_, kind, sizes, distance, inertia) => {
      const length = (inertia + distance * distance) / distance;
      const { period, widest } = swing(pendulum(kind, sizes, distance), length, 60, 1 / 60);
      expect(Math.abs(period / periodOf(length) - 1)).toBeLessThan(1e-5);
      expect((Math.abs(widest - AMPLITUDE) * 180) / Math.PI).toBeLessThan(1e-3);
    },
  );

  test("half the step, a quarter of the error: the joints are of second order", () => {
    const off = (dt: number) => {
      const length = (0.005 + 1) / 1;
      return swing(pendulum("disc", { radius: 0.1 }, 1), length, 20, dt).period / periodOf(length) - 1;
    };
    const [whole, half, quarter] = [off(1 / 480), off(1 / 960), off(1 / 1920)];
    expect(whole / half).toBeCloseTo(4, 1);
    expect(half / quarter).toBeCloseTo(4, 1);
  });

  test("the hinge's force is m g cos φ + m ω² d along the rod and the rest of the swing across it", () => {
    const solver = pendulum("disc", { radius: 0.1 }, 1);
    run(solver, 0.3);
    const m = Math.PI * 0.01 * 0.1 * 1000;
    const angle = read(solver, "bob", "angle");
    const square = ((2 * G) / 1.005) * (cos(angle) - cos(AMPLITUDE));
    const along = m * (G * cos(angle) + square);
    const across = m * G * sin(angle) * (1 - 1 / 1.005);
    expect(read(solver, "hinge", "force") / Math.sqrt(along * along + across * across)).toBeCloseTo(1, 4);
    expect(read(solver, "hinge", "angle")).toBe(angle);
  });
});

describe("hinged bodies", () => {
  const planks = { width: 1, height: 0.2 };
  const pair = () => [
    part("box", "a", { ...planks, x: -0.5, vx: 1, omega: 3 }),
    part("box", "b", { ...planks, x: 0.5, vy: 2, density: 500 }),
    part("hinge", "hinge", { from: "a", fromX: 0.5, to: "b", toX: -0.5 }),
  ];

  test("a free pair keeps momentum and angular momentum to 1e-9 for a minute, energy to 1e-6", () => {
    const solver = world(pair(), 0);
    const sums = () => {
      const s = [...solver.state()] as number[];
      const total = [0, 0, 0];
      for (const [i, m] of [20, 10].entries()) {
        const [x, y, , vx, vy, omega] = s.slice(6 * i) as [number, number, number, number, number, number];
        total[0] = (total[0] as number) + m * vx;
        total[1] = (total[1] as number) + m * vy;
        total[2] = (total[2] as number) + m * (x * vy - y * vx) + ((m * 1.04) / 12) * omega;
      }
      return total;
    };
    solver.step(1 / 60);
    const before = sums();
    const energy = energyOf(solver, ["a", "b"]);
    run(solver, 60);
    for (const [i, value] of sums().entries())
      expect(Math.abs(value - (before[i] as number))).toBeLessThan(1e-9);
    expect(Math.abs(energyOf(solver, ["a", "b"]) / energy - 1)).toBeLessThan(1e-6);
  });

  test("a double pendulum keeps its energy to 1e-3 through a minute of chaos", () => {
    const solver = world([
      part("peg", "nail"),
      part("box", "a", { ...planks, x: 0.5 }),
      part("box", "b", { ...planks, x: 1.5 }),
      part("hinge", "h1", { from: "nail", to: "a", toX: -0.5 }),
      part("hinge", "h2", { from: "a", fromX: 0.5, to: "b", toX: -0.5 }),
    ]);
    const start = energyOf(solver, ["a", "b"]);
    let [worst, most] = [0, 0];
    for (let i = 0; i < 3600; i++) {
      solver.step(1 / 60);
      worst = Math.max(worst, Math.abs(energyOf(solver, ["a", "b"]) - start));
      most = Math.max(most, read(solver, "a", "kineticEnergy") + read(solver, "b", "kineticEnergy"));
    }
    expect(worst / most).toBeLessThan(1e-3);
  });

  test("a blow on a hanging plank's end turns it as the whole about its hinge", () => {
    const hit = { y: 0, x: -1, vx: 2, radius: 0.1 };
    const solver = world(
      [
        part("peg", "nail", { y: 1 }),
        part("box", "plank", { width: 0.2, height: 1.4, y: 0.4 }),
        part("hinge", "hinge", { from: "nail", to: "plank", toY: 0.6 }),
        part("disc", "ball", hit),
      ],
      0,
    );
    run(solver, 1);
    const [m, mass] = [Math.PI * 0.01 * 100, 28];
    const inertia = (mass * (0.04 + 1.96)) / 12 + mass * 0.36;
    // m v + … about the nail, 1 m above the ball's line; e = 1
    const after = (2 * (m - inertia)) / (m + inertia);
    expect(read(solver, "ball", "speed")).toBeCloseTo(Math.abs(after), 6);
    const spin = (m * (2 - after)) / inertia;
    expect(read(solver, "plank", "kineticEnergy")).toBeCloseTo((inertia * spin * spin) / 2, 6);
  });

  test("a gate hinged to a wall and a plank hinged to a floor hold where they are hung", () => {
    const solver = world([
      part("wall", "wall", { x: 1, y: -1, height: 2 }),
      part("floor", "floor", { x: 0, y: -5, angle: 0.3 }),
      part("box", "gate", { ...planks, x: 1.5, y: 0 }),
      part("box", "plank", { ...planks, x: -1, y: -3, angle: 1 }),
      part("hinge", "h1", { from: "wall", fromY: 1, to: "gate", toX: -0.5 }),
      part("hinge", "h2", { from: "floor", fromX: -1, fromY: 1, to: "plank", toX: -0.5 }),
    ]);
    run(solver, 3);
    const end = (id: string, x: number) => [
      read(solver, id, "x") + x * cos(read(solver, id, "angle")),
      read(solver, id, "y") + x * sin(read(solver, id, "angle")),
    ];
    expect(end("gate", -0.5)[0]).toBeCloseTo(1, 9);
    expect(end("gate", -0.5)[1]).toBeCloseTo(0, 9);
    expect(end("plank", -0.5)[0]).toBeCloseTo(-cos(0.3) - sin(0.3), 9);
    expect(end("plank", -0.5)[1]).toBeCloseTo(-5 - sin(0.3) + cos(0.3), 9);
  });
});
