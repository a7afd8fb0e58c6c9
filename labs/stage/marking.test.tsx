import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { pendulumLab } from "#tests/careful-pupil.ts";
import { type Lang, languages } from "../document/document.ts";
import { createBench } from "../engine/create-bench.ts";
import type { Reason } from "../engine/marking.ts";
import { vocabulary } from "../index.ts";
import { allLooks } from "./all-looks.tsx";
import { StageContext } from "./context.tsx";
import { MarkingShown } from "./marking.tsx";
import { stage as ba } from "./texts/ba.ts";
import { stage as en } from "./texts/en.ts";
import { stage as ru } from "./texts/ru.ts";

const words = { ba, ru, en };

/** What is said of each reason, in order; codes of formulas are looked at in formula.test.tsx. */
function said(reasons: readonly Reason[], lang: Lang): string[] {
  const bench = createBench({ document: pendulumLab, seed: "a", vocabulary });
  const tasks = [{ id: "gravity", points: 1, max: 4, reasons: [...reasons] }];
  const marking = { points: 1, max: 4, mark: 2 as const, tasks, rows: [] };
  const lab = pendulumLab.texts[lang];
  const html = renderToStaticMarkup(
    <StageContext value={{ bench, looks: allLooks, lang, t: words[lang], lab }}>
      <MarkingShown marking={marking} />
    </StageContext>,
  );
  const list = html.slice(html.indexOf("<ul>"));
  return [...list.matchAll(/<p>(.*?)<\/p>/g)].map(([, text = ""]) => text);
}

/** The codes that stand in the source: those of two words wherever they stand, those of one where a code is given. */
const codes = new Set(
  ["marking.ts", "marking-rows.ts", "marking-result.ts"].flatMap((file) => {
    const source = readFileSync(join(import.meta.dirname, "../engine", file), "utf8");
    const given = /(?:code: |nothing\(|none\(|all\([\w.]+, )"([a-z-]+)"|"([a-z]+(?:-[a-z]+)+)"/g;
    return [...source.matchAll(given)].map(([, one, two]) => one ?? (two as string));
  }),
);
const params: Record<string, Reason["params"]> = {
  "good-rows": { good: 4, needed: 5 },
  "row-off": { row: 3, column: "time" },
  "row-repeated": { row: 3, column: "time" },
  "vary-more": { column: "length", distinct: 2, needed: 4 },
  "column-errors": { good: 1, needed: 2 },
};
const reasonOf = (code: string): Reason => ({ code, params: params[code] ?? {} });

describe("a mark's reasons", () => {
  test("are as many as the engine gives", () => {
    expect(codes.size).toBeGreaterThanOrEqual(24);
    for (const code of ["right", "wrong", "no-drawing", "row-repeated", "error-too-small", "interval-misses"])
      expect([...codes]).toContain(code);
  });

  test.each([...codes])("%s is said in three languages, each of its own", (code) => {
    const all = languages.map((lang) => said([reasonOf(code)], lang)[0] ?? "");
    expect(new Set(all).size).toBe(3);
    for (const text of all) {
      expect(text.trim().length).toBeGreaterThan(4);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test.each(Object.entries(params))("%s is said with its numbers and the column's sign", (code, given) => {
    const { column, ...numbers } = given;
    for (const lang of languages) {
      const [text = ""] = said([reasonOf(code)], lang);
      for (const number of Object.values(numbers)) expect(text).toContain(String(number));
      if (column) expect(text).toMatch(column === "time" ? /\bt\b/ : /\bl\b/);
    }
  });

  test.each(["result-near", "result-far"])(
    "%s says within what, in the task's unit, and by which rule",
    (code) => {
      for (const lang of languages) {
        const within: Reason["params"][] = [{}, { own: 0.25 }, { work: 0.25 }];
        const given = within.map((by) => ({ code, params: { task: "gravity", ...by } }));
        const [bare = "", own = "", work = ""] = said(given, lang);
        expect(new Set([bare, own, work]).size).toBe(3);
        const shown = lang === "en" ? "0.25 m/s²" : "0,25 м/с²";
        expect([own, work].map((text) => text.includes(shown))).toEqual([true, true]);
        expect(bare.length).toBeGreaterThan(4);
      }
    },
  );
});
