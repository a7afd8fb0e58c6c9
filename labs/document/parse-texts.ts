import type { LabDocument, LabTexts } from "./document.ts";
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
  for (const task of document.tasks) {
    const at = `${path}.tasks.${task.id}`;
    const given = read.object(tasks[task.id], at, ["title", "ask", "options"]);
    texts.tasks[task.id] = {
      title: read.text(given["title"], `${at}.title`, 60),
      ask: read.text(given["ask"], `${at}.ask`),
    };
    if (!("options" in task)) continue;
    const options = read.object(given["options"], `${at}.options`, task.options);
    const words: Record<string, string> = {};
    for (const option of task.options)
      words[option] = read.text(options[option], `${at}.options.${option}`, 400);
    texts.tasks[task.id] = { ...(texts.tasks[task.id] as { title: string; ask: string }), options: words };
  }
  return texts;
}
