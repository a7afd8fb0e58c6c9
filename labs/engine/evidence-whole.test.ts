import { describe, expect, test } from "vitest";
import { honest, isCell, moved, type Work, withTexts } from "#tests/honest-pupils.ts";
import { loadCatalogue } from "../catalog/folder.ts";
import { doLab } from "../catalog/pupil.ts";
import { replay } from "../index.ts";
import type { Action } from "./action.ts";
import { type Evidence, gatherEvidence } from "./evidence.ts";
import { createRandom } from "./random.ts";

const work = (slug: string): Work => {
  const lab = loadCatalogue().find((one) => one.slug === slug);
  if (!lab) throw new Error(slug);
  return { document: lab.document, ...doLab(lab.document, "a pupil") };
};
const seen = ({ document, seed, actions }: Work): Evidence[] =>
  gatherEvidence(replay(document, seed, actions), actions);
const codes = (of: Work) => seen(of).map(({ code }) => code);
const inColumn = (of: Work, id: string, change: (text: string, row: number) => string): Work =>
  withTexts(of, ({ text, row }, column) => (column.id === id ? change(text, row) : text));

const thrown = work("horizontal-throw");
const swung = work("thread-pendulum");
const fallen = work("free-fall");

describe("readings of a scale as a whole", () => {
  test("ranges of a ball that is faster by a twentieth are all off to one side, though each is near", () => {
    const faster = inColumn(thrown, "range", (text) => String(Math.round(1.05 * Number(text))));
    expect(codes(faster)).toContain("to-one-side");
    expect(seen(faster).find(({ code }) => code === "to-one-side")?.params["symbol"]).toBe("l");
  });

  test("read at the edge of the ball for its middle they are honest, and so are they a division here and there", () => {
    expect(seen(inColumn(thrown, "range", (text) => String(Number(text) + 1.5)))).toEqual([]);
    const here = [1, -1, 2, 0, -2, 1];
    expect(seen(inColumn(thrown, "range", (text, row) => moved(text, here[row] ?? 0)))).toEqual([]);
  });

  test("off a tape that lies four centimetres beside its place they are honest; off one in its place they are not", () => {
    const laid = honest["a ruler laid beside its place"]?.(thrown, createRandom("")) as Work;
    expect(seen(laid)).toEqual([]);
    expect(codes({ ...thrown, actions: laid.actions.map((action) => placed(action)) })).toContain(
      "to-one-side",
    );
    function placed(action: Action): Action {
      return action.type === "place" ? { ...action, x: 0 } : action;
    }
  });

  test("in metres for centimetres the whole column is honest, and so is one number with its point misplaced", () => {
    expect(seen(inColumn(thrown, "height", (text) => String(Number(text) / 100)))).toEqual([]);
    expect(seen(inColumn(thrown, "range", (text, row) => (row === 2 ? `${text}0` : text)))).toEqual([]);
  });
});

describe("digits as a whole", () => {
  const cell = (of: Work, id: string) =>
    of.actions.flatMap((action) => (isCell(action) && action.column === id ? [Number(action.text)] : []));

  test("times that are near those of the watch, all but one, are told; two of them are slips", () => {
    const near = (most: number) =>
      inColumn(swung, "time", (text, row) => (row < most ? (Number(text) + 0.2).toFixed(1) : text));
    expect(codes(near(4))).toEqual(["digits-beside"]);
    expect(codes(near(2))).toEqual([]);
  });

  test("rounded to whole seconds they are honest", () => {
    const rounded = inColumn(swung, "time", (text) => Number(text).toFixed(0));
    expect(cell(rounded, "time")).not.toEqual(cell(swung, "time"));
    expect(seen(rounded)).toEqual([]);
  });
});

describe("what was written before it could be read", () => {
  const first = fallen.actions.findIndex(isCell);
  const early = (ids: readonly string[]): Work => {
    const cells = fallen.actions.filter((action) => isCell(action) && ids.includes(action.column));
    const rest = fallen.actions.filter((action) => !cells.includes(action));
    const ahead = cells.map((action) => ({ ...action, step: 0 }));
    return { ...fallen, actions: [...rest.slice(0, first - 1), ...ahead, ...rest.slice(first - 1)] };
  };

  test("times of falls that had not begun", () => {
    expect(codes(early(["time"]))).toEqual(["before-shown"]);
  });

  test("paths that are only going to be set are a plan", () => {
    expect(codes(early(["path"]))).toEqual([]);
  });
});

test("a control stands on its steps, at its ends, or where undoing put it back to", () => {
  const { document, seed, actions } = swung;
  const set = (value: number): Work => ({
    document,
    seed,
    actions: [{ step: 0, type: "set", control: "length", value }, ...actions],
  });
  const begun = Number(replay(document, seed, []).properties.parts.get("bob")?.["length"]);
  expect(codes(set(begun))).toEqual([]);
  expect(codes(set(0.4))).toEqual([]);
  expect(codes(set(0.4033))).toEqual(["not-by-hand"]);
});
