import { parseArgs } from "node:util";
import { check } from "./cli/check.ts";
import { type Command, print } from "./cli/command.ts";
import { list } from "./cli/list.ts";
import { passport } from "./cli/passport.ts";
import { record } from "./cli/record.ts";
import { replay } from "./cli/replay.ts";
import { run } from "./cli/run.ts";
import { onOneLine, orRather, Wrong, wrong } from "./cli/wrong.ts";

const commands: Readonly<Record<string, Command>> = { list, check, run, replay, record, passport };
const names = Object.keys(commands);

const usageOf = (name: string): string => `npm run lab -- ${name} ${commands[name]?.usage ?? ""}`;

function help(): string {
  const lines = names.map((name) => `  ${name.padEnd(9)} ${commands[name]?.summary}`);
  return `Checks, runs, replays and measures labs without a browser or a build.

${lines.join("\n")}

  npm run lab -- COMMAND --help    its options

LAB is a built-in lab's name (see list); FILE a document with its texts inside, from anywhere, or a lab's folder.
Ends with 1 when something is wrong; each issue is a line "place: what is wrong".`;
}

async function main(args: string[]): Promise<void> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") return print(help());
  if (!Object.hasOwn(commands, name))
    return wrong(`${onOneLine(name)} is no command${orRather(name, names)}`);
  const command = commands[name] as Command;
  const options = { ...command.options, help: { type: "boolean", short: "h" } } as const;
  const { values, positionals } = parseArgs({ args: rest, allowPositionals: true, options });
  if (values["help"]) return print(`${usageOf(name)}\n\n${command.summary}\n\n${command.help}`);
  await command.run(positionals, values);
}

/** A reader that has seen enough (`| head`) ends the command; that is no error. */
for (const output of [process.stdout, process.stderr])
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });

try {
  await main(process.argv.slice(2));
} catch (error) {
  const asked =
    error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  if (!(error instanceof Wrong || asked)) throw error;
  const lines = error instanceof Wrong ? error.lines : [onOneLine(error.message)];
  process.exitCode = 1;
  process.stderr.write(`${lines.join("\n")}\n`);
}
