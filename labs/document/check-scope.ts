import { checkDimension, namesIn, parseFormula } from "./formula.ts";
import type { Reader } from "./reader.ts";
import { suggest } from "./suggest.ts";
import { type Dimension, parseUnit, sameDimension, type TextIssue, wrongDimension } from "./units.ts";

/** Names a formula may use, each with its dimension. */
export type Scope = Map<string, Dimension>;

/** Dimension of a unit of ours or of the document; an unknown one is an issue. */
export function dimensionOf(text: string, path: string, read: Reader): Dimension | undefined {
  const unit = parseUnit(text);
  if (unit.ok) return unit.unit.dimension;
  add(read, path, unit.issue);
  return undefined;
}

/** A text issue under its path. */
function add(read: Reader, path: string, issue: TextIssue): void {
  read.issue(path, issue.code, issue.message, {
    ...issue.params,
    ...(issue.at === undefined ? {} : { at: String(issue.at) }),
  });
}

/** Parses a formula and checks that it comes out as `expected`; gives its names. */
export function checkFormula(
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
    add(read, path, wrongDimension(expected, dimension));
  return dimension;
}
