import { expect, test } from "vitest";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import { learn } from "./texts/ru/learn.ts";

test("every topic of a built-in lab has its words", () => {
  const topics = loadCatalogue().flatMap((lab) => lab.document.topics);
  expect(topics.filter((topic) => !Object.hasOwn(learn.topics, topic))).toEqual([]);
});
