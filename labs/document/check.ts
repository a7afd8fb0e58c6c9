import type { Declaration, NumberProp } from "./declare.ts";
import type { LabDocument, MeasuredColumn, Part, Task } from "./document.ts";
import { checkDimension, namesIn, parseFormula } from "./formula.ts";
import { findCycle } from "./formula-check.ts";
import type { Kinds } from "./parse.ts";
import type { Reader } from "./reader.ts";
import { suggest } from "./suggest.ts";
import {
  type Dimension,
  divideDimensions,
  parseUnit,
  sameDimension,
  type TextIssue,
  wrongDimension,
} from "./units.ts";

/** Names a formula may use, each with its dimension. */
type Scope = Map<string, Dimension>;

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

/** Dimension of a unit of ours or of the document; an unknown one is an issue. */
function dimensionOf(text: string, path: string, read: Reader): Dimension | undefined {
  const unit = parseUnit(text);
  if (unit.ok) return unit.unit.dimension;
  add(read, path, unit.issue);
  return undefined;
}

function add(read: Reader, path: string, issue: TextIssue): void {
  read.issue(path, issue.code, issue.message, {
    ...issue.params,
    ...(issue.at === undefined ? {} : { at: String(issue.at) }),
  });
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

/** Parses a formula and checks that it comes out as `expected`; gives its names. */
function checkFormula(
  text: string,
  path: string,
  scope: Scope,
  expected: Dimension | undefined,
  read: Reader,
): string[] {
  const parsed = parseFormula(text);
  if (!parsed.ok) {
    add(read, path, parsed.issue);
    return [];
  }
  const checked = checkDimension(parsed.ast, (name) => scope.get(name), [...scope.keys()]);
  if (!checked.ok) for (const issue of checked.issues) add(read, path, issue);
  else if (expected && !sameDimension(checked.dimension, expected))
    add(read, path, wrongDimension(expected, checked.dimension));
  return namesIn(parsed.ast);
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

/** `name` is known to the scope; else an issue with a suggestion. */
function known(name: string, path: string, scope: Scope, read: Reader): boolean {
  if (scope.has(name)) return true;
  const near = suggest(name, scope.keys());
  read.issue(path, "unknown-name", `${name} is not known${near ? `, do you mean ${near}?` : ""}`, {
    name,
    near: near ?? "",
  });
  return false;
}

/** A unit to show a quantity in must be of its kind. */
function sameKind(
  unit: string,
  path: string,
  expected: Dimension | undefined,
  read: Reader,
): Dimension | undefined {
  const dimension = dimensionOf(unit, path, read);
  if (dimension && expected && !sameDimension(dimension, expected))
    add(read, path, wrongDimension(expected, dimension));
  return dimension;
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

function checkTable(
  document: LabDocument,
  kinds: Kinds,
  read: Reader,
  properties: Scope,
  readings: Scope,
): Scope {
  const columns: Scope = new Map();
  for (const [i, column] of document.table.entries()) {
    const path = `table[${i}]`;
    const unit = dimensionOf(column.unit, `${path}.unit`, read);
    if (column.kind === "measured") {
      const names = document.instruments.map((instrument) => instrument.id);
      if (!names.includes(column.instrument))
        read.option(column.instrument, `${path}.instrument`, names.length ? names : ["—"]);
      if (column.of) known(column.of, `${path}.of`, new Map([...properties, ...readings]), read);
      const expected = measuredDimension(document, kinds, column, new Map([...properties, ...readings]));
      sameKind(column.unit, `${path}.unit`, expected, read);
    }
    if (column.kind === "formula") {
      checkFormula(column.formula, `${path}.formula`, new Map([...properties, ...columns]), unit, read);
      if (column.truth && known(column.truth, `${path}.truth`, readings, read))
        sameKind(column.unit, `${path}.unit`, readings.get(column.truth), read);
    }
    if (unit) columns.set(column.id, unit);
  }
  const { graph } = document;
  if (graph) {
    known(graph.x, "graph.x", columns, read);
    known(graph.y, "graph.y", columns, read);
  }
  return columns;
}

/** What comes off the instrument of a column: the reading it is held against, its own quantity, or what it shows. */
function measuredDimension(
  document: LabDocument,
  kinds: Kinds,
  column: MeasuredColumn,
  scope: Scope,
): Dimension | undefined {
  if (column.of) return scope.get(column.of);
  const instrument = document.instruments.find((one) => one.id === column.instrument);
  const measures = parseUnit(kinds.instruments[instrument?.kind ?? ""]?.measures ?? "");
  return measures.ok ? measures.unit.dimension : scope.get(String(instrument?.of));
}

function checkTasks(
  document: LabDocument,
  read: Reader,
  columns: Scope,
  properties: Scope,
  readings: Scope,
): void {
  for (const [i, task] of document.tasks.entries()) {
    const path = `tasks[${i}]`;
    if (task.kind === "measure") checkMeasure(document, task, path, columns, read);
    if (task.kind !== "result") continue;
    const unit = dimensionOf(task.unit, `${path}.unit`, read);
    checkFormula(task.formula, `${path}.formula`, fitScope(document, columns), unit, read);
    if (typeof task.truth === "string")
      checkFormula(task.truth, `${path}.truth`, new Map([...properties, ...readings]), unit, read);
  }
}

function checkMeasure(
  document: LabDocument,
  task: Extract<Task, { kind: "measure" }>,
  path: string,
  columns: Scope,
  read: Reader,
): void {
  known(task.varying, `${path}.varying`, columns, read);
  if (!document.table.some((column) => column.kind === "measured"))
    read.issue(path, "nothing-to-measure", "nobody can do this: the table has no column that is measured");
  if (task.distinct > task.rows)
    read.issue(
      `${path}.distinct`,
      "more-distinct-than-rows",
      "nobody can do this: asks for more values than rows",
    );
}

/** What a result may be worked out from: the line through the graph's points, and the mean of each column. */
function fitScope(document: LabDocument, columns: Scope): Scope {
  const scope: Scope = new Map(columns);
  const x = columns.get(document.graph?.x ?? "");
  const y = columns.get(document.graph?.y ?? "");
  if (x && y) scope.set("slope", divideDimensions(y, x)).set("intercept", y);
  return scope;
}
