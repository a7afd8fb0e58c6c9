import type { FormulaTask, LabDocument, Lang, LabTexts, Quantity } from "../document/document.ts";
import type { Model } from "../document/model.ts";
import { languages } from "../document/document.ts";
import { tokenize } from "../document/formula-tokens.ts";

/** The lists of a document whose entries have an id. */
export type IdGroup = "parts" | "models" | "instruments" | "controls" | "table" | "tasks";

/** Under which key of the texts the words of a group stand. */
export const WORDS_OF = {
  parts: "parts",
  models: "parts",
  instruments: "instruments",
  controls: "controls",
  table: "columns",
  tasks: "tasks",
} as const satisfies Record<IdGroup, keyof LabTexts>;

/**
 * The document with the id of one entry changed everywhere it is named: targets, references, readings, formulas, graph,
 * tasks and the words of all languages. A formula that cannot be read stays as it is.
 */
export function renameId(document: LabDocument, group: IdGroup, from: string, to: string): LabDocument {
  const renamed: LabDocument = {
    ...document,
    [group]: (document[group] ?? []).map((entry) => (entry.id === from ? { ...entry, id: to } : entry)),
    texts: eachLanguage(document, (texts) => ({
      ...texts,
      [WORDS_OF[group]]: renameKey<unknown>(texts[WORDS_OF[group]], from, to),
    })),
  };
  if (group === "table") return renameColumn(renamed, from, to);
  if (group === "controls") return renameControl(renamed, from, to);
  return group === "tasks" ? renamed : renamePart(renamed, from, to);
}

/** The document with a variable or value of a model called otherwise, in its formulas and in all others. */
export function renameInModel(document: LabDocument, index: number, from: string, to: string): LabDocument {
  const model = document.models?.[index];
  if (!model) return document;
  const entry = <T extends { id: string }>(one: T): T => (one.id === from ? { ...one, id: to } : one);
  const own = inModel(
    {
      ...model,
      variables: model.variables.map(entry),
      values: model.values.map(entry),
      events: model.events.map((event) => ({ ...event, set: renameKey(event.set, from, to) })),
    },
    (name) => (name === from ? to : name),
  );
  const models = (document.models ?? []).map((one, i) => (i === index ? own : one));
  const [before, after] = [`${model.id}.${from}`, `${model.id}.${to}`];
  return renameNames({ ...document, models }, (name) => (name === before ? after : name));
}

function inModel(model: Model, rename: (name: string) => string): Model {
  const of = <T extends Quantity>(value: T) => renameInFormula(value, rename);
  return {
    ...model,
    variables: model.variables.map((one) => ({ ...one, start: of(one.start), rate: of(one.rate) })),
    values: model.values.map((one) => ({ ...one, formula: of(one.formula) })),
    events: model.events.map(({ when, set }) => ({
      when: of(when),
      set: Object.fromEntries(Object.entries(set).map(([name, to]) => [name, of(to)])),
    })),
  };
}

/** A bare control id in the formulas of properties and models. Where a part has the same id, that word alone may mean it. */
function renameControl(document: LabDocument, from: string, to: string): LabDocument {
  const own = (name: string) => (name === from ? to : name);
  const isPart = document.parts.some(({ id }) => id === from);
  const entry = <T extends object>(value: T): T =>
    mapStrings(value, (text, key) =>
      key === "id" || key === "kind" || (isPart && text === from) ? text : renameInFormula(text, own),
    );
  return {
    ...document,
    world: { ...document.world, gravity: renameInFormula(document.world.gravity, own) },
    parts: document.parts.map(entry),
    instruments: document.instruments.map(entry),
    ...modelsOf(document, own),
  };
}

const modelsOf = ({ models }: LabDocument, rename: (name: string) => string): { models?: Model[] } =>
  models ? { models: models.map((model) => inModel(model, rename)) } : {};

/** The document with one option of a choice called otherwise: in the list, as the right one, and in the words. */
export function renameOption(document: LabDocument, task: string, from: string, to: string): LabDocument {
  return {
    ...document,
    tasks: document.tasks.map((one) => {
      if (one.id !== task || !("options" in one)) return one;
      const options = one.options.map((option) => (option === from ? to : option));
      return { ...one, options, correct: one.correct === from ? to : one.correct };
    }),
    texts: eachLanguage(document, (texts) => {
      const words = texts.tasks[task];
      if (!words?.options) return texts;
      const options = renameKey(words.options, from, to);
      return { ...texts, tasks: { ...texts.tasks, [task]: { ...words, options } } };
    }),
  };
}

