import { aliasesOf, changingProperties } from "./changing.ts";
import { type Barred, dimensionOf, type Scope } from "./check-scope.ts";
import type { Declaration } from "./declare.ts";
import type { LabDocument, Part } from "./document.ts";
import type { Kinds } from "./parse.ts";
import type { Reader } from "./reader.ts";

/** What a formula may name where it stands, and what it may not although there is such a thing. */
export interface Allowed {
  scope: Scope;
  barred: readonly Barred[];
}

/** The names of a document by what they stand for. */
export interface Names {
  /** `part.prop` of parts and instruments, and `world.gravity`. */
  properties: Scope;
  /** `part.reading`, and of models `model.variable` and `model.value`. */
  readings: Scope;
  /** Of the readings, those of models. */
  models: Scope;
  /** Where a formula is worked out once: properties, controls. */
  fixed: Allowed;
  /** Where it is worked out at each moment: besides, readings but for reactions, models, `time`. */
  moving: Allowed;
  /** Properties by formulas that change. */
  changing: ReadonlySet<string>;
  /** Targets by control id. */
  aliases: ReadonlyMap<string, string>;
}

/** Gathers all names of a document; a unit that cannot be read is an issue. */
export function namesOf(document: LabDocument, kinds: Kinds, read: Reader): Names {
  const properties = propertyScope(document, kinds, read);
  const models = modelScope(document, read);
  const { free, reactions } = readingScopes(document, kinds, read);
  const changing = changingProperties(document, kinds.parts);
  const aliases = aliasesOf(document);
  const controls: Scope = new Map();
  for (const [id, target] of aliases) {
    const dimension = properties.get(target) ?? models.get(target);
    if (dimension) controls.set(id, dimension);
  }
  const time: Scope = new Map([["time", SECONDS]]);
  const isFixed = (name: string) => !changing.has(aliases.get(name) ?? name);
  const fixed = new Map([...properties, ...controls].filter(([name]) => isFixed(name)));
  const moving = new Map([...properties, ...controls, ...free, ...models, ...time]);
  return {
    properties,
    readings: new Map([...free, ...reactions, ...models]),
    models,
    fixed: { scope: fixed, barred: [{ ...CHANGES, scope: new Map([...moving, ...reactions]) }] },
    moving: { scope: moving, barred: [{ ...REACTS, scope: reactions }] },
    changing,
    aliases,
  };
}

const SECONDS = [0, 0, 1, 0, 0, 0, 0] as const;

const CHANGES = {
  code: "changes-here",
  message: "changes while the lab runs: only properties, controls and constants can stand here",
};

const REACTS = {
  code: "follows-from-forces",
  message: "follows from the forces itself, so no force and no rate of change can follow from it",
};

/** Every part and instrument of a known kind, with its place. */
export function eachPart(
  document: LabDocument,
  kinds: Kinds,
  visit: (part: Part, kind: Declaration, path: string) => void,
): void {
  for (const group of ["parts", "instruments"] as const)
    for (const [i, part] of document[group].entries()) {
      const kind = kinds[group][part.kind];
      if (kind) visit(part, kind, `${group}[${i}]`);
    }
}

function propertyScope(document: LabDocument, kinds: Kinds, read: Reader): Scope {
  const scope: Scope = new Map();
  const gravity = dimensionOf("m/s^2", "world.gravity", read);
  if (gravity) scope.set("world.gravity", gravity);
  eachPart(document, kinds, (part, kind, path) => {
    for (const [name, prop] of Object.entries(kind.props)) {
      if (prop.type !== "number") continue;
      const dimension = dimensionOf(prop.unit, `${path}.${name}`, read);
      if (dimension) scope.set(`${part.id}.${name}`, dimension);
    }
  });
  return scope;
}

function readingScopes(document: LabDocument, kinds: Kinds, read: Reader): { free: Scope; reactions: Scope } {
  const free: Scope = new Map();
  const reactions: Scope = new Map();
  eachPart(document, kinds, (part, kind, path) => {
    for (const [name, { unit, reaction }] of Object.entries(kind.readings)) {
      const dimension = dimensionOf(unit, path, read);
      if (dimension) (reaction ? reactions : free).set(`${part.id}.${name}`, dimension);
    }
  });
  return { free, reactions };
}

function modelScope({ models = [] }: LabDocument, read: Reader): Scope {
  const scope: Scope = new Map();
  for (const [i, model] of models.entries())
    for (const group of ["variables", "values"] as const)
      for (const [j, { id, unit }] of model[group].entries()) {
        const dimension = dimensionOf(unit, `models[${i}].${group}[${j}].unit`, read);
        if (dimension) scope.set(`${model.id}.${id}`, dimension);
      }
  return scope;
}
