import { describe, expect, test } from "vitest";
import type { Action } from "#labs/engine/action.ts";
import { act } from "#labs/engine/act.ts";
import { toDivision } from "#labs/engine/instrument.ts";
import { type Marking, markRun } from "#labs/engine/marking.ts";
import { read } from "#labs/engine/read.ts";
import { parseLab, replay, startRun } from "#labs/index.ts";
import { sizesOf } from "#labs/parts/samples/sizes.ts";
import { readLab } from "../folder.ts";
import { doLab } from "../pupil.ts";

const parsed = parseLab(readLab(import.meta.dirname));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const document = parsed.value;

const DENSITIES = [2500, 2700, 4500, 7100, 7800, 8500, 8900, 11300];
const seeds = Array.from({ length: 200 }, (_, i) => `pupil ${i}`);

/** What the calliper of a pupil shows closed on nothing, to its division, mm. */
function zeroOf(seed: string): number {
  const run = startRun(document, seed);
  return 1000 * toDivision(run.instruments.get("calliper")?.shown() ?? Number.NaN, 1e-4);
}

/** A careful pupil's doings with other diameters in the table, and another error under them. */
function changed(seed: string, cell: (text: number) => number, error?: string): Action[] {
  return carefully(seed).map((action) => {
    if (action.type === "cell" && action.column === "diameter")
      return { ...action, text: cell(Number(action.text)).toFixed(1) };
    if (action.type === "column-error" && action.column === "diameter" && error)
      return { ...action, text: error };
    return action;
  });
}

const done = new Map<string, Action[]>();

/** What a careful pupil does, each seed worked out once; nothing moves here, so no time need go by. */
function carefully(seed: string): Action[] {
  const actions = done.get(seed) ?? doLab(document, seed).actions.map((action) => ({ ...action, step: 0 }));
  done.set(seed, actions);
  return actions;
}

const markOf = (seed: string, actions: Action[]): Marking => markRun(replay(document, seed, actions));
const goodRows = ({ rows }: Marking): number => rows.filter(({ off }) => off.length === 0).length;
const pointsOf = ({ tasks }: Marking, id: string): number | undefined =>
  tasks.find((task) => task.id === id)?.points;

describe("the balls", () => {
  test("all have the density of the material, whatever their size", () => {
    const run = startRun(document, "a");
    const density = read(run, "balls.density");
    for (let ball = 1; ball <= 6; ball++) {
      act(run, { step: 0, type: "set", control: "ball", value: ball });
      const [mass, diameter] = [read(run, "balls.mass"), read(run, "balls.diameter")];
      expect((6 * mass) / (Math.PI * diameter ** 3) / density).toBeCloseTo(1, 13);
      expect(sizesOf(run, "balls")[ball - 1]).toBe(diameter);
    }
  });

  test("are of one of eight materials, each about as often as the next, and every pupil's sizes are others", () => {
    const runs = seeds.map((seed) => startRun(document, seed));
    const densities = runs.map((run) => read(run, "balls.density"));
    expect([...new Set(densities)].sort((a, b) => a - b)).toEqual(DENSITIES);
    for (const one of DENSITIES) expect(densities.filter((d) => d === one).length).toBeGreaterThan(10);
    expect(new Set(runs.map((run) => read(run, "balls.diameter"))).size).toBe(seeds.length);
  });

  test("go on the balance and between the jaws, and are not so light that the balance cannot tell them", () => {
    const [balance, calliper] = document.instruments;
    for (const seed of seeds) {
      const run = startRun(document, seed);
      expect(read(run, "balls.mass")).toBeGreaterThan(50 * Number(balance?.["division"]));
      act(run, { step: 0, type: "set", control: "ball", value: 6 });
      expect(read(run, "balls.mass")).toBeLessThan(0.8 * Number(balance?.["range"]));
      expect(read(run, "balls.diameter")).toBeLessThan(Number(calliper?.["range"]));
    }
  });
});

describe("a careful pupil", () => {
  test("earns full marks with any material and any zero error, subtracted or not, with a half or a whole division", () => {
    for (const seed of seeds.slice(0, 12)) {
      const zero = zeroOf(seed);
      for (const error of ["0.05", "0.1"]) {
        const left = markOf(
          seed,
          changed(seed, (d) => d, error),
        );
        expect(left.points, seed).toBe(left.max);
        const subtracted = markOf(
          seed,
          changed(seed, (d) => d - zero, error),
        );
        expect(goodRows(subtracted), seed).toBe(5);
        expect(pointsOf(subtracted, "measure"), seed).toBe(5);
      }
    }
  });

  test("comes nearer to the density for subtracting the zero error", () => {
    let [left, subtracted] = [0, 0];
    for (const seed of seeds.slice(0, 40)) {
      const run = startRun(document, seed);
      act(run, { step: 0, type: "set", control: "ball", value: 6 });
      const truth = read(run, "balls.diameter");
      act(run, { step: 0, type: "place", instrument: "calliper", x: 0, y: 0, angle: 0 });
      act(run, { step: 0, type: "press", instrument: "calliper", button: "hold" });
      const seen = toDivision(run.instruments.get("calliper")?.shown() ?? Number.NaN, 1e-4);
      left += 3 * Math.abs(seen / truth - 1);
      subtracted += 3 * Math.abs((seen - zeroOf(seed) / 1000) / truth - 1);
    }
    expect(left / 40).toBeGreaterThan(0.005);
    expect(subtracted / 40).toBeLessThan(0.6 * (left / 40));
  });
});

describe("rows that could not be read", () => {
  test.each<[string, (d: number) => number]>([
    ["the radius in the place of the diameter", (d) => d / 2],
    ["a whole mark of the main scale too much", (d) => d + 1],
    ["half a millimetre too much", (d) => d + 0.5],
  ])("are told by %s", (_, cell) => {
    expect(goodRows(markOf("b", changed("b", cell)))).toBe(0);
  });

  test("are those of a pupil who never closed the jaws, or did not weigh", () => {
    for (const instrument of ["calliper", "balance"]) {
      const kept = carefully("c").filter(
        (action) =>
          !(action.type === "press" && action.button === "hold" && action.instrument === instrument),
      );
      expect(goodRows(markOf("c", kept))).toBe(0);
    }
  });
});
