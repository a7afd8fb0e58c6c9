/** A piece of a lesson's Markdown: text, or a line `{{question:id}}`, `{{figure:id}}`, `{{lab:slug}}` standing alone. */
export type SourceBlock =
  | { kind: "markdown"; text: string; line: number }
  | { kind: "question" | "figure" | "lab"; id: string; line: number };

const marker = /^\{\{(question|figure|lab):([a-z0-9-]+)\}\}\s*$/;

/** Cuts a lesson's Markdown at its markers. Lines are counted from 1. */
export function splitBlocks(text: string): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let lines: string[] = [];
  let start = 1;
  const flush = () => {
    if (lines.some((line) => line.trim()))
      blocks.push({ kind: "markdown", text: lines.join("\n"), line: start });
    lines = [];
  };
  text.split(/\r?\n/).forEach((line, index) => {
    const found = marker.exec(line);
    if (!found) {
      if (lines.length === 0) start = index + 1;
      lines.push(line);
      return;
    }
    flush();
    blocks.push({ kind: found[1] as "question" | "figure" | "lab", id: found[2] ?? "", line: index + 1 });
  });
  flush();
  return blocks;
}
