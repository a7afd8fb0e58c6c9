import { pendulumLab } from "#tests/careful-pupil.ts";
import { type FormulaTask, type LabDocument, languages } from "../document/document.ts";
import { parseLab } from "../index.ts";

/** A formula that is to be written, for tests. */
export type FormulaAsked = Omit<FormulaTask, "id" | "kind" | "points">;

/** The pendulum's lab with a formula to write as its last task, for four points; its words for signs are their ids. */
export function formulaLab(task: FormulaAsked): LabDocument {
  const parsed = parsedWith(task);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

/** What is wrong with such a lab: places within the task, and codes. */
export function formulaIssues(task: FormulaAsked): string[] {
  const parsed = parsedWith(task);
  return parsed.ok
    ? []
    : parsed.issues.map(({ path, code }) => `${path.replace(/^tasks\[\d+\]\./, "")} ${code}`);
}

function parsedWith(task: FormulaAsked): ReturnType<typeof parseLab> {
  const names = Object.fromEntries((task.names ?? []).map(({ id }) => [id, id]));
  const words = { title: "Formula", ask: "Write it", ...(task.names ? { names } : {}) };
  const texts = Object.fromEntries(
    languages.map((lang) => {
      const own = pendulumLab.texts[lang];
      return [lang, { ...own, tasks: { ...own.tasks, formula: words } }];
    }),
  );
  const others = pendulumLab.tasks.filter(({ id }) => id !== "formula");
  const asked = { id: "formula", kind: "formula", points: 4, ...task };
  return parseLab({ ...pendulumLab, tasks: [...others, asked], texts });
}
