import { describe, expect, it } from "vitest";
import { markAnswer } from "./marking.ts";
import type { Question } from "./schema.ts";

const period: Question = { id: "period", kind: "number", value: 1.8, unit: "s", tolerance: 0.05, points: 2 };
const momentum: Question = { ...period, id: "momentum", value: 3.4, unit: "kg·m/s" };
const slope: Question = { ...period, id: "g", value: 9.75, unit: "m/s²" };
const energy: Question = { ...period, id: "energy", value: 7.5, unit: "kJ", tolerance: 0.1 };
const hours: Question = { ...period, id: "hours", value: 12.33, unit: "h", tolerance: 0.1 };
const effect: Question = {
  id: "effect",
  kind: "choice",
  options: ["same", "twice"],
  correct: "twice",
  points: 1,
};
const word: Question = {
  id: "word",
  kind: "text",
  accept: { ba: ["йомоҡ система"], ru: ["жёсткая сцепка"], en: ["closed system"] },
  points: 3,
};

const right = (points: number) => ({ ok: true, points, max: points, correct: true });
const wrong = (max: number) => ({ ok: true, points: 0, max, correct: false });

describe("a number", () => {
  it.each([
    "1.8",
    "1,8",
    " 1,80 ",
    "1,85",
    "1,75",
    "1,8 с",
    "1.8s",
    "1,8 с.",
    "1800 мс",
    "1 800 ms",
    "0,03 мин",
    "1,8·10^0 с",
  ])("is right with a comma or a point, with its unit or a prefixed one: %s", (given) => {
    expect(markAnswer(period, given, "ru")).toEqual(right(2));
  });

  it.each(["1,86", "1.74", "-1,8", "18", "1,8 мс", "1,8 мин"])(
    "is wrong outside its tolerance: %s",
    (given) => {
      expect(markAnswer(period, given, "ba")).toEqual(wrong(2));
    },
  );

  it.each(["1,8 кг", "1.8 m", "1,8 Гц", "1,8 %"])("is wrong in a unit of another kind: %s", (given) => {
    expect(markAnswer(period, given, "en")).toEqual(wrong(2));
  });

  it.each([
    "abc",
    "с",
    "1,8 попугая",
    "1.8 s s s/",
    "1,8,1",
    "NaN",
    "Infinity",
    "--1",
    "1e999",
    "1,8 <b>с</b>",
  ])("is asked for again where the text is none: %s", (given) => {
    expect(markAnswer(period, given, "ru")).toEqual({ ok: false, issue: "not-a-number" });
  });

  it.each(["3,4 кг·м/с", "3,4 кг*м/с", "3,4 кг м/с", "3400 г·м/с", "3.4 kg m/s", "3.4 N·s", "3,4 Н·с"])(
    "may carry a compound unit as pupils type it: %s",
    (given) => {
      expect(markAnswer(momentum, given, "ru")).toEqual(right(2));
    },
  );

  it("takes m/s2 for m/s²", () => {
    expect(markAnswer(slope, "9,75 м/с2", "ba")).toEqual(right(2));
    expect(markAnswer(slope, "9.75 m/s²", "en")).toEqual(right(2));
  });

  it("converts joules, and minutes to hours", () => {
    expect(markAnswer(energy, "7 500 Дж", "ru")).toEqual(right(2));
    expect(markAnswer(energy, "7500", "ru")).toEqual(wrong(2));
    expect(markAnswer(hours, "740 мин", "ba")).toEqual(right(2));
    expect(markAnswer(hours, "12,3 сәғ", "ba")).toEqual(right(2));
    expect(markAnswer(hours, "12,3 ч", "ru")).toEqual(right(2));
  });
});

describe("a choice", () => {
  it("earns its point for the right option and none for another", () => {
    expect(markAnswer(effect, "twice", "en")).toEqual(right(1));
    expect(markAnswer(effect, "same", "en")).toEqual(wrong(1));
  });

  it.each(["thrice", "Twice", "constructor"])("refuses what is not among its options: %s", (given) => {
    expect(markAnswer(effect, given, "en")).toEqual({ ok: false, issue: "unknown-option" });
  });
});

describe("a short text", () => {
  it("does not care for case, spaces, ё or a full stop", () => {
    expect(markAnswer(word, "  ЖЕСТКАЯ   Сцепка. ", "ru")).toEqual(right(3));
    expect(markAnswer(word, "ЙОМОҠ СИСТЕМА", "ba")).toEqual(right(3));
  });

  it("counts as a whole: a part of it, or more than it, is wrong", () => {
    expect(markAnswer(word, "closed", "en")).toEqual(wrong(3));
    expect(markAnswer(word, "not a closed system", "en")).toEqual(wrong(3));
  });
});

describe("any answer", () => {
  it.each([period, effect, word])("must be there and not too long: $kind", (question) => {
    expect(markAnswer(question, " \n\t", "ru")).toEqual({ ok: false, issue: "empty" });
    expect(markAnswer(question, "1".repeat(201), "ru")).toEqual({ ok: false, issue: "too-long" });
  });
});
