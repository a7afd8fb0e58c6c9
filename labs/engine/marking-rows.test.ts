import { describe, expect, test } from "vitest";
import { measureCarefully, pendulumLab } from "#tests/careful-pupil.ts";
import { replay } from "../index.ts";
import type { Action } from "./action.ts";
import { markRun } from "./marking.ts";
import { ownError } from "./marking-result.ts";
import { workOutResult } from "./result.ts";
import { workOutTable } from "./table.ts";

const careful = measureCarefully("a pupil");
const runOf = (actions: readonly Action[]) => replay(pendulumLab, "a pupil", actions);
const rowsOf = (actions: readonly Action[]) => markRun(runOf(actions)).rows;
const offs = (actions: readonly Action[]) => rowsOf(actions).map(({ off }) => off);
const last = careful.at(-1)?.step ?? 0;
const isCell = (action: Action) => action.type === "cell";
const textOf = (row: number, column: string): string =>
  careful.flatMap((a) => (a.type === "cell" && a.row === row && a.column === column ? [a.text] : []))[0] ??
  "";
const whole = [[], [], [], [], []];

describe("which rows could have been read", () => {
  test("rows written from paper when all is measured are as good as those written at once", () => {
    const late = careful.filter(isCell).map((action) => ({ ...action, step: last }));
    expect(offs([...careful.filter((action) => !isCell(action)), ...late])).toEqual(whole);
    const backwards = late.toReversed();
    expect(offs([...careful.filter((action) => !isCell(action)), ...backwards])).toEqual(whole);
  });

  test("a row typed after the control was moved on is honest, and so is one whose length was planned", () => {
    const slow = careful.map((action, i) => {
      const next = careful.slice(i).find(({ type }) => type === "set");
      return isCell(action) && next ? { ...action, step: next.step + 1 } : action;
    });
    expect(offs(slow.toSorted((a, b) => a.step - b.step))).toEqual(whole);
    const isPlan = (action: Action) => action.type === "cell" && action.column === "length";
    const plan = careful.filter(isPlan).map((action) => ({ ...action, step: 0 }));
    expect(offs([...plan, ...careful.filter((action) => !isPlan(action))])).toEqual(whole);
  });

  test("a value the watch kept once stands in one row only", () => {
    const again = careful
      .filter((action) => action.type === "cell" && action.row === 1)
      .map((action): Action => ({ ...action, row: 5, step: last }) as Action);
    const rows = rowsOf([...careful, ...again]);
    expect(rows.filter(({ off }) => off.length > 0)).toMatchObject([{ row: 5, repeated: ["time"] }]);
    const { reasons } = markRun(runOf([...careful, ...again])).tasks.find(({ id }) => id === "measure") ?? {};
    expect(reasons).toContainEqual({ code: "row-repeated", params: { row: 6, column: "time" } });
  });

  test("two rows that could share their readings get one each, however they are ordered", () => {
    const cells = careful.filter((action) => action.type === "cell" && action.row === 0);
    const start = careful.findIndex(({ type }) => type === "press");
    const once = careful.slice(0, start + 3);
    const shift = (once.at(-1)?.step ?? 0) - (once[start]?.step ?? 0);
    const more = once.slice(start).map((action): Action => ({ ...action, step: action.step + shift }));
    const end = more.at(-1)?.step ?? 0;
    const write = (row: number) => cells.map((action): Action => ({ ...action, row, step: end }) as Action);
    const rows = rowsOf([...once, ...more, ...write(0), ...write(1)]);
    const time = Number(textOf(0, "time").replace(",", "."));
    const stops = runOf([...once, ...more]).stops.map(({ value }) => value);
    expect(stops).toHaveLength(2);
    const isNear = stops.every((value) => Math.abs(value - time) < 0.051);
    expect(rows.map(({ off }) => off)).toEqual(isNear ? [[], []] : [[], ["time"]]);
  });

  test("a time of another length does not go with this one", () => {
    const swapped = careful.map((action) =>
      action.type === "cell" && action.column === "time" && action.row < 2
        ? { ...action, text: textOf(1 - action.row, "time") }
        : action,
    );
    const [first, second] = offs(swapped);
    expect(first?.length).toBeGreaterThan(0);
    expect(second?.length).toBeGreaterThan(0);
  });

  test("what the watch showed only later was not read for this row", () => {
    const early = careful.map((action) => (isCell(action) ? { ...action, step: 0 } : action));
    const ordered = [...early.filter(isCell), ...early.filter((action) => !isCell(action))];
    for (const off of offs(ordered)) expect(off).toContain("time");
  });

  test("each row says when it was read and when it was written", () => {
    const rows = rowsOf(careful);
    for (const { row, read, written } of rows) {
      const cells = careful.filter((action) => action.type === "cell" && action.row === row);
      expect(written).toBe(cells.at(-1)?.step);
      expect(read).toBeLessThanOrEqual(written ?? 0);
    }
  });
});

