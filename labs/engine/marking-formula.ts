import type { FormulaTask } from "../document/document.ts";
import { checkDimension, type Formula, parseFormula } from "../document/formula.ts";
import { constantValue } from "../document/formula-check.ts";
import { CONSTANTS } from "../document/formula-words.ts";
import { type OfferedName, offeredNames } from "../document/formula-task.ts";
import { placeOfName, readTypedFormula } from "../document/typed-formula.ts";
import { type Dimension, formatDimension, parseUnit, sameDimension } from "../document/units.ts";
import { type ValuePair, valuesAtPoints } from "./formula-points.ts";
import type { Reason } from "./marking.ts";
import { createRandom } from "./random.ts";
import { propertyOf } from "./read.ts";
import type { Run } from "./run.ts";

interface Scored {
  share: number;
  reasons: Reason[];
  pending?: true;
}

/** Two formulas are equal where they differ by less than this part of their value at all points. */
const EQUAL = 1e-9;
/** A factor so near to one comes from a number that was rounded: 3,14 for π. */
const ROUNDED = 0.01;
/** A number so near to a quantity stands for it: 10 for g. */
const NEAR = 0.025;
/** With fewer points at which the right formula has a value nothing can be told. */
const FEWEST = 6;
/** Characters of the text that are quoted where it cannot be read. */
const QUOTED = 12;

/** Shares of the points for a formula that is not quite right. */
const SHARES = { rounded: 0.75, number: 0.75, factor: 0.5 };

/**
 * Marks a working formula by what it is worth, not by how it is written: where it is equal to the right one at points drawn
 * from the seed it earns all points. Half of them where it differs by a factor, such as 2 or 4π²; three quarters where
 * only a number is rounded, 3,14 for π, or stands for a quantity that has a sign, 9,8 for g: a working formula is in
 * letters. Nothing where the units do not fit, where it hangs on the quantities otherwise, or cannot be read.
 */
export function markFormula(run: Run, task: FormulaTask): Scored {
  const text = run.answers.get(task.id)?.text ?? "";
  if (text.trim() === "") return none("no-answer");
  const names = offeredNames(run.document, task);
  const typed = readTypedFormula(text, names, task.symbol);
  if (!typed.ok && !typed.ast) return none("formula-unread", unread(typed.issue, text));
  const right = parseFormula(task.formula);
  const unit = parseUnit(task.unit);
  if (!right.ok || !unit.ok) throw new Error(`formula of ${task.id}: the document was not checked`);
  const compare = (own: Formula): Verdict => comparison(run, task, names, right.ast, own);
  const wanted = unit.unit.dimension;
  const fits = typed.ok && (typed.fitsAll || sameDimension(typed.dimension, wanted));
  const verdict = fits && typed.ok ? compare(typed.ast) : "other";
  if (verdict === "unknown") return { ...none("teacher-marks"), pending: true };
  if (verdict === "equal") return { share: 1, reasons: [{ code: "formula-right", params: {} }] };
  if (typeof verdict === "number") return byFactor(verdict);
  const letters = typed.ast && withLetters(run, names, typed.ast);
  if (letters && isOf(letters.ast, names, wanted) && compare(letters.ast) === "equal")
    return {
      share: SHARES.number,
      reasons: [{ code: "formula-number", params: { number: letters.number, symbol: letters.symbol } }],
    };
  if (!typed.ok) return none("formula-unread", unread(typed.issue, text));
  if (fits) return none("formula-other");
  const actual = formatDimension(typed.dimension);
  return none("formula-units", { expected: formatDimension(wanted), actual });
}

/** Whether a right formula has a value at points enough to mark by; else a teacher has to. */
export function canBeMarked(run: Run, task: FormulaTask): boolean {
  const right = parseFormula(task.formula);
  return right.ok && comparison(run, task, [], right.ast, right.ast) !== "unknown";
}

