import { describe, expect, test } from "vitest";
import { part, read, run, world } from "../test-world.ts";

const INERTIA = (Math.PI * 0.04 * 100 * 0.04) / 2;

const wheel = (given: Record<string, number>, more = part("peg", "other")) =>
  world([
    part("peg", "nail"),
    part("disc", "wheel", { radius: 0.2 }),
    part("hinge", "hinge", { from: "nail", to: "wheel" }),
    part("motor", "motor", { hinge: "hinge", ...given }),
    more,
  ]);

describe("a motor on a hinge", () => {
  test("spins a wheel up by ω = M t / J, then keeps its speed without effort", () => {
    const solver = wheel({ torque: 0.5, angularSpeed: 8 });
    run(solver, 1);
    expect(read(solver, "motor", "angularSpeed") / (0.5 / INERTIA)).toBeCloseTo(1, 9);
    expect(read(solver, "motor", "torque")).toBeCloseTo(0.5, 9);
    expect(read(solver, "motor", "power")).toBeCloseTo((0.5 * 0.5) / INERTIA, 6);
    run(solver, 5);
    expect(read(solver, "motor", "angularSpeed")).toBeCloseTo(8, 9);
    expect(read(solver, "motor", "torque")).toBeCloseTo(0, 9);
  });

  test("lifts an arm only with a couple above m g l/2, and holds it with as much as its weight asks for", () => {
    const arm = (torque: number) =>
      world([
        part("peg", "nail"),
        part("box", "arm", { x: 0.5, width: 1, height: 0.1 }),
        part("hinge", "hinge", { from: "nail", to: "arm", toX: -0.5 }),
        part("motor", "motor", { hinge: "hinge", torque, angularSpeed: 0 }),
      ]);
    const needed = 10 * 9.8 * 0.5;
    const holds = arm(needed * 1.01);
    run(holds, 5);
    expect(Math.abs(read(holds, "arm", "angle"))).toBeLessThan(1e-6);
    expect(read(holds, "motor", "torque") / needed).toBeCloseTo(1, 6);
    const sinks = arm(needed * 0.99);
    run(sinks, 1);
    expect(read(sinks, "arm", "angle")).toBeLessThan(-0.05);
  });

  test("two motors against each other on one hinge: the stronger wins, equal ones hold it fast", () => {
    const other = (torque: number) => part("motor", "other", { hinge: "hinge", angularSpeed: -4, torque });
    const beaten = wheel({ torque: 1, angularSpeed: 4 }, other(0.4));
    run(beaten, 5);
    expect(read(beaten, "motor", "angularSpeed")).toBeCloseTo(4, 6);
    const even = wheel({ torque: 1, angularSpeed: 4 }, other(1));
    run(even, 5);
    expect(Math.abs(read(even, "motor", "angularSpeed"))).toBeLessThan(4.001);
    expect(Number.isFinite(read(even, "motor", "torque"))).toBe(true);
  });

  test("a free pair driven by a motor turns by no angular momentum", () => {
    const solver = world(
      [
        part("disc", "a", { x: 0, radius: 0.2 }),
        part("disc", "b", { x: 0, radius: 0.4 }),
        part("hinge", "hinge", { from: "a", to: "b" }),
        part("motor", "motor", { hinge: "hinge", torque: 2, angularSpeed: 6 }),
      ],
      0,
    );
    run(solver, 10);
    const s = [...solver.state()] as number[];
    const [a, b] = [s[5] as number, s[11] as number];
    expect(b - a).toBeCloseTo(6, 9);
    expect(a + 16 * b).toBeCloseTo(0, 9);
  });
});
