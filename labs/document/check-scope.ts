import type { Quantity } from "./document.ts";
import { checkDimension, nameNodes, namesIn, parseFormula } from "./formula.ts";
import type { Reader } from "./reader.ts";
import { suggest } from "./suggest.ts";
import { type Dimension, parseUnit, sameDimension, wrongDimension } from "./units.ts";

/** Names a formula may use, each with its dimension. */
export type Scope = Map<string, Dimension>;

/** Names that there are but that cannot stand here, each use an issue with this code. */
export interface Barred {
  code: string;
  /** What to say after the name, in English. */
  message: string;
  scope: Scope;
}

/** Dimension of a unit of ours or of the document; an unknown one is an issue. */
export function dimensionOf(text: string, path: string, read: Reader): Dimension | undefined {
  const unit = parseUnit(text);
  if (unit.ok) return unit.unit.dimension;
  read.told(path, unit.issue);
  return undefined;
}

/** A formula, or a number that needs no check; gives the names it uses. */
export const checkQuantity = (
  value: Quantity,
  path: string,
  { scope, barred }: { scope: Scope; barred: readonly Barred[] },
  expected: Dimension | undefined,
  read: Reader,
): string[] => (typeof value === "string" ? checkFormula(value, path, scope, expected, read, barred) : []);

/** Parses a formula and checks that it comes out as `expected`; gives its names. */
export function checkFormula(
  text: string,
  path: string,
  scope: Scope,
  expected: Dimension | undefined,
  read: Reader,
  barred: readonly Barred[] = [],
): string[] {
  const parsed = parseFormula(text);
  if (!parsed.ok) {
    read.told(path, parsed.issue);
    return [];
  }
  const refused = new Map<string, Dimension>();
  for (const { name, at } of nameNodes(parsed.ast)) {
    const bar = scope.has(name) ? undefined : barred.find((one) => one.scope.has(name));
    if (!bar) continue;
    refused.set(name, bar.scope.get(name) as Dimension);
    read.told(path, { code: bar.code, params: { name }, at, message: `${name} ${bar.message}` });
  }
  const dimensionOfName = (name: string) => scope.get(name) ?? refused.get(name);
  const checked = checkDimension(parsed.ast, dimensionOfName, [...scope.keys()]);
  if (!checked.ok) for (const issue of checked.issues) read.told(path, issue);
  else if (expected && !checked.fitsAll && !sameDimension(checked.dimension, expected))
    read.told(path, wrongDimension(expected, checked.dimension));
  return namesIn(parsed.ast);
}

/** `name` is known to the scope; else an issue with a suggestion. */
export function known(name: string, path: string, scope: Scope, read: Reader): boolean {
  if (scope.has(name)) return true;
  const near = suggest(name, scope.keys());
  read.issue(path, "unknown-name", `${name} is not known${near ? `, do you mean ${near}?` : ""}`, {
    name,
    near: near ?? "",
  });
  return false;
}

/** A unit to show a quantity in must be of its kind. */
export function sameKind(
  unit: string,
  path: string,
  expected: Dimension | undefined,
  read: Reader,
): Dimension | undefined {
  const dimension = dimensionOf(unit, path, read);
  if (dimension && expected && !sameDimension(dimension, expected))
    read.told(path, wrongDimension(expected, dimension));
  return dimension;
}
