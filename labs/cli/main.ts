import { parseArgs } from "node:util";
import { check } from "./check.ts";
import { type Command, print } from "./command.ts";
import { fit } from "./fit.ts";
import { list } from "./list.ts";
import { passport } from "./passport.ts";
import { record } from "./record.ts";
import { replay } from "./replay.ts";
import { run } from "./run.ts";
import { onOneLine, orRather, wrong } from "./wrong.ts";

const commands: Readonly<Record<string, Command>> = { list, check, run, replay, record, passport, fit };
const names = Object.keys(commands);

const usageOf = (name: string): string => `npm run lab -- ${name} ${commands[name]?.usage ?? ""}`;

function help(): string {
  const lines = names.map((name) => `  ${name.padEnd(9)} ${commands[name]?.summary}`);
  return `Checks, runs, replays and measures labs without a browser or a build; fits curves to measurements.

${lines.join("\n")}

  npm run lab -- COMMAND --help    its options

LAB is a built-in lab's name (see list); FILE a document with its texts inside, from anywhere, or a lab's folder.
Ends with 1 when something is wrong; each issue is a line "place: what is wrong".`;
}

/** Does what the words ask for. Throws `Wrong` with its lines where that cannot be. */
export async function main(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") return print(help());
  if (!Object.hasOwn(commands, name))
    return wrong(`${onOneLine(name)} is no command${orRather(name, names)}`);
  const command = commands[name] as Command;
  const { values, positionals } = read(command, rest);
  if (values["help"]) return print(`${usageOf(name)}\n\n${command.summary}\n\n${command.help}`);
  await command.run(positionals, values);
}

function read(command: Command, args: string[]) {
  try {
    const options = { ...command.options, help: { type: "boolean", short: "h" } } as const;
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    const message = onOneLine((error as Error).message);
    const unknown = /^Unknown option '([^']+)'/.exec(message)?.[1];
    if (unknown === undefined) return wrong(message);
    const known = [...Object.keys(command.options), "help"].map((option) => `--${option}`);
    return wrong(`${unknown}: there is no such option${orRather(unknown, known)}`);
  }
}
