import fc from "fast-check";
import { expect, test } from "vitest";
import type { Part } from "../document/document.ts";
import { parseLab } from "../document/parse.ts";
import { instruments, parts } from "../parts/index.ts";
import { renameId, renameInModel, renameOption } from "./rename.ts";
import { testLab } from "./test-lab.ts";

const parse = (document: unknown) => parseLab(document, { parts, instruments });
const groups = ["parts", "models", "instruments", "controls", "table", "tasks"] as const;

test("the lab of these tests parses", () => {
  expect(parse(testLab())).toMatchObject({ ok: true });
});

test("a renamed part takes its targets, references, readings, formulas and words along", () => {
  const lab = renameId(renameId(testLab(), "parts", "bob", "ball"), "parts", "earth", "planet");
  expect(lab.parts[0]).toMatchObject({ id: "ball", y: "ball.length + 0.2 m" });
  expect(lab.parts[2]).toMatchObject({ around: "planet" });
  expect(lab.controls[0]?.target).toBe("ball.length");
  expect(lab.variants[0]?.target).toBe("ball.mass");
  expect(lab.instruments.map((one) => one["of"] ?? one["x"])).toEqual([undefined, "ball.x", "ball.angle"]);
  expect(lab.table[0]).toMatchObject({ of: "ball.length" });
  expect(lab.texts.ba.parts).toEqual({ ball: "bob ba" });
  expect(JSON.stringify(lab)).not.toMatch(/bob\.|earth/);
});

test("a renamed part takes the readings to trace along", () => {
  const { graph } = testLab();
  const live = [{ of: "bob.angle", symbol: "φ", unit: "°" }];
  const lab = testLab(graph ? { graph: { ...graph, live } } : {});
  expect(parse(lab)).toMatchObject({ ok: true });
  expect(renameId(lab, "parts", "bob", "ball").graph?.live).toEqual([{ ...live[0], of: "ball.angle" }]);
});

test("a renamed part or column takes the right formula of a task and its signs along", () => {
  const names = [{ id: "m", symbol: "m", unit: "g", of: "bob.mass" }];
  const task = {
    id: "F",
    kind: "formula",
    symbol: "F",
    unit: "kg·m",
    formula: "bob.mass * l",
    points: 1,
  } as const;
  const lab = testLab({ tasks: [...testLab().tasks, { ...task, names }] });
  for (const lang of ["ba", "ru", "en"] as const)
    lab.texts[lang].tasks["F"] = { title: "F", ask: "?", names: { m: "m" } };
  expect(parse(lab)).toMatchObject({ ok: true });
  const renamed = renameId(renameId(lab, "parts", "bob", "ball"), "table", "l", "length");
  expect(parse(renamed)).toMatchObject({ ok: true });
  expect(renamed.tasks.at(-1)).toMatchObject({ formula: "ball.mass * length", names: [{ of: "ball.mass" }] });
});

test("a renamed column is renamed in formulas, graph and tasks, but not within longer names or units", () => {
  const lab = renameId(testLab({ table: [...testLab().table, odd] }), "table", "t", "time");
  expect(lab.table[3]).toMatchObject({ formula: "(time / n)^2" });
  expect(lab.table[4]).toMatchObject({ formula: "time + tan(0) * tail.t" });
  const renamed = renameId(testLab(), "table", "l", "length");
  expect([renamed.graph?.x, renamed.tasks[1]]).toMatchObject(["length", { varying: "length" }]);
});

test("whatever is renamed, the document parses as before, and renaming back gives it back", () => {
  const lab = withModel();
  const id = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,20}$/).map((text) => `q${text}`);
  fc.assert(
    fc.property(fc.constantFrom(...groups), fc.nat(), id, (group, n, to) => {
      const from = lab[group]?.[n % (lab[group]?.length ?? 1)]?.id ?? "";
      const renamed = renameId(lab, group, from, to);
      expect(parse(renamed)).toMatchObject({ ok: true });
      expect(renameId(renamed, group, to, from)).toEqual(lab);
    }),
  );
});

const model = {
  id: "heat",
  variables: [{ id: "T", unit: "K", start: "2 * length * 1 K/m", rate: "-T / tau + bob.angle * 1 K/s" }],
  values: [{ id: "tau", unit: "s", formula: "heat.T * bob.length / length * 1 s/K" }],
  events: [{ when: "T < tau * 1 K/s", set: { T: "T + length * 1 K/m" } }],
};
const withModel = () =>
  testLab({
    models: [model],
    parts: [{ ...testLab().parts[0], x: "length", y: "length + 0.2 m" } as Part, ...testLab().parts.slice(1)],
    instruments: [
      ...testLab().instruments.slice(0, 2),
      { ...(testLab().instruments[2] as Part), of: "heat.T" },
    ],
  });

test("a renamed part, model or control is renamed within the models' formulas", () => {
  expect(parse(withModel())).toMatchObject({ ok: true });
  const part = renameId(withModel(), "parts", "bob", "ball");
  expect(part.models?.[0]?.variables[0]?.rate).toBe("-T / tau + ball.angle * 1 K/s");
  const control = renameId(withModel(), "controls", "length", "l");
  expect(control.models?.[0]?.events[0]?.set).toEqual({ T: "T + l * 1 K/m" });
  expect(control.parts[0]).toMatchObject({ x: "l", y: "l + 0.2 m" });
  const renamed = renameId(withModel(), "models", "heat", "cup");
  expect(renamed.models?.[0]?.values[0]?.formula).toBe("cup.T * bob.length / length * 1 s/K");
  expect(renamed.instruments[2]).toMatchObject({ of: "cup.T" });
  for (const lab of [part, control, renamed]) expect(parse(lab)).toMatchObject({ ok: true });
});

test("a renamed variable is renamed in its model, bare, and everywhere else with the model's name", () => {
  const lab = renameInModel(renameInModel(withModel(), 0, "T", "warmth"), 0, "tau", "delay");
  expect(lab.models?.[0]).toEqual({
    id: "heat",
    variables: [{ ...model.variables[0], id: "warmth", rate: "-warmth / delay + bob.angle * 1 K/s" }],
    values: [{ id: "delay", unit: "s", formula: "heat.warmth * bob.length / length * 1 s/K" }],
    events: [{ when: "warmth < delay * 1 K/s", set: { warmth: "warmth + length * 1 K/m" } }],
  });
  expect(lab.instruments[2]).toMatchObject({ of: "heat.warmth" });
  expect(parse(lab)).toMatchObject({ ok: true });
});

test("a renamed option is renamed in the list, as the right one and in the words", () => {
  const lab = renameOption(testLab(), "guess", "longer", "more");
  expect(lab.tasks[0]).toMatchObject({ options: ["more", "same"], correct: "more" });
  expect(lab.texts.en.tasks["guess"]?.options).toEqual({ more: "longer en", same: "same en" });
});

const odd = {
  id: "odd",
  symbol: "o",
  unit: "s",
  kind: "formula",
  formula: "t + tan(0) * tail.t",
} as const;
