import { setImmediate } from "node:timers/promises";
import type { LabDocument } from "../document/document.ts";
import { MAX_STEPS } from "../engine/action.ts";
import { read } from "../engine/read.ts";
import type { Run } from "../engine/run.ts";
import { step } from "../engine/step.ts";
import { startRun } from "../index.ts";
import { type Command, print } from "./command.ts";
import { documentOf } from "./files.ts";
import { readingsOf, unitOf } from "./list.ts";
import { namesToRead, secondsOf, set } from "./settings.ts";
import { whyStopped } from "./stopped.ts";
import { wrong } from "./wrong.ts";

/** `run`: readings while a lab runs. */
export const run: Command = {
  usage: "LAB|FILE [options]",
  summary: "readings while a lab runs",
  help: `  --set CONTROL=VALUE   as often as needed; SI, or with a unit: --set length="35 cm"
  --seed SEED           any text: of the variant and the errors of instruments (default: 1)
  --seconds N           of the world, or with a unit: "10 min" (default: 10)
  --every DT            seconds between lines (default: a tenth of --seconds)
  --read A.X,B.Y        which readings, hidden ones too (default: all that a pupil may see)
  --format csv|json     (default: csv)

Lines begin with t, the time in seconds, a whole number of the lab's steps; every value is SI. In JSON: { lab, seed,
step, units, rows, stopped }. What is no number is NaN in CSV and null in JSON. A run that stops ends with 1 and the
reason, after the lines it came to.
`,
  options: {
    set: { type: "string", multiple: true, default: [] },
    seed: { type: "string", default: "1" },
    seconds: { type: "string", default: "10" },
    every: { type: "string" },
    read: { type: "string" },
    format: { type: "string", default: "csv" },
  },
  async run(words, given) {
    if (words.length > 1)
      wrong(`one lab at a time, and a value with a unit in quotes: ${words[1]} is too much`);
    const format = String(given["format"]);
    if (format !== "csv" && format !== "json") wrong(`--format ${format}: must be csv or json`);
    const document = documentOf(words[0]);
    const times = timesOf(document, String(given["seconds"]), given["every"]?.toString());
    const running = startRun(document, String(given["seed"]));
    for (const setting of given["set"] as string[]) set(running, setting);
    if (running.stopped) wrong(whyStopped(running));
    const names = namesToRead(running, given["read"]?.toString());
    if (format === "csv") await printCsv(running, times, names);
    else await printJson(running, times, names);
    if (running.stopped) wrong(whyStopped(running));
  },
};

/** When to read: line i at i × every, the last at `seconds` or just before. */
interface Times {
  every: number;
  last: number;
}

function timesOf({ world }: LabDocument, asked: string, between: string | undefined): Times {
  const seconds = secondsOf(asked, "seconds");
  const most = MAX_STEPS * world.step;
  if (seconds > most)
    wrong(`--seconds ${asked}: a run of this lab is at most ${most} s (${MAX_STEPS} steps)`);
  const every = between === undefined ? Math.max(seconds / 10, world.step) : secondsOf(between, "every");
  if (every < world.step * (1 - 1e-9))
    wrong(`--every ${between}: must be at least the lab's step of ${world.step} s`);
  return { every, last: Math.floor(seconds / every + 1e-9) };
}

async function printCsv(running: Run, times: Times, names: readonly string[]): Promise<void> {
  print(["t", ...names].join(","));
  for await (const row of rowsOf(running, times, names)) print(row.join(","));
}

async function printJson(running: Run, times: Times, names: readonly string[]): Promise<void> {
  const { document, seed } = running;
  const known = new Map(readingsOf(running).map(({ id, unit }) => [id, unit]));
  const units = Object.fromEntries(names.map((name) => [name, known.get(name) ?? unitOf(name, document)]));
  const rows: Record<string, number | undefined>[] = [];
  for await (const row of rowsOf(running, times, names))
    rows.push(Object.fromEntries(["t", ...names].map((name, i) => [name, row[i]])));
  const head = { lab: document.slug, seed, step: document.world.step, units: { t: "s", ...units } };
  print(JSON.stringify({ ...head, rows, stopped: running.stopped ?? null }, null, 2));
}

/** A row per line of output, until the run stops. Gives the terminal its turn, so that a closed pipe ends it. */
async function* rowsOf(
  running: Run,
  { every, last }: Times,
  names: readonly string[],
): AsyncGenerator<number[]> {
  const { step: dt } = running.document.world;
  const progress = startProgress(Math.round((last * every) / dt));
  for (let i = 0; i <= last; i++) {
    const target = Math.round((i * every) / dt);
    while (running.step < target && !running.stopped) {
      step(running);
      if (running.step % 256 === 0 && progress.due()) await progress.show(running.step);
    }
    if (running.stopped) break;
    yield [running.step * dt, ...names.map((name) => read(running, name))];
    if (progress.due()) await progress.show(running.step);
  }
  progress.end();
}

const TURN_MS = 100;
const SILENT_MS = 1500;

/** Shares done, on a terminal's error output, of what takes longer than a moment. */
function startProgress(steps: number) {
  const begun = performance.now();
  let last = begun;
  let shown = false;
  return {
    due: () => performance.now() - last > TURN_MS,
    async show(done: number): Promise<void> {
      last = performance.now();
      if (process.stderr.isTTY && last - begun > SILENT_MS) {
        process.stderr.write(`\r${Math.floor((100 * done) / steps)} %`);
        shown = true;
      }
      await setImmediate();
    },
    end: () => void (shown && process.stderr.write("\r      \r")),
  };
}
