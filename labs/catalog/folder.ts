import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type LabDocument, languages } from "../document/document.ts";
import type { Action } from "../engine/action.ts";
import { parseLab } from "../index.ts";

/** A built-in lab as its folder has it. */
export interface CatalogueLab {
  slug: string;
  document: LabDocument;
  /** A recorded run that earns full marks; labs without tasks have none. */
  solution: { seed: string; actions: Action[] } | undefined;
}

/** Reads every lab folder under `root`. Throws one error that names each folder and place that does not fit. */
export function loadCatalogue(root = join(process.cwd(), "labs/catalog")): CatalogueLab[] {
  const troubles: string[] = [];
  const labs: CatalogueLab[] = [];
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    const folder = join(root, entry.name);
    if (!entry.isDirectory() || !existsSync(join(folder, "lab.json"))) continue;
    const parsed = parseLab(readLab(folder));
    if (!parsed.ok) troubles.push(...parsed.issues.map((i) => `${entry.name}: ${i.path}: ${i.message}`));
    else if (parsed.value.slug !== entry.name) troubles.push(`${entry.name}: slug is ${parsed.value.slug}`);
    else labs.push({ slug: entry.name, document: parsed.value, solution: readSolution(folder) });
  }
  if (troubles.length > 0) throw new Error(`the catalogue does not fit:\n${troubles.join("\n")}`);
  return labs.sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** The document of a folder with the words of its three languages, not yet parsed. */
export function readLab(folder: string): unknown {
  const texts = Object.fromEntries(
    languages.map((lang) => [lang, readTexts(join(folder, `text.${lang}.json`))]),
  );
  return { ...(readJson(join(folder, "lab.json")) as object), texts };
}

function readSolution(folder: string): CatalogueLab["solution"] {
  const path = join(folder, "solution.json");
  return existsSync(path) ? (readJson(path) as CatalogueLab["solution"]) : undefined;
}

/** The words of one language, without the list of those that a native speaker should still look at. */
function readTexts(path: string): unknown {
  const { "@review": _review, ...texts } = readJson(path) as Record<string, unknown>;
  return texts;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
