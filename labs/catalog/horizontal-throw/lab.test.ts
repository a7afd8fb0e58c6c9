import { describe, expect, test } from "vitest";
import type { LabDocument, Quantity } from "#labs/document/document.ts";
import { act } from "#labs/engine/act.ts";
import { read, stateHash } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { step, stepTo } from "#labs/engine/step.ts";
import { workOutTable } from "#labs/engine/table.ts";
import { parseLab, startRun } from "#labs/index.ts";
import { readLab } from "../folder.ts";
import { begin, runTo, withProps } from "../measuring.ts";

function load(variants = false): LabDocument {
  const lab = readLab(import.meta.dirname) as Record<string, unknown>;
  const parsed = parseLab(variants ? lab : { ...lab, variants: [] });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

const RADIUS = 0.012;
const throwFrom = (height: number, changes: Record<string, Quantity> = {}): Run =>
  begin(withProps(load(), changes), { height });
/** The first step at whose end the ball is in the sand. */
function stepOfFall(run: Run): number {
  while (read(run, "sand.distance") === 0) step(run);
  return run.step;
}

describe("a body thrown horizontally", () => {
  test.each([
    [0.2, 60],
    [0.75, 45],
    [1.2, 75],
  ])("from %d m with a spring of %d N/m it falls v₀ √(2h/g) away", (height, stiffness) => {
    const run = throwFrom(height, { "launcher.stiffness": stiffness });
    const speed = read(run, "launcher.speed");
    expect(speed).toBeCloseTo(0.05 * Math.sqrt(stiffness / 0.05), 12);
    expect(read(runTo(run, 1), "sand.distance")).toBeCloseTo(speed * Math.sqrt((2 * height) / 9.81), 11);
  });

  test("until then it is on the parabola: sideways steadily, downwards as if it had not been pushed", () => {
    const run = throwFrom(1.2);
    const speed = read(run, "launcher.speed");
    for (const time of [0.125, 0.25, 0.46875]) {
      runTo(run, time);
      expect(read(run, "ball.x")).toBeCloseTo(speed * time, 13);
      expect(read(run, "ball.y")).toBeCloseTo(1.2 + RADIUS - (9.81 * time * time) / 2, 13);
      expect(read(run, "ball.vx")).toBeCloseTo(speed, 14);
    }
  });

  test("pushed harder it falls no later", () => {
    const falls = [20, 60, 75].map((stiffness) =>
      stepOfFall(throwFrom(0.8, { "launcher.stiffness": stiffness })),
    );
    expect(new Set(falls).size).toBe(1);
    expect(falls[0]).toBe(Math.ceil(Math.sqrt(1.6 / 9.81) * 256));
  });

  test("four times the height, twice the range", () => {
    const ranges = [0.3, 1.2].map((height) => read(runTo(throwFrom(height), 1), "sand.distance"));
    expect((ranges[1] as number) / (ranges[0] as number)).toBeCloseTo(2, 11);
  });

  test("it stays in the sand where it fell", () => {
    const run = runTo(throwFrom(0.6), 1);
    const [x, distance] = [read(run, "ball.x"), read(run, "sand.distance")];
    runTo(run, 60);
    expect(read(run, "ball.x")).toBe(x);
    expect(x).toBe(distance);
    expect(Math.abs(read(run, "ball.y") - RADIUS)).toBeLessThan(1e-12);
    expect(read(run, "ball.speed")).toBeLessThan(1e-12);
  });

  test("the instant of the fall does not depend on the step", () => {
    const ranges = [1 / 64, 1 / 256, 1 / 1000].map((step) => {
      const document = load();
      const run = begin({ ...document, world: { ...document.world, step } }, { height: 0.77 });
      return read(runTo(run, 1), "sand.distance");
    });
    for (const range of ranges) expect(range).toBeCloseTo(ranges[0] as number, 11);
  });

  test("rows read without error give l² of slope 2v₀²/g over h", () => {
    const run = throwFrom(0.2);
    const speed = read(run, "launcher.speed");
    for (const [row, height] of [0.2, 0.7, 1.2].entries()) {
      act(run, { step: run.step, type: "set", control: "height", value: height });
      stepTo(run, run.step + 256);
      const cells = { height: 100 * height, range: 100 * read(run, "sand.distance") };
      for (const [column, value] of Object.entries(cells))
        act(run, { step: run.step, type: "cell", row, column, text: String(value) });
    }
    for (const { values } of workOutTable(run))
      expect(Number(values.get("square")) / Number(values.get("height"))).toBeCloseTo(
        (2 * speed ** 2) / 9.81,
        10,
      );
  });

  test("each pupil has a speed of their own, and every range lies on the tray and the ruler", () => {
    const document = load(true);
    const speeds = Array.from({ length: 40 }, (_, i) => {
      const run = startRun(document, `pupil ${i}`);
      act(run, { step: 0, type: "set", control: "height", value: 1.2 });
      runTo(run, 1);
      for (const part of [...document.parts, ...document.instruments])
        if (part.id === "sand" || part.id === "lying")
          expect(read(run, "sand.distance")).toBeLessThan(Number(part["width"] ?? part["length"]));
      return read(run, "launcher.speed");
    });
    expect(new Set(speeds).size).toBe(40);
    expect(Math.max(...speeds) / Math.min(...speeds)).toBeGreaterThan(1.8);
  });

  test("the rulers have their zeros on the sand and under the edge, and reach as far as is asked", () => {
    const { parts, instruments, controls } = load();
    const part = (id: string) => [...parts, ...instruments].find((one) => one.id === id);
    expect(part("upright")?.["y"]).toBe(part("sand")?.["y"]);
    expect(part("upright")?.["length"]).toBeGreaterThanOrEqual(controls[0]?.max ?? Infinity);
    expect(part("lying")?.["x"]).toBe(part("sand")?.["x"]);
    expect(part("lying")?.["x"]).toBe(part("table")?.["x"]);
    expect(part("ball")?.["x"]).toBe(part("table")?.["x"]);
  });

  test("starting anew gives the same state, and forgets the fall", () => {
    const run = runTo(throwFrom(0.5), 1);
    act(run, { step: run.step, type: "restart" });
    expect(read(run, "sand.distance")).toBe(0);
    const again = throwFrom(0.5);
    stepTo(again, 256);
    act(again, { step: 256, type: "restart" });
    expect(stateHash(again)).toBe(stateHash(run));
  });
});
