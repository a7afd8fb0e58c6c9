import { describe, expect, test } from "vitest";
import { energyOf, part, read, run, world } from "../test-world.ts";

const G = 9.8;
const pegs = [part("peg", "left", { x: -0.3, y: 3 }), part("peg", "right", { x: 0.3, y: 3 })];

/** Two boxes over two pegs, with the masses 4 kg and 4 kg × ratio. */
const atwood = (ratio: number) =>
  world([
    ...pegs,
    part("box", "a", { x: -0.3, y: 1, width: 0.2, height: 0.2 }),
    part("box", "b", { x: 0.3, y: 1, width: 0.2, height: 0.2, density: 1000 * ratio }),
    part("rope", "rope", { from: "a", to: "b", over: "left", next: "right", length: 4.6 }),
  ]);

describe("a rope over pulleys", () => {
  test.each([1, 1.1, 2, 10])("Atwood's machine with masses 1 : %d: a and T to 1e-9", (ratio) => {
    const solver = atwood(ratio);
    run(solver, 0.5);
    const a = (G * (ratio - 1)) / (ratio + 1);
    expect(Math.abs(1 - read(solver, "b", "y") - a / 8)).toBeLessThan(1e-9);
    expect(Math.abs(read(solver, "b", "speed") - a / 2)).toBeLessThan(1e-9);
    expect(read(solver, "rope", "tension") / ((8 * ratio * G) / (1 + ratio))).toBeCloseTo(1, 9);
    expect(read(solver, "rope", "length")).toBeCloseTo(4.6, 9);
  });

  test("a load on a movable pulley goes half as far and needs half the force", () => {
    const solver = world([
      part("peg", "end", { x: 0, y: 3 }),
      part("peg", "wheel", { x: 0.2, y: 3 }),
      part("disc", "load", { x: 0.1, y: 1, radius: 0.1 }),
      part("box", "hand", { x: 0.6, y: 2, width: 0.1, height: 0.1 }),
      part("peg", "guide", { x: 0.6, y: 3 }),
      part("rope", "rope", { from: "end", to: "hand", over: "load", next: "wheel", length: 20 }),
    ]);
    expect(read(solver, "rope", "tension")).toBe(0);
    run(solver, 0.3);
    // the rope is far too long: both fall freely
    expect(read(solver, "load", "y")).toBeCloseTo(1 - (G * 0.09) / 2, 9);
    expect(read(solver, "rope", "length")).toBeLessThan(20);
  });

  test("in equilibrium over a movable pulley the load weighs twice the counterweight", () => {
    const [m, height] = [Math.PI * 0.01 * 100, 1];
    const solver = world([
      part("peg", "end", { x: -0.1, y: 3 }),
      part("peg", "wheel", { x: 0.1, y: 3 }),
      part("disc", "load", { x: 0, y: height, radius: 0.1 }),
      part("disc", "weight", { x: 0.1, y: 2.3, radius: 0.1, density: 500 / (2 / Math.sqrt(4.01)) }),
      part("rope", "rope", {
        from: "end",
        to: "weight",
        over: "load",
        next: "wheel",
        length: 2 * Math.sqrt(4.01) + 0.7,
      }),
    ]);
    run(solver, 5);
    expect(read(solver, "load", "y")).toBeCloseTo(height, 6);
    expect(read(solver, "rope", "tension") / ((m * G) / 2 / (2 / Math.sqrt(4.01)))).toBeCloseTo(1, 6);
  });
});

describe("a cord", () => {
  test("slack it does nothing; taut at once, the parting speed is lost and momentum kept", () => {
    const solver = world(
      [
        part("disc", "a", { x: 0, vx: -1 }),
        part("disc", "b", { x: 1, vx: 3, density: 3000 }),
        part("cord", "cord", { from: "a", to: "b", length: 2 }),
      ],
      0,
    );
    run(solver, 0.2);
    expect(read(solver, "a", "speed")).toBe(1);
    expect(read(solver, "cord", "tension")).toBe(0);
    run(solver, 1);
    expect(read(solver, "a", "x")).toBeGreaterThan(0);
    for (const id of ["a", "b"]) expect(read(solver, id, "speed")).toBeCloseTo((3 * 3 - 1) / 4, 9);
    expect(read(solver, "cord", "length")).toBeCloseTo(2, 9);
  });

  test("a conical pendulum's brother: a ball swung on a cord in the plane feels m v²/r", () => {
    const solver = world(
      [
        part("peg", "nail"),
        part("disc", "ball", { x: 1, vy: 2, radius: 0.1 }),
        part("cord", "cord", { from: "nail", to: "ball", length: 1 }),
      ],
      0,
    );
    run(solver, 10);
    expect(read(solver, "cord", "tension") / (Math.PI * 0.01 * 100 * 4)).toBeCloseTo(1, 4);
    expect(read(solver, "ball", "speed")).toBeCloseTo(2, 6);
  });

  test("a ball let go above its nail falls freely until the cord jerks, then swings and never gains energy", () => {
    const solver = world([
      part("peg", "nail"),
      part("disc", "ball", { x: 0.4, y: 0.3, radius: 0.05 }),
      part("cord", "cord", { from: "nail", to: "ball", length: 1 }),
    ]);
    let most = energyOf(solver, ["ball"]);
    for (let i = 0; i < 1200; i++) {
      solver.step(1 / 60);
      const energy = energyOf(solver, ["ball"]);
      expect(energy).toBeLessThan(most + 1e-3);
      most = Math.max(most, energy);
      expect(read(solver, "cord", "length")).toBeLessThan(1 + 1e-9);
    }
  });
});
