import { expect, test } from "vitest";
import { parseLab } from "../document/parse.ts";
import { instruments, parts } from "../parts/index.ts";
import { addEvent, addModel, addValue, addVariable } from "./fresh-model.ts";
import { removeEntry } from "./fresh.ts";
import { testLab } from "./test-lab.ts";

const parse = (document: unknown) => parseLab(document, { parts, instruments });

test("a model that is added, and all that is added to it, parses; names are not those of others", () => {
  const one = addModel(addModel(testLab()));
  const more = addValue(addVariable(addVariable(one, 1), 1), 1);
  expect(more.models?.map(({ id }) => id)).toEqual(["model", "model2"]);
  expect(more.models?.[1]?.variables.map(({ id }) => id)).toEqual(["x", "x2", "x3"]);
  expect(parse(more)).toMatchObject({ ok: true });
  expect(parse(addEvent(more, 1))).toMatchObject({ ok: true });
  expect(removeEntry(more, "models", 0).models).toHaveLength(1);
});
