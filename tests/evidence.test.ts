import { beforeAll, expect, test, vi } from "vitest";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import { type Told, tellInClass } from "./evidence-told.ts";

vi.setConfig({ hookTimeout: 300_000 });

/** Labs whose runs are short; all of the catalogue by `npm run bench -- evidence`. */
const quick = ["horizontal-throw", "free-fall", "friction"];
const PUPILS = 6;
let told: Told[];
beforeAll(() => {
  const labs = loadCatalogue().filter(({ slug }) => quick.includes(slug));
  told = labs.flatMap(({ document }) => tellInClass(document, PUPILS, "classmate"));
});

const shareOf = (wanted: (one: Told) => boolean): number => {
  const ones = told.filter(wanted);
  const works = ones.reduce((sum, one) => sum + one.works, 0);
  expect(works).toBeGreaterThan(PUPILS);
  return ones.reduce((sum, one) => sum + one.told, 0) / works;
};

test("of honest works, with all the errors people make, not one in a hundred shows anything", () => {
  expect(shareOf(({ isHonest }) => isHonest)).toBeLessThanOrEqual(0.01);
});

/** A neighbour's bench is at times like the own one, and then so is what it shows. */
test("of tables that belong to another bench at least four fifths are told, though all was measured", () => {
  const kinds = [
    "another's table",
    "another's table, last figures changed",
    "the textbook's numbers",
    "cells changed to the textbook's when all was done",
  ];
  for (const kind of kinds)
    expect(
      shareOf((one) => one.kind === kind),
      kind,
    ).toBeGreaterThanOrEqual(0.8);
});

test("whole records of others, tables without measuring, rows before their time and doings no page offers are told or refused, all of them", () => {
  const kinds = [
    "the whole record of another seed",
    "the whole record of another seed, last figures changed",
    "another's table, nothing measured",
    "another's table, changed, nothing measured",
    "the textbook's numbers, nothing measured",
    "another's table pasted in",
    "rows written before they were measured",
    "all in a hundredth of the time",
    "a button the page does not have",
    "a control between its steps",
    "hundreds of doings at one moment",
    "doings out of order",
    "steps beyond all time",
  ];
  for (const kind of kinds)
    expect(
      shareOf((one) => one.kind === kind),
      kind,
    ).toBe(1);
});
