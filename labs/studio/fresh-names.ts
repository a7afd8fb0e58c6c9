import type { FormulaName, FormulaTask, LabDocument } from "../document/document.ts";
import { languages } from "../document/document.ts";
import { CONSTANTS } from "../document/formula-words.ts";
import { fitScope, type Graph } from "../document/graph.ts";
import type { Kinds } from "../document/parse.ts";
import { DIMENSIONLESS, type Dimension, formatDimension, parseUnit } from "../document/units.ts";
import { removeAt, setIn } from "./edits.ts";
import type { AllTexts } from "./fresh.ts";
import { freeId, numericNames } from "./names.ts";

/** What a sign of a formula task may stand for besides columns, with its unit: properties and constants of nature. */
export const nameable = (
  draft: LabDocument,
  kinds: Kinds,
): { name: string; unit: string; word: string }[] => [
  ...numericNames(draft, kinds),
  ...[...CONSTANTS]
    .filter(([name]) => name.startsWith("const."))
    .map(([name, { dimension }]) => ({ name, unit: formatDimension(dimension), word: name.slice(6) })),
];

/** Adds a sign for the first property that has none, with a name in each language. */
export function addFormulaName(
  draft: LabDocument,
  index: number,
  kinds: Kinds,
  texts: AllTexts,
): LabDocument {
  const task = draft.tasks[index] as FormulaTask;
  const names = task.names ?? [];
  const free = nameable(draft, kinds).find(({ name }) => !names.some(({ of }) => of === name));
  if (!free) return draft;
  const id = freeId(
    free.word,
    [...names, ...draft.table].map((one) => one.id),
  );
  const signs = [...names, ...draft.table].map(({ symbol }) => symbol);
  const symbol = [..."gmkGhqwyz"].find((sign) => !signs.includes(sign)) ?? id;
  const name: FormulaName = { id, symbol, unit: free.unit, of: free.name };
  const added = setIn(draft, ["tasks", index, "names"], [...names, name]);
  return languages.reduce((document, lang) => {
    const word = (texts[lang].props as Record<string, string>)[free.word] ?? free.word;
    return setIn(document, ["texts", lang, "tasks", task.id, "names", id], word);
  }, added);
}

/** Takes a sign and its words away; the last one takes the list with it. */
export function removeFormulaName(draft: LabDocument, index: number, place: number): LabDocument {
  const task = draft.tasks[index] as FormulaTask;
  const names = task.names ?? [];
  const isLast = names.length === 1;
  const left = isLast
    ? setIn(draft, ["tasks", index, "names"], undefined)
    : removeAt(draft, ["tasks", index, "names", place]);
  const words = isLast ? ["names"] : ["names", names[place]?.id ?? ""];
  return languages.reduce(
    (document, lang) => setIn(document, ["texts", lang, "tasks", task.id, ...words], undefined),
    left,
  );
}

/** Another line for the graph; one by a formula begins as a straight one through zero, whose slope has the unit of y over x. */
export function withFit(draft: LabDocument, fit: Graph["fit"]): LabDocument {
  if (!draft.graph) return draft;
  const { formula: _, starts: __, ...graph } = draft.graph;
  if (fit !== "formula") return { ...draft, graph: { ...graph, fit } };
  const slope = fitScope({ ...graph, fit: "line" }, dimensionsOf(draft)).get("slope") ?? DIMENSIONLESS;
  const unit = formatDimension(slope);
  const starts = { k: unit === "1" ? 1 : `1 ${unit}` };
  return { ...draft, graph: { ...graph, fit, formula: "k * x", starts } };
}

const dimensionsOf = ({ table }: LabDocument): Map<string, Dimension> =>
  new Map(
    table.flatMap(({ id, unit }) => {
      const parsed = parseUnit(unit);
      return parsed.ok ? [[id, parsed.unit.dimension] as const] : [];
    }),
  );
