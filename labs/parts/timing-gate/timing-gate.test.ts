import { describe, expect, test } from "vitest";
import { act } from "#labs/engine/act.ts";
import { read, stateHash } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { stepTo } from "#labs/engine/step.ts";
import { createRandom } from "#labs/engine/random.ts";
import { observing } from "#labs/engine/test-observed.ts";
import { runOf } from "#tests/bare-lab.ts";
import { pendulumPeriod } from "../pendulum/part.ts";
import { timingGate } from "./part.ts";

const G = 9.81;
/** Digits so fine that only the gate's own locating is seen, s. */
const FINE = 1e-6;

const words = { title: "t", summary: "s", instruments: { gate: "Gate" } };
const texts = { ba: words, ru: words, en: words };

/** A bench of these parts with a gate without errors of its own. */
const withGate = (parts: readonly object[], gate: object = {}, world: object = {}, more: object = {}): Run =>
  runOf(parts, world, {
    instruments: [{ id: "gate", kind: "timing-gate", division: FINE, gain: 0, ...gate }],
    texts,
    ...more,
  });
const shown = (run: Run): number => run.instruments.get("gate")?.shown() ?? Number.NaN;
const isDark = (run: Run): boolean | undefined => run.instruments.get("gate")?.dark?.();
const press = (run: Run, button: string) => act(run, { type: "press", step: 0, instrument: "gate", button });
const seconds = (run: Run, time: number) => stepTo(run, run.step + Math.round(time * 256));
/** When a body let go has fallen so far, s. */
const fallTime = (height: number): number => Math.sqrt((2 * height) / G);

const ball = { id: "ball", kind: "mass", x: 0, y: 1, radius: 0.02 };
const bob = { id: "bob", kind: "pendulum", x: 0, y: 1.2, length: 1, angle: 0.5, radius: 0.02 };

describe("how long a beam is dark", () => {
  test.each([0, 0.005, 0.015])("is the fall through the chord %s m beside the middle of a ball", (beside) => {
    const run = withGate([ball], { x: beside, y: 0.3 });
    const half = Math.sqrt(0.02 ** 2 - beside ** 2);
    seconds(run, 1);
    expect(Math.abs(shown(run) - (fallTime(0.7 + half) - fallTime(0.7 - half)))).toBeLessThanOrEqual(FINE);
  });

  test("is nothing where the ball goes by beside the beam", () => {
    const run = withGate([ball], { x: 0.0201, y: 0.3 });
    seconds(run, 1);
    expect(shown(run)).toBe(0);
  });

  test("is right for a ball that comes and goes within one step", () => {
    const run = withGate([{ ...ball, x: -0.9, vx: 30, radius: 0.01 }], { x: 0.4, y: 1 }, { gravity: 0 });
    seconds(run, 0.1);
    expect(Math.abs(shown(run) - 0.02 / 30)).toBeLessThanOrEqual(FINE);
  });

  test("gives the speed of a bob at its lowest place: v² = 2 g l (1 − cos φ)", () => {
    const run = withGate([bob], { x: 0, y: 0.2 });
    seconds(run, 1);
    const speed = read(run, "bob.bottomSpeed");
    expect(speed).toBeCloseTo(Math.sqrt(2 * G * (1 - Math.cos(0.5))), 12);
    // the mean over the passage is a little below the speed in its middle: by a part of r²/(6 h l) or so
    expect(Math.abs(0.04 / shown(run) / speed - 1)).toBeLessThan(0.001);
  });

  test.each([
    { turned: 0, width: 0.1 },
    { turned: Math.PI / 4, width: 0.1 * Math.SQRT2 },
  ])("is the width of a box turned by $turned over its speed", ({ turned, width }) => {
    const box = { id: "box", kind: "box", width: 0.1, height: 0.1, x: -0.8, y: 0, angle: turned, vx: 2 };
    const run = withGate([box], { x: 0, y: 0 }, { gravity: 0 });
    seconds(run, 1);
    expect(Math.abs(shown(run) - width / 2)).toBeLessThanOrEqual(FINE);
  });

  test("is the width of a glider's flag over its speed", () => {
    const run = withGate(
      [
        { id: "track", kind: "air-track", length: 2, flag: 0.1 },
        { id: "glider", kind: "glider", position: 0.3, velocity: 0.7 },
      ],
      { x: 1.1 },
    );
    seconds(run, 2);
    expect(Math.abs(shown(run) - 0.1 / 0.7)).toBeLessThanOrEqual(FINE);
  });

  test("goes on until the last of two balls that overlap in it has left", () => {
    const run = withGate(
      [
        { ...ball, id: "one", x: -0.5, vx: 1 },
        { ...ball, id: "two", x: -0.53, vx: 1 },
      ],
      { x: 0, y: 1 },
      { gravity: 0 },
    );
    seconds(run, 1);
    expect(Math.abs(shown(run) - 0.07)).toBeLessThanOrEqual(FINE);
  });
});

