import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { loadCatalogue } from "../catalog/folder.ts";
import { parseLab } from "../index.ts";
import { instruments, parts } from "../parts/index.ts";

vi.setConfig({ testTimeout: 300_000 });

/** The same documents every time; other ones with FUZZ_SEED, more of them with FUZZ_RUNS. */
const seed = Number(process.env["FUZZ_SEED"] ?? 1);
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 300);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const catalogue = loadCatalogue().map(({ document }) => JSON.parse(JSON.stringify(document)) as Json);

const name = fc.constantFrom(
  ...[
    "bob",
    "bob.angle",
    "bob.length",
    "time",
    "pi",
    "const.g",
    "world.gravity",
    "m.x",
    "m.v",
    "x",
    "v",
    "k",
  ],
  ...["constructor", "__proto__", "a-b", "ғ", "not", "and"],
);
const unit = fc.constantFrom(
  "",
  " cm",
  " °C",
  " m/s^2",
  " %",
  "°",
  " кг",
  " N·s/m",
  " furlongs",
  " K",
  " 1/s",
);
const number = fc.oneof(
  fc.constantFrom("0", "-0", "1e308", "1e-320", "1e999", ".5", "2"),
  fc.double().map(String),
);

/** Texts of formulas by the grammar, with any names and units, and now and then a slip. */
const formula = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.oneof(
      name,
      fc.tuple(number, unit).map(([n, u]) => n + u),
    ),
    fc
      .tuple(
        tie("tree"),
        fc.constantFrom(..."+-*/^<>", "<=", ">=", "==", "!=", " and ", " or ", "=", ","),
        tie("tree"),
      )
      .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
    fc
      .tuple(
        fc.constantFrom("sin", "sqrt", "abs", "max", "hypot", "tanh", "not ", "-", "nothing"),
        tie("tree"),
      )
      .map(([f, a]) => `${f}(${a})`),
    fc.tuple(tie("tree"), tie("tree"), tie("tree")).map(([a, b, c]) => `if(${a}, ${b}, ${c})`),
  ),
})).tree;

const extreme: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  ...[0, -0, -1, 1e308, -1e308, 5e-324, 1e-12, 2 ** 53, Number.NaN, Infinity, null, true, "", [], {}],
);
const kind = fc.constantFrom<Json>(...Object.keys(parts), ...Object.keys(instruments), "model", "toString");
const anything = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
const leaf = fc.oneof({ weight: 4, arbitrary: formula as fc.Arbitrary<Json> }, extreme, kind, anything);

const id = fc.constantFrom("x", "v", "k", "time", "bob", "a b", "");
const quantity = fc.oneof(formula, fc.double({ noNaN: true }));
const model = fc.record({
  id: fc.constantFrom("m", "n", "bob", "pi"),
  variables: fc.array(
    fc.record({ id, unit: fc.constantFrom("m", "1", "°C", "?"), start: quantity, rate: quantity }),
    {
      maxLength: 3,
    },
  ),
  values: fc.array(fc.record({ id, unit: fc.constantFrom("m/s", "1"), formula: quantity }), { maxLength: 3 }),
  events: fc.array(fc.record({ when: formula, set: fc.dictionary(id, quantity, { maxKeys: 3 }) }), {
    maxLength: 2,
  }),
});

/** Changes the value at one place: the way there is a list of numbers, each an entry of an object or list. */
function mutate(json: Json, way: readonly number[], value: Json): Json {
  const [turn, ...rest] = way;
  if (turn === undefined || json === null || typeof json !== "object") return value;
  if (Array.isArray(json)) {
    if (json.length === 0) return [value];
    const at = turn % json.length;
    return turn % 13 === 0
      ? [...json, json[at] as Json]
      : json.map((item, i) => (i === at ? mutate(item, rest, value) : item));
  }
  const keys = Object.keys(json);
  const key = keys[turn % Math.max(1, keys.length)];
  if (key === undefined) return { odd: value };
  if (turn % 17 === 0) return Object.fromEntries(Object.entries(json).filter(([name]) => name !== key));
  return { ...json, [key]: mutate(json[key] as Json, rest, value) };
}

/** A document's way: usually into its parts, controls, world and models rather than its texts. */
const way = fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 });

/** Parsed, and then parsed from its own print to the same; or refused with a place and words for each issue. */
function holds(document: unknown): void {
  const parsed = parseLab(document);
  if (parsed.ok) {
    expect(parseLab(JSON.parse(JSON.stringify(parsed.value)))).toEqual(parsed);
    return;
  }
  expect(parsed.issues.length).toBeGreaterThan(0);
  for (const { path, code, message, params } of parsed.issues) {
    expect([typeof path, code, message]).toEqual([
      "string",
      expect.stringMatching(/^[a-z-]+$/),
      expect.stringMatching(/\S/),
    ]);
    for (const value of Object.values(params)) expect(typeof value).toBe("string");
  }
}

test("a catalogue document changed anywhere is parsed or refused with places", () => {
  const changes = fc.array(fc.tuple(way, leaf), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(...catalogue), changes, (document, list) => {
      holds(list.reduce((json, [path, value]) => mutate(json, path, value), document));
    }),
    { numRuns, seed },
  );
});

test("any formula in any numeric property is parsed or refused with places", () => {
  const tally = { taken: 0, refused: 0 };
  fc.assert(
    fc.property(fc.constantFrom(...catalogue), fc.nat(), fc.nat(), formula, (document, n, m, text) => {
      const lab = structuredClone(document) as { parts: { [key: string]: Json }[] };
      const part = lab.parts[n % lab.parts.length] ?? {};
      const numeric = Object.keys(part).filter((key) => typeof part[key] === "number");
      const key = numeric[m % Math.max(1, numeric.length)];
      if (key !== undefined) part[key] = text;
      holds(lab);
      parseLab(lab).ok ? tally.taken++ : tally.refused++;
    }),
    { numRuns, seed },
  );
  expect(tally.refused).toBeGreaterThan(0);
  expect(tally.taken).toBeGreaterThan(0);
});

test("any models beside any catalogue document are parsed or refused with places", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...catalogue),
      fc.array(model, { minLength: 1, maxLength: 2 }),
      (document, models) => {
        holds({ ...(document as object), models });
      },
    ),
    { numRuns, seed },
  );
});
