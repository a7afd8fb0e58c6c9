import { describe, expect, test, vi } from "vitest";
import { runOf } from "#tests/bare-lab.ts";
import { asin, cos, sin } from "../math.ts";
import { read, stateHash } from "../read.ts";
import type { Run } from "../run.ts";
import { step, stepTo } from "../step.ts";

vi.setConfig({ testTimeout: 60_000 });

const G = 9.81;
const seconds = (run: Run, time: number): void => stepTo(run, Math.round(time * 256));
const energyOf = (run: Run, ...ids: string[]): number =>
  ids.reduce((sum, id) => sum + read(run, `${id}.kineticEnergy`) + read(run, `${id}.potentialEnergy`), 0);

/** Time in which a body let go falls through a height, s. */
const fallTime = (height: number): number => Math.sqrt((2 * height) / G);

describe("light gates", () => {
  const ball = { id: "ball", kind: "mass", x: 0, y: 1, radius: 0.02 };

  test("a falling ball darkens each beam at the time that s = g t²/2 says, to 1e-12 s", () => {
    const run = runOf([
      ball,
      { id: "upper", kind: "light-gate", y: 0.9 },
      { id: "lower", kind: "light-gate", y: 0.1 },
      { id: "clock", kind: "gate-timer", start: "upper", stop: "lower" },
    ]);
    expect(read(run, "clock.time")).toBe(0);
    seconds(run, 1);
    expect(Math.abs(read(run, "upper.first") - fallTime(0.08))).toBeLessThan(1e-12);
    expect(Math.abs(read(run, "lower.first") - fallTime(0.88))).toBeLessThan(1e-12);
    expect(Math.abs(read(run, "lower.dark") - (fallTime(0.92) - fallTime(0.88)))).toBeLessThan(1e-12);
    expect(read(run, "clock.time")).toBe(read(run, "lower.first") - read(run, "upper.first"));
  });

  test("a ball whose edge is at the beam when it is let go starts the clock then", () => {
    const run = runOf([
      ball,
      { id: "upper", kind: "light-gate", y: 0.98 },
      { id: "lower", kind: "light-gate", y: 0.48 },
      { id: "clock", kind: "gate-timer", start: "upper", stop: "lower" },
    ]);
    seconds(run, 1);
    expect(Math.abs(read(run, "clock.time") - fallTime(0.5))).toBeLessThan(1e-12);
  });

  test("a ball whose edge is at the beam but for rounding is at the beam", () => {
    for (const y of [0.98 + 1e-16, 0.98, 0.98 - 1e-16, 0.9800000000000001, 0.9799999999999999]) {
      const run = runOf([ball, { id: "gate", kind: "light-gate", y }]);
      seconds(run, 1);
      expect(read(run, "gate.count")).toBe(1);
      expect(Math.abs(read(run, "gate.dark") - fallTime(0.04))).toBeLessThan(1e-7);
    }
  });

  test("a ball so fast that it is in and out between two steps is seen all the same", () => {
    const run = runOf([
      { ...ball, x: -1, vx: 300, radius: 0.005 },
      { id: "gate", kind: "light-gate", beam: "upright", x: 0 },
    ]);
    seconds(run, 1 / 64);
    expect(read(run, "gate.count")).toBe(1);
    expect(Math.abs(read(run, "gate.first") - 0.995 / 300)).toBeLessThan(1e-12);
    expect(Math.abs(read(run, "gate.dark") - 0.01 / 300)).toBeLessThan(1e-12);
  });

  test("two balls at the same instant: both are seen, and which is first in the document changes nothing", () => {
    const readings = [0, 1].map((first) => {
      const balls = [
        { id: "a", kind: "mass", x: -0.5, y: 1 },
        { id: "b", kind: "mass", x: 0.5, y: 1 },
      ];
      if (first) balls.reverse();
      const run = runOf([...balls, { id: "gate", kind: "light-gate", y: 0.3 }]);
      seconds(run, 1);
      return [read(run, "gate.first"), read(run, "gate.dark"), read(run, "gate.count")];
    });
    expect(readings[0]).toEqual(readings[1]);
    expect(readings[0]?.[2]).toBe(2);
  });
});

