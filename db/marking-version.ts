import type { LabDocument, Lang } from "#labs/document/document.ts";
import { languages } from "#labs/document/document.ts";
import { parseLab } from "#labs/index.ts";

/**
 * A version of a lab with the tasks, the graph and the table of a newer one: what its attempts are marked by anew. The
 * world, instruments and what was typed stay those of its own. Undefined where the two do not go together.
 */
export function withTasksOf(document: LabDocument, newer: LabDocument): LabDocument | undefined {
  const { tasks, graph, table } = newer;
  const { graph: _, ...own } = document;
  const texts = Object.fromEntries(
    languages.map((lang) => [lang, textsOf(document, newer, lang)]),
  ) as LabDocument["texts"];
  const merged: LabDocument = { ...own, tasks, table, texts, ...(graph ? { graph } : {}) };
  if (!writesTheSame(document, newer)) return undefined;
  const parsed = parseLab(merged);
  return parsed.ok ? parsed.value : undefined;
}

function textsOf(document: LabDocument, newer: LabDocument, lang: Lang): LabDocument["texts"][Lang] {
  const { tasks, columns } = newer.texts[lang];
  return { ...document.texts[lang], tasks, columns };
}

/** Every column that a pupil writes means the same in both. */
function writesTheSame(document: LabDocument, newer: LabDocument): boolean {
  const written = ({ table }: LabDocument) =>
    JSON.stringify(
      table
        .filter(({ kind }) => kind !== "formula")
        .map((column) => [
          column.id,
          column.kind,
          column.unit,
          column.kind === "measured" ? [column.instrument, column.of] : [],
        ])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0)),
    );
  return written(document) === written(newer);
}
