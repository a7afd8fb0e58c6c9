import type { ParseArgsConfig } from "node:util";

/** Values of a command's options, as `parseArgs` gives them. */
export type Given = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** One command of the line: what it says of itself and does. */
export interface Command {
  /** `LAB|FILE [options]`: what stands after its name. */
  usage: string;
  /** One line in the list of commands. */
  summary: string;
  /** The rest of its --help. */
  help: string;
  options: NonNullable<ParseArgsConfig["options"]>;
  run(words: readonly string[], given: Given): void | Promise<void>;
}

/** A line of output. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);
