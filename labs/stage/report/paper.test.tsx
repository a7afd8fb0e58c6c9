import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import { type Lang, languages } from "#labs/document/document.ts";
import type { Action } from "#labs/engine/action.ts";
import { markRun } from "#labs/engine/marking.ts";
import { replay } from "#labs/index.ts";
import { allLooks } from "../all-looks.tsx";
import { StageContext } from "../context.tsx";
import { stage as ba } from "../texts/ba.ts";
import { stage as en } from "../texts/en.ts";
import { stage as ru } from "../texts/ru.ts";
import { Paper } from "./paper.tsx";
import { beginKept, stillBench } from "./still-bench.ts";

const words = { ba, ru, en };
const labs = loadCatalogue().filter(({ solution }) => solution);
const head = {
  pupil: "Зөһрә Үтәева",
  group: "9б",
  school: "1-се мәктәп",
  handedIn: "1 май 2026",
  number: "3F2A-9C1B",
  version: 3,
};

function paper(slug: string, actions: readonly Action[], lang: Lang = "ru"): string {
  const lab = labs.find((one) => one.slug === slug);
  if (!lab?.solution) throw new Error(slug);
  const { document, solution } = lab;
  const run = replay(document, solution.seed, actions);
  const drawings = new Map(
    document.tasks.flatMap(({ id, kind }) => {
      const kept = kind === "draw" ? beginKept(run, actions, id) : undefined;
      kept?.on(Infinity);
      return kept ? [[id, stillBench(kept.run)] as const] : [];
    }),
  );
  const marking = actions.length > 0 ? markRun(run) : undefined;
  const bench = stillBench(run, actions);
  return renderToStaticMarkup(
    <StageContext value={{ bench, looks: allLooks, lang, t: words[lang], lab: document.texts[lang] }}>
      <Paper head={head} drawings={drawings} marking={marking} />
    </StageContext>,
  );
}

describe.each(labs)("$slug", ({ slug, solution, document }) => {
  const actions = solution?.actions ?? [];

  test.each(languages)("has a report in %s: whose it is, every number of the table, no seed", (lang) => {
    const html = paper(slug, actions, lang);
    expect(/NaN|undefined|Infinity|\[object/.exec(html)?.[0]).toBeUndefined();
    expect(html.includes(solution?.seed ?? "")).toBe(false);
    for (const text of [head.pupil, head.group, head.school, head.number, document.texts[lang].title])
      expect(html.includes(text), text).toBe(true);
    for (const action of actions)
      if (action.type === "cell") {
        const shown = action.text.replace(".", lang === "en" ? "." : ",");
        expect(html.includes(`<td>${shown}</td>`), shown).toBe(true);
      }
    expect((html.match(/class="paper-point"/g) ?? []).length).toBe(
      document.graph ? new Set(actions.flatMap((a) => (a.type === "cell" ? [a.row] : []))).size : 0,
    );
  });

  test("an empty report says what is to be done", () => {
    const html = paper(slug, []);
    expect(html.includes(ru.report.empty.measurements)).toBe(document.table.length > 0);
    expect(html.includes(ru.report.empty.conclusion)).toBe(
      document.tasks.some(({ kind }) => kind === "conclude" || kind === "write"),
    );
  });
});

test("a result is rounded by its error", () => {
  const answer: Action = { step: 0, type: "answer", task: "gravity", text: "9.78123", error: "0,1432" };
  expect(paper("thread-pendulum", [answer]).includes("(9,78 ± 0,14)")).toBe(true);
  expect(paper("thread-pendulum", [answer], "en").includes("(9.78 ± 0.14)")).toBe(true);
  expect(paper("thread-pendulum", [{ ...answer, error: "about 1" }]).includes("± 0,14")).toBe(false);
});

test("what a pupil writes is text and no markup", () => {
  const html = paper("thread-pendulum", [
    { step: 0, type: "cell", row: 0, column: "length", text: "<script>alert(1)</script>" },
  ]);
  expect(html.includes("<script")).toBe(false);
});
