import { describe, expect, test } from "vitest";
import { exp } from "../../math.ts";
import { part, read, run, world } from "../test-world.ts";

const MASS = Math.PI * 0.01 * 100;

const stretched = (given: Record<string, number>) =>
  world(
    [
      part("peg", "nail"),
      part("disc", "ball", { x: 1.2, radius: 0.1 }),
      part("rigid-spring", "spring", { from: "nail", to: "ball", restLength: 1, ...given }),
    ],
    0,
  );

/** Mean time between passages of x = 1 to the left. */
function periodOf(solver: ReturnType<typeof world>, seconds: number, dt: number): number {
  const passages: number[] = [];
  let last = 0.2;
  for (let i = 1; i * dt <= seconds; i++) {
    solver.step(dt);
    const x = read(solver, "ball", "x") - 1;
    if (last > 0 && x <= 0) passages.push((i - 1 + last / (last - x)) * dt);
    last = x;
  }
  return ((passages.at(-1) as number) - (passages[0] as number)) / (passages.length - 1);
}

describe("a spring between rigid bodies", () => {
  test.each([5, 200, 5000, 100_000])("with k = %d N/m the period is 2π √(m/k) to 2e-4", (stiffness) => {
    const exact = 2 * Math.PI * Math.sqrt(MASS / stiffness);
    const dt = Math.min(1 / 240, exact / 40);
    expect(periodOf(stretched({ stiffness }), 20 * exact, dt) / exact).toBeCloseTo(1, 3.7);
  });

  test("energy does not drift in a minute: it swings by less than 1e-3", () => {
    const solver = stretched({ stiffness: 200 });
    const energy = () => read(solver, "ball", "kineticEnergy") + read(solver, "spring", "energy");
    const start = energy();
    for (let i = 0; i < 3600; i++) {
      solver.step(1 / 60);
      expect(Math.abs(energy() / start - 1)).toBeLessThan(1e-3);
    }
  });

  test("damping takes the amplitude as e^(−ct/2m)", () => {
    const [stiffness, damping] = [200, 0.5];
    const solver = stretched({ stiffness, damping });
    const energy = () => read(solver, "ball", "kineticEnergy") + read(solver, "spring", "energy");
    const start = energy();
    // whole half periods of the damped swing, where kinetic energy is none
    const omega = Math.sqrt(stiffness / MASS - (damping / (2 * MASS)) ** 2);
    const time = (20 * Math.PI) / omega;
    run(solver, time, time / 1000);
    expect(energy() / start / exp((-damping * time) / MASS)).toBeCloseTo(1, 3);
  });

  test("half the sub-step, a quarter of the error", () => {
    const exact = 2 * Math.PI * Math.sqrt(MASS / 200);
    const at = (dt: number) => {
      const solver = stretched({ stiffness: 200 });
      for (let i = 0; i < Math.round((8 * exact) / dt); i++) solver.step(dt);
      return read(solver, "ball", "x");
    };
    const off = (n: number) => {
      const solver = stretched({ stiffness: 200 });
      for (let i = 0; i < 8.25 * n; i++) solver.step(exact / n);
      return read(solver, "ball", "x") - 1;
    };
    expect(at(exact / 1000)).toBeCloseTo(1.2, 4);
    expect(off(400) / off(800)).toBeCloseTo(4, 1);
  });

  test("two bodies on a spring keep momentum and swing with the reduced mass", () => {
    const solver = world(
      [
        part("disc", "a", { x: -0.6, radius: 0.1 }),
        part("disc", "b", { x: 0.6, radius: 0.1, density: 3000 }),
        part("rigid-spring", "spring", { from: "a", to: "b", restLength: 1, stiffness: 100 }),
      ],
      0,
    );
    const period = 2 * Math.PI * Math.sqrt((MASS * 3) / 4 / 100);
    run(solver, 5 * period, period / 200);
    expect(read(solver, "spring", "length")).toBeCloseTo(1.2, 4);
    const [a, b] = [read(solver, "a", "x"), read(solver, "b", "x")];
    expect((a + 3 * b) / 4).toBeCloseTo(0.3, 12);
  });

  test("a hanging load comes to rest at m g/k below the free end, and the spring says so", () => {
    const solver = world([
      part("peg", "nail"),
      part("disc", "ball", { y: -1.2, radius: 0.1 }),
      part("rigid-spring", "spring", { from: "nail", to: "ball", restLength: 1, stiffness: 100, damping: 8 }),
    ]);
    run(solver, 20);
    expect(read(solver, "ball", "y")).toBeCloseTo(-1 - (MASS * 9.8) / 100, 5);
    expect(read(solver, "spring", "tension")).toBeCloseTo(MASS * 9.8, 5);
  });
});
