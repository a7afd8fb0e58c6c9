import { type CatalogueLab, loadCatalogue } from "../catalog/folder.ts";
import type { Control, LabDocument } from "../document/document.ts";
import type { Reading } from "../document/declare.ts";
import type { Run } from "../engine/run.ts";
import { startRun, vocabulary } from "../index.ts";
import { type Command, print } from "./command.ts";
import { catalogue } from "./files.ts";
import { wrong } from "./wrong.ts";

/** `list`: the built-in labs, and what can be set and read in them. */
export const list: Command = {
  usage: "[--json]",
  summary: "the built-in labs; with --json their controls and readings too",
  help: `With --json: an array with, for each lab, slug, grade, topics, points, solved, title, step (of time, s) and

  controls  [{ id, target, unit, min, max, step, value, shownIn, live }]
            unit, min, max, step and value are SI: what --set takes as a bare number. value is what the lab
            begins with (before the seed's variant); shownIn is the unit of the bench; a control that is not
            live puts the parts back to their start.
  readings  [{ id, unit, hidden }]
            id is what --read takes (part.reading), unit is SI; hidden ones are for marking: not among the
            default readings of run, but --read takes them.
`,
  options: { json: { type: "boolean" } },
  run(words, { json }) {
    if (words.length > 0) wrong(`list takes no words: ${words.join(" ")}`);
    const labs = loadCatalogue(catalogue);
    if (json) print(JSON.stringify(labs.map(describe), null, 2));
    else
      for (const { slug, document } of labs)
        print(`${slug.padEnd(20)} ${String(document.grade).padStart(2)}  ${document.texts.en.title}`);
  },
};

function describe({ slug, document, solution }: CatalogueLab) {
  const { ba, ru, en } = document.texts;
  const points = document.tasks.reduce((sum, task) => sum + task.points, 0);
  const run = startRun({ ...document, variants: [] }, "1");
  return {
    ...{ slug, grade: document.grade, topics: document.topics, points, solved: solution !== undefined },
    title: { ba: ba.title, ru: ru.title, en: en.title },
    step: document.world.step,
    controls: document.controls.map((control) => describeControl(control, document, run)),
    readings: readingsOf(run).map(({ id, unit, hidden }) => ({ id, unit, hidden: hidden === true })),
  };
}

function describeControl(control: Control, document: LabDocument, run: Run) {
  const { id, target, min, max, step, unit: shownIn, live } = control;
  return {
    id,
    target,
    unit: unitOf(target, document),
    min,
    max,
    step,
    value: startOf(target, run),
    shownIn,
    live,
  };
}

/** The SI unit of a control's target. */
export function unitOf(target: string, document: LabDocument): string {
  const [id, name = ""] = target.split(".");
  if (id === "world") return "m/s²";
  const model = document.models?.find((one) => one.id === id);
  if (model) return [...model.variables, ...model.values].find((one) => one.id === name)?.unit ?? "1";
  const part = [...document.parts, ...document.instruments].find((one) => one.id === id);
  const prop = (vocabulary.parts[part?.kind ?? ""] ?? vocabulary.instruments[part?.kind ?? ""])?.props[name];
  return prop?.type === "number" ? prop.unit : "1";
}

function startOf(target: string, run: Run): number {
  const [id = "", name = ""] = target.split(".");
  return id === "world" ? run.properties.gravity : Number(run.properties.parts.get(id)?.[name]);
}

/** Every reading of every part, in the document's order. */
export const readingsOf = (run: Run): (Reading & { id: string })[] =>
  run.parts.flatMap((part) =>
    Object.entries(part.kind.readings).map(([name, reading]) => ({ ...reading, id: `${part.id}.${name}` })),
  );
