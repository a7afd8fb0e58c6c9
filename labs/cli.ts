import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type CatalogueLab, loadCatalogue, readLab } from "./catalog/folder.ts";
import { solveLab } from "./catalog/pupil.ts";
import type { LabDocument } from "./document/document.ts";
import type { Issue, Parsed } from "./document/issue.ts";
import { DIMENSIONLESS, parseQuantity, parseUnit, sameDimension, wrongDimension } from "./document/units.ts";
import { parseActions } from "./engine/action.ts";
import { markRun } from "./engine/marking.ts";
import { act, type Run, read, stateHash, stepTo } from "./engine/run.ts";
import { parseLab, replay, startRun } from "./index.ts";

const HELP = `Checks, runs and replays labs without a browser.

  npm run lab -- list [--json]               the built-in labs
  npm run lab -- check FILE…                 every issue of a document, by place
  npm run lab -- run LAB|FILE [options]      readings while the lab runs
      --set CONTROL=VALUE   as often as needed; SI, or with a unit: length="35 cm"
      --seed SEED           of the variant and the errors of instruments (default: 1)
      --seconds N           of the world (default: 10)
      --every DT            seconds between lines (default: a tenth of --seconds)
      --read a.x,b.y        which readings (default: all that a pupil may see)
      --format csv|json     (default: csv)
  npm run lab -- replay ATTEMPT.json         { lab or document, seed, actions }: state hash, readings, marks
  npm run lab -- record LAB                  does the lab as a careful pupil and keeps that as its solution.json

LAB is a built-in lab's name; FILE a document with its texts inside, or a lab's folder.
Ends with 1 when something is wrong; each issue is a line "place: what is wrong".
`;

const root = join(import.meta.dirname, "catalog");

/** What is wrong with what was asked for, line by line. */
class Wrong extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.lines = lines;
  }
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);
function wrong(...lines: string[]): never {
  throw new Wrong(lines);
}
const lineOf = (file: string, { path, message }: Issue): string =>
  `${file}: ${path || "document"}: ${message}`;

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return wrong(`${file}: ${error instanceof Error ? error.message : "cannot be read"}`);
  }
}

function parseFile(file: string): Parsed<LabDocument> {
  if (!existsSync(file)) return wrong(`${file}: there is no such file or built-in lab`);
  if (!statSync(file).isDirectory()) return parseLab(readJson(file));
  try {
    return parseLab(readLab(file));
  } catch (error) {
    return wrong(`${file}: ${error instanceof Error ? error.message : "cannot be read"}`);
  }
}

function documentOf(name: string | undefined): LabDocument {
  if (!name) return wrong("which lab? see --help");
  const folder = join(root, name);
  const file = /^[a-z0-9-]+$/.test(name) && existsSync(folder) ? folder : name;
  const parsed = parseFile(file);
  return parsed.ok ? parsed.value : wrong(...parsed.issues.map((issue) => lineOf(name, issue)));
}

function list(json: boolean): void {
  const labs = loadCatalogue(root).map(describe);
  if (json) print(JSON.stringify(labs, null, 2));
  else for (const lab of labs) print(`${lab.slug.padEnd(20)} ${lab.grade}  ${lab.title.en}`);
}

function describe({ slug, document, solution }: CatalogueLab) {
  const { ba, ru, en } = document.texts;
  const points = document.tasks.reduce((sum, task) => sum + task.points, 0);
  return {
    ...{ slug, grade: document.grade, topics: document.topics, points, solved: solution !== undefined },
    title: { ba: ba.title, ru: ru.title, en: en.title },
  };
}

function check(files: string[]): void {
  if (files.length === 0) wrong("which file? see --help");
  const lines = files.flatMap((file) => {
    try {
      const parsed = parseFile(file);
      return parsed.ok ? [] : parsed.issues.map((issue) => lineOf(file, issue));
    } catch (error) {
      if (error instanceof Wrong) return error.lines;
      throw error;
    }
  });
  if (lines.length > 0) wrong(...lines);
  print(`${files.length} of ${files.length} without an issue`);
}

interface RunOptions {
  set: string[];
  seed: string;
  seconds: string;
  every: string | undefined;
  read: string | undefined;
  format: string;
}

function positive(text: string, name: string): number {
  const value = Number(text);
  return value > 0 && Number.isFinite(value)
    ? value
    : wrong(`--${name}: must be a number above 0, is ${text}`);
}

function runLab(document: LabDocument, options: RunOptions): void {
  const seconds = positive(options.seconds, "seconds");
  const every = options.every === undefined ? seconds / 10 : positive(options.every, "every");
  if (options.format !== "csv" && options.format !== "json") wrong("--format: must be csv or json");
  const run = startRun(document, options.seed);
  for (const setting of options.set) set(run, setting);
  const names = options.read?.split(",") ?? visibleReadings(run);
  for (const name of names) readOrWrong(run, name);
  const rows: Record<string, number>[] = [];
  const last = Math.floor(seconds / every + 1e-9);
  for (let i = 0; i <= last && !run.stopped; i++) {
    stepTo(run, Math.round((i * every) / document.world.step));
    rows.push({ t: run.step * document.world.step, ...readings(run, names) });
  }
  if (options.format === "json") print(JSON.stringify({ rows, stopped: run.stopped ?? null }, null, 2));
  else for (const line of [["t", ...names], ...rows.map((row) => Object.values(row))]) print(line.join(","));
  if (run.stopped) wrong(`stopped at step ${run.step}: ${run.stopped}`);
}

