import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { FormulaTask, Lang } from "../../document/document.ts";
import { languages } from "../../document/document.ts";
import { unitLabel } from "../../document/unit-label.ts";
import { createBench } from "../../engine/create-bench.ts";
import { markRun } from "../../engine/marking.ts";
import { formulaLab } from "../../engine/test-formula-lab.ts";
import { replay, vocabulary } from "../../index.ts";
import { allLooks } from "../all-looks.tsx";
import { StageContext } from "../context.tsx";
import { MarkingShown } from "../marking.tsx";
import { PaperFormulas } from "../report/paper-formulas.tsx";
import { stage as ba } from "../texts/ba.ts";
import { stage as en } from "../texts/en.ts";
import { stage as ru } from "../texts/ru.ts";
import { FormulaField } from "./formula-field.tsx";
import { formulaIssueWords, markedFormulaWords } from "./issue-words.ts";

const words = { ba, ru, en };
const document = formulaLab({
  ...{ symbol: "g", unit: "m/s^2", formula: "4 * pi^2 * length / period^2 + 0 * world.gravity" },
  names: [{ id: "fall", symbol: "g₀", unit: "m/s^2", of: "world.gravity" }],
});
const task = document.tasks.at(-1) as FormulaTask;

function drawn(text: string, lang: Lang = "ru", part: "field" | "paper" | "marks" = "field"): string {
  const actions = text === "" ? [] : [{ step: 0, type: "answer" as const, task: task.id, text }];
  const bench = createBench({ document, seed: "a pupil", vocabulary, actions });
  const marking = markRun(replay(document, "a pupil", actions));
  return renderToStaticMarkup(
    <StageContext value={{ bench, looks: allLooks, lang, t: words[lang], lab: document.texts[lang] }}>
      {part === "field" && <FormulaField task={task} />}
      {part === "paper" && <PaperFormulas />}
      {part === "marks" && <MarkingShown marking={marking} />}
    </StageContext>,
  );
}

/** MathML without what says nothing. */
const mathOf = (html: string): string =>
  (/<math.*<\/math>/.exec(html)?.[0] ?? "").replaceAll(/<\/?m(row|ath)[^>]*>/g, "");

describe("the field of a formula", () => {
  test("shows how it is read, as a fraction with powers, and its unit", () => {
    const html = drawn("4π²l/T²");
    expect(mathOf(html)).toBe(
      "<mi>g</mi><mo>=</mo><mfrac><mn>4</mn><mo>·</mo><msup><mi>π</mi><mn>2</mn></msup><mo>·</mo><mi>l</mi>" +
        "<msup><mi>T</mi><mn>2</mn></msup></mfrac>",
    );
    expect(html).toContain("Единица в СИ: м/с²");
    expect(html).not.toContain("aria-invalid");
  });

  test("keeps the brackets that are needed and drops the others", () => {
    expect(mathOf(drawn("((l))·(l−0,5l)/(T·T)^2"))).toBe(
      "<mi>g</mi><mo>=</mo><mfrac><mi>l</mi><mo>·</mo><mo>(</mo><mi>l</mi><mo>−</mo><mn>0,5</mn><mo>·</mo><mi>l</mi><mo>)</mo>" +
        "<msup><mo>(</mo><mi>T</mi><mo>·</mo><mi>T</mi><mo>)</mo><mn>2</mn></msup></mfrac>",
    );
    expect(mathOf(drawn("√(l/g₀)"))).toContain("<msqrt><mfrac><mi>l</mi><mi>g₀</mi></mfrac></msqrt>");
  });

  test.each(languages)("says in plain words in %s what cannot be read, and where", (lang) => {
    const html = drawn("4π²L/T²", lang);
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain(words[lang].formula.at({ near: "L/T²" }));
    expect(html).not.toContain("<math");
  });

  test("tells quantities that do not go together in units", () => {
    expect(drawn("l+T")).toContain("а тут м и с.");
    expect(drawn("2+T")).toContain("а тут число без единицы и с.");
    expect(mathOf(drawn("l+T"))).toContain("<mi>l</mi><mo>+</mo><mi>T</mi>");
  });

  test.each(languages)("offers the signs with their names in %s, and those of no column in words", (lang) => {
    const html = drawn("", lang);
    for (const sign of ["l", "N", "t", "T", "g₀", "π", "√"]) expect(html).toContain(`>${sign}</button>`);
    expect(html).toContain(`aria-label="l: ${document.texts[lang].columns["length"]}"`);
    expect(html).toContain(`g₀ — fall, ${unitLabel("m/s^2", lang)}`);
    expect(html).toContain(words[lang].formula.hint);
  });
});

test("the report shows the formula as it is read, what cannot be read as it was typed, and asks for one", () => {
  expect(mathOf(drawn("l/T²", "ru", "paper"))).toContain("<mfrac><mi>l</mi>");
  expect(drawn("l/(T", "ru", "paper")).toContain("<i>g</i> = l/(T");
  expect(drawn("", "ba", "paper")).toContain(ba.report.empty.formula);
});

test.each(languages)(
  "marks of a formula are said in %s, with units and numbers as they are written there",
  (lang) => {
    const t = words[lang].formula;
    const point = lang === "en" ? "0.0253" : "0,0253";
    expect(drawn("l/T²", lang, "marks")).toContain(t.marked["formula-factor"]?.({ factor: point }));
    const units = { expected: unitLabel("m/s^2", lang), actual: unitLabel("m", lang) };
    expect(drawn("l", lang, "marks")).toContain(t.marked["formula-units"]?.(units));
    expect(drawn("l/(T", lang, "marks")).toContain(t.issues["expected-sign"]?.({ sign: ")" }));
  },
);

describe("every code has its words", () => {
  const codesIn = (folder: string, files: readonly string[], pattern: RegExp) =>
    files.flatMap((file) => {
      const source = readFileSync(join(import.meta.dirname, "../..", folder, file), "utf8");
      return [...source.matchAll(pattern)].map((found) => found[1] as string);
    });
  const issues = new Set([
    ...codesIn("document", ["typed-formula.ts", "typed-pieces.ts"], /(?:typedIssue|Unclear)\("([a-z-]+)"/g),
    ...codesIn("document", ["typed-formula.ts"], /"((?:root|function)-brackets)"/g),
    ...codesIn("document", ["formula.ts"], /Refused\(\s*"([a-z-]+)"/g),
    ...codesIn("document", ["formula-check.ts"], /refuse\("([a-z-]+)"/g),
  ]);
  // what pupils cannot type: degrees Celsius, and functions are known before they are called
  for (const code of ["sum-of-celsius", "unknown-function"]) issues.delete(code);
  const reasons = codesIn("engine", ["marking-formula.ts"], /"(formula-[a-z]+)"/g);

  test("in three languages, each of its own", () => {
    expect(issues.size).toBeGreaterThan(18);
    expect(new Set(reasons).size).toBe(7);
    for (const code of issues) {
      const said = languages.map((lang) => formulaIssueWords(words[lang].formula, String, code, {}, ""));
      expect(new Set(said).size, code).toBe(3);
      expect(said).not.toContain(ru.formula.unreadable);
    }
    for (const code of reasons) {
      const say = (lang: Lang) =>
        markedFormulaWords(words[lang].formula, String, String, { code, params: {} });
      expect(new Set(languages.map(say)).size, code).toBe(3);
    }
  });
});
