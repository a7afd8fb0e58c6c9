import type { LabDocument, Lang } from "../document/document.ts";
import type { Named } from "./names.ts";
import { getIn } from "./edits.ts";
import { pathOf } from "./path.ts";
import type { StudioTexts } from "./texts/ru.ts";

const word = (words: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(words, key) ? (words[key] ?? key) : key;

/** What a part or instrument is called on the page: its own name, else that of its kind. */
export function titleOf(draft: LabDocument, id: string, lang: Lang, t: StudioTexts): string {
  if (id === "world") return t.world;
  const own = getIn(draft, ["texts", lang, "parts", id]) ?? getIn(draft, ["texts", lang, "instruments", id]);
  if (typeof own === "string" && own !== "") return own;
  const part = [...draft.parts, ...draft.instruments].find((one) => one.id === id);
  return part ? word(t.kinds, String(part.kind)) : id;
}

/** Names as choices of a select, those of one part together: "Length, m" under "Pendulum (bob)". */
export function choicesOf(
  names: readonly Named[],
  words: "props" | "readings",
  draft: LabDocument,
  lang: Lang,
  t: StudioTexts,
): { value: string; label: string; group: string }[] {
  return names.map(({ name, id, word: key, unit }) => ({
    value: name,
    label: word(t[words], key) + (unit === "1" ? "" : `, ${unit}`),
    group: id === "world" ? t.world : `${titleOf(draft, id, lang, t)} (${id})`,
  }));
}

/** A place in the reader's words: "Parts: Thread pendulum (bob)", "Title and description: Bashkir". */
export function whereIs(draft: LabDocument, place: string, lang: Lang, t: StudioTexts): string {
  const [group, index, , ...rest] = pathOf(place);
  if (group === "texts")
    return [t.sections.words, word(t.languages, String(index)), ...rest.slice(0, 1)]
      .filter(Boolean)
      .join(": ");
  const section = word(t.sections, String(group));
  const entry = getIn(draft, [String(group), index ?? -1]) as { id?: unknown; target?: unknown } | undefined;
  if (typeof entry !== "object" || entry === null) return section === group ? place : section;
  const id = String(entry.id ?? entry.target ?? index);
  const isPart = group === "parts" || group === "instruments";
  return `${section}: ${isPart ? `${titleOf(draft, id, lang, t)} (${id})` : id}`;
}
