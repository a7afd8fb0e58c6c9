import { describe, expect, it } from "vitest";
import { documentId } from "./canonical.ts";
import { number, reading } from "./declare.ts";
import { type Kinds, parseLab } from "./parse.ts";

const body = {
  kind: "body",
  props: {
    mass: number({ unit: "kg", min: 0.1, max: 100, default: 1 }),
    force: number({ unit: "N", default: 0, changing: true }),
    drag: number({ unit: "N", default: 0, changing: true }),
    x: number({ unit: "m", min: -10, max: 10, default: 0 }),
    hue: number({ unit: "K", default: 300 }),
  },
  readings: {
    x: { unit: "m", follows: [] },
    speed: { unit: "m/s", follows: [] },
    tension: { unit: "N", reaction: true },
    push: { unit: "N", follows: ["force"] },
    pull: { unit: "N" },
  },
};
const dial = { kind: "dial", props: { of: reading() }, readings: {} };
const kinds: Kinds = { parts: { body }, instruments: { dial } };

const words = { title: "t", summary: "s" };
const model = {
  id: "heat",
  variables: [{ id: "T", unit: "°C", start: "20 °C", rate: "(ambient - T) / 100 s" }],
  values: [{ id: "ambient", unit: "K", formula: "290 K" }],
  events: [{ when: "T < 280 K", set: { T: "281 K" } }],
};

type Json = Record<string, unknown>;

const lab = (given: Json = {}) => ({
  format: 1,
  slug: "models",
  grade: 9,
  licence: "CC BY 4.0",
  world: { gravity: 9.8, step: 0.01, bounds: [-1, -1, 1, 1] },
  parts: [{ id: "a", kind: "body" }],
  texts: { ba: words, ru: words, en: words },
  ...given,
});

const parse = (given: Json = {}) => parseLab(lab(given), kinds);

function issues(given: Json): string[] {
  const parsed = parse(given);
  return parsed.ok ? [] : parsed.issues.map(({ path, code }) => `${path}: ${code}`);
}

/** Issues of a lab whose one model differs so. */
const ofModel = (given: Json) => issues({ models: [{ ...model, ...given }] });
const ofRate = (rate: unknown) => ofModel({ variables: [{ ...model.variables[0], rate }] });
const ofStart = (start: unknown) => ofModel({ variables: [{ ...model.variables[0], start }] });
const ofForce = (force: string, more: Json = {}) =>
  issues({ parts: [{ id: "a", kind: "body", force, ...more }], models: [model] });

describe("a document without models or a method", () => {
  it("has the id it always had, and one with them parses to what it is printed from", () => {
    const plain = parse();
    if (!plain.ok) throw new Error("the lab of these tests must parse");
    expect(Object.keys(plain.value)).not.toContain("models");
    expect(Object.keys(plain.value.world)).not.toContain("method");
    expect(documentId(plain.value)).toBe("150e2fa037cad8704b47ae552acada75cac8b6ac62e6cbecd829871fdb205d66");
    const world = { ...lab().world, method: "gauss" };
    const rich = parse({
      world,
      models: [model],
      texts: { ba: words, ru: words, en: { ...words, parts: { heat: "Tea" } } },
    });
    expect(rich).toMatchObject({ ok: true, value: { models: [model], world: { method: "gauss" } } });
    if (!rich.ok) return;
    expect(parseLab(JSON.parse(JSON.stringify(rich.value)), kinds)).toEqual(rich);
    expect(rich.value.texts.en.parts).toEqual({ heat: "Tea" });
  });

  it("knows three methods", () => {
    expect(issues({ world: { ...lab().world, method: "euler" } })).toEqual(["world.method: not-an-option"]);
  });
});