describe("what the own instruments leave open", () => {
  const task = pendulumLab.tasks.find(({ kind }) => kind === "result");
  if (task?.kind !== "result") throw new Error("the pendulum has no result");

  test("grows in proportion to the scale division of the watch where that is what errs", () => {
    const open = (division: number) => {
      const document = {
        ...pendulumLab,
        instruments: pendulumLab.instruments.map((one) =>
          one.kind === "ruler" ? { ...one, division: 1e-4 } : { ...one, division, reaction: 0, rate: 0 },
        ),
      };
      const run = replay(document, "a pupil", careful);
      const rows = workOutTable(run);
      return ownError(run, task, rows, workOutResult(run, task, rows) ?? { value: Number.NaN });
    };
    const [fine, coarse] = [open(0.1), open(0.2)];
    expect(fine).toBeGreaterThan(0.01);
    expect(coarse / fine).toBeGreaterThan(1.95);
    expect(coarse / fine).toBeLessThan(2.05);
  });

  test("is about what the formula of propagation gives by hand", () => {
    const run = runOf(careful);
    const rows = workOutTable(run);
    const own = workOutResult(run, task, rows);
    const xs = rows.map(({ values }) => values.get("length") ?? 0);
    const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length;
    const sxx = xs.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
    const slope = (4 * Math.PI ** 2) / (own?.value ?? Number.NaN);
    const square = rows.reduce((sum, { values }, i) => {
      const period = values.get("period") ?? 0;
      const lever = ((xs[i] ?? 0) - mean) / sxx;
      const byTime = lever * 2 * period * (0.2 / 20);
      const byLength = lever * slope * 0.01;
      return sum + byTime * byTime + byLength * byLength;
    }, 0);
    // a watch that goes fast by a part makes g, as 1/T², too small by twice that part
    const rate = Number(pendulumLab.instruments.find(({ id }) => id === "watch")?.["rate"]);
    const byHand = (own?.value ?? 0) * (Math.sqrt(square) / slope + 2 * rate);
    const open = ownError(run, task, rows, own ?? { value: Number.NaN });
    expect(open / byHand).toBeGreaterThan(0.9);
    expect(open / byHand).toBeLessThan(1.25);
  });

  test("no errors of columns, however large, make another value follow from the table", () => {
    const claimed = careful.map((action) => {
      if (action.type === "column-error") return { ...action, text: "500" };
      return action.type === "answer" && action.task === task.id
        ? { ...action, text: "7", error: "1" }
        : action;
    });
    const mark = markRun(runOf(claimed)).tasks.find(({ id }) => id === task.id);
    expect(mark?.reasons.map(({ code }) => code)).toEqual(["not-from-table"]);
  });

  test("a value of points of equal weight follows from the table too", () => {
    const run = runOf(careful);
    const plain = workOutResult(run, task, workOutTable(run), { weigh: false });
    const actions = careful.map((action) =>
      action.type === "answer" && action.task === task.id
        ? { ...action, text: String(plain?.value.toPrecision(4)) }
        : action,
    );
    const mark = markRun(runOf(actions)).tasks.find(({ id }) => id === task.id);
    expect(mark?.reasons.map(({ code }) => code)).toContain("follows-from-table");
  });

  test("an error that promises far more than the instruments is told as too small", () => {
    const bold = careful.map((action) =>
      action.type === "answer" && action.task === task.id ? { ...action, error: "0,001" } : action,
    );
    const mark = markRun(runOf(bold)).tasks.find(({ id }) => id === task.id);
    expect(mark?.reasons.map(({ code }) => code)).toContain("error-too-small");
    expect(mark?.points).toBe(task.points / 2);
  });
});
