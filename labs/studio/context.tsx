import { createContext, useContext } from "react";
import type { LabDocument, Lang } from "../document/document.ts";
import { formatNumeral } from "../document/numerals.ts";
import type { Issue } from "../document/issue.ts";
import type { Kinds } from "../document/parse.ts";
import type { AllTexts } from "./fresh.ts";
import type { Path } from "./path.ts";
import type { StudioTexts } from "./texts/ru.ts";

interface StudioContextValue {
  draft: LabDocument;
  issues: readonly Issue[];
  kinds: Kinds;
  /** Language of the page. */
  lang: Lang;
  /** Language of the lab's words that are edited now. */
  wordsLang: Lang;
  t: StudioTexts;
  texts: AllTexts;
  /** Sets one value; typing on in the same field is one change. */
  set(path: Path, value: unknown): void;
  /** Makes a change of its own. */
  apply(next: LabDocument): void;
}

export const StudioContext = createContext<StudioContextValue | undefined>(undefined);

/** The draft, its issues and how to change it. */
export function useStudio(): StudioContextValue {
  const studio = useContext(StudioContext);
  if (!studio) throw new Error("useStudio outside of the studio");
  return studio;
}

/** A word of the studio by a key that comes from a document; the key itself where there is none. */
export const wordOf = (words: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(words, key) ? (words[key] ?? key) : key;

/** What an issue says in the reader's language; English where a code has no words yet. */
export function issueWords(t: StudioTexts, lang: Lang, { code, params, message }: Issue): string {
  const words = Object.hasOwn(t.issues, code) ? t.issues[code] : undefined;
  if (typeof words !== "function") return words ?? message;
  const shown = Object.entries(params).map(([key, value]) => [key, localNumber(value, lang)]);
  return words(Object.fromEntries(shown));
}

/** Issues carry numbers as plain text: 0.02 is 0,02 for whoever writes a comma. */
const localNumber = (text: string, lang: Lang): string =>
  /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? formatNumeral(Number(text), lang) : text;
