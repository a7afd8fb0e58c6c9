import { describe, expect, test } from "vitest";
import type { Action } from "#labs/engine/action.ts";
import type { Doing } from "#labs/engine/bench.ts";
import { act } from "#labs/engine/act.ts";
import { toDivision } from "#labs/engine/instrument.ts";
import { type Marking, markRun } from "#labs/engine/marking.ts";
import { placeGiven } from "#labs/engine/place.ts";
import { read } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { step } from "#labs/engine/step.ts";
import { parseLab, replay, startRun } from "#labs/index.ts";
import { readLab } from "../folder.ts";
import { doLab } from "../pupil.ts";

const parsed = parseLab(readLab(import.meta.dirname));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const document = parsed.value;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const seeds = Array.from({ length: 60 }, (_, i) => `pupil ${i}`);
const LOADS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4];

/** A pupil at the bench with all instruments taken out and set, the gate so far beside the middle, m. */
function sitDown(seed: string, { up = 0, aside = 0 } = {}) {
  const run = startRun(document, seed);
  const doing = (what: Doing): void => act(run, { ...what, step: run.step } as Action);
  const lay = (id: string, up = 0, aside = 0): void => {
    const { x, y } = placeGiven(run, id);
    doing({ type: "place", instrument: id, x: x + aside, y: y + up, angle: 0 });
  };
  for (const id of ["ruler", "calliper", "dynamometer"]) lay(id);
  lay("gate", up, aside);
  for (const [instrument, button] of [
    ["dynamometer", "zero"],
    ["dynamometer", "hold"],
    ["calliper", "hold"],
  ] as const)
    doing({ type: "press", instrument, button });
  return { run, doing, lay };
}

const shownBy = (run: Run, id: string): number => run.instruments.get(id)?.shown() ?? Number.NaN;

/** Lets it swing until the gate has something to show, at most for two periods. */
function swing(run: Run): void {
  for (let i = 0; i < 4 * 256 && shownBy(run, "gate") === 0; i++) step(run);
}

/** What stands on the instruments now, in the units of the table. */
const readings = (run: Run) => ({
  force: toDivision(shownBy(run, "dynamometer"), 0.05),
  diameter: 1000 * toDivision(shownBy(run, "calliper"), 1e-4),
  height: 100 * toDivision(read(run, "bob.lift"), 0.005),
  passage: 1000 * shownBy(run, "gate"),
});

/** Writes a row, with some of its numbers as they are given. */
function write({ run, doing }: Pick<Pupil, "run" | "doing">, row: number, other: Partial<Row> = {}): void {
  for (const [column, value] of Object.entries({ ...readings(run), ...other }))
    doing({ type: "cell", row, column, text: String(Number(value.toPrecision(6))) });
}

type Pupil = ReturnType<typeof sitDown>;
type Row = ReturnType<typeof readings>;

const offOf = (run: Run): string[][] => markRun(run).rows.map(({ off }) => off);
const pointsOf = ({ tasks }: Marking, id: string): number | undefined =>
  tasks.find((task) => task.id === id)?.points;

describe("the dynamometer", () => {
  test("shows bobs up to 250 g, is overloaded by those from 300 g, and only 400 g stretch its spring", () => {
    for (const seed of seeds) {
      const conditions = LOADS.map((value) => {
        const { run, doing } = sitDown(seed);
        doing({ type: "set", control: "load", value });
        step(run);
        return run.instruments.get("dynamometer")?.condition?.();
      });
      const shown = ["reads", "reads", "reads", "reads"];
      expect(conditions, seed).toEqual([...shown, "over", "over", "stretched"]);
    }
  });

  test("once stretched shows too much, and rows read off it are not accepted; mended it reads again", () => {
    const pupil = sitDown("a");
    const { run, doing } = pupil;
    doing({ type: "set", control: "load", value: 0.4 });
    step(run);
    expect(shownBy(run, "dynamometer")).toBeGreaterThan(2.5);
    doing({ type: "set", control: "load", value: 0.15 });
    const force = 0.15 * 9.81;
    expect(shownBy(run, "dynamometer")).toBeGreaterThan(force + 0.05);
    swing(run);
    write(pupil, 0, { force });
    expect(offOf(run)).toEqual([["force"]]);
    doing({ type: "press", instrument: "dynamometer", button: "mend" });
    expect(Math.abs(shownBy(run, "dynamometer") - force)).toBeLessThan(0.05);
    write(pupil, 0);
    expect(offOf(run)).toEqual([[]]);
  });
});

