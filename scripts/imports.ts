import { posix } from "node:path";
import type { SourceText } from "./source-text.ts";

/** One import of a file: its line, what it says and, inside the project, the path it leads to. */
export type Import = { line: number; specifier: string; path: string | undefined };

const STATEMENTS = [
  /\b(?:import|export)\s+(?:type\s+)?(?:[\w$*{][^"'`;]*?\s*from\s*)["']([^"'\n]+)["']/g,
  /\bimport\s*["']([^"'\n]+)["']/g,
  /\b(?:import|require)\s*\(\s*["'`]([^"'`\n]+)["'`]/g,
];

/** All imports of a source: static, for effect, re-exported and dynamic; those inside comments and strings are words. */
export function listImports(file: string, { withoutComments, withoutStrings }: SourceText): Import[] {
  const isCode = (found: RegExpMatchArray) => withoutStrings[found.index ?? 0]?.trim() !== "";
  return STATEMENTS.flatMap((statement) =>
    [...withoutComments.matchAll(statement)].filter(isCode).map((found) => {
      const specifier = found[1] ?? "";
      const place = (found.index ?? 0) + found[0].lastIndexOf(specifier);
      return {
        line: withoutComments.slice(0, place).split("\n").length,
        specifier,
        path: resolveInside(file, specifier),
      };
    }),
  ).sort((a, b) => a.line - b.line);
}

function resolveInside(file: string, specifier: string): string | undefined {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (specifier.startsWith(".")) return posix.join(posix.dirname(file), specifier);
  return undefined;
}
