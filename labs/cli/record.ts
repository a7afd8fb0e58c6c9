import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { solveLab } from "../catalog/pupil.ts";
import { type Command, print } from "./command.ts";
import { catalogue, documentOf, slugs } from "./files.ts";
import { orRather, wrong } from "./wrong.ts";

/** `record`: the solution of a built-in lab, done by a careful pupil. */
export const record: Command = {
  usage: "LAB",
  summary: "does the lab as a careful pupil and keeps that as its solution.json",
  help: `LAB is a built-in lab's name. Ends with 1, and keeps nothing, where a careful pupil does not get full marks.
`,
  options: {},
  run([name, more]) {
    if (more !== undefined) wrong(`one lab at a time: ${more} is too much`);
    if (name !== undefined && !slugs().includes(name))
      wrong(`${name}: there is no such built-in lab${orRather(name, slugs())}`);
    const document = documentOf(name);
    if (document.tasks.length === 0) wrong(`${name}: has no tasks, so nothing to solve`);
    const { seed, actions, marking } = solveLab(document);
    const { points, max, tasks } = marking;
    if (points < max) wrong(`${name}: a careful pupil gets ${points} of ${max}: ${JSON.stringify(tasks)}`);
    const lines = actions.map((action) => `    ${lineOfJson(action)}`);
    const text = `{\n  "seed": ${JSON.stringify(seed)},\n  "actions": [\n${lines.join(",\n")}\n  ]\n}\n`;
    writeFileSync(join(catalogue, document.slug, "solution.json"), text);
    print(`${document.slug}: ${actions.length} actions, ${points} of ${max} points`);
  },
};

const lineOfJson = (of: object): string =>
  `{ ${Object.entries(of)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(", ")} }`;
