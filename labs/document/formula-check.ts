import type { Formula } from "./formula.ts";
import { CONSTANTS, type FunctionName } from "./formula-words.ts";
import { suggest } from "./suggest.ts";
import {
  DIMENSIONLESS,
  type Dimension,
  describeDimension,
  divideDimensions,
  formatDimension,
  multiplyDimensions,
  powerDimension,
  sameDimension,
  type TextIssue,
} from "./units.ts";

/** `fitsAll` where the formula is a bare 0, which is a quantity of any kind. */
export type CheckedDimension =
  | { ok: true; dimension: Dimension; fitsAll: boolean }
  | { ok: false; issues: TextIssue[] };

/** Functions of quantities of one kind that give another of that kind. */
const ALIKE: ReadonlySet<FunctionName> = new Set<FunctionName>(["min", "max", "hypot"]);

/** A bare 0 fits every dimension ("max(0, height)"); "unknown" follows an issue already told. */
type Found = Dimension | "any" | "unknown";

/**
 * Works out the dimension of a formula from those of its names, and lists every place where quantities do not go
 * together: lengths added to times, the sine of a length, division by a constant zero, an unknown name (with the most
 * similar of `knownNames`).
 */
export function checkDimension(
  ast: Formula,
  dimensionOf: (name: string) => Dimension | undefined,
  knownNames: Iterable<string> = [],
): CheckedDimension {
  const issues: TextIssue[] = [];
  const known = [...knownNames];

  function refuse(code: string, at: number, message: string, params: Record<string, string> = {}): "unknown" {
    issues.push({ code, params, at, message });
    return "unknown";
  }

  function find(node: Formula): Found {
    switch (node.kind) {
      case "number":
        return node.value === 0 && sameDimension(node.dimension, DIMENSIONLESS) ? "any" : node.dimension;
      case "name":
        return dimensionOf(node.name) ?? unknownName(node.name, node.at);
      case "negate":
        return find(node.of);
      case "compare":
        same([node.left, node.right], node.at);
        return DIMENSIONLESS;
      case "choose":
        plain(node.test, "condition");
        return same([node.then, node.otherwise], node.at);
      case "call":
        return call(node);
      case "binary":
        return binary(node);
    }
  }

  function unknownName(name: string, at: number): "unknown" {
    const nearest = suggest(name, [...known, ...CONSTANTS.keys()]);
    const hint = nearest ? `; did you mean ${nearest}?` : "";
    const params: Record<string, string> = { name, ...(nearest ? { suggestion: nearest } : {}) };
    return refuse("unknown-name", at, `there is no ${name} here${hint}`, params);
  }

  function same(nodes: readonly Formula[], at: number): Found {
    const found = nodes.map(find);
    if (found.includes("unknown")) return "unknown";
    const [first, ...others] = found.filter((dimension) => typeof dimension !== "string");
    if (!first) return "any";
    const other = others.find((dimension) => !sameDimension(first, dimension));
    if (!other) return first;
    const message = `${describeDimension(first)} and ${describeDimension(other)} do not go together`;
    return refuse("mixed-dimensions", at, message, {
      left: formatDimension(first),
      right: formatDimension(other),
    });
  }

  function plain(node: Formula, use: string): Found {
    const found = find(node);
    if (typeof found === "string" || sameDimension(found, DIMENSIONLESS)) return DIMENSIONLESS;
    const message = `${use} needs a plain number, not ${describeDimension(found)}`;
    return refuse("not-plain", node.at, message, { use, actual: formatDimension(found) });
  }

  function call(node: Extract<Formula, { kind: "call" }>): Found {
    const [first] = node.args;
    if (!first) return "unknown";
    if (ALIKE.has(node.function)) return same(node.args, node.at);
    if (node.function === "sign") return find(first) === "unknown" ? "unknown" : DIMENSIONLESS;
    if (node.function === "atan2") return same(node.args, node.at) === "unknown" ? "unknown" : DIMENSIONLESS;
    if (node.function === "abs") return find(first);
    if (node.function === "sqrt") return raise(find(first), 1 / 2);
    return plain(first, node.function);
  }

  function binary(node: Extract<Formula, { kind: "binary" }>): Found {
    if (node.operator === "+" && isCelsius(node.left) && isCelsius(node.right)) {
      const message = "two points of the Celsius scale have no sum: write a difference of temperatures in K";
      return refuse("sum-of-celsius", node.at, message);
    }
    if (node.operator === "+" || node.operator === "-") return same([node.left, node.right], node.at);
    if (node.operator === "^") return power(node);
    const left = find(node.left);
    const right = find(node.right);
    const divides = node.operator === "/";
    if (divides && constantValue(node.right) === 0)
      return refuse("division-by-zero", node.at, "this divides by zero");
    if (left === "unknown" || right === "unknown") return "unknown";
    if (left === "any" || right === "any") return "any";
    return divides ? divideDimensions(left, right) : multiplyDimensions(left, right);
  }

  function power(node: Extract<Formula, { kind: "binary" }>): Found {
    const base = find(node.left);
    if (plain(node.right, "an exponent") === "unknown") return "unknown";
    const exponent = constantValue(node.right);
    if (exponent !== undefined) return raise(base, exponent);
    if (typeof base === "string" || sameDimension(base, DIMENSIONLESS))
      return base === "unknown" ? base : DIMENSIONLESS;
    const message = `${describeDimension(base)} can only be raised to a constant`;
    return refuse("changing-exponent", node.at, message, { actual: formatDimension(base) });
  }

  const raise = (base: Found, exponent: number): Found => {
    if (base === "any") return exponent === 0 ? DIMENSIONLESS : "any";
    return base === "unknown" ? base : powerDimension(base, exponent);
  };

  const found = find(ast);
  if (issues.length > 0) return { ok: false, issues };
  const fitsAll = found === "any";
  return { ok: true, dimension: typeof found === "string" ? DIMENSIONLESS : found, fitsAll };
}

