import { expect, test } from "vitest";
import type { LabDocument } from "../document/document.ts";
import { parseLab } from "../document/parse.ts";
import type { Declaration } from "../document/declare.ts";
import { instruments, parts } from "../parts/index.ts";
import { asDraft } from "./draft.ts";
import { setIn } from "./edits.ts";
import {
  addColumn,
  addControl,
  addOption,
  addPart,
  addTask,
  inDrawer,
  removeEntry,
  removeOption,
} from "./fresh.ts";
import { addFormulaName, removeFormulaName, withFit } from "./fresh-names.ts";
import { renameId } from "./rename.ts";
import { testLab } from "./test-lab.ts";
import { studioTexts } from "./texts/all.ts";

const kinds = { parts, instruments };
const issuesOf = (document: unknown) => {
  const parsed = parseLab(document, kinds);
  return parsed.ok ? [] : parsed.issues;
};

/** A lab with a part of the first kind that each reference of `kind` may point at, and what those need. */
function withWhatItNeeds(kind: string, lab = testLab()): LabDocument {
  const declared: Readonly<Record<string, Declaration>> = parts;
  for (const prop of Object.values(declared[kind]?.props ?? {})) {
    const first = prop.type === "reference" ? prop.kinds[0] : undefined;
    if (first) lab = addPart(withWhatItNeeds(first, lab), "parts", first, kinds, studioTexts);
  }
  return lab;
}

test("whatever is added, the document still parses: defaults and words in three languages come along", () => {
  for (const kind of Object.keys(parts)) {
    const added = addPart(withWhatItNeeds(kind), "parts", kind, kinds, studioTexts);
    expect(issuesOf(added), kind).toEqual([]);
  }
  for (const kind of Object.keys(instruments))
    expect(issuesOf(addPart(testLab(), "instruments", kind, kinds, studioTexts))).toEqual([]);
  for (const kind of ["predict", "measure", "formula", "conclude"] as const)
    expect(issuesOf(addTask(testLab(), kind, studioTexts))).toEqual([]);
  for (const kind of ["measured", "count", "formula"] as const)
    expect(issuesOf(addColumn(testLab(), kind, kinds, studioTexts)).map(({ code }) => code)).toEqual([]);
  expect(issuesOf(addControl(addControl(testLab(), kinds, studioTexts), kinds, studioTexts))).toEqual([]);
  expect(issuesOf(addOption(testLab(), 0, studioTexts))).toEqual([]);
});

test("what is added and removed again leaves no words behind", () => {
  const lab = testLab();
  const last = { parts: lab.parts.length, tasks: lab.tasks.length };
  expect(removeEntry(addPart(lab, "parts", "pendulum", kinds, studioTexts), "parts", last.parts)).toEqual(
    lab,
  );
  expect(removeEntry(addTask(lab, "conclude", studioTexts), "tasks", last.tasks)).toEqual(lab);
  expect(removeOption(addOption(lab, 0, studioTexts), 0, "a")).toEqual(lab);
});

test("a formula's signs are added with words in three languages, and taken away without a trace", () => {
  const lab = addTask(testLab(), "formula", studioTexts);
  const index = lab.tasks.length - 1;
  const one = addFormulaName(lab, index, kinds, studioTexts);
  const two = addFormulaName(one, index, kinds, studioTexts);
  expect(issuesOf(two)).toEqual([]);
  expect(two.tasks[index]).toMatchObject({
    names: [
      { symbol: "g", of: "world.gravity", unit: "m/s²" },
      { symbol: "m", of: "bob.x" },
    ],
  });
  expect(two.texts.ru.tasks["formula"]?.names).toMatchObject({ gravity: "Ускорение свободного падения" });
  expect(removeFormulaName(two, index, 1)).toEqual(one);
  expect(removeFormulaName(one, index, 0)).toEqual(lab);
  expect(asDraft(JSON.parse(JSON.stringify(two)))).toEqual(two);
});

test("a line by a formula begins as one that parses, and goes with another line", () => {
  const lab = withFit(testLab(), "formula");
  expect(lab.graph).toMatchObject({ fit: "formula", formula: "k * x", starts: { k: "1 s²/m" } });
  const tasks = lab.tasks.map((task) =>
    task.kind === "result" ? { ...task, formula: "4 * pi^2 / k" } : task,
  );
  expect(issuesOf({ ...lab, tasks })).toEqual([]);
  expect(asDraft(JSON.parse(JSON.stringify(lab)))).toEqual(lab);
  expect(withFit(lab, "line")).toEqual(testLab());
});

test("a second part of a kind gets an id of its own, fit for formulas", () => {
  const two = addPart(
    addPart(testLab(), "parts", "air-track", kinds, studioTexts),
    "parts",
    "air-track",
    kinds,
    studioTexts,
  );
  expect(two.parts.slice(-2).map(({ id }) => id)).toEqual(["airTrack", "airTrack2"]);
});

test("removing the right answer makes the first one left right", () => {
  expect(removeOption(testLab(), 0, "longer").tasks[0]).toMatchObject({ options: ["same"], correct: "same" });
});

test("an instrument is put into the drawer and out of it, and goes from there with its entry or its name", () => {
  const lab = testLab();
  const put = inDrawer(inDrawer(lab, "watch", true), "tape", true);
  expect(put.drawer).toEqual(["watch", "tape"]);
  expect(issuesOf(put)).toEqual([]);
  expect(inDrawer(inDrawer(put, "tape", false), "watch", false)).toEqual(lab);
  const renamed = renameId(put, "instruments", "tape", "ruler");
  expect(renamed.drawer).toEqual(["watch", "ruler"]);
  expect(removeEntry(put, "instruments", 0).drawer).toEqual(["tape"]);
});

test("an instrument that is added shows a reading of its own quantity", () => {
  const added = (kind: string) => addPart(testLab(), "instruments", kind, kinds, studioTexts);
  expect(added("balance").instruments[3]).toMatchObject({ of: "bob.mass" });
  expect(added("dynamometer").instruments[3]).toMatchObject({ of: "bob.weight" });
  expect(added("calliper").instruments[3]).toMatchObject({ of: "bob.bobX" });
  const wrong = setIn(added("balance"), ["instruments", 3, "of"], "bob.angle");
  expect(issuesOf(wrong)).toMatchObject([{ path: "instruments[3].of", code: "wrong-dimension" }]);
});
