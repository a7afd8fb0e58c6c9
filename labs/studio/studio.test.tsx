import fc from "fast-check";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { languages } from "../document/document.ts";
import { stage } from "../stage/texts/ru.ts";
import { asDraft } from "./draft.ts";
import { Studio } from "./studio.tsx";
import { testLab } from "./test-lab.ts";

const drawn = (input: unknown, lang: (typeof languages)[number] = "ru") =>
  renderToString(
    <Studio
      {...{ initial: asDraft(input), lang, stageTexts: stage, found: [] }}
      onChange={() => {}}
      bar={() => null}
    />,
  );

test("each field of the form has a label, and each label its field", () => {
  for (const lang of languages) {
    const html = drawn(testLab({ models: [model] }), lang);
    const ids = [...html.matchAll(/<(?:input|select|textarea)[^>]* id="([^"]+)"/g)].map((found) => found[1]);
    const labels = [...html.matchAll(/<label for="([^"]+)"/g)].map((found) => found[1]);
    expect(ids.length).toBeGreaterThan(80);
    expect(ids.toSorted()).toEqual(labels.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test("a formula to be written and a line by a formula have fields of their own, each with a label", () => {
  const names = [{ id: "mass", symbol: "m", unit: "g", of: "bob.mass" }];
  const task = {
    id: "F",
    kind: "formula",
    symbol: "F",
    unit: "kg·m",
    formula: "bob.mass * l",
    points: 1,
    names,
  } as const;
  const graph = {
    x: "l",
    y: "T2",
    fit: "formula",
    formula: "k * x + c",
    starts: { k: "1 s²/m", c: "0 s²" },
  } as const;
  for (const lang of languages) {
    const html = drawn(testLab({ graph, tasks: [...testLab().tasks, task] }), lang);
    for (const place of [
      "tasks[3].formula",
      "tasks[3].names[0].of",
      "graph.formula",
      "graph.starts.k",
      "graph.starts.c",
    ]) {
      expect(html, place).toContain(`id="at:${place}"`);
      expect(html, place).toContain(`for="at:${place}"`);
    }
    expect(html).toContain("l, t, n, m");
  }
});

test("an issue stands in the list and beside its field", () => {
  const lab = testLab();
  const html = drawn({ ...lab, parts: [{ ...lab.parts[0], length: "5 kg" }, ...lab.parts.slice(1)] });
  expect(html).toMatch(/id="at:parts\[0\]\.length"[^>]*aria-invalid="true"/);
  expect(html.match(/нужно — длина \(м\), а получается — масса \(кг\)/g)).toHaveLength(2);
});

const model = {
  id: "m",
  variables: [{ id: "x", unit: "m", start: 1, rate: "-x / tau" }],
  values: [{ id: "tau", unit: "s", formula: "2 s" }],
  events: [{ when: "x < 0.5 m", set: { x: 1 } }],
};

test("a model's formulas stand in fields, each with what is wrong with it", () => {
  const wrong = { ...model, variables: [{ ...model.variables[0], rate: "-x / tow" }] };
  const html = drawn(testLab({ models: [wrong as typeof model] }));
  expect(html).toMatch(
    /id="at:models\[0\]\.variables\[0\]\.rate"[^>]*aria-invalid="true"[^>]*value="-x \/ tow"/,
  );
  expect(html).toContain("Может быть, tau?");
});

test("any document whatever can be drawn: a bad import never takes the page down", () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom("predict", "result", "formula"),
  );
  const keys = fc.constantFrom(
    "id",
    "kind",
    "unit",
    "options",
    "correct",
    "target",
    "of",
    "x",
    "symbol",
    "formula",
    "names",
    "fit",
    "starts",
  );
  const inner = fc.dictionary(keys, leaf);
  const entry = fc.dictionary(keys, fc.oneof(leaf, inner, fc.array(fc.oneof(leaf, inner))));
  const place = fc.constantFrom(...Object.keys(testLab({ models: [] })));
  const value = fc.oneof(leaf, entry, fc.array(fc.oneof(leaf, entry)));
  fc.assert(
    fc.property(place, value, (key, wrong) => {
      expect(drawn({ ...testLab(), [key]: wrong })).toContain("studio-form");
    }),
    { numRuns: 60 },
  );
}, 60_000);
