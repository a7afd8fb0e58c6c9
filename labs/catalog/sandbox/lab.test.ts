import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { LabDocument } from "#labs/document/document.ts";
import { parseLab } from "#labs/document/parse.ts";
import type { Action } from "#labs/engine/action.ts";
import type { PushAction } from "#labs/engine/part.ts";
import { replay } from "#labs/engine/replay.ts";
import { createRigidSolver } from "#labs/engine/rigid.ts";
import { act } from "#labs/engine/act.ts";
import { read, stateHash } from "#labs/engine/read.ts";
import type { Run, Vocabulary } from "#labs/engine/run.ts";
import { startRun } from "#labs/engine/start.ts";
import { stepTo } from "#labs/engine/step.ts";
import { box } from "#labs/parts/box/part.ts";
import { disc } from "#labs/parts/disc/part.ts";
import { floor } from "#labs/parts/floor/part.ts";
import { instruments } from "#labs/parts/index.ts";
import { wall } from "#labs/parts/wall/part.ts";

const vocabulary: Vocabulary = {
  parts: { box, disc, floor, wall },
  instruments,
  solvers: { smooth: undefined, track: undefined, rigid: createRigidSolver },
};

const json = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));

function load(change: (lab: Record<string, unknown>) => void = () => {}): LabDocument {
  const lab = json("lab.json");
  change(lab);
  const texts = (lang: string) => {
    const { "@review": _review, ...words } = json(`text.${lang}.json`);
    return words;
  };
  const parsed = parseLab(
    { ...lab, texts: { ba: texts("ba"), ru: texts("ru"), en: texts("en") } },
    vocabulary,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

const seconds = (run: Run, time: number): void => stepTo(run, run.step + Math.round(time * 120));
const push = (run: Run, action: PushAction): void => act(run, { step: run.step, type: "push", push: action });
const set = (run: Run, control: string, value: number): void =>
  act(run, { step: run.step, type: "set", control, value });
const rad = (angleDeg: number): number => (angleDeg * Math.PI) / 180;

describe("the sandbox", () => {
  test("reads without an issue and keeps still what stands", () => {
    const run = startRun(load(), "a", vocabulary);
    const start = read(run, "block.x");
    seconds(run, 10);
    expect(run.stopped).toBeUndefined();
    expect(read(run, "block.x")).toBeCloseTo(start, 4);
    expect(read(run, "block.speed")).toBeLessThan(1e-6);
    expect(read(run, "ball.y")).toBeCloseTo(0.15, 3);
  });

  test.each([1.62, 9.81, 24.79])("with g = %d the ball falls its 2.35 m in √(2h/g)", (gravity) => {
    const run = startRun(load(), "a", vocabulary);
    set(run, "gravity", gravity);
    while (read(run, "ball.y") > 0.15 + 1e-4 && run.step < 1000 && read(run, "ball.angle") === 0) {
      const before = read(run, "ball.kineticEnergy");
      stepTo(run, run.step + 1);
      if (read(run, "ball.kineticEnergy") < before) break;
    }
    expect(Math.abs(run.step / 120 - Math.sqrt((2 * 2.35) / gravity))).toBeLessThan(1 / 60);
  });

  test.each([
    [21.5, true],
    [22, false],
  ])("wood on wood (μ = 0.4, 21.8°) at %d° stays: %s", (angleDeg, stays) => {
    const run = startRun(load(), "a", vocabulary);
    set(run, "slope-angle", rad(angleDeg));
    const before = read(run, "block.x");
    seconds(run, 2);
    expect(Math.abs(read(run, "block.x") - before) < 1e-3).toBe(stays);
  });

  test("a replay of what was done gives the same state", () => {
    const document = load();
    const actions: Action[] = [
      {
        step: 0,
        type: "push",
        push: { type: "add", id: "b1", shape: "disc", x: 0, y: 3, size: 0.3, material: "steel" },
      },
      {
        step: 40,
        type: "push",
        push: { type: "add", id: "b2", shape: "plank", x: 0.1, y: 3, size: 1, material: "ice" },
      },
      { step: 90, type: "push", push: { type: "move", id: "block", x: 1, y: 2 } },
      { step: 150, type: "set", control: "gravity", value: 1.62 },
      { step: 200, type: "push", push: { type: "throw", id: "block", vx: -6, vy: 3 } },
      { step: 260, type: "push", push: { type: "remove", id: "b2" } },
    ];
    const hash = () => stateHash(replay(document, "a", actions, vocabulary, 1200));
    expect(hash()).toBe(hash());
  });

  test("readings of a body taken away stay where they were", () => {
    const run = startRun(load(), "a", vocabulary);
    seconds(run, 3);
    const y = read(run, "ball.y");
    push(run, { type: "remove", id: "ball" });
    seconds(run, 1);
    expect(read(run, "ball.y")).toBe(y);
    expect(read(run, "ball.present")).toBe(0);
    expect(read(run, "block.present")).toBe(1);
  });
});
