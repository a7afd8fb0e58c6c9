import { expect, test } from "vitest";
import { loadCatalogue } from "../catalog/folder.ts";
import { instruments, parts } from "../parts/index.ts";
import { allLooks } from "./all-looks.tsx";
import { loadLab } from "./load-lab.tsx";

const [some] = loadCatalogue();
if (!some) throw new Error("no lab");
const naming = (kinds: object) => Object.keys(kinds).map((kind) => ({ id: kind, kind }));
/** Functions are told by what is written in them: a bench's kinds are loaded apart from the server's. */
const told = (kinds: object) =>
  JSON.stringify(kinds, (_, value) => (typeof value === "function" ? String(value) : value));

test("every kind is found in its folder by its name", async () => {
  const all = { ...some.document, parts: naming(parts), instruments: naming(instruments) };
  const { vocabulary, looks } = await loadLab(all);
  expect(told(vocabulary.parts)).toBe(told(parts));
  expect(told(vocabulary.instruments)).toBe(told(instruments));
  expect(looks).toEqual(allLooks);
});

test("a lab loads the kinds and the worlds that it names, and no others", async () => {
  const pendulum = {
    ...some.document,
    models: [],
    parts: [{ id: "bob", kind: "pendulum" }],
    instruments: [],
  };
  const { vocabulary, looks } = await loadLab(pendulum);
  const { solvers, ...kinds } = vocabulary;
  expect(told(kinds)).toBe(told({ parts: { pendulum: parts.pendulum }, instruments: {} }));
  expect(Object.entries(solvers).flatMap(([world, solver]) => (solver ? [world] : []))).toEqual(["smooth"]);
  expect(Object.keys(looks.views)).toEqual(["pendulum"]);
});