function renamePart(document: LabDocument, from: string, to: string): LabDocument {
  const own = (name: string) => (name.startsWith(`${from}.`) ? to + name.slice(from.length) : name);
  const entry = <T extends object>(value: T): T =>
    mapStrings(value, (text, key) => (key !== "id" && key !== "kind" && text === from ? to : text));
  const renamed = {
    ...document,
    parts: document.parts.map(entry),
    instruments: document.instruments.map(entry),
    ...(document.drawer ? { drawer: document.drawer.map((id) => (id === from ? to : id)) } : {}),
    table: document.table.map((column) =>
      column.kind === "measured" && column.instrument === from ? { ...column, instrument: to } : column,
    ),
  };
  return renameNames(renamed, own);
}

/** The document with dotted names changed wherever one can stand. */
function renameNames(document: LabDocument, own: (name: string) => string): LabDocument {
  const inFormula = <T extends Quantity>(value: T) => renameInFormula(value, own);
  const entry = <T extends object>(value: T): T =>
    mapStrings(value, (text, key) => (key === "id" || key === "kind" ? text : inFormula(text)));
  return {
    ...document,
    world: { ...document.world, gravity: inFormula(document.world.gravity) },
    parts: document.parts.map(entry),
    ...modelsOf(document, own),
    instruments: document.instruments.map(entry),
    controls: document.controls.map((control) => ({ ...control, target: own(control.target) })),
    variants: document.variants.map((variant) => ({ ...variant, target: own(variant.target) })),
    ...(document.graph?.live
      ? {
          graph: {
            ...document.graph,
            live: document.graph.live.map((one) => ({ ...one, of: own(one.of) })),
          },
        }
      : {}),
    table: document.table.map((column) => {
      if (column.kind === "formula")
        return mapStrings(column, (text, key) =>
          key === "formula" || key === "truth" ? inFormula(text) : text,
        );
      return column.kind === "measured" && column.of !== undefined
        ? { ...column, of: own(column.of) }
        : column;
    }),
    tasks: document.tasks.map((task) => {
      if (task.kind === "formula") return inFormulaTask(task, own);
      return task.kind === "result"
        ? { ...task, formula: inFormula(task.formula), truth: inFormula(task.truth) }
        : task;
    }),
  };
}

function renameColumn(document: LabDocument, from: string, to: string): LabDocument {
  const own = (name: string) => (name === from ? to : name);
  const { graph } = document;
  return {
    ...document,
    table: document.table.map((column) =>
      column.kind === "formula" ? { ...column, formula: renameInFormula(column.formula, own) } : column,
    ),
    ...(graph ? { graph: { ...graph, x: own(graph.x), y: own(graph.y) } } : {}),
    tasks: document.tasks.map((task) => {
      if (task.kind === "measure") return { ...task, varying: own(task.varying) };
      return task.kind === "result" || task.kind === "formula"
        ? { ...task, formula: renameInFormula(task.formula, own) }
        : task;
    }),
  };
}

const inFormulaTask = (task: FormulaTask, own: (name: string) => string): FormulaTask => ({
  ...task,
  formula: renameInFormula(task.formula, own),
  ...(task.names ? { names: task.names.map((name) => ({ ...name, of: own(name.of) })) } : {}),
});

/** A formula with its names changed and all else letter for letter; other values as they are. */
function renameInFormula<T extends Quantity>(value: T, rename: (name: string) => string): T {
  if (typeof value !== "string") return value;
  const split = tokenize(value);
  if (!split.ok) return value;
  let text: string = value;
  for (const token of split.tokens.toReversed())
    if (token.type === "name")
      text = text.slice(0, token.at) + rename(token.name) + text.slice(token.at + token.name.length);
  return text as T;
}

function mapStrings<T extends object>(value: T, map: (text: string, key: string) => string): T {
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, v]) => [key, typeof v === "string" ? map(v, key) : v])) as T;
}

function renameKey<T>(words: Record<string, T>, from: string, to: string): Record<string, T> {
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key === from ? to : key, value]));
}

function eachLanguage({ texts }: LabDocument, map: (texts: LabTexts) => LabTexts): Record<Lang, LabTexts> {
  return Object.fromEntries(languages.map((lang) => [lang, map(texts[lang])])) as Record<Lang, LabTexts>;
}
