import { describe, expect, test } from "vitest";
import { runOf } from "#tests/bare-lab.ts";
import { act } from "../act.ts";
import { read } from "../read.ts";
import type { Run } from "../run.ts";
import { stepTo } from "../step.ts";

const pin = { id: "nail", kind: "pin", x: 0, y: 1 };
const ball = { id: "ball", kind: "mass", x: 0, y: 0 };
const other = { id: "other", kind: "mass", x: 0.5, y: 0 };

const setLength = (run: Run, value: number): void =>
  act(run, { step: run.step, type: "set", control: "l", value });

/** Every reading of every part is a number. */
function expectNumbers(run: Run): void {
  for (const { id, kind } of run.parts)
    for (const name of Object.keys(kind.readings)) expect(read(run, `${id}.${name}`)).not.toBeNaN();
}

describe("what has no sensible motion says so, and nothing else breaks", () => {
  test.each<[string, object[], string]>([
    [
      "two balls in one place that may not pass",
      [ball, { ...other, x: 0 }, { id: "m", kind: "impacts" }],
      "bodies-overlap",
    ],
    [
      "a ball in the ground",
      [
        { ...ball, y: -1 },
        { id: "g", kind: "ground" },
      ],
      "bodies-overlap",
    ],
    [
      "a thread shorter than the way between its ends",
      [pin, ball, { id: "t", kind: "thread", from: "nail", to: "ball", length: 0.5 }],
      "thread-too-short",
    ],
    [
      "a ball thrown into the centre",
      [
        { ...ball, x: 0.3 },
        { id: "c", kind: "attractor" },
      ],
      "fell-into-centre",
    ],
    ["a mass worked out as nothing", [ball, { ...other, mass: "ball.mass - 0.1 kg" }], "out-of-range"],
    [
      "a spring so stiff that the step is too long for it",
      [
        pin,
        { ...ball, y: 0.5, mass: 1e-6 },
        { id: "s", kind: "spring", from: "nail", to: "ball", stiffness: 1e6, restLength: 0.2 },
      ],
      "not-a-number",
    ],
  ])("%s", (_what, parts, reason) => {
    const run = runOf(parts);
    stepTo(run, 2560);
    expect(run.stopped).toBe(reason);
    for (const { id, kind } of run.parts)
      for (const name of Object.keys(kind.readings)) expect(() => read(run, `${id}.${name}`)).not.toThrow();
  });

  test("the stiff spring by Gauss: the stages are not found", () => {
    const run = runOf(
      [
        pin,
        { ...ball, y: 0.5, mass: 1e-6 },
        { id: "s", kind: "spring", from: "nail", to: "ball", stiffness: 1e6, restLength: 0.2 },
      ],
      { method: "gauss" },
    );
    stepTo(run, 10);
    expect(run.stopped).toBe("no-convergence");
  });

  test("a body so light that what brakes it acts in nothing of a step, with steps as short as exactness asks for", () => {
    const light = { ...ball, mass: 1e-6, vx: 1 };
    const run = runOf([light, { id: "oil", kind: "drag", on: "ball", linear: 1e3 }], { method: "dopri5" });
    stepTo(run, 2560);
    expect(run.stopped).toBe("no-convergence");
    expect(run.solvers[0]?.work).toBeLessThan(50_000);
  });

  test.each<[string, object[]]>([
    [
      "a spring without length between two balls in one place",
      [ball, { ...other, x: 0 }, { id: "s", kind: "spring", from: "ball", to: "other", restLength: 0 }],
    ],
    ["a spring from a ball to itself", [ball, { id: "s", kind: "spring", from: "ball", to: "ball" }]],
    ["a thread from a ball to itself", [ball, { id: "t", kind: "thread", from: "ball", to: "ball" }]],
    [
      "a thread between two fixed places",
      [pin, { ...pin, id: "hook", x: 1 }, { id: "t", kind: "thread", from: "nail", to: "hook" }],
    ],
    [
      "two threads where one would do",
      [
        pin,
        ball,
        { id: "a", kind: "thread", from: "nail", to: "ball" },
        { id: "b", kind: "thread", from: "nail", to: "ball" },
      ],
    ],
    [
      "a ring of threads",
      [
        pin,
        ball,
        { ...other, x: 0.6, y: 0.2 },
        { id: "a", kind: "thread", from: "nail", to: "ball" },
        { id: "b", kind: "thread", from: "ball", to: "other" },
        { id: "c", kind: "thread", from: "other", to: "nail" },
      ],
    ],
    [
      "a ball 10⁹ times as heavy as the one it meets",
      [
        { ...ball, x: -0.5, vx: 1, mass: 1e3 },
        { ...other, mass: 1e-6 },
        { id: "m", kind: "impacts" },
      ],
    ],
    [
      "a ball in the corner of a steep valley",
      [ball, { id: "a", kind: "ground", angle: 1.5, y: -1 }, { id: "b", kind: "ground", angle: -1.5, y: -1 }],
    ],
    ["a gate with nothing to see", [pin, { id: "g", kind: "light-gate" }]],
    [
      "a timer from a gate to the same gate",
      [
        ball,
        { id: "g", kind: "light-gate", y: -0.5 },
        { id: "t", kind: "gate-timer", start: "g", stop: "g" },
      ],
    ],
    ["nothing that moves", [pin]],
    [
      "a driver that leads a ball to and fro a thousand times a second",
      [
        { id: "hand", kind: "driver", x: 0, y: 1, frequency: 1000 },
        ball,
        { id: "s", kind: "spring", from: "hand", to: "ball" },
      ],
    ],
  ])("%s: it goes on, in numbers", (_what, parts) => {
    const run = runOf(parts);
    stepTo(run, 2560);
    expect(run.stopped).toBeUndefined();
    expectNumbers(run);
  });

  test("a thread made shorter by a live control draws the ball along, and a longer one lets it fall", () => {
    const control = { id: "l", target: "t.length", min: 0.2, max: 1, step: 0.1, unit: "m", live: true };
    const texts = { title: "t", summary: "s", controls: { l: "l" } };
    const run = runOf(
      [pin, ball, { id: "t", kind: "thread", from: "nail", to: "ball", length: 1 }],
      {},
      { controls: [control], texts: { ba: texts, ru: texts, en: texts } },
    );
    stepTo(run, 256);
    expect(read(run, "ball.y")).toBeCloseTo(0, 12);
    setLength(run, 0.5);
    stepTo(run, 512);
    expect(read(run, "ball.y")).toBeCloseTo(0.5, 9);
    setLength(run, 0.8);
    stepTo(run, 1024);
    expect(read(run, "ball.y")).toBeCloseTo(0.2, 9);
    expect(read(run, "t.tension")).toBeCloseTo(0.981, 9);
  });

  test("a swarm of balls that never rests does not hang: it ends by itself", () => {
    const balls = Array.from({ length: 6 }, (_, i) => ({
      id: `b${i}`,
      kind: "mass",
      x: 0.1 * i,
      y: 0.3 + 0.1 * i,
    }));
    const run = runOf(
      [
        ...balls,
        { id: "g", kind: "ground", restitution: 1 },
        { id: "l", kind: "ground", angle: -1.2, x: -0.5 },
        { id: "r", kind: "ground", angle: 1.2, x: 1.1 },
        { id: "m", kind: "impacts", restitution: 0.999 },
      ],
      { step: 1 },
    );
    stepTo(run, 300);
    expect([undefined, "endless-events"]).toContain(run.stopped);
  }, 60_000);
});
