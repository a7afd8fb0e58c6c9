import type { LabDocument, LabTexts, Lang } from "#labs/document/document.ts";

/** A lab document for tests of what is stored and listed: a pendulum nobody swings. */
export function testDocument(slug: string, given: Partial<LabDocument> = {}): LabDocument {
  return {
    format: 1,
    slug,
    grade: 9,
    topics: ["oscillations"],
    licence: "CC BY 4.0",
    world: { gravity: 9.8, step: 0.001, bounds: [-1, 0, 1, 2], dimensions: 2, pace: 1 },
    parts: [{ id: "bob", kind: "pendulum", length: 1 }],
    controls: [],
    variants: [],
    instruments: [],
    table: [],
    tasks: [],
    texts: { ba: words(slug, "ba"), ru: words(slug, "ru"), en: words(slug, "en") },
    ...given,
  };
}

const words = (slug: string, lang: Lang): LabTexts => ({
  title: `${slug} ${lang}`,
  summary: `What ${slug} is about, ${lang}`,
  ...{ parts: {}, controls: {}, instruments: {}, columns: {}, tasks: {} },
});
