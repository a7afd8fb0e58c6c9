import { describe, expect, test } from "vitest";
import type { LabDocument, Quantity } from "#labs/document/document.ts";
import { markRun } from "#labs/engine/marking.ts";
import { act } from "#labs/engine/act.ts";
import { read } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { step, stepTo } from "#labs/engine/step.ts";
import { workOutResult } from "#labs/engine/result.ts";
import { workOutTable } from "#labs/engine/table.ts";
import { parseLab, replay } from "#labs/index.ts";
import { readLab } from "../folder.ts";
import { begin, runTo, withProps } from "../measuring.ts";
import { doLab, solveLab } from "../pupil.ts";

/** The lab without what differs from pupil to pupil; `exact` takes the errors of the watch away. */
function load({ exact = false, variants = false } = {}): LabDocument {
  const lab = readLab(import.meta.dirname) as Record<string, unknown> & { instruments: { kind: string }[] };
  const instruments = lab.instruments.map((one) =>
    exact && one.kind === "stopwatch" ? { ...one, rate: 0, reaction: 0, division: 0.001 } : one,
  );
  const parsed = parseLab({ ...lab, instruments, ...(variants ? {} : { variants: [] }) });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const acceleration = (degrees: number, friction: number): number =>
  9.81 * (Math.sin(radians(degrees)) - friction * Math.cos(radians(degrees)));

/** The board at `degrees` and the block on its mark at `start`, m. */
function put(degrees: number, start: number, changes: Record<string, Quantity> = {}): Run {
  return begin(withProps(load(), { ...changes, "board.angle": radians(degrees) }), { start });
}

/** Way from the start, m. */
function slid(run: Run, from: { x: number; y: number }): number {
  return Math.hypot(read(run, "block.x") - from.x, read(run, "block.y") - from.y);
}
const place = (run: Run) => ({ x: read(run, "block.x"), y: read(run, "block.y") });

describe("motion down an incline", () => {
  test.each([
    [16, 0.2],
    [14, 0.24],
    [30, 0.16],
    [20, 0],
  ])("at %d° with μ = %d the way is at²/2 with a = g (sin α − μ cos α)", (degrees, friction) => {
    const run = put(degrees, 1.05, { "board.friction": friction });
    const from = place(run);
    const a = acceleration(degrees, friction);
    for (const share of [0.3, 0.6, 0.9]) {
      runTo(run, share * Math.sqrt((2 * 1.05) / a));
      const time = run.step * run.document.world.step;
      expect(slid(run, from) / ((a * time ** 2) / 2)).toBeCloseTo(1, 8);
      expect(read(run, "block.speed")).toBeCloseTo(a * time, 8);
    }
  });

  test.each([0.2, 0.65, 1.1])("from %d m it is at the stop after √(2s/a), to one step", (start) => {
    const run = put(16, start);
    while (run.step < 24 || read(run, "block.speed") > 0.01) step(run);
    const late = run.step - Math.sqrt((2 * start) / acceleration(16, 0.2)) / run.document.world.step;
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(1);
  });

  test("the stop takes the impact up: the block stays at it, with its face at the ruler's zero", () => {
    const run = put(25, 1);
    const from = place(run);
    runTo(run, 30);
    expect(slid(run, from)).toBeCloseTo(1, 4);
    expect(read(run, "block.speed")).toBeLessThan(1e-6);
    expect(read(run, "block.angle")).toBeCloseTo(radians(25), 5);
  });

  test("below tan α = μ (11.3°) the block does not start: 0.1° less it stays, 0.1° more it goes", () => {
    const repose = (Math.atan(0.2) * 180) / Math.PI;
    const stays = put(repose - 0.1, 1);
    const from = place(stays);
    runTo(stays, 60);
    expect(slid(stays, from)).toBeLessThan(1e-5);
    const goes = put(repose + 0.1, 1);
    runTo(goes, 4);
    expect(slid(goes, place(put(repose + 0.1, 1)))).toBeCloseTo(acceleration(repose + 0.1, 0.2) * 8, 6);
  });

  test("a block ten times as heavy slides just as fast", () => {
    const [light, heavy] = [600, 6000].map((density) => runTo(put(18, 1, { "block.density": density }), 1));
    expect(read(heavy as Run, "block.speed")).toBeCloseTo(read(light as Run, "block.speed"), 9);
    expect(read(heavy as Run, "block.kineticEnergy") / read(light as Run, "block.kineticEnergy")).toBeCloseTo(
      10,
      6,
    );
  });

  test.each([6, 16, 30])(
    "at %d° the block's lower face stands on the mark, at its place on the ruler",
    (degrees) => {
      const run = put(degrees, 0.7);
      const [x, y, angle] = [read(run, "block.x"), read(run, "block.y"), radians(degrees)];
      const along = x * Math.cos(angle) + y * Math.sin(angle);
      const above = y * Math.cos(angle) - x * Math.sin(angle);
      expect(along - 0.04).toBeCloseTo(0.7, 12);
      expect(above - 0.02).toBeCloseTo(0, 12);
      const ruler = run.properties.parts.get("ruler");
      expect([ruler?.["x"], ruler?.["y"], ruler?.["angle"]]).toEqual([0, 0, angle]);
    },
  );

  test("a watch without errors, pressed within two steps of the impact, gives a to 1.5 % and μ to 1 %", () => {
    const document = load({ exact: true });
    const { seed, actions } = doLab(document, "a");
    const run = begin(document);
    expect(seed).toBe("a");
    for (const action of actions) {
      stepTo(run, action.step);
      act(run, action);
    }
    const results = document.tasks.filter((task) => task.kind === "result");
    const [a, friction] = results.map((task) => workOutResult(run, task, workOutTable(run))?.value);
    expect(Math.abs(Number(a) / acceleration(16, 0.2) - 1)).toBeLessThan(0.015);
    expect(Math.abs(Number(friction) / 0.2 - 1)).toBeLessThan(0.01);
  });

  test("who lowers the board after measuring keeps the marks: a is held against the angle of the table", () => {
    const document = load({ variants: true });
    const { seed, actions, marking } = solveLab(document);
    expect(marking.points).toBe(marking.max);
    const lowered = {
      step: actions.at(-1)?.step ?? 0,
      type: "set" as const,
      control: "angle",
      value: radians(6),
    };
    const after = markRun(replay(document, seed, [...actions, lowered]));
    expect(after.points).toBe(after.max);
  });
});
