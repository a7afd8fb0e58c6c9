import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import { type Lang, languages } from "#labs/document/document.ts";
import type { Action } from "#labs/engine/action.ts";
import { createBench } from "#labs/engine/create-bench.ts";
import { markRun } from "#labs/engine/marking.ts";
import { replay, vocabulary } from "#labs/index.ts";
import { allLooks } from "../all-looks.tsx";
import { StageContext } from "../context.tsx";
import { stage as ba } from "../texts/ba.ts";
import { stage as en } from "../texts/en.ts";
import { stage as ru } from "../texts/ru.ts";
import { Paper, type PaperHead } from "./paper.tsx";
import { beginKept, picturesOf, stillBench } from "./still-bench.ts";

const words = { ba, ru, en };
const labs = loadCatalogue().filter(({ solution }) => solution);
const head: PaperHead = {
  pupil: "Зөһрә Үтәева",
  group: "9б",
  school: "1-се мәктәп",
  handedIn: "1 май 2026",
  number: "3F2A-9C1B",
  version: 3,
  remarks: [{ day: "2 май 2026", who: "Айгөл Юлаева", words: "Измерьте ещё раз." }],
};

function paper(
  slug: string,
  actions: readonly Action[],
  lang: Lang = "ru",
  given = head,
  live = false,
): string {
  const lab = labs.find((one) => one.slug === slug);
  if (!lab?.solution) throw new Error(slug);
  const { document, solution } = lab;
  const run = replay(document, solution.seed, actions);
  const pictures = new Map(
    picturesOf(run).flatMap((id) => {
      const kept = beginKept(run, actions, id);
      kept?.on(Infinity);
      return kept ? [[id, stillBench(kept.run)] as const] : [];
    }),
  );
  const marking = actions.length > 0 ? markRun(run) : undefined;
  const bench = live
    ? createBench({ document, seed: solution.seed, vocabulary, actions })
    : stillBench(run, actions);
  return renderToStaticMarkup(
    <StageContext value={{ bench, looks: allLooks, lang, t: words[lang], lab: document.texts[lang] }}>
      <Paper head={given} pictures={pictures} marking={marking} />
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
        const shown = action.text.replace(".", lang === "en" ? "." : ",").replace("-", "−");
        expect(html.includes(`<td>${shown}</td>`), shown).toBe(true);
      }
    expect((html.match(/class="paper-point"/g) ?? []).length).toBe(
      document.graph ? new Set(actions.flatMap((a) => (a.type === "cell" ? [a.row] : []))).size : 0,
    );
  });

  test("an empty report says what is to be done", () => {
    const html = paper(slug, [], "ru", { ...head, handedIn: undefined }, true);
    const asked = document.tasks.some(({ kind }) => kind === "conclude" || kind === "write");
    expect(html.includes(ru.report.empty.measurements)).toBe(document.table.length > 0);
    expect(html.includes(ru.report.empty.conclusion)).toBe(asked);
    const handedIn = paper(slug, []);
    for (const words of Object.values(ru.report.empty)) expect(handedIn).not.toContain(words);
    expect(handedIn.includes(ru.report.none.measurements)).toBe(document.table.length > 0);
    expect(handedIn.includes(ru.report.none.conclusion)).toBe(asked);
  });
});

test("a result is rounded by its error, and one without an error says so", () => {
  const answer: Action = { step: 0, type: "answer", task: "gravity", text: "9.78123", error: "0,1432" };
  expect(paper("thread-pendulum", [answer])).toContain("(9,78 ± 0,14) м/с²");
  expect(paper("thread-pendulum", [answer])).toContain("ε = 1,5 %");
  expect(paper("thread-pendulum", [answer], "en")).toContain("(9.78 ± 0.14) m/s²");
  const vague = paper("thread-pendulum", [{ ...answer, text: "-9.80", error: "about 1" }]);
  expect(vague).toContain("−9,80 м/с²");
  expect(vague).toContain(ru.report.none.error);
});

const pendulumRows = ["40", "60", "80", "100"].flatMap((length, row): Action[] => [
  { step: 0, type: "cell", row, column: "length", text: length },
  { step: 0, type: "cell", row, column: "count", text: "10" },
  { step: 0, type: "cell", row, column: "time", text: (2 * Math.sqrt(Number(length))).toFixed(1) },
]);

test("the graph has what was foreseen, error bars, the line and its parameters with errors", () => {
  const sketch: Action = { step: 0, type: "sketch", x: "length", y: "square", points: [0, 0, 1, 6] };
  const error: Action = { step: 0, type: "column-error", column: "time", text: "0,2" };
  const bare = paper("thread-pendulum", pendulumRows);
  expect(bare).not.toContain(ru.analysis.predicted);
  expect(bare).toMatch(/Σ\(y − f\)² = .* · точек: 4/);
  const html = paper("thread-pendulum", [sketch, ...pendulumRows, error]);
  expect(html).toContain(`- - ${ru.analysis.predicted}`);
  expect(html).toContain(ru.analysis.foreseenBefore);
  expect(paper("thread-pendulum", [...pendulumRows, sketch])).toContain(ru.analysis.foreseenAfter({ n: 4 }));
  expect(html).toMatch(/class="graph-foreseen" d="M70.0 [\d.]+L/);
  expect(html).toMatch(/class="graph-line" d="M/);
  expect(html).toMatch(/<li>k = \(0,040\d* ± 0,00\d+\) с²\/см<\/li>/);
  expect(html).toMatch(/χ² = [^<]*, ν = 2/);
  const bars = [...html.matchAll(/class="paper-point"><path d="(M[^"]+)"/g)];
  expect(bars.length).toBe(4);
});

test("the graph is the one that the pupil chose last: on logarithmic axes powers of ten are equally far apart", () => {
  const choice = (fit: "power" | "none"): Action => ({
    ...{ step: 0, type: "graph", x: "length", y: "period", xAxis: "log", yAxis: "log" },
    ...{ fit, formula: "", starts: "", residuals: false },
  });
  const html = paper("thread-pendulum", [...pendulumRows, choice("none"), choice("power")]);
  expect(html).toContain("y = a·xᵇ");
  expect(html).toMatch(/<li>b = 0,(49|50)\d* ± 0,0\d+<\/li>/);
  const at = (label: string) =>
    Number(new RegExp(`<text x="([\\d.]+)" y="[\\d.]+" text-anchor="middle">${label}<`).exec(html)?.[1]);
  expect(at("100") - at("50")).toBeCloseTo(at("20") - at("10"), 6);
  expect(paper("thread-pendulum", [...pendulumRows, choice("power"), choice("none")])).not.toContain(
    'class="graph-line"',
  );
});

test("a quantity against itself is told to be so, and no line is put through it", () => {
  const html = paper("thread-pendulum", [
    ...pendulumRows,
    {
      ...{ step: 0, type: "graph", x: "time", y: "time", xAxis: "plain", yAxis: "plain" },
      ...{ fit: "line", formula: "", starts: "", residuals: false },
    },
  ]);
  expect(html).toContain(ru.analysis.samePair);
  expect(html).not.toMatch(/class="graph-line"|Σ\(y − f\)²/);
});

test("what a pupil writes is text and no markup", () => {
  const html = paper("thread-pendulum", [
    { step: 0, type: "cell", row: 0, column: "length", text: "<script>alert(1)</script>" },
  ]);
  expect(html.includes("<script")).toBe(false);
});
