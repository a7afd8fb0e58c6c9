import { parseActions } from "../engine/action.ts";
import type { LabDocument } from "../document/document.ts";
import { markRun } from "../engine/marking.ts";
import { read, stateHash } from "../engine/read.ts";
import { parseLab, replay as runAgain } from "../index.ts";
import { type Command, print } from "./command.ts";
import { documentOf, readJson } from "./files.ts";
import { namesToRead } from "./settings.ts";
import { lineOf, wrong } from "./wrong.ts";

/** `replay`: an attempt run again and marked, as the server does. */
export const replay: Command = {
  usage: "ATTEMPT.json [--lab LAB|FILE] [--read A.X,B.Y]",
  summary: "an attempt run again: state hash, readings, marks",
  help: `ATTEMPT.json is { lab or document, seed, actions }: lab is a built-in lab's name, document a whole document. With
--lab they may be missing: replay --lab orbit labs/catalog/orbit/solution.json. Prints { step, stopped, hash, readings,
marking } as JSON, all values SI, at the last action.
`,
  options: { lab: { type: "string" }, read: { type: "string" } },
  run([file, more], given) {
    if (!file) wrong("which attempt? npm run lab -- replay ATTEMPT.json");
    if (more !== undefined) wrong(`one attempt at a time: ${more} is too much`);
    const attempt = readAttempt(file);
    const document = whichLab(file, attempt, given["lab"]?.toString());
    const actions = parseActions(attempt["actions"], document);
    if (!actions.ok) return wrong(...actions.issues.map((issue) => lineOf(file, issue)));
    const { seed } = attempt;
    if (typeof seed !== "string") return wrong(`${file}: seed: must be a text`);
    const run = runAgain(document, seed, actions.value);
    const names = run.solvers.length === 0 && run.stopped ? [] : namesToRead(run, given["read"]?.toString());
    const state = { step: run.step, stopped: run.stopped ?? null, hash: stateHash(run) };
    const readings = Object.fromEntries(names.map((name) => [name, read(run, name)]));
    print(JSON.stringify({ ...state, readings, marking: markRun(run) }, null, 2));
  },
};

function readAttempt(file: string): Record<string, unknown> {
  const value = readJson(file);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return wrong(`${file}: must be an object { lab or document, seed, actions }`);
  return value as Record<string, unknown>;
}

function whichLab(file: string, attempt: Record<string, unknown>, named: string | undefined): LabDocument {
  if (named !== undefined) return documentOf(named);
  const { document: inside, lab } = attempt;
  if (inside === undefined) {
    if (typeof lab !== "string") return wrong(`${file}: lab: must be the name of a lab, or give --lab LAB`);
    return documentOf(lab);
  }
  const parsed = parseLab(inside);
  return parsed.ok
    ? parsed.value
    : wrong(...parsed.issues.map((issue) => lineOf(`${file}: document`, issue)));
}