const isCelsius = (node: Formula): boolean => node.kind === "number" && node.celsius === true;

/** The value of a formula of numbers, signs, + − * / and whole powers alone; undefined for any other. */
export function constantValue(node: Formula): number | undefined {
  if (node.kind === "number") return node.value;
  if (node.kind === "negate") {
    const value = constantValue(node.of);
    return value === undefined ? undefined : -value;
  }
  if (node.kind !== "binary") return undefined;
  const left = constantValue(node.left);
  const right = constantValue(node.right);
  if (left === undefined || right === undefined) return undefined;
  switch (node.operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "^":
      return wholePower(left, right);
  }
}

/** A power by repeated multiplication, near enough to tell a zero or an overflow; undefined for what is not whole. */
function wholePower(base: number, exponent: number): number | undefined {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 64) return undefined;
  let power = 1;
  for (let i = 0; i < Math.abs(exponent); i++) power *= base;
  return exponent < 0 ? 1 / power : power;
}

/**
 * A ring of names that need each other, in the order they do (`a` needs `b` needs `a`: ["a", "b"]), or undefined where
 * all can be worked out. Without recursion: ten thousand names in a row are no danger.
 */
export function findCycle(dependencies: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  for (const start of dependencies.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    const turn: number[] = [];
    const enter = (name: string) => {
      path.push(name);
      onPath.add(name);
      turn.push(0);
    };
    if (!done.has(start)) enter(start);
    while (path.length > 0) {
      const name = path.at(-1) as string;
      const index = turn.at(-1) as number;
      const needed = dependencies.get(name)?.[index];
      turn[turn.length - 1] = index + 1;
      if (needed === undefined) {
        done.add(name);
        onPath.delete(name);
        path.pop();
        turn.pop();
      } else if (onPath.has(needed)) {
        return path.slice(path.indexOf(needed));
      } else if (!done.has(needed)) {
        enter(needed);
      }
    }
  }
  return undefined;
}
