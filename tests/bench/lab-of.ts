import type { LabDocument } from "#labs/document/document.ts";
import { parseLab } from "#labs/index.ts";

/** A document with just these parts, at a time step in s. Throws where it does not parse. */
export function labOf(parts: unknown[], step = 1 / 256, more: Record<string, unknown> = {}): LabDocument {
  const words = { title: "bench", summary: "bench" };
  const parsed = parseLab({
    format: 1,
    slug: "bench",
    grade: 9,
    licence: "CC BY 4.0",
    world: { gravity: 9.81, step, bounds: [-1, -1, 2, 2] },
    parts,
    texts: { ba: words, ru: words, en: words },
    ...more,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}
