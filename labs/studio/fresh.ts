import type { NumberProp } from "../document/declare.ts";
import {
  type Column,
  type LabDocument,
  type Lang,
  languages,
  type Part,
  type Quantity,
  type Task,
} from "../document/document.ts";
import type { Kinds } from "../document/parse.ts";
import { getIn, removeAt, setIn } from "./edits.ts";
import { freeId, idsOfKinds, type Named, numericNames, readingNames, readingNamesFor } from "./names.ts";
import type { Path } from "./path.ts";
import { type IdGroup, WORDS_OF } from "./rename.ts";
import type { StudioTexts } from "./texts/ru.ts";

/** The studio's own words in every language: what is new begins with a name in each. */
export type AllTexts = Readonly<Record<Lang, StudioTexts>>;

/** Adds a part or instrument of a kind, with the defaults of its declaration and a name in each language. */
export function addPart(
  draft: LabDocument,
  group: "parts" | "instruments",
  kind: string,
  kinds: Kinds,
  texts: AllTexts,
): LabDocument {
  const declaration = kinds[group][kind];
  if (!declaration) return draft;
  const camel = kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const id = freeId(
    camel,
    [...draft.parts, ...draft.instruments].map((part) => part.id),
  );
  const part: Part = { id, kind };
  for (const [name, prop] of Object.entries(declaration.props)) {
    if (prop.type === "reference") part[name] = idsOfKinds(draft, prop.kinds)[0] ?? "";
    else if (prop.type === "reading")
      part[name] = readingNamesFor(draft, kinds, declaration.measures)[0]?.name ?? "";
    else part[name] = prop.default;
  }
  const word = (lang: Lang) => (texts[lang].kinds as Record<string, string>)[kind] ?? kind;
  return withWords({ ...draft, [group]: [...draft[group], part] }, [WORDS_OF[group], id], word);
}

/** Adds a control of the first numeric property of a part that has none yet; the same draft where all have one. */
export function addControl(draft: LabDocument, kinds: Kinds, texts: AllTexts): LabDocument {
  const names = numericNames(draft, kinds).filter(({ kind }) => Object.hasOwn(kinds.parts, kind));
  const name = names.find((one) => !draft.controls.some(({ target }) => target === one.name));
  if (!name) return draft;
  const id = freeId(
    name.word,
    draft.controls.map((control) => control.id),
  );
  const control = { id, ...controlOf(draft, kinds, name), live: false };
  const word = (lang: Lang) => (texts[lang].props as Record<string, string>)[name.word] ?? name.word;
  return withWords({ ...draft, controls: [...draft.controls, control] }, ["controls", id], word);
}

/** Target, unit and a range around the present value, within what the property allows: what a control begins with. */
export function controlOf(draft: LabDocument, kinds: Kinds, { name, id, word, unit, kind }: Named) {
  const prop = (kinds.parts[kind] ?? kinds.instruments[kind])?.props[word] as NumberProp | undefined;
  const present =
    name === "world.gravity"
      ? draft.world.gravity
      : ([...draft.parts, ...draft.instruments].find((p) => p.id === id)?.[word] ?? inModel(draft, id, word));
  const value = typeof present === "number" ? present : (prop?.default ?? 1);
  const size = Math.abs(value) || 1;
  const min = Math.max(prop?.min ?? -Infinity, value > 0 ? value / 2 : value - size);
  const max = Math.min(prop?.max ?? Infinity, value + size);
  const step = Number(((max - min) / 20).toPrecision(1));
  return { target: name, min: round(min), max: round(max), step: step > 0 ? step : 1, unit: handyUnit(unit) };
}

/** The start of a model's variable, or the formula of its value. */
function inModel({ models = [] }: LabDocument, id: string, word: string): Quantity | undefined {
  const model = models.find((one) => one.id === id);
  const value = model?.values.find((one) => one.id === word)?.formula;
  return value ?? model?.variables.find((one) => one.id === word)?.start;
}

const round = (value: number) => Number(value.toPrecision(6));

/** Angles are shown in degrees. */
export const handyUnit = (unit: string): string => ({ rad: "°", "rad/s": "°/s" })[unit] ?? unit;

