import { describe, expect, test, vi } from "vitest";
import { cos, sin } from "../math.ts";
import { part, read, run, world } from "./test-world.ts";

// minutes of the world, on a busy machine
vi.setConfig({ testTimeout: 60_000 });

describe("motion and impacts", () => {
  test("free fall follows y = h − g t²/2 to rounding", () => {
    const solver = world([part("disc", "ball", { y: 100 })]);
    run(solver, 2);
    expect(read(solver, "ball", "y")).toBeCloseTo(100 - 9.8 * 2, 9);
  });

  test("an elastic ball keeps its energy to 1e-9 and its height to 1e-3 over 20 bounces", () => {
    const solver = world([part("floor", "floor"), part("disc", "ball", { y: 1.15 })]);
    const energy = () => read(solver, "ball", "kineticEnergy") + read(solver, "ball", "potentialEnergy");
    const start = energy();
    let [bounces, peak, before, falling] = [0, 0, 1.15, true];
    while (bounces < 21) {
      solver.step(1 / 1000);
      const y = read(solver, "ball", "y");
      if (falling && y > before) bounces++;
      if (!falling && y < before) peak = before;
      falling = y < before;
      before = y;
    }
    expect(energy() / start).toBeCloseTo(1, 9);
    expect(Math.abs(peak - 0.15 - 1)).toBeLessThan(1e-3);
  });

  test("a ball with e = 0.8 rises to e² of its height", () => {
    const solver = world([part("floor", "floor"), part("disc", "ball", { y: 1.15, restitution: 0.8 })]);
    const e = Math.sqrt((0.8 * 0.8 + 1) / 2);
    let peak = 0;
    run(solver, 0.5);
    for (let i = 0; i < 600; i++) {
      solver.step(1 / 1000);
      peak = Math.max(peak, read(solver, "ball", "y"));
    }
    expect((peak - 0.15) / (e * e)).toBeCloseTo(1, 3);
  });

  test.each([0.001, 1, 100])("equal elastic discs exchange their speed of %d m/s exactly", (speed) => {
    const away = 0.15 + speed / 4;
    const solver = world([part("disc", "a", { x: -away, vx: speed }), part("disc", "b", { x: away })], 0);
    run(solver, 1);
    expect(read(solver, "a", "speed")).toBeCloseTo(0, 12);
    expect(read(solver, "b", "speed") / speed).toBeCloseTo(1, 12);
  });

  test("a row of touching discs passes the blow to the last", () => {
    const row = [0, 1, 2, 3, 4].map((i) => part("disc", `${i}`, { x: i * 0.3 }));
    const solver = world([part("disc", "first", { x: -1, vx: 2 }), ...row], 0);
    run(solver, 1);
    expect(read(solver, "4", "speed")).toBeCloseTo(2, 9);
    expect(read(solver, "first", "speed")).toBeCloseTo(0, 9);
  });

  test("30 elastic bodies keep momentum and energy to 1e-9, angular momentum only to 1e-4", () => {
    const parts = Array.from({ length: 30 }, (_, i) =>
      part(i % 2 ? "disc" : "box", `${i}`, {
        x: (i % 6) * 0.6,
        y: Math.floor(i / 6) * 0.6,
        vx: sin(i * 7),
        vy: cos(i * 5),
      }),
    );
    const solver = world(parts, 0);
    const sums = () => {
      const s = [...solver.state()] as number[];
      const sum = { px: 0, py: 0, l: 0, e: 0 };
      parts.forEach((p, i) => {
        const [x, y, , vx, vy, omega] = s.slice(i * 6) as [number, number, number, number, number, number];
        const m = p.kind.kind === "disc" ? 100 * Math.PI * 0.15 * 0.15 : 9;
        const j = p.kind.kind === "disc" ? (m * 0.15 * 0.15) / 2 : (m * 0.18) / 12;
        sum.px += m * vx;
        sum.py += m * vy;
        sum.l += m * (x * vy - y * vx) + j * omega;
        sum.e += read(solver, p.id, "kineticEnergy");
      });
      return sum;
    };
    const before = sums();
    run(solver, 10);
    const after = sums();
    expect(after.px).toBeCloseTo(before.px, 9);
    expect(after.py).toBeCloseTo(before.py, 9);
    // taking overlapping bodies apart shifts them, and with them x × mv
    expect(Math.abs(after.l / before.l - 1)).toBeLessThan(1e-4);
    expect(after.e / before.e).toBeCloseTo(1, 9);
  });

  test.each([100, 200])("a disc of 1 cm at %d m/s does not pass a wall of 1 cm", (speed) => {
    for (let k = 0; k < 10; k++) {
      const bullet = { x: -3 + k * 0.013, y: 1, radius: 0.005, vx: speed };
      const solver = world([part("wall", "wall", { thickness: 0.01 }), part("disc", "bullet", bullet)]);
      run(solver, 0.5);
      expect(read(solver, "bullet", "x")).toBeLessThan(0);
    }
  });

  test.each([
    ["a box", "box", { width: 0.1, height: 0.1 }],
    ["a box of two centimetres", "box", { width: 0.02, height: 0.02 }],
    ["a plank end on", "box", { width: 0.3, height: 0.01 }],
    ["a plank flat on", "box", { width: 0.01, height: 0.3 }],
    ["a disc of a centimetre", "disc", { radius: 0.005 }],
  ])("%s at 100 m/s does not pass a wall of 1 cm, wherever its steps fall", (_what, kind, size) => {
    for (let k = 0; k < 40; k++)
      for (const angle of [0, 0.3, Math.PI / 4]) {
        const flying = part(kind, "b", { ...size, x: -3 + k * 0.0417, y: 5, vx: 100, angle });
        const solver = world([part("wall", "w", { x: 0, thickness: 0.01, restitution: 0.5 }), flying], 0);
        run(solver, 0.25);
        expect(read(solver, "b", "x")).toBeLessThan(0);
      }
  });

  test("a turning plank at 100 m/s does not pass a wall of 1 cm", () => {
    for (let k = 0; k < 10; k++) {
      const plank = { x: -3 + k * 0.013, y: 5, width: 0.2, height: 0.01, vx: 100, omega: 50 };
      const solver = world([part("wall", "wall", { thickness: 0.01 }), part("box", "plank", plank)]);
      run(solver, 0.5);
      expect(read(solver, "plank", "x")).toBeLessThan(0);
    }
  });
});
