import { Cycles } from "./check-cycles.ts";
import { checkModels, type Note } from "./check-models.ts";
import { eachPart, type Names, namesOf } from "./check-names.ts";
import { checkQuantity, known, type Scope, sameKind } from "./check-scope.ts";
import { checkTable, checkTasks } from "./check-table.ts";
import type { NumberProp } from "./declare.ts";
import type { LabDocument, Quantity } from "./document.ts";
import { parseFormula } from "./formula.ts";
import { constantValue } from "./formula-check.ts";
import type { Kinds } from "./parse.ts";
import type { Reader } from "./reader.ts";

/**
 * What the shape cannot tell: ids are unique, references point at something, units fit, formulas have no cycle, and no
 * task asks for what the lab cannot give. Adds to the reader's issues.
 */
export function checkMeaning(document: LabDocument, kinds: Kinds, read: Reader): void {
  uniqueIds(document, read);
  const names = namesOf(document, kinds, read);
  const { properties, readings } = names;
  const cycles = new Cycles(document, kinds, names);
  checkProperties(document, kinds, read, names, cycles.note);
  checkModels(document, names, read, cycles.note);
  cycles.tell(read);
  checkTargets(document, kinds, read, new Map([...names.models, ...properties]));
  checkReadings(document, kinds, read, readings);
  checkDrawer(document, read);
  const columns = checkTable(document, kinds, read, properties, readings);
  checkTasks(document, read, columns, properties, readings);
}

function checkDrawer({ drawer = [], instruments }: LabDocument, read: Reader): void {
  const ids = instruments.map(({ id }) => id);
  for (const [i, id] of drawer.entries())
    if (!ids.includes(id)) read.option(id, `drawer[${i}]`, ids.length > 0 ? ids : ["—"]);
}

function uniqueIds(document: LabDocument, read: Reader): void {
  const groups = { parts: document.parts, instruments: document.instruments, controls: document.controls };
  const more = { models: document.models ?? [], table: document.table, tasks: document.tasks };
  for (const [name, group] of Object.entries({ ...groups, ...more })) {
    const before = { instruments: document.parts, models: [...document.parts, ...document.instruments] }[
      name
    ];
    const seen = new Set<string>(before?.map((part) => part.id));
    for (const [i, { id }] of group.entries()) {
      if (seen.has(id)) read.issue(`${name}[${i}].id`, "id-taken", `${id} is the id of another`, { id });
      seen.add(id);
    }
  }
}

function checkProperties(
  document: LabDocument,
  kinds: Kinds,
  read: Reader,
  { fixed, moving, properties }: Names,
  note: Note,
): void {
  const numeric = (name: string, value: Quantity | undefined, path: string, prop?: NumberProp) => {
    if (typeof value !== "string") return;
    const allowed = prop?.changing ? moving : fixed;
    note(name, path, checkQuantity(value, path, allowed, properties.get(name), read));
    checkConstant(value, path, read, prop);
  };
  numeric("world.gravity", document.world.gravity, "world.gravity");
  eachPart(document, kinds, (part, kind, path) => {
    for (const [name, prop] of Object.entries(kind.props)) {
      if (prop.type === "number") numeric(`${part.id}.${name}`, part[name], `${path}.${name}`, prop);
      if (prop.type === "reference")
        checkReference(document, part[name], prop.kinds, `${path}.${name}`, read);
    }
  });
}

/** A formula of numbers alone, "5 cm", must be in range, as a number must. */
function checkConstant(text: string, path: string, read: Reader, prop?: NumberProp): void {
  const parsed = parseFormula(text);
  const value = parsed.ok ? constantValue(parsed.ast) : undefined;
  if (value === undefined || read.issues.some((issue) => issue.path === path)) return;
  read.number(value, path, prop?.min, prop?.max);
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
      if (
        prop.type === "reading" &&
        known(String(part[name]), `${path}.${name}`, scope, read) &&
        kind.measures
      )
        sameKind(kind.measures, `${path}.${name}`, scope.get(String(part[name])), read);
  });
}
