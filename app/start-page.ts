import type { Lang } from "./i18n/formats.ts";
import { type Texts, provideTexts } from "./i18n/texts.ts";

/** Three imports written out, so that each language is a file of its own and a page loads one. */
const languages: Record<Lang, () => Promise<Texts>> = {
  ba: () => import("./i18n/texts/ba.ts").then((module) => module.ba),
  ru: () => import("./i18n/texts/ru.ts").then((module) => module.ru),
  en: () => import("./i18n/texts/en.ts").then((module) => module.en),
};

/** What every page begins with in the browser: the texts of its language, which it gives, and the service worker. */
export async function startPage(): Promise<Lang> {
  const lang = document.documentElement.lang as Lang;
  provideTexts(lang, await languages[lang]());
  // After everything the page itself needs: a slow line carries one thing at a time.
  if (import.meta.env.PROD && "serviceWorker" in navigator) {
    const register = () => void navigator.serviceWorker.register("/sw.js").catch(() => undefined);
    if (document.readyState === "complete") register();
    else window.addEventListener("load", register);
  }
  return lang;
}
