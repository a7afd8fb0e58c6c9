import * as fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_WORDS } from "#labs/engine/action.ts";
import {
  keptAt,
  type Label,
  labelsOf,
  LONGEST_LABEL,
  MOST_LABELS,
  wordedLabelsOf,
  writeLabels,
} from "./labels.ts";

test("labels come back as they were written, with their places and the step", () => {
  const labels: Label[] = [
    { at: { x: 0.125, y: -1.5 }, text: "еп; һуҙылмай" },
    { at: undefined, text: "шарик" },
    { at: { x: 0, y: 0 }, text: "" },
  ];
  const text = writeLabels({ step: 1234, doings: 56 }, labels);
  expect(labelsOf(text)).toEqual(labels);
  expect(wordedLabelsOf(text), "a mark without words is for the one who draws").toEqual(labels.slice(0, 2));
  expect(keptAt({ text, step: 2000 })).toEqual({ step: 1234, doings: 56 });
});

test("a drawing without words is still kept, and one kept in plain words is read", () => {
  expect(writeLabels({ step: 7, doings: undefined }, [])).toBe("@7");
  expect(labelsOf("@7")).toEqual([]);
  expect(labelsOf("thread\nball; heavy")).toEqual([
    { at: undefined, text: "thread" },
    { at: undefined, text: "ball; heavy" },
  ]);
  expect(keptAt({ text: "thread", step: 12 })).toEqual({ step: 12, doings: undefined });
});

test("no drawing was kept later than it was answered", () => {
  expect(keptAt({ text: "@999999999\n", step: 5 }).step).toBe(5);
  expect(keptAt({ text: "@-3", step: 5 }).step).toBe(5);
  expect(keptAt({ text: "@12345678901", step: 5 }).step).toBe(5);
});

test("whatever stands in an answer is read as few short words at finite places", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 600, unit: "binary" }), fc.nat(), (text, step) => {
      const labels = labelsOf(text);
      expect(labels.length).toBeLessThanOrEqual(MOST_LABELS);
      for (const { at, text: words } of labels) {
        expect(words.length).toBeLessThanOrEqual(LONGEST_LABEL);
        if (at) expect(Number.isFinite(at.x) && Number.isFinite(at.y)).toBe(true);
      }
      const { step: kept } = keptAt({ text, step });
      expect(Number.isInteger(kept) && kept >= 0 && kept <= step).toBe(true);
    }),
  );
});

test("what is written always fits into an answer", () => {
  const long = Array.from({ length: 50 }, () => ({ at: { x: 1 / 3, y: 2 / 3 }, text: "ө".repeat(200) }));
  const text = writeLabels({ step: 1, doings: 1 }, long);
  expect(text.length).toBeLessThanOrEqual(MAX_WORDS);
  expect(labelsOf(text).length).toBeGreaterThan(15);
});
