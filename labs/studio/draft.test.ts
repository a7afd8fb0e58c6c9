import fc from "fast-check";
import { expect, test } from "vitest";
import { parseLab } from "../document/parse.ts";
import { instruments, parts } from "../parts/index.ts";
import { asDraft } from "./draft.ts";
import { setIn } from "./edits.ts";
import { testLab } from "./test-lab.ts";

const kinds = { parts, instruments };

test("a good document is taken as it is", () => {
  expect(asDraft(testLab())).toEqual(testLab());
});

const model = {
  id: "m",
  variables: [{ id: "x", unit: "m", start: 1, rate: "-x / tau" }],
  values: [{ id: "tau", unit: "s", formula: "2 s" }],
  events: [{ when: "x < 0.5 m", set: { x: 1 } }],
};

test("models survive an edit beside them, and their formulas' issues are told at their places", () => {
  const lab = asDraft({ ...testLab({ models: [model] }), grade: 8 });
  expect(lab.models).toEqual([model]);
  expect(setIn(lab, ["world", "step"], 0.001).models).toBe(lab.models);
  expect(parseLab(lab, kinds)).toMatchObject({ ok: true });
  const wrong = parseLab(setIn(lab, ["models", 0, "variables", 0, "rate"], "-x"), kinds);
  expect(wrong).toMatchObject({ issues: [{ path: "models[0].variables[0].rate", code: "wrong-dimension" }] });
  expect(asDraft(testLab())).not.toHaveProperty("models");
});

test("anything at all becomes something that can be edited, parsed and taken again", () => {
  fc.assert(
    fc.property(
      fc.anything({ withNullPrototype: true }),
      fc.constantFrom(...Object.keys(testLab({ models: [] }))),
      (value, key) => {
        const draft = asDraft({ ...testLab(), [key]: value });
        for (const list of [draft.parts, draft.instruments, draft.table, draft.tasks])
          expect(Array.isArray(list)).toBe(true);
        expect(() => parseLab(draft, kinds)).not.toThrow();
        expect(asDraft(draft)).toEqual(draft);
      },
    ),
  );
});

test("a million parts are cut, __proto__ is dropped, a cycle is left for the parser to name", () => {
  const many = asDraft({ parts: Array.from({ length: 1e6 }, (_, i) => ({ id: `p${i}`, kind: "star" })) });
  expect(many.parts.length).toBeLessThanOrEqual(200);
  const dirty = asDraft(
    JSON.parse('{"__proto__": {"polluted": 1}, "parts": [{"id": "a", "__proto__": {"b": 1}}]}'),
  );
  expect((dirty as { polluted?: number }).polluted).toBeUndefined();
  expect(Object.keys(dirty.parts[0] ?? {})).toEqual(["id", "kind"]);
  const ring = testLab();
  const parsed = parseLab(
    asDraft({ ...ring, parts: [{ ...ring.parts[0], x: "bob.y", y: "bob.x" }, ...ring.parts.slice(1)] }),
    kinds,
  );
  expect(parsed).toMatchObject({ ok: false, issues: [{ code: "cycle" }] });
});
