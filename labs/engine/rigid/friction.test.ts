import { describe, expect, test, vi } from "vitest";
import { sin, cos, tan } from "../math.ts";
import { OWN, part, read, run, world } from "./test-world.ts";

// minutes of the world, on a busy machine
vi.setConfig({ testTimeout: 60_000 });

const rough = (friction: number) => ({ ...OWN, friction, restitution: 0 });

describe("friction", () => {
  test.each([
    [0.1, 9.8],
    [0.1, 19.6],
    [0.3, 9.8],
    [0.5, 1.6],
  ])("with μ = %d and g = %d a block slides v²/(2 μ g) within 1e-5", (friction, gravity) => {
    const solver = world(
      [part("floor", "floor", rough(friction)), part("box", "block", { ...rough(friction), y: 0.15, vx: 3 })],
      gravity,
    );
    run(solver, 3 / (friction * gravity) + 1);
    const exact = 9 / (2 * friction * gravity);
    expect(Math.abs(read(solver, "block", "x") / exact - 1)).toBeLessThan(1e-5);
    expect(read(solver, "block", "speed")).toBeLessThan(1e-9);
  });

  test.each([5.7105931375, 26.5650511771])(
    "a block rests 0.1° below the angle of repose %d° and slides 0.1° above",
    (reposeDeg) => {
      const friction = tan((reposeDeg * Math.PI) / 180);
      const moved = (angleDeg: number, seconds: number) => {
        const angle = (angleDeg * Math.PI) / 180;
        const at = { x: -0.15 * sin(angle), y: 0.15 * cos(angle), angle };
        const solver = world([
          part("floor", "slope", { ...rough(friction), angle }),
          part("box", "block", { ...rough(friction), ...at }),
        ]);
        run(solver, seconds);
        return Math.sqrt((read(solver, "block", "x") - at.x) ** 2 + (read(solver, "block", "y") - at.y) ** 2);
      };
      expect(moved(reposeDeg - 0.1, 60)).toBeLessThan(1e-4);
      const a =
        9.8 *
        (sin(((reposeDeg + 0.1) * Math.PI) / 180) - friction * cos(((reposeDeg + 0.1) * Math.PI) / 180));
      expect(moved(reposeDeg + 0.1, 2) / (2 * a)).toBeCloseTo(1, 1);
    },
  );

  test("a disc rolls down a slope with a = (2/3) g sin α", () => {
    const angle = 0.2;
    const at = { x: -0.15 * sin(angle), y: 0.15 * cos(angle) };
    const solver = world([
      part("floor", "slope", { ...rough(0.5), angle }),
      part("disc", "ball", { ...rough(0.5), ...at }),
    ]);
    run(solver, 2);
    expect(read(solver, "ball", "speed") / ((2 / 3) * 9.8 * sin(angle) * 2)).toBeCloseTo(1, 4);
  });
});
