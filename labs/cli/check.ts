import { type Command, print } from "./command.ts";
import { parseFile } from "./files.ts";
import { lineOf, Wrong, wrong } from "./wrong.ts";

/** `check`: every issue of documents. */
export const check: Command = {
  usage: "FILE…",
  summary: "every issue of documents, with its place",
  help: `FILE is a document of the format with its texts inside, from anywhere, or a lab's folder. Each issue is a line
"FILE: place: what is wrong" on the standard error output.
`,
  options: {},
  run(files) {
    if (files.length === 0) wrong("which file? npm run lab -- check FILE…");
    const lines = files.flatMap(issuesOf);
    if (lines.length > 0) wrong(...lines);
    print(`${files.length} of ${files.length} without an issue`);
  },
};

function issuesOf(file: string): readonly string[] {
  try {
    const parsed = parseFile(file);
    return parsed.ok ? [] : parsed.issues.map((issue) => lineOf(file, issue));
  } catch (error) {
    if (error instanceof Wrong) return error.lines;
    throw error;
  }
}