describe("bounces", () => {
  const drop = (restitution: number) =>
    runOf([
      { id: "ball", kind: "mass", x: 0, y: 1.02, radius: 0.02 },
      { id: "floor", kind: "ground", restitution },
    ]);

  test("a ball with e = 1 comes back to its height within 1e-6 after 20 bounces", () => {
    const run = drop(1);
    let [bounces, highest, last] = [0, 0, -1];
    while (bounces < 21) {
      step(run);
      const v = read(run, "ball.vy");
      if (v > 0 && last < 0) bounces++;
      if (bounces === 20) highest = Math.max(highest, read(run, "ball.y") + (v * v) / (2 * G) - 0.02);
      last = v;
    }
    expect(Math.abs(highest - 1)).toBeLessThan(1e-6);
  });

  test.each([0.3, 0.5, 0.9, 0.99])("with e = %d it lies still when Σ eⁿ is over, and not before", (e) => {
    const run = drop(e);
    const first = fallTime(1);
    const all = first * ((1 + e) / (1 - e));
    let still = 0;
    while (still === 0 && run.step < 256 * (all + 1)) {
      step(run);
      if (read(run, "floor.touching") === 1) still = run.step / 256;
    }
    expect(run.stopped).toBeUndefined();
    // the last flights shorter than 1/512 of a step are left out: they last e/(1 − e) times that at most
    const leftOut = 1 / 256 / 512 / (1 - e);
    expect(still).toBeGreaterThan(all - leftOut - 1 / 256);
    expect(still).toBeLessThan(all + 1 / 256);
    expect(read(run, "ball.y")).toBeCloseTo(0.02, 12);
    expect(read(run, "floor.force")).toBeCloseTo(0.1 * G, 12);
  });

  test("on a slope it bounces off at the angle it came, and at e = 0 slides down with g sin α", () => {
    const slope = (restitution: number) =>
      runOf([
        { id: "ball", kind: "mass", x: 0, y: 1, radius: 0.02 },
        { id: "slope", kind: "ground", angle: -0.4, restitution },
      ]);
    const run = slope(0);
    seconds(run, 1);
    const [v, t] = [read(run, "ball.speed"), run.step / 256];
    seconds(run, 1.5);
    expect((read(run, "ball.speed") - v) / (run.step / 256 - t)).toBeCloseTo(G * sin(0.4), 9);
    expect(read(run, "slope.force")).toBeCloseTo(0.1 * G * cos(0.4), 9);
    const elastic = slope(1);
    const energy = energyOf(elastic, "ball");
    seconds(elastic, 10);
    expect(energyOf(elastic, "ball") / energy).toBeCloseTo(1, 12);
  });

  test("four balls at once in a corner of two grounds: mirror images stay mirror images", () => {
    const run = runOf([
      { id: "left", kind: "mass", x: -0.3, y: 1 },
      { id: "right", kind: "mass", x: 0.3, y: 1 },
      { id: "rise", kind: "ground", angle: 0.5, restitution: 0.9 },
      { id: "fall", kind: "ground", angle: -0.5, restitution: 0.9 },
      { id: "meet", kind: "impacts", restitution: 0.9 },
    ]);
    for (let i = 0; i < 10; i++) {
      seconds(run, 0.5 * (i + 1));
      expect(read(run, "left.x")).toBeCloseTo(-read(run, "right.x"), 9);
      expect(read(run, "left.y")).toBeCloseTo(read(run, "right.y"), 9);
    }
    expect(run.stopped).toBeUndefined();
  });
});

