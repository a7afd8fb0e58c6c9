import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { LabDocument } from "../document/document.ts";
import { type Passport, type PassportLine, workOutPassport } from "../catalog/passport.ts";
import { drawPassport } from "../catalog/passport-plot.ts";
import { putIntoReadme, shortly, shownOrder, shownStep } from "../catalog/passport-readme.ts";
import { type Command, print } from "./command.ts";
import { catalogue, documentOf, slugs } from "./files.ts";
import { orRather, wrong } from "./wrong.ts";

/** `passport`: the accuracy of built-in labs, measured and written down. */
export const passport: Command = {
  usage: "LAB|--all",
  summary: "measures what the lab's passport.ts promises; writes README.md and passport.svg",
  help: `Runs every measurement of labs/catalog/LAB/passport.ts at the lab's own time step and at 4, 2, 1/2 and 1/4 of it (or
at those it names), prints them, and writes the table between the passport marks of the lab's README.md and the plot
beside it. Ends with 1 where a published tolerance is missed: then nothing is written.
`,
  options: { all: { type: "boolean" } },
  async run(words, { all }) {
    const labs = all ? slugs().filter(hasPassport) : words;
    if (labs.length === 0) wrong("which lab? npm run lab -- passport LAB, or --all");
    if (all && words.length > 0) wrong(`--all or one lab: ${words.join(" ")} is too much`);
    const missed: string[] = [];
    for (const slug of labs) missed.push(...(await write(slug)));
    if (missed.length > 0) wrong(...missed);
  },
};

const hasPassport = (slug: string): boolean => existsSync(join(catalogue, slug, "passport.ts"));

/** Works a lab's passport out, prints it and keeps it; gives a line for each promise that is missed. */
async function write(slug: string): Promise<string[]> {
  if (!slugs().includes(slug)) wrong(`${slug}: there is no such built-in lab${orRather(slug, slugs())}`);
  const document = documentOf(slug);
  const lines = workOutPassport(await loadPassport(slug), document);
  print(`${slug}, time step ${shownStep(document.world.step)}`);
  for (const line of lines) print(rowOf(line));
  const missed = lines.filter(({ holds }) => !holds).map((line) => `${slug}: ${missedBy(line)}`);
  if (missed.length === 0) keep(slug, lines, document);
  return missed;
}

/** What the lab's `passport.ts` promises. Ends the command where it has none. */
export async function loadPassport(slug: string): Promise<Passport> {
  if (!hasPassport(slug)) return wrong(`${slug}: has no passport.ts`);
  const module: { passport: Passport } = await import(
    pathToFileURL(join(catalogue, slug, "passport.ts")).href
  );
  return module.passport;
}

function keep(slug: string, lines: readonly PassportLine[], document: LabDocument): void {
  const file = join(catalogue, slug, "README.md");
  const readme = putIntoReadme(readFileSync(file, "utf8"), lines, document);
  if (readme === undefined) wrong(`${file}: has no <!-- passport --> and <!-- /passport -->`);
  writeFileSync(file, readme);
  writeFileSync(join(catalogue, slug, "passport.svg"), drawPassport(lines, document));
}

function rowOf({ entry, points, order, holds }: PassportLine): string {
  const errors = points.map(({ error }) => shortly(error)).join("  ");
  const slope = order === undefined ? "no slope" : `order ${shownOrder(order)}`;
  return `  ${holds ? "ok    " : "MISSED"} ${entry.id}: errors ${errors}  (≤ ${shortly(entry.tolerance)}), ${slope}`;
}

function missedBy({ entry, error, order }: PassportLine): string {
  if (!(error <= entry.tolerance))
    return `${entry.id}: off by ${shortly(error)}, published ${shortly(entry.tolerance)}`;
  return `${entry.id}: of order ${order === undefined ? "none" : shownOrder(order)}, published ${entry.order}`;
}
