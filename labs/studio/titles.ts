import type { LabDocument, Lang } from "../document/document.ts";
import type { Named } from "./names.ts";
import { getIn } from "./edits.ts";
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
