import { checkFormula, dimensionOf, type Scope, sameKind } from "./check-scope.ts";
import type { FormulaName, FormulaTask, LabDocument } from "./document.ts";
import { namesIn, parseFormula } from "./formula.ts";
import { tokenize } from "./formula-tokens.ts";
import { CONSTANTS } from "./formula-words.ts";
import { entries } from "./parse-entries.ts";
import type { Reader } from "./reader.ts";
import { foldName, isTypable } from "./typed-names.ts";
import { readTypedFormula } from "./typed-formula.ts";
import { DIMENSIONLESS, type Dimension, parseUnit, sameDimension, wrongDimension } from "./units.ts";

/** A quantity that a pupil may write: by the sign it has in the table, or by its id. `of` is what documents call it. */
export interface OfferedName {
  symbol: string;
  id: string;
  unit: string;
  of: string;
  dimension: Dimension;
}

const MOST_NAMES = 12;

/** Reads the names of a formula task that are no columns. */
export const parseNames = (read: Reader, value: unknown, path: string): FormulaName[] =>
  entries(read, value, path, MOST_NAMES, (_read, item, at) => {
    const o = read.object(item, at, ["id", "symbol", "unit", "of"]);
    return {
      id: read.id(o["id"], `${at}.id`),
      symbol: read.text(o["symbol"], `${at}.symbol`, 20),
      unit: read.text(o["unit"], `${at}.unit`, 20),
      of: read.text(o["of"], `${at}.of`, 90),
    };
  });

/**
 * What a pupil may write in a formula: columns that are measured or counted, worked-out ones that the right formula names
 * itself (another might be the answer), and the task's own names.
 */
export function offeredNames({ table }: Pick<LabDocument, "table">, task: FormulaTask): OfferedName[] {
  const parsed = parseFormula(task.formula);
  const named = new Set(parsed.ok ? namesIn(parsed.ast) : []);
  const columns = table.filter(({ id, kind }) => kind !== "formula" || named.has(id));
  return [...columns.map((column) => ({ ...column, of: column.id })), ...(task.names ?? [])].map(
    ({ symbol, id, unit, of }) => {
      const parsedUnit = parseUnit(unit);
      return { symbol, id, unit, of, dimension: parsedUnit.ok ? parsedUnit.unit.dimension : DIMENSIONLESS };
    },
  );
}

/** How a name is written into a field: by its symbol where that is one word, T² is none, else by its id. */
export const writtenName = ({ symbol, id }: Pick<OfferedName, "symbol" | "id">): string =>
  isTypable(symbol) ? symbol : id.replaceAll("-", "_");

/** The right formula as a pupil would write it; undefined where something in it has no sign. */
export function rightAsTyped(names: readonly OfferedName[], formula: string): string | undefined {
  const split = tokenize(formula);
  if (!split.ok) return undefined;
  let text = formula;
  for (const token of split.tokens.toReversed()) {
    if (token.type !== "name") continue;
    const name = names.find(({ of }) => of === token.name);
    if (!name && token.name.includes(".")) return undefined;
    if (name) text = text.slice(0, token.at) + writtenName(name) + text.slice(token.at + token.name.length);
  }
  return text;
}

/** Names that can be told apart, each of a kind that fits; a right formula of them, in the unit of the task. */
export function checkFormulaTask(
  document: LabDocument,
  task: FormulaTask,
  path: string,
  { columns, properties }: { columns: Scope; properties: Scope },
  read: Reader,
): void {
  const before = read.issues.length;
  const scope: Scope = new Map(columns);
  const constants = [...CONSTANTS].map(([name, { dimension }]) => [name, dimension] as const);
  const nameable: Scope = new Map([...properties, ...constants]);
  checkNames(document, task, path, nameable, read);
  for (const { of } of task.names ?? []) {
    const dimension = nameable.get(of);
    if (dimension) scope.set(of, dimension);
  }
  const unit = dimensionOf(task.unit, `${path}.unit`, read);
  checkFormula(task.formula, `${path}.formula`, scope, unit, read, [{ ...UNSIGNED, scope: properties }]);
  if (read.issues.length === before && unit) checkWritable(document, task, path, unit, read);
}

const UNSIGNED = { code: "no-sign", message: "has no sign a pupil could write: add it to the names" };

function checkNames(
  { table }: LabDocument,
  { names = [] }: FormulaTask,
  path: string,
  nameable: Scope,
  read: Reader,
): void {
  const ids = new Set(table.map(({ id }) => id));
  const signs = new Set(table.map(({ symbol }) => foldName(symbol)));
  for (const [i, { id, symbol, unit, of }] of names.entries()) {
    const at = `${path}.names[${i}]`;
    if (ids.has(id)) read.issue(`${at}.id`, "id-taken", `${id} is the id of another`, { id });
    if (!isTypable(symbol)) read.issue(`${at}.symbol`, "not-a-sign", `${symbol} cannot be typed as a name`);
    if (signs.has(foldName(symbol)))
      read.issue(`${at}.symbol`, "sign-taken", `${symbol} stands for something else`, { symbol });
    ids.add(id);
    signs.add(foldName(symbol));
    if (!nameable.has(of))
      read.issue(`${at}.of`, "unknown-name", `${of} is no property and no constant`, { name: of, near: "" });
    else sameKind(unit, `${at}.unit`, nameable.get(of), read);
  }
}

/** The right formula, written as a pupil writes, must be read as one of its kind: else nobody can do this. */
function checkWritable(
  document: LabDocument,
  task: FormulaTask,
  path: string,
  unit: Dimension,
  read: Reader,
): void {
  const names = offeredNames(document, task);
  const typed = rightAsTyped(names, task.formula);
  const found = typed === undefined ? undefined : readTypedFormula(typed, names, task.symbol);
  if (found?.ok && (found.fitsAll || sameDimension(found.dimension, unit))) return;
  if (found?.ok) read.told(`${path}.formula`, wrongDimension(unit, found.dimension));
  else
    read.issue(
      `${path}.formula`,
      "not-writable",
      "a pupil cannot write this: units, tests and names without a sign",
    );
}
