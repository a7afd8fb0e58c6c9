import { checkFormula, type Scope } from "./check-scope.ts";
import type { Quantity } from "./document.ts";
import { namesIn, parseFormula } from "./formula.ts";
import { CONSTANTS } from "./formula-words.ts";
import type { Reader } from "./reader.ts";
import { type Dimension, DIMENSIONLESS, parseQuantity } from "./units.ts";

/** A line by the document's own formula of x, SI; each parameter with where its search begins, whose unit is its own. */
export interface OwnLine {
  formula: string;
  starts: Record<string, Quantity>;
}

const NAME = /^\p{L}[\p{L}\p{N}_]*$/u;
const MOST = 8;

/** Reads the shape of a formula with its starts. */
export function parseOwnLine(read: Reader, formula: unknown, starts: unknown): OwnLine {
  const found: Record<string, Quantity> = {};
  const entries = Object.entries(read.object(starts, "graph.starts"));
  if (entries.length > MOST)
    read.issue("graph.starts", "too-many", `at most ${MOST} are allowed`, { most: String(MOST) });
  for (const [name, value] of entries.slice(0, MOST)) {
    const path = `graph.starts.${name}`;
    if (!NAME.test(name) || name === "x" || CONSTANTS.has(name))
      read.issue(path, "name-reserved", `${name} cannot be a parameter`, { name });
    if (typeof value !== "string") found[name] = read.number(value, path);
    else {
      found[name] = read.text(value, path, 60);
      const quantity = parseQuantity(value);
      if (!quantity.ok) read.told(path, quantity.issue);
    }
  }
  return { formula: read.text(formula, "graph.formula", 300), starts: found };
}

/** Where the search for each parameter begins, SI. */
export const startValues = (starts: OwnLine["starts"]): Record<string, number> =>
  Object.fromEntries(Object.entries(starts).map(([name, start]) => [name, quantityOf(start).value]));

/** The parameters with their dimensions. */
export const startScope = (starts: OwnLine["starts"]): Scope =>
  new Map(Object.entries(starts).map(([name, start]) => [name, quantityOf(start).dimension]));

function quantityOf(start: Quantity): { value: number; dimension: Dimension } {
  const parsed = parseQuantity(String(start));
  return parsed.ok ? parsed : { value: 1, dimension: DIMENSIONLESS };
}

/** A formula of x and of all the parameters that comes out as y does; each name in it has a start, and each start is in it. */
export function checkOwnLine(
  { formula, starts }: OwnLine,
  x: Dimension | undefined,
  y: Dimension | undefined,
  read: Reader,
): void {
  const parsed = parseFormula(formula);
  const names = parsed.ok ? namesIn(parsed.ast) : [];
  const scope = startScope(starts);
  for (const name of names)
    if (name !== "x" && !scope.has(name))
      read.issue("graph.starts", "no-start", `${name} has no start`, { name });
  for (const name of scope.keys())
    if (parsed.ok && !names.includes(name))
      read.issue(`graph.starts.${name}`, "not-in-formula", `${name} is not in the formula`, { name });
  if (parsed.ok && scope.size === 0)
    read.issue("graph.formula", "no-parameters", "there is nothing to be found");
  const missing = names.some((name) => name !== "x" && !scope.has(name));
  if (x && !missing) checkFormula(formula, "graph.formula", scope.set("x", x), y, read);
}
