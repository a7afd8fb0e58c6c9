import { describe, expect, test } from "vitest";
import { DIMENSION_WORDS } from "../../document/unit-symbols.ts";
import { parseUnit, wrongDimension } from "../../document/units.ts";
import { studioTexts } from "./all.ts";
import { dimensions as ba } from "./ba-dimensions.ts";
import { dimensions as ru } from "./ru-dimensions.ts";

describe.each([
  ["ru", ru],
  ["ba", ba],
])("kinds of quantities in %s", (_, words) => {
  test("have each its own name, as in English", () => {
    expect(words.map(([unit]) => unit)).toEqual(DIMENSION_WORDS.map(([unit]) => unit));
    expect(new Set(words.map(([, name]) => name)).size).toBe(words.length);
  });
});

test("an issue of units names both kinds of quantities in the reader's words", () => {
  const dimension = (text: string) => {
    const parsed = parseUnit(text);
    if (!parsed.ok) throw new Error(text);
    return parsed.unit.dimension;
  };
  const say = (lang: "ru" | "ba" | "en", expected: string, actual: string) => {
    const words = studioTexts[lang].issues["wrong-dimension"];
    const { params } = wrongDimension(dimension(expected), dimension(actual));
    return typeof words === "function" ? words(params) : words;
  };
  expect(say("ru", "N/m", "m/s²")).toMatch(/жёсткость \(сила на длину\) \(Н\/м\).*ускорение \(м\/с²\)/);
  expect(say("ba", "s", "1")).toMatch(/ваҡыт \(с\).*берәмекһеҙ һан/);
  expect(say("en", "kg", "N")).toMatch(/a mass \(kg\).*a force \(N\)/);
  expect(say("ru", "kg", "kg·m³/s")).toMatch(/масса \(кг\).*кг·м³\/с/);
});
