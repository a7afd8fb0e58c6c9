import type { Allowed, Names } from "./check-names.ts";
import { checkQuantity, known, type Scope } from "./check-scope.ts";
import type { LabDocument } from "./document.ts";
import type { Model, ModelEvent } from "./model.ts";
import { parseFormula } from "./formula.ts";
import type { Reader } from "./reader.ts";
import { DIMENSIONLESS, divideDimensions, parseUnit } from "./units.ts";

/** Notes that the formula of `name`, at a path, uses these names; a model's own ones are given as `model.name`. */
export type Note = (name: string, path: string, uses: readonly string[]) => void;

/** The meaning of every model: its ids, units, formulas and events. Values go to `note`, for the search of cycles. */
export function checkModels(document: LabDocument, names: Names, read: Reader, note: Note): void {
  for (const [i, model] of (document.models ?? []).entries())
    checkModel(model, `models[${i}]`, document, names, read, note);
}

function checkModel(
  model: Model,
  path: string,
  document: LabDocument,
  names: Names,
  read: Reader,
  note: Note,
): void {
  const own = ownScope(model, names, read, path, document);
  const inside: Allowed = { scope: new Map([...names.moving.scope, ...own]), barred: names.moving.barred };
  for (const [i, { id, start, rate }] of model.variables.entries()) {
    const at = `${path}.variables[${i}]`;
    const unit = own.get(id);
    checkQuantity(start, `${at}.start`, names.fixed, unit, read);
    checkQuantity(rate, `${at}.rate`, inside, unit && divideDimensions(unit, SECONDS), read);
  }
  for (const [i, { id, formula }] of model.values.entries()) {
    const at = `${path}.values[${i}].formula`;
    const isSet = [...document.controls, ...document.variants].some((o) => o.target === `${model.id}.${id}`);
    const uses = checkQuantity(formula, at, isSet ? names.fixed : inside, own.get(id), read);
    note(
      `${model.id}.${id}`,
      at,
      uses.map((name) => (own.has(name) ? `${model.id}.${name}` : name)),
    );
  }
  for (const [i, event] of model.events.entries())
    checkEvent(event, `${path}.events[${i}]`, model, own, inside, read);
}

const SECONDS = [0, 0, 1, 0, 0, 0, 0] as const;

/** The model's bare names with their dimensions; one that is already taken is an issue. */
function ownScope(model: Model, names: Names, read: Reader, path: string, document: LabDocument): Scope {
  const scope: Scope = new Map();
  const taken = new Set(document.controls.map(({ id }) => id));
  for (const group of ["variables", "values"] as const)
    for (const [i, { id }] of model[group].entries()) {
      const at = `${path}.${group}[${i}].id`;
      if (taken.has(id)) read.issue(at, "id-taken", `${id} is the id of another`, { id });
      taken.add(id);
      const dimension = names.readings.get(`${model.id}.${id}`);
      if (dimension) scope.set(id, dimension);
    }
  return scope;
}

function checkEvent(
  { when, set }: ModelEvent,
  path: string,
  model: Model,
  own: Scope,
  inside: Allowed,
  read: Reader,
): void {
  checkQuantity(when, `${path}.when`, inside, DIMENSIONLESS, read);
  const parsed = parseFormula(when);
  if (parsed.ok && !(parsed.ast.kind === "compare" && !EQUALITIES.has(parsed.ast.operator)))
    read.issue(
      `${path}.when`,
      "not-a-moment",
      "must compare two quantities by <, <=, > or >=: the event is when that becomes true",
    );
  const variables: Scope = new Map();
  for (const { id, unit } of model.variables) {
    const parsed = parseUnit(unit);
    variables.set(id, own.get(id) ?? (parsed.ok ? parsed.unit.dimension : DIMENSIONLESS));
  }
  for (const [name, to] of Object.entries(set))
    if (known(name, `${path}.set.${name}`, variables, read))
      checkQuantity(to, `${path}.set.${name}`, inside, variables.get(name), read);
}

const EQUALITIES: ReadonlySet<string> = new Set(["==", "!="]);
