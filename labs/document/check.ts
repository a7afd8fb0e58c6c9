import { checkFormula, dimensionOf, known, type Scope, sameKind } from "./check-scope.ts";
import { checkTable, checkTasks } from "./check-table.ts";
import type { Declaration, NumberProp } from "./declare.ts";
import type { LabDocument, Part } from "./document.ts";
import { findCycle } from "./formula-check.ts";
import type { Kinds } from "./parse.ts";
import type { Reader } from "./reader.ts";

/**
 * What the shape cannot tell: ids are unique, references point at something, units fit, formulas have no cycle, and no
 * task asks for what the lab cannot give. Adds to the reader's issues.
 */
export function checkMeaning(document: LabDocument, kinds: Kinds, read: Reader): void {
  uniqueIds(document, read);
  const properties = propertyScope(document, kinds, read);
  const readings = readingScope(document, kinds, read);
  checkProperties(document, kinds, read, properties);
  checkTargets(document, kinds, read, properties);
  checkReadings(document, kinds, read, readings);
  const columns = checkTable(document, kinds, read, properties, readings);
  checkTasks(document, read, columns, properties, readings);
}

function uniqueIds(document: LabDocument, read: Reader): void {
  const groups = { parts: document.parts, instruments: document.instruments, controls: document.controls };
  const more = { table: document.table, tasks: document.tasks };
  for (const [name, group] of Object.entries({ ...groups, ...more })) {
    const seen = new Set<string>(name === "instruments" ? document.parts.map((part) => part.id) : []);
    for (const [i, { id }] of group.entries()) {
      if (seen.has(id)) read.issue(`${name}[${i}].id`, "id-taken", `${id} is the id of another`, { id });
      seen.add(id);
    }
  }
}

function eachPart(
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

function readingScope(document: LabDocument, kinds: Kinds, read: Reader): Scope {
  const scope: Scope = new Map();
  eachPart(document, kinds, (part, kind, path) => {
    for (const [name, { unit }] of Object.entries(kind.readings)) {
      const dimension = dimensionOf(unit, path, read);
      if (dimension) scope.set(`${part.id}.${name}`, dimension);
    }
  });
  return scope;
}

function checkProperties(document: LabDocument, kinds: Kinds, read: Reader, scope: Scope): void {
  const dependencies = new Map<string, readonly string[]>();
  const paths = new Map<string, string>();
  function numeric(name: string, value: number | string | undefined, path: string): void {
    if (typeof value !== "string") return;
    dependencies.set(name, checkFormula(value, path, scope, scope.get(name), read));
    paths.set(name, path);
  }
  numeric("world.gravity", document.world.gravity, "world.gravity");
  eachPart(document, kinds, (part, kind, path) => {
    for (const [name, prop] of Object.entries(kind.props)) {
      if (prop.type === "number") numeric(`${part.id}.${name}`, part[name], `${path}.${name}`);
      if (prop.type === "reference")
        checkReference(document, part[name], prop.kinds, `${path}.${name}`, read);
    }
  });
  const cycle = findCycle(dependencies);
  if (cycle) {
    const chain = cycle.join(" → ");
    read.issue(paths.get(cycle[0] ?? "") ?? "parts", "cycle", `depends on itself: ${chain}`, { chain });
  }
}

function checkReference(
  document: LabDocument,
  id: unknown,
  kinds: readonly string[],
  path: string,
  read: Reader,
): void {
  const of = document.parts.filter((part) => kinds.includes(part.kind)).map((part) => part.id);
  if (!of.includes(String(id))) read.option(id, path, of.length > 0 ? of : ["—"]);
}

function checkTargets(document: LabDocument, kinds: Kinds, read: Reader, scope: Scope): void {
  const taken = new Set<string>();
  for (const [i, control] of document.controls.entries()) {
    const path = `controls[${i}]`;
    if (!known(control.target, `${path}.target`, scope, read)) continue;
    sameKind(control.unit, `${path}.unit`, scope.get(control.target), read);
    if (taken.has(control.target))
      read.issue(`${path}.target`, "target-taken", "another control already changes this", {
        target: control.target,
      });
    taken.add(control.target);
    const prop = propOf(document, kinds, control.target);
    read.number(control.min, `${path}.min`, prop?.min, prop?.max);
    read.number(control.max, `${path}.max`, prop?.min, prop?.max);
  }
  for (const [i, variant] of document.variants.entries())
    known(variant.target, `variants[${i}].target`, scope, read);
}

/** The declaration of `part.prop`, where it is a number. */
function propOf(document: LabDocument, kinds: Kinds, target: string): NumberProp | undefined {
  const dot = target.indexOf(".");
  for (const group of ["parts", "instruments"] as const) {
    const part = document[group].find((one) => one.id === target.slice(0, dot));
    const prop = part && kinds[group][part.kind]?.props[target.slice(dot + 1)];
    if (prop?.type === "number") return prop;
  }
  return undefined;
}

function checkReadings(document: LabDocument, kinds: Kinds, read: Reader, scope: Scope): void {
  eachPart(document, kinds, (part, kind, path) => {
    for (const [name, prop] of Object.entries(kind.props))
      if (prop.type === "reading") known(String(part[name]), `${path}.${name}`, scope, read);
  });
}
