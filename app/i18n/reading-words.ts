import type { Lang } from "./formats.ts";

/** What readings of parts are called, by their name: fetched only where a bench is described or heard. */
const files: Record<Lang, () => Promise<{ readings: Readonly<Record<string, string>> }>> = {
  ba: () => import("#labs/studio/texts/ba-readings.ts"),
  ru: () => import("#labs/studio/texts/ru-readings.ts"),
  en: () => import("#labs/studio/texts/en-readings.ts"),
};

/** The words of one language. Rejects where the network fails. */
export const loadReadingWords = async (lang: Lang) => (await files[lang]()).readings;
