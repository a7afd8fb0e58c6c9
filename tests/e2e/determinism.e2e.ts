import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { build } from "vite";
import { type CatalogueLab, loadCatalogue } from "#labs/catalog/folder.ts";
import type { LabDocument } from "#labs/document/document.ts";
import type { Action } from "#labs/engine/action.ts";
import { stateHash } from "#labs/engine/run.ts";
import { replay } from "#labs/index.ts";

const root = resolve(import.meta.dirname, "../..");
/** Each lab runs on to at least so many steps. */
const STEPS = 20_000;

/** What the bundle leaves on the page. */
interface Labs {
  hashOf(document: LabDocument, seed: string, actions: readonly Action[], until: number): string;
}

/** The engine and its parts as one script for a browser, built as the app's own are. */
async function bundle(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "akbuzat-determinism-"));
  const entry = join(folder, "entry.ts");
  const from = (file: string) => JSON.stringify(join(root, "labs", file));
  writeFileSync(
    entry,
    `import { replay } from ${from("index.ts")};
     import { stateHash } from ${from("engine/run.ts")};
     globalThis.labs = { hashOf: (document, seed, actions, until) => stateHash(replay(document, seed, actions, until)) };`,
  );
  try {
    const built = await build({
      ...{ root, configFile: false, logLevel: "error" },
      build: { write: false, lib: { entry, name: "bundle", formats: ["iife"] } },
    });
    const outputs = Array.isArray(built) ? built : [built];
    for (const one of outputs)
      if ("output" in one) for (const piece of one.output) if (piece.type === "chunk") return piece.code;
    throw new Error("the bundle is empty");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is done in a lab without a solution: bodies dropped, thrown and taken away, gravity changed. */
function actionsOf({ document, solution }: CatalogueLab): { seed: string; actions: Action[] } {
  if (solution) return solution;
  const shapes = ["disc", "box", "plank"] as const;
  const materials = ["wood", "steel", "rubber", "ice"];
  const actions: Action[] = [];
  for (let i = 0; i < 24; i++) {
    const shape = shapes[i % 3] as (typeof shapes)[number];
    const material = materials[i % 4] as string;
    const place = { x: ((i * 7) % 11) / 4 - 1, y: 2 + (i % 5) / 3, size: 0.2 + (i % 4) / 10 };
    actions.push({
      step: 40 * i,
      type: "push",
      push: { type: "add", id: `b${i}`, shape, material, ...place },
    });
    actions.push({
      step: 40 * i,
      type: "push",
      push: { type: "throw", id: `b${i}`, vx: 3 - (i % 7), vy: i % 3 },
    });
  }
  for (const { id, min, max } of document.controls)
    actions.push({ step: 1200, type: "set", control: id, value: min + 0.4 * (max - min) });
  return { seed: "determinism", actions };
}

test("the same document, seed and actions give the same state in Node and in Chromium", async ({ page }) => {
  test.setTimeout(180_000);
  await page.setContent("<!doctype html><title>labs</title>");
  await page.addScriptTag({ content: await bundle() });
  const catalogue = loadCatalogue();
  expect(catalogue.length).toBeGreaterThan(3);
  for (const lab of catalogue) {
    const { seed, actions } = actionsOf(lab);
    const until = Math.max(STEPS, actions.at(-1)?.step ?? 0);
    const run = replay(lab.document, seed, actions, until);
    expect(run.step, `${lab.slug} runs on`).toBeGreaterThanOrEqual(STEPS);
    const there = await page.evaluate(
      ([document, ...rest]) => (globalThis as unknown as { labs: Labs }).labs.hashOf(document, ...rest),
      [lab.document, seed, actions, until] as const,
    );
    expect(there, lab.slug).toBe(stateHash(run));
  }
});
