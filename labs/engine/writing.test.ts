import { describe, expect, test } from "vitest";
import { pendulumLab } from "#tests/careful-pupil.ts";
import { vocabulary } from "../index.ts";
import { parseActions } from "./action.ts";
import { createBench } from "./create-bench.ts";
import { tableOf } from "./written-table.ts";

const bench = () => createBench({ document: pendulumLab, seed: "a pupil", vocabulary });
const parsed = (action: object) => parseActions([{ step: 0, ...action }], pendulumLab).ok;

describe("cells pasted at one go", () => {
  const doing = {
    type: "paste" as const,
    row: 1,
    columns: ["length", "time"],
    cells: [
      ["40", "25,4"],
      ["60", "31,1"],
    ],
  };

  test("stand in their rows, and one undo takes them all back without leaving rows behind", () => {
    const one = bench();
    one.do({ type: "cell", row: 1, column: "time", text: "9" });
    one.do(doing);
    expect(one.run.table.get(2)?.get("time")?.text).toBe("31,1");
    one.undo();
    expect([...one.run.table.keys()]).toEqual([1]);
    expect(one.run.table.get(1)?.get("time")?.text).toBe("9");
    one.redo();
    expect(one.run.table.get(1)?.get("length")?.text).toBe("40");
    expect(parseActions([...one.actions], pendulumLab).ok).toBe(true);
  });

  test("are seen as cells by what looks at a table without running it", () => {
    const rows = tableOf("a", [{ step: 0, ...doing }]).rows;
    expect(rows.get(2)?.get("length")).toBe("60");
  });

  test("from outside are bounded and only for columns that are written by hand", () => {
    expect(parsed(doing)).toBe(true);
    expect(parsed({ ...doing, row: 199 })).toBe(false);
    expect(parsed({ ...doing, columns: ["length", "period"] })).toBe(false);
    expect(parsed({ ...doing, columns: ["length", "length"] })).toBe(false);
    expect(parsed({ ...doing, cells: [["1"]] })).toBe(false);
    expect(parsed({ ...doing, cells: Array(200).fill(["x".repeat(200), "x".repeat(200)]) })).toBe(false);
  });
});

describe("a graph foreseen by hand", () => {
  const sketch = { type: "sketch" as const, x: "length", y: "square", points: [0, 0, 1, 4] };

  test("is kept, replaced and taken back", () => {
    const one = bench();
    one.do(sketch);
    one.do({ ...sketch, points: [0, 0, 1, 2] });
    expect(one.run.sketches.get("length square")?.points).toEqual([0, 0, 1, 2]);
    one.undo();
    expect(one.run.sketches.get("length square")?.points).toEqual([0, 0, 1, 4]);
    one.undo();
    expect(one.run.sketches.size).toBe(0);
  });

  test("from outside is of two columns and has pairs of finite numbers, not too many", () => {
    expect(parsed(sketch)).toBe(true);
    expect(parsed({ ...sketch, points: [] })).toBe(true);
    expect(parsed({ ...sketch, points: [0, 0, 1] })).toBe(false);
    expect(parsed({ ...sketch, points: [0, Number.NaN] })).toBe(false);
    expect(parsed({ ...sketch, points: Array(122).fill(1) })).toBe(false);
    expect(parsed({ ...sketch, x: "unknown" })).toBe(false);
  });
});

describe("a graph chosen", () => {
  const choice = {
    ...{ type: "graph" as const, x: "length", y: "square", xAxis: "plain" as const, yAxis: "log" as const },
    ...{ fit: "line" as const, formula: "", starts: "", residuals: true },
  };

  test("is kept for its columns, the last chosen last", () => {
    const one = bench();
    for (const doing of [choice, { ...choice, y: "period" }, { ...choice, weigh: false }]) one.do(doing);
    expect([...one.run.graphs.keys()]).toEqual(["length period", "length square"]);
    expect([...one.run.graphs.values()].at(-1)).toMatchObject({ yAxis: "log", weigh: false });
  });

  test("leaves what was taken back to be done again", () => {
    const one = bench();
    one.do({ type: "cell", row: 0, column: "time", text: "20" });
    one.undo();
    one.do(choice);
    expect([one.canUndo, one.canRedo]).toEqual([false, true]);
    one.redo();
    expect(one.run.table.get(0)?.get("time")?.text).toBe("20");
  });

  test("from outside is of known columns, axes and lines, and no longer than the page lets one type", () => {
    expect(parsed(choice)).toBe(true);
    for (const wrong of [{ x: "none" }, { xAxis: "logg" }, { fit: "spline" }, { weigh: 1 }, { residuals: 0 }])
      expect(parsed({ ...choice, ...wrong }), JSON.stringify(wrong)).toBe(false);
    expect(parsed({ ...choice, formula: "x".repeat(300) })).toBe(true);
    expect(parsed({ ...choice, formula: "x".repeat(301) })).toBe(false);
  });
});
