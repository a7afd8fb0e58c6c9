import { loadCatalogue, readLab } from "#labs/catalog/folder.ts";
import type { LabDocument } from "#labs/document/document.ts";
import type { Action } from "#labs/engine/action.ts";
import { parseLab } from "#labs/index.ts";
import { randomHand } from "./hand.ts";

/** A document with what is done in it. */
export interface Subject {
  name: string;
  document: LabDocument;
  seed: string;
  actions: readonly Action[];
}

/** Every lab of the catalogue and documents made for this, each with random input over `steps` steps. */
export function subjects(steps: number, seed = "any hand"): Subject[] {
  const catalogue = loadCatalogue().map(({ slug, document }) => ({ name: slug, document }));
  const own = [{ name: "heap", document: heap() }];
  return [...catalogue, ...own].map(({ name, document }) => {
    return { name, document, seed, actions: randomHand(document, seed, steps) };
  });
}

const parsed = (raw: unknown): LabDocument => {
  const lab = parseLab(raw);
  if (!lab.ok) throw new Error(lab.issues.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return lab.value;
};

type Raw = { parts: object[]; controls: object[]; texts: Record<string, Record<string, object>> };

/** The sandbox with 10 bodies thrown on a heap. */
function heap(): LabDocument {
  const raw = readLab("labs/catalog/sandbox") as Raw;
  const materials = ["wood", "steel", "rubber", "ice"];
  const bodies = Array.from({ length: 10 }, (_, i) => {
    const place = { x: ((i * 5) % 7) / 4 - 0.8, y: 0.4 + i / 6, angle: i / 5, material: materials[i % 4] };
    if (i % 3 === 0) return { id: `b${i}`, kind: "disc", radius: 0.1 + i / 400, ...place };
    return { id: `b${i}`, kind: "box", width: 0.3, height: 0.1 + (i % 5) / 20, ...place };
  });
  const [floor, left, right] = raw.parts;
  const words = Object.fromEntries(
    Object.entries(raw.texts).map(([lang, texts]) => [lang, wordsOfHeap(texts)]),
  );
  const parts = [floor, left, right, ...bodies];
  return parsed({ ...raw, parts, controls: raw.controls.slice(0, 1), texts: words });
}

function wordsOfHeap(texts: Record<string, object>): Record<string, object> {
  const { floor, "left-wall": left, "right-wall": right } = texts["parts"] as Record<string, string>;
  const { gravity } = texts["controls"] as Record<string, string>;
  return { ...texts, parts: { floor, "left-wall": left, "right-wall": right }, controls: { gravity } };
}
