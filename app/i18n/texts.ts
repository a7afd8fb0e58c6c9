import { createContext, useContext } from "react";
import type { Lang } from "./formats.ts";
import type { ru } from "./texts/ru.ts";

/** Every text of the interface in one language; Russian gives the shape. */
export type Texts = typeof ru;

/** The language of the page being drawn: root.tsx provides it. */
export const LangContext = createContext<Lang>("ru");

const loaded = new Map<Lang, Texts>();

/** Makes a language's texts known: the server does it for all three, the browser for the page's one. */
export function provideTexts(lang: Lang, texts: Texts): void {
  loaded.set(lang, texts);
}

/** The texts of a language already provided. Throws where nobody provided them. */
export function textsOf(lang: Lang): Texts {
  const texts = loaded.get(lang);
  if (!texts) throw new Error(`The texts of "${lang}" are not loaded.`);
  return texts;
}

/** The language of this page. */
export const useLang = (): Lang => useContext(LangContext);

/** The texts of this page, by area: `useTexts().common`. */
export const useTexts = (): Texts => textsOf(useLang());
