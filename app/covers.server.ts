import { readFile } from "node:fs/promises";
import { join } from "node:path";

const covers = new Map<string, Promise<string | undefined>>();

/** The drawing on the cover of a built-in lab, as SVG to stand in a page; `undefined` of a lab without one. */
export function coverOf(slug: string): Promise<string | undefined> {
  if (!/^[a-z0-9-]+$/.test(slug)) return Promise.resolve(undefined);
  const known = covers.get(slug);
  if (known && !import.meta.env.DEV) return known;
  const cover = readFile(join("labs/catalog", slug, "cover.svg"), "utf8").catch(() => undefined);
  covers.set(slug, cover);
  return cover;
}