describe("threads", () => {
  /** A mass on a thread below a place that swings up and down as A sin ωt: slack once A ω² sin ωt > g. */
  const [A, F] = [0.3, 1.5];
  const omega = 2 * Math.PI * F;
  const shaken = (dt = 1 / 256) =>
    runOf(
      [
        { id: "hand", kind: "driver", x: 0, y: 1, amplitude: A, frequency: F },
        { id: "ball", kind: "mass", x: 0, y: 0, vy: A * omega, mass: 0.2 },
        { id: "thread", kind: "thread", from: "hand", to: "ball", length: 1 },
      ],
      { step: dt },
    );

  test("a thread goes slack when the hand falls faster than the ball: located to 1e-12 s", () => {
    const slack = asin(G / (A * omega * omega)) / omega;
    const tautAfter = (time: number): number => {
      const run = shaken(time / 64);
      stepTo(run, 64);
      return read(run, "thread.taut");
    };
    expect(tautAfter(slack - 1e-12)).toBe(1);
    expect(tautAfter(slack + 1e-12)).toBe(0);
  });

  test("slack, it lets the ball fly by itself, and it jerks where the ball is at its length again", () => {
    const run = shaken();
    const slack = asin(G / (A * omega * omega)) / omega;
    stepTo(run, Math.ceil(slack * 256) + 1);
    const since = run.step / 256 - slack;
    const y = A * sin(omega * slack) + A * omega * cos(omega * slack) * since - (G * since * since) / 2;
    expect(Math.abs(read(run, "ball.y") - y)).toBeLessThan(1e-10);
    while (read(run, "thread.taut") === 0) {
      step(run);
      expect(read(run, "hand.y") - read(run, "ball.y")).toBeLessThan(1 + 1e-12);
    }
    expect(read(run, "hand.y") - read(run, "ball.y")).toBeCloseTo(1, 12);
  });

  test("before that it pulls with m (g + a), and the ball keeps its distance to rounding", () => {
    const run = shaken();
    stepTo(run, 8);
    const up = -A * omega * omega * sin((omega * 8) / 256);
    expect(read(run, "thread.tension")).toBeCloseTo(0.2 * (G + up), 9);
    expect(read(run, "hand.y") - read(run, "ball.y")).toBeCloseTo(1, 13);
  });

  test("a bob that is too slow for the whole circle leaves it where v² = g h: at the height of the closed form", () => {
    const run = runOf([
      { id: "nail", kind: "pin", x: 0, y: 0 },
      { id: "bob", kind: "mass", x: 0, y: -1, vx: 6 },
      { id: "thread", kind: "thread", from: "nail", to: "bob", length: 1 },
    ]);
    while (read(run, "thread.taut") === 1) step(run);
    // energy: v² = 36 − 2g(1 + h), and the thread is slack where v² = g h: h = (36 − 2g) / 3g; back along the throw
    const height = (36 - 2 * G) / (3 * G);
    const [y, vy] = [read(run, "bob.y"), read(run, "bob.vy")];
    const speed = Math.sqrt(G * height);
    const upwards = speed * Math.sqrt(1 - height * height);
    const since = (upwards - vy) / G;
    expect(since).toBeGreaterThan(0);
    expect(since).toBeLessThan(1 / 256);
    expect(y - (vy * since + (G * since * since) / 2)).toBeCloseTo(height, 8);
  });

  test("a double pendulum of two threads keeps its energy", () => {
    const run = runOf(
      [
        { id: "nail", kind: "pin", x: 0, y: 0 },
        { id: "a", kind: "mass", x: 0.6, y: -0.8 },
        { id: "b", kind: "mass", x: 1.2, y: -1.6 },
        { id: "upper", kind: "thread", from: "nail", to: "a", length: 1 },
        { id: "lower", kind: "thread", from: "a", to: "b", length: 1 },
      ],
      { step: 1 / 1024 },
    );
    const energy = energyOf(run, "a", "b");
    stepTo(run, 3 * 1024);
    expect(read(run, "upper.taut") + read(run, "lower.taut")).toBe(2);
    expect(Math.abs(energyOf(run, "a", "b") - energy)).toBeLessThan(1e-8);
  });
});

