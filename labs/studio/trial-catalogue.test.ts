import { expect, test } from "vitest";
import { loadCatalogue } from "../catalog/folder.ts";
import { loadLab } from "../stage/load-lab.tsx";
import { asDraft } from "./draft.ts";
import { tryOut } from "./trial.ts";

const labs = loadCatalogue();

test.each(labs.map(({ slug, document }) => [slug, document] as const))(
  "the built-in lab %s passes the trial: a copy of it can be published as it is",
  async (_, document) => {
    const { vocabulary } = await loadLab(document);
    expect(tryOut(document, vocabulary)).toEqual([]);
  },
  30_000,
);

test("a built-in lab goes through the studio's hands unchanged", () => {
  for (const { document } of labs) expect(asDraft(document)).toEqual(document);
});
