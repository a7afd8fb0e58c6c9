import "./texts.server.ts";
import { readCookie, writeCookie } from "#app/cookies.server.ts";
import type { Lang } from "./formats.ts";
import { type Texts, textsOf } from "./texts.ts";

const COOKIE = "lang";
const YEAR_S = 365 * 86_400;

/** Whether a text names one of our languages. */
export const isLang = (text: unknown): text is Lang => text === "ba" || text === "ru" || text === "en";

/**
 * The language to answer in: the reader's own choice (a cookie), else the first of ours that the browser asks for,
 * else Russian, which everyone in the republic reads.
 */
export function languageOf(request: Request): Lang {
  const chosen = readCookie(request, COOKIE);
  return isLang(chosen) ? chosen : acceptedLanguage(request.headers.get("accept-language") ?? "");
}

/** The texts in the language of a request, for what is written outside components. */
export const textsFor = (request: Request): Texts => textsOf(languageOf(request));

/** The `Set-Cookie` that keeps a chosen language for a year. */
export function languageCookie(request: Request, lang: Lang): string {
  return writeCookie(request, COOKIE, lang, { maxAgeS: YEAR_S });
}

function acceptedLanguage(header: string): Lang {
  const wanted = header
    .split(",")
    .map((entry) => {
      const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
      const quality = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { lang: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((entry) => entry.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { lang } of wanted) if (isLang(lang)) return lang;
  return "ru";
}
