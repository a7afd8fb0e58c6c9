import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import { expect, test } from "vitest";
import { LangContext, provideTexts, type Texts } from "#app/i18n/texts.ts";
import { type Evidence, type EvidenceCode, evidenceCodes } from "#labs/engine/evidence.ts";
import { texts } from "#tests/e2e/texts.ts";
import { EvidenceShown } from "./evidence-shown.tsx";

const languages = ["ba", "ru", "en"] as const;
for (const lang of languages) provideTexts(lang, texts[lang] as Texts);

const said = (evidence: Evidence[], lang: (typeof languages)[number]): string =>
  renderToStaticMarkup(
    <MemoryRouter>
      <LangContext value={lang}>
        <EvidenceShown evidence={evidence} />
      </LangContext>
    </MemoryRouter>,
  );
const wordsOf = (html: string): string => (/<li>(.*)<\/li>/.exec(html)?.[1] ?? "").replaceAll(/<[^>]*>/g, "");

/** With what each code comes from the engine. */
const params: Record<EvidenceCode, Evidence["params"]> = {
  "never-shown": { rows: "1, 2", count: 7, of: 9 },
  "to-one-side": { rows: "1, 2", symbol: "l", divisions: 3 },
  "digits-beside": { rows: "1, 2", count: 7, of: 9 },
  "before-shown": { rows: "1, 2" },
  "changed-away": { rows: "1, 2", count: 7 },
  "same-reading": { rows: "1, 2" },
  "same-as-another": { rows: "1, 2", count: 7, attempt: "a1" },
  "same-times": { count: 7, of: 9, attempt: "a1" },
  "longer-than-run": { row: 5, value: 21.4, run: 8.5 },
  "time-short": { rows: 5, needed: 150, had: 12.5 },
  "rows-faster": { rows: 5, needed: 150, had: 12.5 },
  "many-at-once": { count: 7, time: 12.5 },
  "not-by-hand": { count: 7 },
};

test.each(evidenceCodes)("%s is said to a teacher in three languages, with what it is about", (code) => {
  const all = languages.map((lang) => wordsOf(said([{ code, params: params[code] }], lang)));
  expect(new Set(all).size).toBe(3);
  for (const [i, text] of all.entries()) {
    expect(text.length).toBeGreaterThan(20);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    const { rows } = params[code];
    if (typeof rows === "string") expect(text, languages[i]).toContain(rows);
  }
});

test("same times say whose they are, and link to the other work only where that may be seen", () => {
  for (const lang of languages) {
    const [own, far] = [{ attempt: "a1" }, {}].map((more) =>
      said([{ code: "same-times", params: { count: 7, of: 9, ...more } } as Evidence], lang),
    );
    expect(own).toContain('href="/teach/attempts/a1"');
    expect(far).not.toContain("href");
    expect(wordsOf(far ?? "")).not.toBe("");
  }
});

test("where there is nothing to look at nothing is said", () => {
  for (const lang of languages) expect(said([], lang)).toBe("");
});
