import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { instruments, parts } from "../../parts/index.ts";
import { trialCodes } from "../trial-issue.ts";
import { studioTexts } from "./all.ts";

const folder = join(import.meta.dirname, "../../document");
const sources = readdirSync(folder).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
const CODES = [
  /\.issue\(\s*[^;]*?,\s*"([a-z][a-z-]*)",/g,
  /\b(?:refuse|Refused|fail)\(\s*"([a-z][a-z-]*)"/g,
  /\bcode: "([a-z][a-z-]*)"/g,
];
const documentCodes = new Set(
  sources.flatMap((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    return CODES.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] as string));
  }),
);

test("the codes of the document's sources are found at all", () => {
  expect([...documentCodes]).toEqual(
    expect.arrayContaining([
      "no-text",
      "empty-bounds",
      "cycle",
      "unknown-unit",
      "mixed-dimensions",
      "too-deep",
    ]),
  );
  expect(documentCodes.size).toBeGreaterThan(35);
});

describe.each(["ba", "ru", "en"] as const)("in %s", (lang) => {
  const t = studioTexts[lang];

  test("every issue of a document and of a trial has its words", () => {
    expect([...documentCodes, ...trialCodes].filter((code) => !Object.hasOwn(t.issues, code))).toEqual([]);
  });

  test("every kind, property, reading and choice that is declared has its words", () => {
    const missing: string[] = [];
    const ask = (words: object, key: string) => Object.hasOwn(words, key) || missing.push(key);
    for (const { kind, props, readings } of Object.values({ ...parts, ...instruments })) {
      ask(t.kinds, kind);
      for (const reading of Object.keys(readings)) ask(t.readings, reading);
      for (const [name, prop] of Object.entries(props)) {
        ask(t.props, name);
        if (prop.type === "choice") for (const option of prop.options) ask(t.choices, option);
      }
    }
    expect(missing).toEqual([]);
  });

  test("no sentence about an issue is the same as in another language", () => {
    const others = (["ba", "ru", "en"] as const).filter((other) => other !== lang);
    const say = (of: typeof t, code: string) => {
      const words = of.issues[code];
      return typeof words === "function" ? words({}) : words;
    };
    for (const other of others)
      for (const code of documentCodes) expect(say(t, code)).not.toBe(say(studioTexts[other], code));
  });
});