describe("the photogate", () => {
  test.each([0.1, 0.25])("in the middle of the ring gives the speed of %d kg to a hundredth", (value) => {
    for (const degrees of [20, 40, 60]) {
      const { run, doing } = sitDown("b");
      doing({ type: "set", control: "load", value });
      doing({ type: "set", control: "angle", value: radians(degrees) });
      swing(run);
      const { diameter, passage } = readings(run);
      expect(Math.abs(diameter / passage / read(run, "bob.bottomSpeed") - 1)).toBeLessThan(0.01);
    }
  });

  test.each([
    [0.003, []],
    [0.012, ["speed"]],
    [-0.012, ["speed"]],
  ])("%d m above the middle sees the chord 2 √(r² − e²): what is off there is told", (up, off) => {
    const pupil = sitDown("c", { up });
    swing(pupil.run);
    write(pupil, 0);
    const [radius, { diameter, passage }] = [read(pupil.run, "bob.radius"), readings(pupil.run)];
    const longer = radius / Math.sqrt(radius ** 2 - up ** 2);
    expect(Math.abs(diameter / passage / read(pupil.run, "bob.bottomSpeed") / longer - 1)).toBeLessThan(0.01);
    expect(offOf(pupil.run)).toEqual([off]);
  });

  test("out of the way of the bob shows nothing, beside the lowest point a lower speed", () => {
    const beyond = sitDown("d", { up: 0.04 });
    swing(beyond.run);
    expect(shownBy(beyond.run, "gate")).toBe(0);
    const aside = sitDown("d", { up: 0.022, aside: 0.2 });
    const middle = sitDown("d");
    for (const { run } of [aside, middle]) swing(run);
    expect(shownBy(aside.run, "gate")).toBeGreaterThan(1.02 * shownBy(middle.run, "gate"));
  });

  test("laid right without a reset it still holds the wrong time, and the row is refused; after a reset it is not", () => {
    const pupil = sitDown("e", { up: 0.015 });
    const { run, doing, lay } = pupil;
    swing(run);
    const first = shownBy(run, "gate");
    lay("gate");
    for (let i = 0; i < 512; i++) step(run);
    expect(shownBy(run, "gate")).toBe(first);
    write(pupil, 0);
    expect(offOf(run)).toEqual([["speed"]]);
    doing({ type: "press", instrument: "gate", button: "reset" });
    swing(run);
    write(pupil, 0);
    expect(offOf(run)).toEqual([[]]);
  });

  test("the time of one angle beside the height of another is refused", () => {
    const pupil = sitDown("f");
    const { run, doing } = pupil;
    swing(run);
    write(pupil, 0);
    const { passage } = readings(run);
    doing({ type: "set", control: "angle", value: radians(55) });
    swing(run);
    write(pupil, 1, { passage });
    expect(offOf(run)).toEqual([[], ["height"]]);
  });
});

describe("a pupil", () => {
  test("who works with care earns full marks, whatever thread, bob and errors the seed gave", () => {
    for (const seed of seeds.slice(0, 12)) {
      const marking = markRun(replay(document, seed, doLab(document, seed).actions));
      expect(marking.points, seed).toBe(marking.max);
    }
  });

  test("who puts the zero of the ruler to the lower edge of the ball reads its radius too much in every row", () => {
    const pupil = sitDown("g");
    const { run } = pupil;
    swing(run);
    const lower = 100 * toDivision(read(run, "bob.lift") + read(run, "bob.radius"), 0.005);
    write(pupil, 0, { height: lower });
    expect(offOf(run)).toEqual([["height"]]);
  });

  test("who never takes another bob gets half of the points for it, and no fewer for the heights", () => {
    const { actions } = doLab(document, "h");
    const rows = actions.findIndex((action) => action.type === "set" && action.control === "load");
    const last = actions.findLastIndex(({ type }) => type === "cell");
    const marking = markRun(replay(document, "h", [...actions.slice(0, rows), ...actions.slice(last + 1)]));
    expect(pointsOf(marking, "other")).toBe(1);
    expect(pointsOf(marking, "measure")).toBe(5);
  });
});
