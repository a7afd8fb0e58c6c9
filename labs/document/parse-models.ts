import type { Quantity } from "./document.ts";
import type { Model, ModelEvent, ModelValue, ModelVariable } from "./model.ts";
import { CONSTANTS } from "./formula-words.ts";
import { entries, quantity } from "./parse-entries.ts";
import { join, type Reader } from "./reader.ts";

/** The most a document may hold of each. */
export const modelLimits = { models: 20, variables: 20, values: 20, events: 20 };

/** A name as formulas can use it, where a hyphen is a minus. */
export const FORMULA_NAME = /^[a-zA-Z][a-zA-Z0-9_]{0,39}$/;

/** Names that mean something else in a formula. */
const TAKEN: ReadonlySet<string> = new Set([
  ...["time", "if", "and", "or", "not", "world", "const"],
  ...CONSTANTS.keys(),
]);

/** The shape of the models; what their formulas mean is checked with the rest of the document. */
export const parseModels = (read: Reader, value: unknown): Model[] =>
  entries(read, value, "models", modelLimits.models, model);

function model(read: Reader, value: unknown, path: string): Model {
  const o = read.object(value, path, ["id", "variables", "values", "events"]);
  const { variables, values, events } = modelLimits;
  return {
    id: formulaName(read, o["id"], `${path}.id`),
    variables: entries(read, o["variables"], `${path}.variables`, variables, variable),
    values: entries(read, o["values"], `${path}.values`, values, derived),
    events: entries(read, o["events"], `${path}.events`, events, event),
  };
}

function variable(read: Reader, value: unknown, path: string): ModelVariable {
  const o = read.object(value, path, ["id", "unit", "start", "rate"]);
  return {
    ...named(read, o, path),
    start: quantity(read, o["start"], `${path}.start`),
    rate: quantity(read, o["rate"], `${path}.rate`),
  };
}

function derived(read: Reader, value: unknown, path: string): ModelValue {
  const o = read.object(value, path, ["id", "unit", "formula"]);
  return { ...named(read, o, path), formula: quantity(read, o["formula"], `${path}.formula`) };
}

function event(read: Reader, value: unknown, path: string): ModelEvent {
  const o = read.object(value, path, ["when", "set"]);
  const set: Record<string, Quantity> = {};
  const given = Object.entries(read.object(o["set"], `${path}.set`));
  if (given.length > modelLimits.variables)
    read.issue(`${path}.set`, "too-many", `at most ${modelLimits.variables} are allowed`, {
      most: String(modelLimits.variables),
    });
  for (const [name, to] of given.slice(0, modelLimits.variables))
    set[name] = quantity(read, to, join(`${path}.set`, name));
  if (given.length === 0) read.issue(`${path}.set`, "sets-nothing", "must set at least one variable");
  return { when: read.text(o["when"], `${path}.when`, 2000), set };
}

const named = (read: Reader, o: Record<string, unknown>, path: string) => ({
  id: formulaName(read, o["id"], `${path}.id`),
  unit: read.text(o["unit"], `${path}.unit`, 20),
});

/** A name as formulas can use it: no hyphen, and nothing that means something else there. */
function formulaName(read: Reader, value: unknown, path: string): string {
  if (typeof value !== "string" || !FORMULA_NAME.test(value)) {
    const message = "must be Latin letters, digits and _ and begin with a letter, as formulas use it";
    read.issue(path, "not-a-name", message);
    return "";
  }
  if (TAKEN.has(value))
    read.issue(path, "name-reserved", `${value} means something else in formulas`, { name: value });
  return value;
}
