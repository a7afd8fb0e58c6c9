import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { loadCatalogue, readLab } from "#labs/catalog/folder.ts";
import { type LabDocument, languages } from "#labs/document/document.ts";
import { parseActions } from "#labs/engine/action.ts";
import { markRun } from "#labs/engine/marking.ts";
import { createRandom } from "#labs/engine/random.ts";
import { act, type Run, read, stateHash, step } from "#labs/engine/run.ts";
import { parseLab, replay, startRun } from "#labs/index.ts";
import type { InstrumentKinds } from "#labs/engine/instrument.ts";
import { instruments as kinds } from "#labs/parts/index.ts";

vi.setConfig({ testTimeout: 60_000 });

const labs = loadCatalogue();
const instruments: InstrumentKinds = kinds;

/** `steps` steps in which now and then a control is set, a button pressed or the parts put to their start, by the seed. */
function runWild(document: LabDocument, seed: string, steps: number, each: (run: Run) => void): Run {
  const random = createRandom(`hand ${seed}`);
  const run = startRun(document, seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random.uniform() * list.length)];
  for (let i = 0; i < steps; i++) {
    if (random.uniform() < 0.01) {
      const control = pick(document.controls);
      const instrument = pick(document.instruments);
      const at = { step: run.step };
      const value = control && control.min + random.uniform() * (control.max - control.min);
      if (control && value !== undefined) act(run, { ...at, type: "set", control: control.id, value });
      if (instrument) act(run, { ...at, type: "press", instrument: instrument.id, button: "toggle" });
      if (random.uniform() < 0.1) act(run, { ...at, type: "restart" });
    }
    step(run);
    each(run);
  }
  return run;
}

/** Every reading, and the face of every instrument that is not read by eye. */
function* shown(run: Run): Generator<number> {
  for (const { id, kind } of run.parts)
    for (const name of Object.keys(kind.readings)) yield read(run, `${id}.${name}`);
  for (const { id, kind } of run.document.instruments)
    if (!instruments[kind]?.byEye) yield run.instruments.get(id)?.shown() ?? Number.NaN;
}

/** Paths of all texts in one language. */
const textPaths = (value: unknown, path = ""): string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => textPaths(inner, `${path}.${key}`))
    : [path];

test("there are labs", () => expect(labs.length).toBeGreaterThan(3));

describe.each(labs)("$slug", ({ slug, document, solution }) => {
  test("is the same document after being written and read again", () => {
    const again = parseLab(JSON.parse(JSON.stringify(document)));
    expect(again).toEqual({ ok: true, value: document });
  });

  test("has the same texts in three languages, and nothing that the document does not ask for", () => {
    const raw = readLab(`labs/catalog/${slug}`) as { texts: Record<string, unknown> };
    const russian = textPaths(document.texts.ru).sort();
    for (const lang of languages) {
      expect(textPaths(document.texts[lang]).sort()).toEqual(russian);
      expect(textPaths(raw.texts[lang]).sort()).toEqual(russian);
    }
    for (const { id } of document.parts.filter((part) => document.texts.ru.parts[part.id] === undefined))
      expect(document.texts.en.parts[id]).toBeUndefined();
  });

  test("runs the same twice, and through 10,000 steps of any input without a number that is none", () => {
    const steps = 10_000;
    let broken: string | undefined;
    const look = (run: Run) => {
      if (!broken && run.step % 50 === 0)
        for (const value of shown(run)) if (Number.isNaN(value)) broken = `step ${run.step}`;
    };
    const first = runWild(document, "wild", steps, look);
    expect(broken).toBeUndefined();
    expect(first.stopped).toBeUndefined();
    expect(first.step).toBe(steps);
    expect(stateHash(runWild(document, "wild", steps, () => {}))).toBe(stateHash(first));
    if (document.variants.length > 0)
      expect(stateHash(startRun(document, "tame"))).not.toBe(stateHash(startRun(document, "wild")));
  });

  test.skipIf(document.tasks.length === 0)("can be done: its solution earns full marks, every time", () => {
    if (!solution) throw new Error(`${slug} has tasks and no solution.json: npm run lab -- record ${slug}`);
    const actions = parseActions(solution.actions, document);
    if (!actions.ok) throw new Error(JSON.stringify(actions.issues));
    const run = replay(document, solution.seed, actions.value);
    const marking = markRun(run);
    expect(marking.tasks.map(({ id, points }) => [id, points])).toEqual(
      document.tasks.map(({ id, points }) => [id, points]),
    );
    expect(marking.rows.flatMap(({ off }) => off)).toEqual([]);
    expect(stateHash(replay(document, solution.seed, actions.value))).toBe(stateHash(run));
  });

  test.skipIf(!solution || document.variants.length === 0)(
    "gives no full marks to the numbers of another pupil",
    () => {
      const run = replay(document, `${solution?.seed} of another`, solution?.actions ?? []);
      const { points, max } = markRun(run);
      expect(points).toBeLessThan(max);
    },
  );
});

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
    ["more than anybody can do", pendulum, (l) => (l.tasks[1].distinct = 50), "tasks[1].distinct", /nobody/],
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
