import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LabDocument } from "#labs/document/document.ts";
import { vocabulary } from "#labs/index.ts";

interface Chunk {
  file: string;
  imports?: string[];
}

/** What the build made of each source file; nothing in development. */
const chunks = readManifest(join(import.meta.dirname, "../client/.vite/manifest.json"));

/**
 * The built scripts of modules that a page imports only once it runs, named by source file, with all they import. Named in
 * the page, they come together with its first script and save round trips of a slow line.
 */
export function scriptsOf(...modules: string[]): string[] {
  const found = new Set<string>();
  const add = (key: string) => {
    const chunk = chunks[key];
    if (!chunk || found.has(`/${chunk.file}`)) return;
    found.add(`/${chunk.file}`);
    for (const next of chunk.imports ?? []) add(next);
  };
  for (const module of modules) add(module);
  return [...found];
}

/** What a bench of this lab, or its record, will load by itself. */
export function scriptsOfLab({ parts, instruments, models = [], world }: LabDocument): string[] {
  const domains = new Set(parts.map(({ kind }) => vocabulary.parts[kind]?.domain ?? "fixed"));
  if (models.length > 0) domains.add("smooth");
  domains.delete("fixed");
  const space = world.dimensions === 3 ? ["labs/stage/space.tsx"] : [];
  const kinds = new Set([...parts, ...instruments].map(({ kind }) => kind));
  return scriptsOf(
    ...[...domains].map((domain) => `labs/engine/${domain}.ts`),
    ...[...kinds].map((kind) => `labs/parts/${kind}/part.ts?whole`),
    ...space,
  );
}

function readManifest(path: string): Record<string, Chunk | undefined> {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}
