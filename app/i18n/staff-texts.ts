import type { Lang } from "./formats.ts";
import { type Texts, textsOf, useLang } from "./texts.ts";
import type { ruStaff } from "./texts/ru-staff.ts";

/** What only the pages of those who are no pupils say; Russian gives the shape. */
export type StaffTexts = typeof ruStaff;

/** Written out, so that each language is a file of its own; pupils' pages load none of them. */
const files: Record<Lang, () => Promise<StaffTexts>> = {
  ba: () => import("./texts/ba-staff.ts").then((module) => module.baStaff),
  ru: () => import("./texts/ru-staff.ts").then((module) => module.ruStaff),
  en: () => import("./texts/en-staff.ts").then((module) => module.enStaff),
};

/** A server speaks all languages, a page one: a route that imports this module begins once they are there. */
const spoken =
  typeof document === "undefined" ? (Object.keys(files) as Lang[]) : [document.documentElement.lang as Lang];
const loaded = new Map(await Promise.all(spoken.map(async (lang) => [lang, await files[lang]()] as const)));

/** All texts of a language, those for staff among them. */
export function staffTextsOf(lang: Lang): Texts & StaffTexts {
  const staff = loaded.get(lang);
  if (!staff) throw new Error(`The texts for staff of "${lang}" are not loaded.`);
  return { ...textsOf(lang), ...staff };
}

/** All texts of this page. */
export const useStaffTexts = (): Texts & StaffTexts => staffTextsOf(useLang());
