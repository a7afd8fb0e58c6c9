import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { readLab } from "#labs/catalog/folder.ts";
import { parseLab } from "#labs/index.ts";

vi.setConfig({ testTimeout: 60_000 });

describe("a document that does harm gives issues with their place, and never throws", () => {
  // biome-ignore lint/suspicious/noExplicitAny: documents are hurt here in ways that no type allows
  type Any = any;
  const pendulum = (): Any => structuredClone(readLab("labs/catalog/thread-pendulum"));
  const orbit = (): Any => structuredClone(readLab("labs/catalog/orbit"));
  const deep = (levels: number): unknown => {
    let value: unknown = [];
    for (let i = 0; i < levels; i++) value = i % 2 ? { a: value } : [value];
    return value;
  };

  test.each<[string, () => Any, (lab: Any) => void, string, RegExp]>([
    ["a formula of itself", orbit, (l) => (l.parts[1].speed = "sat.speed"), "parts[1].speed", /itself/],
    [
      "formulas in a ring",
      orbit,
      (l) => Object.assign(l.parts[1], { speed: "sat.distance / 1", distance: "sat.speed * 1" }),
      "parts[1].speed",
      /must be|itself/,
    ],
    ["NaN", pendulum, (l) => (l.parts[0].length = Number.NaN), "parts[0].length", /number/],
    ["1e999", pendulum, (l) => (l.world.step = JSON.parse("1e999")), "world.step", /number/],
    ["a wrong unit", pendulum, (l) => (l.controls[0].unit = "kg"), "controls[0].unit", /length/],
    ["a formula of another kind", orbit, (l) => (l.parts[1].speed = "earth.mass"), "parts[1].speed", /speed/],
    [
      "an unknown name",
      orbit,
      (l) => (l.parts[1].speed = "sqrt(const.G*earth.mas/sat.distance)"),
      "parts[1].speed",
      /earth\.mass/,
    ],
    [
      "an unknown target",
      pendulum,
      (l) => (l.controls[0].target = "bob.lenght"),
      "controls[0].target",
      /bob\.length/,
    ],
    ["an unknown kind", pendulum, (l) => (l.parts[0].kind = "pendulun"), "parts[0].kind", /one of/],
    ["an unknown key", pendulum, (l) => (l.parts[0].colour = 1), "parts[0].colour", /not known/],
    ["the id of another", pendulum, (l) => l.parts.push(l.parts[0]), "parts[1].id", /another/],
    [
      "a million parts",
      pendulum,
      (l) => (l.parts = Array.from({ length: 1e6 }, () => l.parts[0])),
      "parts",
      /at most 200/,
    ],
    ["a step of nothing", pendulum, (l) => (l.world.step = 0), "world.step", /from/],
    [
      "a formula nested too deep",
      orbit,
      (l) => (l.parts[1].speed = `${"(".repeat(900)}1${")".repeat(900)}`),
      "parts[1].speed",
      /./,
    ],
    [
      "a part nested too deep",
      pendulum,
      (l) => (l.parts[0].length = deep(50_000)),
      "parts[0].length",
      /number/,
    ],
    [
      "a missing translation",
      pendulum,
      (l) => delete l.texts.ba.controls.angle,
      "texts.ba.controls.angle",
      /text/,
    ],
    ["more than anybody can do", pendulum, (l) => (l.tasks[2].distinct = 50), "tasks[2].distinct", /nobody/],
  ])("%s", (_name, make, hurt, path, words) => {
    const lab = make();
    hurt(lab);
    const parsed = parseLab(lab);
    if (parsed.ok) throw new Error("taken without an issue");
    const issue = parsed.issues.find((one) => one.path === path);
    expect(issue, JSON.stringify(parsed.issues.slice(0, 3))).toBeDefined();
    expect(issue?.message).toMatch(words);
  });

  test("__proto__ and constructor as keys change nothing outside and are not taken", () => {
    const text = JSON.stringify(pendulum());
    for (const key of ["__proto__", "constructor", "prototype"]) {
      const hurt = JSON.parse(text.replace('"world":{', `"world":{"${key}":{"pace":7},`));
      const parsed = parseLab(hurt);
      if (parsed.ok) throw new Error(`${key} was taken`);
      expect(parsed.issues.map((issue) => issue.path)).toContain(`world.${key}`);
    }
    expect(({} as { pace?: number }).pace).toBeUndefined();
  });

  test("any JSON in the place of the document, or of any part of it", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const parsed = parseLab(value);
        expect(parsed.ok).toBe(false);
      }),
      { numRuns: 300 },
    );
    const places = Object.keys(pendulum());
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 4 }), (place, value) => {
        const parsed = parseLab({ ...pendulum(), [place]: value });
        if (!parsed.ok)
          for (const { path, message } of parsed.issues) expect(`${path} ${message}`).toMatch(/\S/);
      }),
      { numRuns: 500 },
    );
  });

  test("any text in the place of any formula", () => {
    const pieces = fc.constantFrom(
      "(",
      ")",
      "+",
      "^",
      "1e999",
      "sat.speed",
      "const.G",
      "sqrt",
      ",",
      "?",
      ":",
      "·",
      " ",
      "-",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (some) => {
        const lab = orbit();
        lab.parts[1].speed = some.join("");
        const parsed = parseLab(lab);
        if (!parsed.ok) expect(parsed.issues.some(({ path }) => path === "parts[1].speed")).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