function set(run: Run, setting: string): void {
  const [id = "", text = ""] = setting.split(/=(.*)/s);
  const control = run.document.controls.find((one) => one.id === id);
  if (!control) wrong(`--set ${setting}: the controls are ${run.document.controls.map((c) => c.id)}`);
  const typed = parseQuantity(text);
  if (!typed.ok) wrong(`--set ${setting}: ${typed.issue.message}`);
  const { value, dimension } = typed;
  const unit = parseUnit(control.unit);
  const bare = sameDimension(dimension, DIMENSIONLESS);
  if (!bare && unit.ok && !sameDimension(dimension, unit.unit.dimension))
    wrong(`--set ${setting}: ${wrongDimension(unit.unit.dimension, dimension).message}`);
  if (value < control.min || value > control.max)
    wrong(`--set ${setting}: must be from ${control.min} to ${control.max} (SI), is ${value}`);
  act(run, { step: run.step, type: "set", control: id, value });
}

const visibleReadings = (run: Run): string[] =>
  run.parts.flatMap(({ id, kind }) =>
    Object.entries(kind.readings).flatMap(([name, { hidden }]) => (hidden ? [] : [`${id}.${name}`])),
  );

const readings = (run: Run, names: readonly string[]): Record<string, number> =>
  Object.fromEntries(names.map((name) => [name, readOrWrong(run, name)]));

function readOrWrong(run: Run, name: string): number {
  try {
    return read(run, name);
  } catch {
    return wrong(`--read ${name}: there are ${visibleReadings(run).join(", ")}`);
  }
}

function replayAttempt(file: string | undefined): void {
  if (!file) wrong("which attempt? see --help");
  const attempt = (readJson(file) ?? {}) as Record<string, unknown>;
  const inside = attempt["document"];
  const parsed = inside === undefined ? undefined : parseLab(inside);
  if (parsed?.ok === false) wrong(...parsed.issues.map((issue) => lineOf(file, issue)));
  const document = parsed?.value ?? documentOf(String(attempt["lab"] ?? ""));
  const actions = parseActions(attempt["actions"], document);
  if (!actions.ok) wrong(...actions.issues.map((issue) => lineOf(file, issue)));
  if (typeof attempt["seed"] !== "string") wrong(`${file}: seed: must be a text`);
  const run = replay(document, attempt["seed"], actions.value);
  const now = readings(run, visibleReadings(run));
  const state = { step: run.step, stopped: run.stopped ?? null, hash: stateHash(run) };
  print(JSON.stringify({ ...state, readings: now, marking: markRun(run) }, null, 2));
}

const lineOfJson = (of: object): string =>
  `{ ${Object.entries(of)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(", ")} }`;

function record(name: string | undefined): void {
  const document = documentOf(name);
  if (document.tasks.length === 0) wrong(`${name}: has no tasks, so nothing to solve`);
  const { seed, actions, marking } = solveLab(document);
  const { points, max, tasks } = marking;
  if (points < max) wrong(`${name}: a careful pupil gets ${points} of ${max}: ${JSON.stringify(tasks)}`);
  const lines = actions.map((action) => `    ${lineOfJson(action)}`);
  const text = `{\n  "seed": ${JSON.stringify(seed)},\n  "actions": [\n${lines.join(",\n")}\n  ]\n}\n`;
  writeFileSync(join(root, document.slug, "solution.json"), text);
  print(`${document.slug}: ${actions.length} actions, ${points} of ${max} points`);
}

function main(args: string[]): void {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...{ help: { type: "boolean", short: "h" }, json: { type: "boolean" }, every: text, read: text },
      set: { type: "string", multiple: true, default: [] },
      seed: { type: "string", default: "1" },
      seconds: { type: "string", default: "10" },
      format: { type: "string", default: "csv" },
    },
  });
  const [command, ...rest] = positionals;
  const { help, json, every, read: names, ...given } = values;
  const commands = new Map<string, () => void>([
    ["list", () => list(json ?? false)],
    ["check", () => check(rest)],
    ["run", () => runLab(documentOf(rest[0]), { ...given, every, read: names })],
    ["replay", () => replayAttempt(rest[0])],
    ["record", () => record(rest[0])],
  ]);
  if (help || !command) print(HELP);
  else (commands.get(command) ?? (() => wrong(`${command} is not known: see --help`)))();
}

try {
  main(process.argv.slice(2));
} catch (error) {
  const asked = error instanceof TypeError && "code" in error;
  if (!(error instanceof Wrong || asked)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
