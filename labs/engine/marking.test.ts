import { describe, expect, test } from "vitest";
import { measureCarefully, pendulumLab } from "#tests/careful-pupil.ts";
import { replay } from "../index.ts";
import type { Action } from "./action.ts";
import { markRun } from "./marking.ts";
import { act } from "./act.ts";
import { stateHash } from "./read.ts";
import { stepTo } from "./step.ts";

const mark = (actions: Action[], seed = "a pupil") => markRun(replay(pendulumLab, seed, actions));
const task = (actions: Action[], id: string, seed?: string) =>
  mark(actions, seed).tasks.find((one) => one.id === id);

/** Changes the text of one cell. */
const withCell = (actions: Action[], row: number, column: string, text: string): Action[] =>
  actions.map((a) => (a.type === "cell" && a.row === row && a.column === column ? { ...a, text } : a));

describe("marking by replay", () => {
  const careful = measureCarefully("a pupil");

  test("careful work earns all points, whatever the seed", () => {
    for (const seed of ["a pupil", "another", "a third"]) {
      const { points, max } = mark(measureCarefully(seed), seed);
      expect(points).toBe(max);
    }
  });

  test("the same actions give the same state and the same marking", () => {
    expect(stateHash(replay(pendulumLab, "a pupil", careful))).toBe(
      stateHash(replay(pendulumLab, "a pupil", careful)),
    );
    expect(mark(careful)).toEqual(mark(careful));
  });

  test("another pupil's numbers do not fit this run", () => {
    const foreign = mark(careful, "another seed");
    expect(foreign.rows.some((row) => row.off.includes("time"))).toBe(true);
  });

  test("a time the stopwatch never showed is named, and costs its row", () => {
    const forged = withCell(careful, 2, "time", "33,3");
    expect(mark(forged).rows[2]?.off).toContain("time");
    expect(task(forged, "measure")?.points).toBe(4.25);
  });

  test("a length the ruler could not show is named", () => {
    expect(mark(withCell(careful, 0, "length", "45")).rows[0]?.off).toContain("length");
    expect(mark(withCell(careful, 0, "length", "41")).rows[0]?.off).toEqual([]);
  });

  test("swings counted wrong are seen in the period", () => {
    expect(mark(withCell(careful, 1, "count", "19")).rows[1]?.off).toContain("period");
    expect(mark(withCell(careful, 1, "count", "19,5")).rows[1]?.off).toContain("count");
  });

  test("g known by heart earns nothing without measurements", () => {
    const byHeart = careful.filter((a) => a.type === "answer");
    expect(task(byHeart, "gravity")).toMatchObject({ points: 0, reasons: [{ code: "no-measurements" }] });
    expect(mark([]).mark).toBe(2);
  });

  test("a result that does not follow from the table earns nothing", () => {
    const invented = careful.map((a) =>
      a.type === "answer" && a.task === "gravity" ? { ...a, text: "9,1" } : a,
    );
    expect(task(invented, "gravity")?.reasons[0]?.code).toBe("not-from-table");
  });

  test("a result without an error keeps half", () => {
    const bare = careful.map((a) =>
      a.type === "answer" && a.task === "gravity" ? { ...a, error: undefined } : a,
    );
    expect(task(bare as Action[], "gravity")).toMatchObject({ points: 2 });
  });

  test("errors of columns in which nothing was measured earn nothing", () => {
    const alone = careful.filter(({ type }) => type === "column-error");
    expect(alone.length).toBeGreaterThan(0);
    expect(task(alone, "measure")?.points).toBe(0);
  });

  test("without a drawing of the set-up its task earns nothing and says so, and the others keep theirs", () => {
    const without = careful.filter((a) => !(a.type === "answer" && a.task === "drawing"));
    expect(without.length).toBe(careful.length - 1);
    expect(task(without, "drawing")).toMatchObject({
      points: 0,
      reasons: [{ code: "no-drawing", params: {} }],
    });
    expect(task(careful, "drawing")).toMatchObject({ points: 1, reasons: [{ code: "drawing-kept" }] });
    expect(mark(careful).points - mark(without).points).toBe(1);
  });

  test("a prediction counts when it was made, right or wrong", () => {
    const wrong = careful.map((a) =>
      a.type === "answer" && a.task === "predict" ? { ...a, text: "four" } : a,
    );
    expect(task(wrong, "predict")).toMatchObject({ points: 1, reasons: [{ code: "predicted-otherwise" }] });
  });

  test("a run saved in the middle and gone on with is the run never interrupted", () => {
    const run = replay(pendulumLab, "a pupil", careful.slice(0, 20));
    for (const action of careful.slice(20)) {
      stepTo(run, action.step);
      act(run, action);
    }
    expect(stateHash(run)).toBe(stateHash(replay(pendulumLab, "a pupil", careful)));
    expect(markRun(run)).toEqual(mark(careful));
  });
});

/**
 * The ruler errs by a division, 1 cm; the watch by a division and two reactions, 0.2 s: sane is from 0.4 to 4 times that.
 * A quarter of the five points hangs on it, the half of it on each column; points go by quarters.
 */
describe("absolute errors of direct measurements", () => {
  const careful = measureCarefully("a pupil");
  const withErrors = (length: string, time: string): Action[] =>
    careful.map((a) =>
      a.type === "column-error" ? { ...a, text: a.column === "length" ? length : time } : a,
    );
  const marked = (length: string, time: string) => {
    const found = task(withErrors(length, time), "measure");
    const reason = found?.reasons.find(({ code }) => code === "column-errors");
    return [reason?.params["good"], reason?.params["needed"], found?.points];
  };

  test.each([
    ["half a division and the watch's own", "0,5", "0,2"],
    ["a whole division and a fast hand", "1", "0,1"],
    ["the least that is sane", "0,4", "0,08"],
    ["the most that is sane", "4", "0,8"],
  ])("%s lose nothing", (_, length, time) => expect(marked(length, time)).toEqual([2, 2, 5]));

  test.each([
    ["a length's ten times too large", "5", "0,2"],
    ["a length's ten times too small", "0,05", "0,2"],
    ["a time's ten times too large", "0,5", "2"],
    ["a time's ten times too small", "0,5", "0,02"],
    ["a length's just above four times the ruler's", "4,1", "0,2"],
    ["a time's just below four tenths of the watch's", "0,5", "0,079"],
    ["a length's of nothing", "0", "0,2"],
    ["a length's below nothing", "-0,5", "0,2"],
    ["a time's that is no number", "0,5", "small"],
    ["a time's that is not given", "0,5", ""],
  ])("%s loses half of the quarter", (_, length, time) => expect(marked(length, time)).toEqual([1, 2, 4.5]));

  test.each([
    ["ten times too large", "5", "2"],
    ["ten times too small", "0,05", "0,02"],
  ])("both %s lose the quarter, and the rows keep the rest", (_, length, time) =>
    expect(marked(length, time)).toEqual([0, 2, 3.75]),
  );

  test("never given they lose the quarter too", () => {
    const bare = careful.filter(({ type }) => type !== "column-error");
    expect(task(bare, "measure")?.points).toBe(3.75);
  });
});
