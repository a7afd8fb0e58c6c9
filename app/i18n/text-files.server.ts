import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Lang } from "./formats.ts";

/** The built script of each language's texts, where there is just one that can be it; none in development. */
const files = new Map(findFiles(join(import.meta.dirname, "../client/assets")));

/**
 * The address of the script with a language's texts. The browser finds out that it needs it only when the first script
 * runs; named in the page, it comes together with that one and saves a round trip of a slow line.
 */
export const textFile = (lang: Lang): string | undefined => files.get(lang);

function findFiles(folder: string): [Lang, string][] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return (["ba", "ru", "en"] as const).flatMap((lang): [Lang, string][] => {
    const [name, ...others] = names.filter((name) => new RegExp(`^${lang}-[\\w-]{8}\\.js$`).test(name));
    return name && others.length === 0 ? [[lang, `/assets/${name}`]] : [];
  });
}
