import { expect, test } from "vitest";
import { loadCatalogue } from "../catalog/folder.ts";
import { instruments, parts } from "../parts/index.ts";
import { allLooks } from "./all-looks.tsx";
import { loadLooks } from "./looks.tsx";
import { loadVocabulary } from "./vocabulary.ts";

const [some] = loadCatalogue();
if (!some) throw new Error("no lab");
const naming = (kinds: object) => Object.keys(kinds).map((kind) => ({ id: kind, kind }));

test("every kind is found in its folder by its name", async () => {
  const all = { ...some.document, parts: naming(parts), instruments: naming(instruments) };
  expect(await loadVocabulary(all)).toMatchObject({ parts, instruments });
  expect(await loadLooks(all)).toEqual(allLooks);
});

test("a lab loads the kinds and the worlds that it names, and no others", async () => {
  const pendulum = {
    ...some.document,
    models: [],
    parts: [{ id: "bob", kind: "pendulum" }],
    instruments: [],
  };
  const { solvers, ...kinds } = await loadVocabulary(pendulum);
  expect(kinds).toEqual({ parts: { pendulum: parts.pendulum }, instruments: {} });
  expect(Object.entries(solvers).flatMap(([world, solver]) => (solver ? [world] : []))).toEqual(["smooth"]);
  expect(Object.keys((await loadLooks(pendulum)).views)).toEqual(["pendulum"]);
});