describe("the formulas of a model", () => {
  it.each([
    "(ambient - T) / 100 s",
    "0",
    "0 K/s",
    "a.x * 1 K/m/s + a.hue / 1 s",
    "if(time > 2 s and a.speed < 1 m/s, 0, world.gravity * 1 K/(m/s))",
    "heat.ambient / 1 s",
    "a.force * 1 K/(N·s)",
  ])("may be the rate %s", (rate) => {
    expect(ofRate(rate)).toEqual([]);
  });

  it.each([
    ["T", "wrong-dimension"],
    ["ambiant / 1 s", "unknown-name"],
    ["a.tension * 1 K/(N·s)", "follows-from-forces"],
    ["T / (2 s - 2 s)", "division-by-zero"],
    ["T / 1 s +", "unexpected-end"],
    [Number.NaN, "not-a-number"],
    [undefined, "not-a-number"],
  ])("may not be the rate %s", (rate, code) => {
    expect(ofRate(rate)).toEqual([`models[0].variables[0].rate: ${code}`]);
  });

  it("say where in the text something is wrong, and what may have been meant", () => {
    const parsed = parse({ models: [{ ...model, values: [{ id: "q", unit: "K", formula: "2 * abient" }] }] });
    expect(parsed).toMatchObject({
      issues: [
        { path: "models[0].variables[0].rate" },
        { path: "models[0].values[0].formula", params: { at: "4" } },
      ],
    });
    const near = parse({ models: [{ ...model, events: [{ when: "T > 2 * ambent", set: { T: 0 } }] }] });
    expect(near).toMatchObject({
      issues: [{ params: { at: "8", suggestion: "ambient" }, path: "models[0].events[0].when" }],
    });
  });

  it("of a start are known before: no reading, no model, no time", () => {
    expect(ofStart("a.hue")).toEqual([]);
    expect(ofStart("a.x * 1 K/m")).toEqual([]);
    for (const start of ["time * 1 K/s", "a.speed * 1 K·s/m", "ambient", "heat.ambient", "a.tension * 1 K/N"])
      expect(ofStart(start)).toHaveLength(1);
    expect(ofStart("time * 1 K/s")).toEqual(["models[0].variables[0].start: changes-here"]);
    expect(ofStart("heat.ambient")).toEqual(["models[0].variables[0].start: changes-here"]);
    expect(ofStart("5 m")).toEqual(["models[0].variables[0].start: wrong-dimension"]);
  });

  it.each([
    [{ when: "T - 280 K", set: { T: 0 } }, ["when: wrong-dimension", "when: not-a-moment"]],
    [{ when: "T == 280 K", set: { T: 0 } }, ["when: not-a-moment"]],
    [{ when: "T < 280 K and T > 2 K", set: { T: 0 } }, ["when: not-a-moment"]],
    [{ when: "T < 280", set: { T: 0 } }, ["when: mixed-dimensions"]],
    [{ when: "T < 280 K", set: {} }, ["set: sets-nothing"]],
    [{ when: "T < 280 K", set: { t: 0 } }, ["set.t: unknown-name"]],
    [{ when: "T < 280 K", set: { ambient: 0 } }, ["set.ambient: unknown-name"]],
    [{ when: "T < 280 K", set: { T: "5 m" } }, ["set.T: wrong-dimension"]],
    [{ when: "T < 280 K", set: { T: "heat.ambient" } }, []],
    [{ set: { T: 0 } }, ["when: no-text"]],
  ])("make the event %j or not", (event, codes) => {
    expect(ofModel({ events: [event] })).toEqual(codes.map((code) => `models[0].events[0].${code}`));
  });
});

describe("the names of a model", () => {
  it.each([
    ["time", "name-reserved"],
    ["pi", "name-reserved"],
    ["two words", "not-a-name"],
    ["a-b", "not-a-name"],
    [5, "not-a-name"],
  ])("cannot be %s", (id, code) => {
    expect(ofModel({ id })).toEqual([`models[0].id: ${code}`]);
  });

  it("are not those of parts, other models or controls", () => {
    expect(ofModel({ id: "a" })).toContain("models[0].id: id-taken");
    expect(issues({ models: [model, model] })).toContain("models[1].id: id-taken");
    const control = { id: "ambient", target: "a.hue", min: 1, max: 2, step: 1, unit: "K" };
    const texts = { ...words, controls: { ambient: "t" } };
    const named = issues({
      models: [model],
      controls: [control],
      texts: { ba: texts, ru: texts, en: texts },
    });
    expect(named).toEqual(["models[0].values[0].id: id-taken"]);
  });

  it("are read by instruments", () => {
    const texts = { ...words, instruments: { d: "d" } };
    const given = { models: [model], texts: { ba: texts, ru: texts, en: texts } };
    expect(issues({ ...given, instruments: [{ id: "d", kind: "dial", of: "heat.T" }] })).toEqual([]);
    expect(issues({ ...given, instruments: [{ id: "d", kind: "dial", of: "heat.Q" }] })).toEqual([
      "instruments[0].of: unknown-name",
    ]);
  });

  it("are bounded in number", () => {
    const many = Array.from({ length: 21 }, (_, i) => ({ ...model, id: `m${i}` }));
    expect(issues({ models: many })).toEqual(["models: too-many"]);
    const variables = many.map(({ id }) => ({ id, unit: "1", start: 0, rate: 0 }));
    expect(ofModel({ variables, values: [], events: [] })).toEqual(["models[0].variables: too-many"]);
    const event = { when: "T < 280 K", set: Object.fromEntries(many.map(({ id }) => [id, 0])) };
    expect(ofModel({ events: [event] })).toContain("models[0].events[0].set: too-many");
  });
});

