import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { hashState } from "./hash.ts";
import { cos, sin, tan } from "./math.ts";
import type { PropValues, PushAction, RunPart, Solver } from "./part.ts";
import { bodiesOf, createRigidSolver, speedLimited } from "./rigid.ts";

// minutes of the world, on a busy machine
vi.setConfig({ testTimeout: 60_000 });

const MOTION = { x: 0, y: 0, angle: 0, vx: 0, vy: 0, omega: 0, depth: 0.1 };
const OWN = { material: "own", density: 1000, friction: 0, restitution: 1 };
const defaults: Record<string, PropValues> = {
  disc: { ...MOTION, ...OWN, radius: 0.15 },
  box: { ...MOTION, ...OWN, width: 0.3, height: 0.3 },
  floor: { ...OWN, x: 0, y: 0, angle: 0, length: 100, thickness: 0.5 },
  wall: { ...OWN, x: 0, y: 0, height: 10, thickness: 0.2 },
};

function part(kind: string, id: string, given: PropValues = {}): RunPart {
  const props = { ...defaults[kind], ...given };
  return { id, kind: { kind, domain: "rigid", props: {}, readings: {} }, props };
}

const world = (parts: RunPart[], gravity = 9.8): Solver =>
  createRigidSolver(parts, { gravity, prop: () => 0 }, [-10, -10, 10, 10]);

const read = (solver: Solver, id: string, reading: string): number => solver.read(id, reading) ?? Number.NaN;

function run(solver: Solver, seconds: number, dt = 1 / 60): void {
  for (let i = 0; i < Math.round(seconds / dt); i++) solver.step(dt);
}

const wood = { material: "wood" };
const rough = (friction: number) => ({ ...OWN, friction, restitution: 0 });

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

  test("a turning plank at 100 m/s does not pass a wall of 1 cm", () => {
    for (let k = 0; k < 10; k++) {
      const plank = { x: -3 + k * 0.013, y: 5, width: 0.2, height: 0.01, vx: 100, omega: 50 };
      const solver = world([part("wall", "wall", { thickness: 0.01 }), part("box", "plank", plank)]);
      run(solver, 0.5);
      expect(read(solver, "plank", "x")).toBeLessThan(0);
    }
  });
});

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
