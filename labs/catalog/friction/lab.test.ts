import { describe, expect, test } from "vitest";
import type { LabDocument, Quantity } from "#labs/document/document.ts";
import { type Action, parseActions } from "#labs/engine/action.ts";
import { markRun } from "#labs/engine/marking.ts";
import { act } from "#labs/engine/act.ts";
import { read, stateHash } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { startRun } from "#labs/engine/start.ts";
import { stepTo } from "#labs/engine/step.ts";
import { parseLab, replay, vocabulary } from "#labs/index.ts";
import { readLab } from "../folder.ts";
import { begin, runTo, withProps } from "../measuring.ts";
import { solveLab } from "../pupil.ts";

/** The lab, with its gravity and without what differs from pupil to pupil unless asked for. */
function load({ gravity = 9.81, variants = false } = {}): LabDocument {
  const lab = readLab(import.meta.dirname) as Record<string, unknown> & { world: object };
  const own = variants ? {} : { variants: [] };
  const parsed = parseLab({ ...lab, ...own, world: { ...lab.world, gravity } });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

const LOW = 0.03;
const HIGH = 0.06;

/** Lets the block go with the properties given; how fast it left and how far it came, and the run after that. */
function launch(changes: Record<string, Quantity>, height = LOW, gravity = 9.81) {
  const run = begin(withProps(load({ gravity }), changes), { draw: 0.06, height });
  const speed = read(run, "launcher.speed");
  const braking = read(run, "board.friction") * gravity;
  runTo(run, speed / braking + 0.1);
  return { run, speed, braking, way: read(run, "block.x") };
}

describe("the coefficient of friction", () => {
  test.each([0.24, 0.3, 0.36])("with μ = %d the block comes to rest after v²/(2 μ g)", (friction) => {
    const { run, speed, way } = launch({ "board.friction": friction });
    expect(Math.abs((way * 2 * friction * 9.81) / speed ** 2 - 1)).toBeLessThan(1e-5);
    expect(read(run, "block.speed")).toBeLessThan(1e-9);
  });

  test("the spring gives its energy to the block: k d²/2 = m v²/2, the high block is twice as heavy", () => {
    const [low, high] = [launch({}, LOW), launch({}, HIGH)];
    const mass = 650 * 0.08 * LOW * 0.06;
    expect((mass * low.speed ** 2) / 2).toBeCloseTo((50 * 0.06 ** 2) / 2, 12);
    expect(low.speed / high.speed).toBeCloseTo(Math.SQRT2, 12);
  });

  test("of two blocks as fast, the one twice as heavy comes just as far", () => {
    const light = launch({ "launcher.stiffness": 50 }, LOW);
    const heavy = launch({ "launcher.stiffness": 100 }, HIGH);
    expect(heavy.speed).toBeCloseTo(light.speed, 12);
    expect(heavy.way).toBeCloseTo(light.way, 5);
  });

  test("twice as fast, four times as far", () => {
    const slow = launch({ "launcher.stiffness": 25 });
    const fast = launch({ "launcher.stiffness": 100 });
    expect(fast.speed / slow.speed).toBeCloseTo(2, 12);
    expect(fast.way / slow.way).toBeCloseTo(4, 3);
  });

  test("on the Moon the same push takes it six times as far", () => {
    expect(launch({ "board.length": 10 }, LOW, 1.62).way / launch({}).way).toBeCloseTo(9.81 / 1.62, 3);
  });

  test("while it slides it loses μ g of speed a second, and its energy by μ m g a metre", () => {
    const run = begin(load(), { draw: 0.08 });
    const energy = read(run, "block.kineticEnergy");
    const mass = 650 * 0.08 * LOW * 0.06;
    for (const time of [0.1, 0.25, 0.5]) {
      runTo(run, time);
      const at = run.step * run.document.world.step;
      expect(read(run, "block.speed")).toBeCloseTo(read(run, "launcher.speed") - 0.3 * 9.81 * at, 9);
      expect(energy - read(run, "block.kineticEnergy")).toBeCloseTo(
        0.3 * mass * 9.81 * read(run, "block.x"),
        6,
      );
    }
  });

  test("the block stays where it stopped, and upright", () => {
    const { run, way } = launch({});
    stepTo(run, run.step + 60 * 240);
    expect(read(run, "block.x")).toBeCloseTo(way, 6);
    expect(read(run, "block.angle")).toBeCloseTo(0, 6);
  });

  test("the front of the block stands at the ruler's zero, and every pupil's ways end on the ruler", () => {
    const document = load({ variants: true });
    const ruler = document.instruments.find(({ id }) => id === "ruler");
    expect(ruler?.["x"]).toBe(Number(document.parts.find(({ id }) => id === "block")?.["width"]) / 2);
    expect(ruler?.["y"]).toBe(0);
    for (const [draw, height, share] of [
      [0.08, LOW, 1],
      [0.04, HIGH, 0],
    ] as const) {
      const [mu, k] = [0.3 * (share ? 0.8 : 1.2), 50 * (share ? 1.1 : 0.9)];
      const way = (k * draw ** 2) / (650 * 0.08 * height * 0.06) / (2 * mu * 9.81);
      expect(way).toBeGreaterThan(0.05);
      expect(way).toBeLessThan(Number(ruler?.["length"]));
    }
  });

  test("the hidden μ differs from pupil to pupil and each can find it", () => {
    const found = new Set<number>();
    for (const seed of ["a", "b", "c", "d", "e", "f"]) {
      const run = startRun(load({ variants: true }), seed, vocabulary);
      found.add(read(run, "board.friction"));
      expect(read(run, "block.friction")).toBe(read(run, "board.friction"));
    }
    expect(found.size).toBe(6);
    const { marking } = solveLab(load({ variants: true }));
    expect(marking.points).toBe(marking.max);
  });

  test("where marks are given nobody moves the block by hand: the parser and the run refuse it", () => {
    const document = load();
    const pushes: Action[] = [
      { step: 0, type: "push", push: { type: "move", id: "block", x: 0.5, y: 0.2 } },
      { step: 9, type: "push", push: { type: "throw", id: "block", vx: 2, vy: 1 } },
      { step: 9, type: "push", push: { type: "remove", id: "block" } },
      {
        step: 9,
        type: "push",
        push: { type: "add", id: "b1", shape: "box", x: 0.4, y: 0.1, size: 0.1, material: "steel" },
      },
    ];
    for (const push of pushes) expect(parseActions([push], document).ok).toBe(false);
    expect(parseActions(pushes, { ...document, tasks: [] }).ok).toBe(true);
    const end = (actions: Action[]): Run => replay(document, "a", actions, 60);
    expect(stateHash(end(pushes))).toBe(stateHash(end([])));
  });

  test("a way read off before the block has stopped is named: its μ is not that of the board", () => {
    const run = begin(load(), { draw: 0.08 });
    const write = (row: number): void => {
      const cells = {
        speed: read(run, "launcher.speed").toFixed(2),
        path: (100 * read(run, "block.x")).toFixed(0),
      };
      for (const [column, text] of Object.entries(cells))
        act(run, { step: run.step, type: "cell", row, column, text });
    };
    runTo(run, 0.3);
    write(0);
    runTo(run, 2);
    write(1);
    expect(markRun(run).rows.map(({ off }) => off)).toEqual([["each"], []]);
  });
});