describe("impacts", () => {
  test("equal balls part at a right angle, and energy and momentum are kept to 1e-12, at any offset", () => {
    for (const offset of [0, 0.01, 0.025, 0.039]) {
      const run = runOf(
        [
          { id: "a", kind: "mass", x: -0.5, y: offset, vx: 1.3 },
          { id: "b", kind: "mass", x: 0, y: 0 },
          { id: "meet", kind: "impacts" },
        ],
        { gravity: 0 },
      );
      const energy = energyOf(run, "a", "b");
      seconds(run, 2);
      const [ax, ay, bx, by] = ["a.vx", "a.vy", "b.vx", "b.vy"].map((path) => read(run, path)) as [
        number,
        number,
        number,
        number,
      ];
      expect(Math.abs(ax * bx + ay * by)).toBeLessThan(1e-12);
      expect(Math.abs(ax + bx - 1.3)).toBeLessThan(1e-12);
      expect(Math.abs(ay + by)).toBeLessThan(1e-12);
      expect(Math.abs(energyOf(run, "a", "b") / energy - 1)).toBeLessThan(1e-12);
      // b goes off along the line of centres, sin β = offset / 2R
      expect(by / Math.sqrt(bx * bx + by * by)).toBeCloseTo(-offset / 0.04, 11);
    }
  });

  test("a cradle: of five balls in a row the last flies as the first came, for half a minute", () => {
    const ids = [0, 1, 2, 3, 4];
    const run = runOf([
      ...ids.map((i) => ({ id: `nail${i}`, kind: "pin", x: i * 0.04, y: 1 })),
      ...ids.map((i) => ({
        id: `b${i}`,
        kind: "mass",
        x: i ? i * 0.04 : -sin(0.3),
        y: i ? 0 : 1 - cos(0.3),
      })),
      ...ids.map((i) => ({ id: `t${i}`, kind: "thread", from: `nail${i}`, to: `b${i}`, length: 1 })),
      { id: "meet", kind: "impacts" },
    ]);
    const all = ids.map((i) => `b${i}`);
    const energy = energyOf(run, ...all);
    let right = 0;
    while (run.step < 30 * 256) {
      step(run);
      right = Math.max(right, read(run, "b4.x") - 0.16);
      expect(Math.abs(read(run, "b2.x") - 0.08)).toBeLessThan(1e-6);
    }
    expect(run.stopped).toBeUndefined();
    expect(right).toBeCloseTo(sin(0.3), 4);
    expect(Math.abs(energyOf(run, ...all) / energy - 1)).toBeLessThan(1e-7);
  });

  test("forty balls in a box of four grounds keep their energy and stay in it", () => {
    const balls = Array.from({ length: 40 }, (_, i) => ({
      id: `b${i}`,
      kind: "mass",
      x: -0.7 + 0.2 * (i % 8),
      y: -0.5 + 0.2 * Math.floor(i / 8),
      vx: sin(i + 1),
      vy: cos(3 * i),
      radius: 0.03 + 0.001 * (i % 7),
      mass: 0.1 + 0.01 * i,
    }));
    const walls = [
      { x: 0, y: -1, angle: 0 },
      { x: 1, y: 0, angle: Math.PI / 2 },
      { x: 0, y: 1, angle: Math.PI },
      { x: -1, y: 0, angle: -Math.PI / 2 },
    ].map((wall, i) => ({ id: `w${i}`, kind: "ground", restitution: 1, ...wall }));
    const run = runOf([...balls, ...walls, { id: "meet", kind: "impacts" }], { gravity: 0 });
    const kinetic = () => balls.reduce((sum, { id }) => sum + read(run, `${id}.kineticEnergy`), 0);
    const energy = kinetic();
    seconds(run, 1);
    expect(run.stopped).toBeUndefined();
    expect(Math.abs(kinetic() / energy - 1)).toBeLessThan(1e-12);
    for (const { id, radius } of balls) {
      expect(Math.abs(read(run, `${id}.x`))).toBeLessThan(1 - radius + 1e-9);
      expect(Math.abs(read(run, `${id}.y`))).toBeLessThan(1 - radius + 1e-9);
    }
    expect(stateHash(run)).toMatch(/^[0-9a-f]{64}$/);
  });
});