/** "equal", the constant factor of what was typed over what is right, "other", or "unknown" without points. */
type Verdict = "equal" | "other" | "unknown" | number;

function comparison(
  run: Run,
  task: FormulaTask,
  names: readonly OfferedName[],
  right: Formula,
  own: Formula,
): Verdict {
  const of = (name: string) => (/^_\d+$/.test(name) ? names[placeOfName(name)]?.of : undefined);
  const pairs = valuesAtPoints(run, right, own, of, createRandom(run.seed).fork(`formula ${task.id}`));
  if (pairs.length < FEWEST) return "unknown";
  const both = pairs.filter((pair) => Number.isFinite(pair.own));
  if (2 * both.length < pairs.length) return "other";
  if (both.every(({ right: a, own: b }) => isNear(a, b))) return "equal";
  return factorOf(both) ?? "other";
}

const isNear = (a: number, b: number): boolean =>
  Math.abs(a - b) <= EQUAL * Math.max(Math.abs(a), Math.abs(b));

function factorOf(pairs: readonly ValuePair[]): number | undefined {
  const [first] = pairs;
  if (!first) return undefined;
  const factor = first.own / first.right;
  const holds = pairs.every(({ right, own }) => isNear(own, factor * right));
  return holds && factor !== 0 && Number.isFinite(factor) ? factor : undefined;
}

function byFactor(factor: number): Scored {
  if (Math.abs(factor - 1) <= ROUNDED)
    return { share: SHARES.rounded, reasons: [{ code: "formula-rounded", params: {} }] };
  const shown = Number(factor.toPrecision(3));
  return { share: SHARES.factor, reasons: [{ code: "formula-factor", params: { factor: shown } }] };
}

/** The formula with the sign of a quantity in place of each number near it; undefined where there is none. */
function withLetters(
  run: Run,
  names: readonly OfferedName[],
  ast: Formula,
): { ast: Formula; number: number; symbol: string } | undefined {
  let found: { number: number; symbol: string } | undefined;
  const fixed = names.flatMap(({ of, symbol }, place) => {
    const value = CONSTANTS.get(of)?.value ?? propertyOf(run, of);
    return value === undefined ? [] : [{ value, symbol, place }];
  });
  const lettered = mapConstants(ast, (value, node) => {
    const near = fixed.find((one) => Math.abs(value - one.value) <= NEAR * Math.abs(one.value));
    if (!near || value === Math.PI) return undefined;
    found = { number: Number(value.toPrecision(6)), symbol: near.symbol };
    return { kind: "name", name: `_${near.place}`, at: node.at };
  });
  return found && { ast: lettered, ...found };
}

/** The tree with others in place of what is a number already: 9,8 or 6,67·10^(−11). */
function mapConstants(node: Formula, map: (value: number, node: Formula) => Formula | undefined): Formula {
  const value = constantValue(node);
  if (value !== undefined) return map(value, node) ?? node;
  const inner = (one: Formula) => mapConstants(one, map);
  switch (node.kind) {
    case "negate":
      return { ...node, of: inner(node.of) };
    case "binary":
      return { ...node, left: inner(node.left), right: inner(node.right) };
    case "call":
      return { ...node, args: node.args.map(inner) };
    // tests and choices cannot be typed
    default:
      return node;
  }
}

function isOf(ast: Formula, names: readonly OfferedName[], wanted: Dimension): boolean {
  const checked = checkDimension(ast, (name) => names[placeOfName(name)]?.dimension);
  return checked.ok && sameDimension(checked.dimension, wanted);
}

/** What cannot be read, where, and the text from there on. */
function unread(
  { code, params, at = 0 }: { code: string; params: Record<string, string>; at?: number },
  text: string,
): Reason["params"] {
  return { ...params, issue: code, at, near: text.slice(at, at + QUOTED) };
}

const none = (code: string, params: Reason["params"] = {}): Scored => ({
  share: 0,
  reasons: [{ code, params }],
});