/** Adds a column: read from the first instrument in that one's unit, counted, or worked out. */
export function addColumn(
  draft: LabDocument,
  kind: Column["kind"],
  kinds: Kinds,
  texts: AllTexts,
): LabDocument {
  const id = freeId(
    "c",
    draft.table.map((column) => column.id),
  );
  const base = { id, symbol: id, unit: "1" };
  const [instrument] = draft.instruments;
  const first = draft.table[0];
  const columns: Record<Column["kind"], Column> = {
    measured: {
      ...base,
      kind: "measured",
      instrument: instrument?.id ?? "",
      unit: instrument ? unitOf(draft, instrument, kinds) : "m",
    },
    count: { ...base, kind: "count", min: 1, max: 100 },
    formula: { ...base, kind: "formula", formula: first?.id ?? "1", unit: first?.unit ?? "1" },
  };
  const added = { ...draft, table: [...draft.table, columns[kind]] };
  return withWords(added, ["columns", id], (lang) => texts[lang].fresh.column);
}

/** Unit of what an instrument shows: its own quantity, or the reading it is set on. */
function unitOf(draft: LabDocument, instrument: Part, kinds: Kinds): string {
  const shown = readingNames(draft, kinds, true).find(({ name }) => name === instrument["of"]);
  return kinds.instruments[instrument.kind]?.measures ?? shown?.unit ?? "1";
}

/** Adds a task with words to begin from. */
export function addTask(draft: LabDocument, kind: Task["kind"], texts: AllTexts): LabDocument {
  const id = freeId(
    kind,
    draft.tasks.map((task) => task.id),
  );
  const column = draft.table[0]?.id ?? "";
  const choice = { options: ["a", "b"], correct: "a" };
  const tasks: Record<Task["kind"], Task> = {
    predict: { id, kind: "predict", ...choice, points: 1 },
    measure: { id, kind: "measure", rows: 5, varying: column, distinct: 3, points: 5 },
    result: {
      id,
      kind: "result",
      symbol: "g",
      unit: "m/s²",
      formula: column,
      truth: "world.gravity",
      tolerance: 0.05,
      points: 4,
    },
    formula: {
      ...{ id, kind: "formula", symbol: "y", points: 2 },
      ...{ unit: draft.table[0]?.unit ?? "1", formula: column },
    },
    conclude: { id, kind: "conclude", ...choice, points: 2 },
    draw: { id, kind: "draw", points: 1 },
    write: { id, kind: "write", points: 2 },
  };
  const added = { ...draft, tasks: [...draft.tasks, tasks[kind]] };
  return withWords(added, ["tasks", id], (lang) => {
    const { fresh } = texts[lang];
    if (kind !== "predict" && kind !== "conclude") return { ...fresh[kind] };
    return { ...fresh[kind], options: { a: fresh.option({ n: 1 }), b: fresh.option({ n: 2 }) } };
  });
}

/** Adds an answer to a choice. */
export function addOption(draft: LabDocument, index: number, texts: AllTexts): LabDocument {
  const task = draft.tasks[index];
  if (!task || !("options" in task)) return draft;
  const id = freeId("a", task.options);
  const added = setIn(draft, ["tasks", index, "options"], [...task.options, id]);
  const n = task.options.length + 1;
  return withWords(added, ["tasks", task.id, "options", id], (lang) => texts[lang].fresh.option({ n }));
}

/** Puts an instrument into the drawer that the pupil begins with, or onto the bench. */
export function inDrawer({ drawer = [], ...draft }: LabDocument, id: string, isIn: boolean): LabDocument {
  const others = drawer.filter((one) => one !== id);
  const all = isIn ? [...others, id] : others;
  return all.length > 0 ? { ...draft, drawer: all } : draft;
}

/** Takes an entry and its words away. */
export function removeEntry(draft: LabDocument, group: IdGroup, index: number): LabDocument {
  const id = draft[group]?.[index]?.id ?? "";
  if (group === "instruments") draft = inDrawer(draft, id, false);
  return withWords(removeAt(draft, [group, index]), [WORDS_OF[group], id], () => undefined);
}

/** Takes an answer of a choice and its words away; the right one becomes the first that is left. */
export function removeOption(draft: LabDocument, index: number, option: string): LabDocument {
  const task = draft.tasks[index];
  if (!task || !("options" in task)) return draft;
  const options = task.options.filter((one) => one !== option);
  const correct = task.correct === option ? (options[0] ?? "") : task.correct;
  const changed = setIn(draft, ["tasks", index], { ...task, options, correct });
  return withWords(changed, ["tasks", task.id, "options", option], () => undefined);
}

function withWords(draft: LabDocument, path: Path, word: (lang: Lang) => unknown): LabDocument {
  return languages.reduce((document, lang) => {
    const at = ["texts", lang, ...path];
    const value = word(lang);
    return value === undefined && getIn(document, at) === undefined ? document : setIn(document, at, value);
  }, draft);
}
