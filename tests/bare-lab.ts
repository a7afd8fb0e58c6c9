import { parseLab, startRun } from "#labs/index.ts";
import type { Run } from "#labs/engine/run.ts";

const words = { title: "t", summary: "s" };

/** A run of a document with just these parts, step 1/256 s, gravity 9.81 m/s². Throws where it does not parse. */
export function runOf(parts: readonly object[], world: object = {}, more: object = {}): Run {
  const parsed = parseLab({
    format: 1,
    slug: "bare",
    grade: 9,
    licence: "CC BY 4.0",
    world: { gravity: 9.81, step: 1 / 256, bounds: [-1, -1, 1, 2], ...world },
    parts,
    texts: { ba: words, ru: words, en: words },
    ...more,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return startRun(parsed.value, "seed");
}
