import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";
import type { Ending } from "./run-on.ts";

/** What the script leaves on a page. */
export interface LabsOnPage {
  runOn(json: string): Ending;
}

/** The engine and its parts as one script for a browser, built as the app's own are: it sets `globalThis.labs`. */
export async function bundleLabs(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "akbuzat-determinism-"));
  const entry = join(folder, "entry.ts");
  const from = JSON.stringify(join(import.meta.dirname, "run-on.ts"));
  writeFileSync(entry, `import { runOn } from ${from};\nglobalThis.labs = { runOn };\n`);
  try {
    const built = await build({
      ...{ root: resolve(import.meta.dirname, "../.."), configFile: false, logLevel: "error" },
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
