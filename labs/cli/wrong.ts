import type { Issue } from "../document/issue.ts";
import { suggest } from "../document/suggest.ts";

/** What is wrong with what was asked for, line by line: the command ends with 1. */
export class Wrong extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.lines = lines;
  }
}

/** Ends the command with these lines. */
export function wrong(...lines: string[]): never {
  throw new Wrong(lines);
}

/** An issue as a line: file, place, what is wrong. */
export const lineOf = (file: string, { path, message }: Issue): string =>
  `${file}: ${message.startsWith(`${path}: `) ? "" : `${path || "document"}: `}${message}`;

/** `; did you mean …?` for a mistyped word, or all there are, or nothing. */
export function orRather(word: string, known: readonly string[], all = true): string {
  const near = suggest(word, known);
  if (near !== undefined) return `; did you mean ${near}?`;
  return all && known.length > 0 ? `; there are ${known.join(", ")}` : "";
}

/** Any text on one line of a terminal, without what could steer it. */
export const onOneLine = (text: string): string => {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
};
