import type { LabDocument, LabTexts, Task, TaskTexts } from "./document.ts";
import type { Reader } from "./reader.ts";

const OF_EACH = ["parts", "controls", "instruments", "columns"] as const;

/**
 * The words of one language: every control, instrument, column, task and option of the document must have its own. Words of
 * what is no longer there are let go.
 */
export function parseTexts(read: Reader, value: unknown, path: string, document: LabDocument): LabTexts {
  const o = read.object(value, path, ["title", "summary", ...OF_EACH, "tasks"]);
  const named = {
    parts: [...document.parts, ...(document.models ?? [])],
    controls: document.controls,
    instruments: document.instruments,
    columns: document.table,
  };
  const texts: LabTexts = {
    title: read.text(o["title"], `${path}.title`, 120),
    summary: read.text(o["summary"], `${path}.summary`),
    parts: {},
    controls: {},
    instruments: {},
    columns: {},
    tasks: {},
  };
  for (const group of OF_EACH) {
    const given = read.object(o[group] ?? {}, `${path}.${group}`);
    for (const { id } of named[group])
      if (group !== "parts" || given[id] !== undefined)
        texts[group][id] = read.text(given[id], `${path}.${group}.${id}`, 200);
  }
  const tasks = read.object(o["tasks"] ?? {}, `${path}.tasks`);
  for (const task of document.tasks)
    texts.tasks[task.id] = taskTexts(read, tasks[task.id], `${path}.tasks.${task.id}`, task);
  return texts;
}

function taskTexts(read: Reader, value: unknown, path: string, task: Task): TaskTexts {
  const given = read.object(value, path, ["title", "ask", "options", "names"]);
  const words = (group: "options" | "names", ids: readonly string[], most: number) => {
    const found = read.object(given[group], `${path}.${group}`, ids);
    return Object.fromEntries(ids.map((id) => [id, read.text(found[id], `${path}.${group}.${id}`, most)]));
  };
  return {
    title: read.text(given["title"], `${path}.title`, 60),
    ask: read.text(given["ask"], `${path}.ask`),
    ...("options" in task ? { options: words("options", task.options, 400) } : {}),
    ...(task.kind === "formula" && task.names
      ? {
          names: words(
            "names",
            task.names.map(({ id }) => id),
            200,
          ),
        }
      : {}),
  };
}