describe("a property that may change", () => {
  it.each(["-2 N/m * a.x", "1 N * sin(2 * pi * time / 1 s)", "heat.T * 1 N/K", "a.drag * 2", "5 Н"])(
    "takes %s",
    (force) => {
      expect(ofForce(force)).toEqual([]);
    },
  );

  it("does not follow from the forces it makes", () => {
    expect(ofForce("a.tension / 2")).toEqual(["parts[0].force: follows-from-forces"]);
    expect(ofForce("a.push / 2")).toEqual(["parts[0].force: cycle"]);
    expect(ofForce("a.pull / 2")).toEqual(["parts[0].force: cycle"]);
  });

  it("is no ground for one that may not", () => {
    expect(ofForce("2 * time * 1 N/s", { mass: "a.force * 1 kg/N" })).toEqual([
      "parts[0].mass: changes-here",
    ]);
    expect(ofForce("2 N", { mass: "a.force * 1 kg/N" })).toEqual([]);
    expect(ofForce("2 N", { mass: "time * 1 kg/s" })).toEqual(["parts[0].mass: changes-here"]);
    expect(ofForce("2 N", { mass: "a.speed * 1 kg·s/m" })).toEqual(["parts[0].mass: changes-here"]);
  });
});

describe("numbers that need each other", () => {
  const value = (id: string, formula: string) => ({ id, unit: "1", formula });
  const values = (...list: object[]) => ({ id: "m", variables: [], values: list, events: [] });

  it("in a ring are told: within a model, across models, through properties", () => {
    expect(issues({ models: [values(value("p", "q"), value("q", "m.p + 1"))] })).toEqual([
      "models[0].values[0].formula: cycle",
    ]);
    const across = [values(value("p", "n.q")), { ...values(value("q", "m.p")), id: "n" }];
    expect(issues({ models: across })).toEqual(["models[0].values[0].formula: cycle"]);
    const through = { parts: [{ id: "a", kind: "body", force: "m.p * 1 N" }] };
    expect(issues({ ...through, models: [values(value("p", "a.force / 1 N"))] })).toEqual([
      "parts[0].force: cycle",
    ]);
    expect(issues({ ...through, models: [values(value("p", "a.push / 1 N"))] })).toEqual([
      "parts[0].force: cycle",
    ]);
  });

  it("through a state variable are no ring, for it has a start", () => {
    const variables = [{ id: "x", unit: "1", start: 1, rate: "p / 1 s" }];
    expect(issues({ models: [{ ...values(value("p", "-x")), variables }] })).toEqual([]);
  });
});

describe("a control", () => {
  const control = { id: "c", target: "a.mass", min: 1, max: 2, step: 1, unit: "kg" };
  const texts = { ...words, controls: { c: "c" } };
  const given = (controls: object[], more: Json = {}) =>
    issues({ controls, models: [model], texts: { ba: texts, ru: texts, en: texts }, ...more });

  it("stands for its target in formulas, with its unit", () => {
    expect(given([control], { parts: [{ id: "a", kind: "body", x: "c * 1 m/kg" }] })).toEqual([]);
    expect(given([control], { parts: [{ id: "a", kind: "body", x: "c" }] })).toEqual([
      "parts[0].x: wrong-dimension",
    ]);
    expect(given([control], { parts: [{ id: "a", kind: "body", mass: "2 * c" }] })).toEqual([
      "parts[0].mass: cycle",
    ]);
  });

  it("may set a model's start, and a value that is known before", () => {
    const celsius = { ...control, unit: "°C", min: "-5 °C", max: "100 °C" };
    expect(given([{ ...celsius, target: "heat.T", step: 1 }])).toEqual(
      ["controls[0].step: wrong-dimension"].slice(1),
    );
    expect(given([{ ...celsius, target: "heat.ambient" }])).toEqual([]);
    const moving = { ...model, values: [{ id: "ambient", unit: "K", formula: "290 K + time * 1 K/s" }] };
    expect(given([{ ...celsius, target: "heat.ambient" }], { models: [moving] })).toEqual([
      "models[0].values[0].formula: changes-here",
    ]);
  });
});

describe("any number", () => {
  it("may be written with its unit", () => {
    const parsed = parse({
      parts: [{ id: "a", kind: "body", mass: "300 g", x: "5 cm", hue: "20 °C" }],
      world: { gravity: "9.8 m/s²", step: "2 мс", bounds: ["-50 cm", -1, "1 m", 1] },
      variants: [{ target: "a.mass", spread: "10 %" }],
    });
    expect(parsed).toMatchObject({
      ok: true,
      value: { world: { step: 0.002, bounds: [-0.5, -1, 1, 1] }, variants: [{ spread: 0.1 }] },
    });
  });

  it("in a wrong unit or out of range is told in plain words", () => {
    const parsed = parse({
      parts: [{ id: "a", kind: "body", mass: "5 cm", x: "50 m", hue: "1e308 K * 1e9" }],
    });
    expect(parsed.ok ? [] : parsed.issues).toMatchObject([
      { path: "parts[0].mass", message: "must be a mass (kg), is a length (m)" },
      { path: "parts[0].x", code: "out-of-range" },
      { path: "parts[0].hue", code: "not-a-number" },
    ]);
    expect(issues({ world: { ...lab().world, step: "2 m" } })).toEqual(["world.step: wrong-dimension"]);
    expect(issues({ world: { ...lab().world, step: "2 hours" } })).toEqual(["world.step: unknown-unit"]);
    expect(issues({ world: { ...lab().world, step: "quick" } })).toEqual(["world.step: bad-number"]);
  });
});