describe("a gate set to swings", () => {
  test.each([0.1, 0.5, 1.2])("shows the exact period of a pendulum let go at %s rad", (angle) => {
    const run = withGate([{ ...bob, angle }], { x: 0, y: 0.2, mode: "swing" });
    seconds(run, 4);
    expect(Math.abs(shown(run) - pendulumPeriod(1, G, angle))).toBeLessThanOrEqual(FINE);
  });

  test("shows nothing before the third darkening, and is set back to passages by its button", () => {
    const run = withGate([bob], { x: 0, y: 0.2, mode: "swing" });
    seconds(run, 2);
    expect(shown(run)).toBe(0);
    press(run, "mode");
    seconds(run, 1);
    expect(run.instruments.get("gate")?.mode?.()).toBe("passage");
    expect(shown(run)).toBeGreaterThan(0.01);
    expect(shown(run)).toBeLessThan(0.1);
  });
});

describe("what a gate keeps", () => {
  const falling = () => withGate([{ ...ball, vx: 0 }], { x: 0, y: 0.9 });

  test("is its first result, until it is reset or the parts go back to their start", () => {
    const run = withGate([bob], { x: 0, y: 0.2 });
    seconds(run, 1);
    const first = shown(run);
    seconds(run, 3);
    expect(shown(run)).toBe(first);
    press(run, "reset");
    expect(shown(run)).toBe(0);
    seconds(run, 1.2);
    expect(Math.abs(shown(run) - first)).toBeLessThanOrEqual(FINE);
    act(run, { type: "restart", step: run.step });
    expect(shown(run)).toBe(0);
    seconds(run, 1);
    expect(shown(run)).toBe(first);
  });

  test("is nothing of a body that was in the beam when it was reset, moved there or started", () => {
    const inBeam = fallTime(0.1);
    const reset = falling();
    seconds(reset, inBeam);
    expect(isDark(reset)).toBe(true);
    press(reset, "reset");
    const moved = withGate([ball], { x: 0.3, y: 0.9 });
    seconds(moved, inBeam);
    act(moved, { type: "place", step: moved.step, instrument: "gate", x: 0, y: 0.9, angle: 0 });
    const started = withGate([ball], { x: 0, y: 1 });
    for (const run of [reset, moved, started]) {
      seconds(run, 0.5);
      expect(isDark(run)).toBe(false);
      expect(shown(run)).toBe(0);
    }
  });

  test("begins anew when it comes out of the drawer, at the same place too", () => {
    const drawer = { drawer: ["gate"] };
    const run = withGate([bob], {}, {}, drawer);
    const put = () => act(run, { type: "place", step: run.step, instrument: "gate", x: 0, y: 0.2, angle: 0 });
    seconds(run, 1);
    expect(shown(run)).toBe(0);
    put();
    seconds(run, 0.1);
    act(run, { type: "put-away", step: run.step, instrument: "gate" });
    // in the drawer it sees nothing of two passages
    seconds(run, 2);
    expect(shown(run)).toBe(0);
    put();
    seconds(run, 1);
    expect(shown(run)).toBeGreaterThan(0.01);
  });

  test("has an end: a longer time is too much for its display", () => {
    const run = withGate([{ ...ball, vx: 0.1, x: -0.1 }], { x: 0, y: 1, range: 0.3 }, { gravity: 0 });
    seconds(run, 2);
    expect(shown(run)).toBe(Infinity);
    expect(run.instruments.get("gate")?.condition?.()).toBe("over");
  });

  test("lets go of a body that is taken away out of the beam", () => {
    const disc = { id: "disc", kind: "disc", radius: 0.1, x: 0, y: 0 };
    const run = withGate([disc], { x: 0, y: 0 }, { gravity: 0 });
    seconds(run, 0.1);
    expect(isDark(run)).toBe(true);
    for (const solver of run.solvers) solver.push?.({ type: "remove", id: "disc" });
    seconds(run, 0.1);
    expect(isDark(run)).toBe(false);
  });

  test("is the same however often it is looked at", () => {
    const [often, once] = [falling(), falling()];
    for (let i = 0; i < 128; i++) {
      seconds(often, 1 / 256);
      shown(often);
    }
    seconds(once, 0.5);
    expect(stateHash(often)).toBe(stateHash(once));
  });
});

describe("the errors of a gate", () => {
  test("are one hidden share and one hidden time by the seed, within what its maker says", () => {
    const props = { x: 0, y: 0, mode: "passage", division: FINE, range: 10, gain: 0.004, zero: 0.002 };
    const times = Array.from({ length: 200 }, (_, i) => {
      const bench = { time: 0, x: -0.5 };
      const round = { y: 0, angle: 0, vx: 1, vy: 0, omega: 0, width: 0, height: 0, radius: 0.05 };
      const observed = observing({
        time: () => bench.time,
        place: () => ({ x: 0, y: 0, angle: 0 }),
        outlines: () => [{ id: "ball", x: bench.x, ...round }],
      });
      const gate = timingGate.create(props, observed, createRandom(`pupil ${i}`));
      gate.restart?.();
      for (let n = 1; n <= 256; n++) {
        [bench.time, bench.x] = [n / 256, n / 256 - 0.5];
        gate.watch?.();
      }
      return gate.shown();
    });
    const most = timingGate.tolerance(props) + 0.1 * (timingGate.classError?.(props) ?? 0);
    for (const time of times) expect(Math.abs(time - 0.1)).toBeLessThanOrEqual(most);
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(most);
  });
});
