import { type LabDocument, type LabTexts, type Lang, languages } from "../document/document.ts";
import { limits } from "../document/parse.ts";

/** The most a document may weigh on its way in or out, bytes of JSON. */
export const MAX_DOCUMENT_BYTES = 256 * 1024;

type Json = Record<string, unknown>;

/**
 * Any JSON as a document that can be edited: every list is a list of objects, every text an object, unknown keys are
 * dropped. Its values may still be wrong: the parser names those. Lists are cut at what a document may hold.
 */
export function asDraft(input: unknown): LabDocument {
  const o = objectOf(input);
  const { provenance, graph } = o;
  return {
    format: 1,
    slug: String(leaf(o["slug"], "")),
    grade: leaf(o["grade"], 9),
    topics: listOf(o["topics"], 20).filter((topic) => typeof topic === "string"),
    licence: leaf(o["licence"], "CC BY 4.0"),
    ...(isObject(provenance) ? { provenance: { version: leaf(provenance["version"], "") } } : {}),
    world: {
      gravity: 9.8,
      step: 0.001,
      dimensions: 2,
      pace: 1,
      ...flat(objectOf(o["world"])),
      bounds: boundsOf(o["world"]),
    },
    parts: entries(o["parts"], limits.parts, ["id", "kind"]),
    ...(o["models"] === undefined ? {} : { models: listOf(o["models"], 20).filter(isObject).map(modelOf) }),
    controls: entries(o["controls"], limits.controls, ["id", "target", "unit"]),
    variants: entries(o["variants"], limits.variants, ["target"]),
    instruments: entries(o["instruments"], limits.instruments, ["id", "kind"]),
    ...(Array.isArray(o["drawer"])
      ? { drawer: o["drawer"].filter((id) => typeof id === "string").slice(0, limits.instruments) }
      : {}),
    table: entries(o["table"], limits.columns, ["id", "symbol", "unit", "kind"]),
    ...(isObject(graph) ? { graph: graphOf(graph) } : {}),
    tasks: listOf(o["tasks"], limits.tasks).filter(isObject).map(taskOf),
    texts: Object.fromEntries(
      languages.map((lang) => [lang, textsOf(objectOf(objectOf(o["texts"])[lang]))]),
    ) as Record<Lang, LabTexts>,
  } as unknown as LabDocument;
}

/** A graph with its list of readings to trace. */
const graphOf = (graph: Json): Json => ({
  ...flat(graph),
  ...(graph["starts"] === undefined ? {} : { starts: flat(objectOf(graph["starts"])) }),
  ...(graph["live"] === undefined ? {} : { live: entries(graph["live"], 8, ["of", "symbol", "unit"]) }),
});

/** A model with its three lists; what an event sets is kept by name. */
function modelOf(model: Json): Json {
  const { variables, values, events } = model;
  return {
    ...withTexts(flat(model), ["id"]),
    variables: entries(variables, 20, ["id", "unit"]),
    values: entries(values, 20, ["id", "unit"]),
    events: listOf(events, 20)
      .filter(isObject)
      .map((event) => ({ ...withTexts(flat(event), ["when"]), set: flat(objectOf(event["set"])) })),
  };
}

/** A choice has a list of options, a formula may have one of names, no other task has any. */
function taskOf(task: Json): Json {
  const { options, ...rest } = task;
  const kept = withTexts(flat(rest), ["id", "kind"]);
  if (kept["kind"] === "formula") {
    const names = { names: entries(task["names"], 12, ["id", "symbol", "unit", "of"]) };
    return {
      ...withTexts(kept, ["formula", "symbol", "unit"]),
      ...(task["names"] === undefined ? {} : names),
    };
  }
  const isChoice = kept["kind"] === "predict" || kept["kind"] === "conclude";
  return isChoice
    ? { ...kept, options: listOf(options, 10).map((option) => String(leaf(option, ""))) }
    : kept;
}

function textsOf(words: Json): LabTexts {
  return {
    title: leaf(words["title"], ""),
    summary: leaf(words["summary"], ""),
    parts: texts(words["parts"]),
    controls: texts(words["controls"]),
    instruments: texts(words["instruments"]),
    columns: texts(words["columns"]),
    tasks: Object.fromEntries(
      Object.entries(objectOf(words["tasks"])).map(([id, task]) => {
        const { title, ask, options, names } = objectOf(task);
        const words = { title: leaf(title, ""), ask: leaf(ask, "") };
        return [
          id,
          {
            ...words,
            ...(isObject(options) ? { options: texts(options) } : {}),
            ...(isObject(names) ? { names: texts(names) } : {}),
          },
        ];
      }),
    ),
  };
}

/** The four corners; what is missing stands as in a bench of two metres. */
function boundsOf(world: unknown): unknown[] {
  const given = listOf(objectOf(world)["bounds"], 4);
  return [-1, 0, 1, 2].map((usual, i) => leaf(given[i], usual));
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Own keys only, without `__proto__`. */
const objectOf = (value: unknown): Json =>
  isObject(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== "__proto__")) : {};

const listOf = (value: unknown, most: number): unknown[] =>
  Array.isArray(value) ? value.slice(0, most) : [];

const isLeaf = (value: unknown) =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

const leaf = <T>(value: unknown, usual: T): T => (isLeaf(value) ? (value as T) : usual);

const flat = (o: Json): Json =>
  Object.fromEntries(Object.entries(objectOf(o)).filter(([, value]) => isLeaf(value)));

const entries = (value: unknown, most: number, keys: readonly string[]): Json[] =>
  listOf(value, most)
    .filter(isObject)
    .map((entry) => withTexts(flat(entry), keys));

/** With a text at each of these keys, whatever stood there. */
const withTexts = (entry: Json, keys: readonly string[]): Json => ({
  ...entry,
  ...Object.fromEntries(keys.map((key) => [key, String(leaf(entry[key], ""))])),
});

const texts = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(objectOf(value)).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );
