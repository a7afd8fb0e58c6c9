import { expect, test } from "vitest";
import { texts } from "#tests/e2e/texts.ts";

const { ba, ru, en } = texts;

/** Every text by its place; a function is asked with a sample. */
function* textsIn(value: unknown, place = ""): Generator<[place: string, text: string]> {
  if (typeof value === "string") yield [place, value];
  else if (typeof value === "function") yield [place, ""];
  else for (const [key, inner] of Object.entries(value as object)) yield* textsIn(inner, `${place}.${key}`);
}

const words = (texts: object) => new Map(textsIn(texts));

test("no sentence of the Bashkir interface is the Russian one", () => {
  const russian = words(ru);
  const same = [...words(ba)].filter(
    ([place, text]) => /[а-яё]{3,} [а-яё]{3,}/i.test(text) && russian.get(place) === text,
  );
  expect(same).toEqual([]);
});

test("the English interface has no Cyrillic left in it", () => {
  expect([...words(en)].filter(([, text]) => /[а-яёәөүғҡңҙҫһ]/i.test(text))).toEqual([]);
});

test("the three languages have the same keys", () => {
  const keys = (texts: object) => [...words(texts).keys()].sort();
  expect(keys(ba)).toEqual(keys(ru));
  expect(keys(en)).toEqual(keys(ru));
});
