import type { Comparison, Formula, Operator } from "../document/formula.ts";
import type { FunctionName } from "../document/formula-words.ts";
import { acos, asin, atan, atan2, cos, exp, log, log10, pow, sin, tan } from "./math.ts";

/** A formula ready to run on the numbers (SI) at its names' slots. */
type Run = (values: Float64Array) => number;

/** A part of a formula; `constant` where it reads nothing. */
interface Piece {
  run: Run;
  constant: boolean;
}

const NOTHING = new Float64Array(0);

/**
 * Makes a formula ready to run: a function of the numbers (SI) at the slots of its names. Closures within closures, no
 * code made from text; parts without names are worked out once. Wrong arguments give NaN, as in IEEE 754: a run never
 * throws. `slotOf` is asked here, once for each place a name stands at, and may throw for one it does not know.
 */
export function compileFormula(ast: Formula, slotOf: (name: string) => number): Run {
  function piece(node: Formula): Piece {
    switch (node.kind) {
      case "number":
        return constant(node.value);
      case "name": {
        const slot = slotOf(node.name);
        return { run: (values) => values[slot] as number, constant: false };
      }
      case "negate":
        return join([node.of], (a) => (values) => -a(values));
      case "binary":
        return binary(node.operator, node.left, node.right);
      case "compare":
        return join([node.left, node.right], (a, b) => compare(node.operator, a, b));
      case "choose":
        return join([node.test, node.then, node.otherwise], (test, then, otherwise) => {
          return (values) => (test(values) !== 0 ? then(values) : otherwise(values));
        });
      case "call":
        return call(node.function, node.args);
    }
  }

  /** One closure over those of its parts; worked out at once where all of them are constant. */
  function join(nodes: readonly Formula[], make: (a: Run, b: Run, c: Run) => Run): Piece {
    const pieces = nodes.map(piece);
    const [a, b = a, c = a] = pieces.map(({ run }) => run);
    const run = make(a as Run, b as Run, c as Run);
    return pieces.every((part) => part.constant) ? constant(run(NOTHING)) : { run, constant: false };
  }

  function binary(operator: Operator, left: Formula, right: Formula): Piece {
    if (operator === "^" && right.kind === "number" && right.value === 2) {
      return join([left], (a) => (values) => {
        const x = a(values);
        return x * x;
      });
    }
    return join([left, right], (a, b) => arithmetic(operator, a, b));
  }

  function call(name: FunctionName, args: readonly Formula[]): Piece {
    if (name !== "min" && name !== "max") return join(args, (a, b) => FUNCTIONS[name](a, b));
    const pieces = args.map(piece);
    const run = pieces.map((part) => part.run).reduce((a, b) => FUNCTIONS[name](a, b));
    return pieces.every((part) => part.constant) ? constant(run(NOTHING)) : { run, constant: false };
  }

  return piece(ast).run;
}

const constant = (value: number): Piece => ({ run: () => value, constant: true });

function arithmetic(operator: Operator, a: Run, b: Run): Run {
  switch (operator) {
    case "+":
      return (values) => a(values) + b(values);
    case "-":
      return (values) => a(values) - b(values);
    case "*":
      return (values) => a(values) * b(values);
    case "/":
      return (values) => a(values) / b(values);
    case "^":
      return (values) => pow(a(values), b(values));
  }
}

/** 1 where it holds, otherwise 0. */
function compare(operator: Comparison, a: Run, b: Run): Run {
  switch (operator) {
    case "<":
      return (values) => (a(values) < b(values) ? 1 : 0);
    case "<=":
      return (values) => (a(values) <= b(values) ? 1 : 0);
    case ">":
      return (values) => (a(values) > b(values) ? 1 : 0);
    case ">=":
      return (values) => (a(values) >= b(values) ? 1 : 0);
    case "==":
      return (values) => (a(values) === b(values) ? 1 : 0);
    case "!=":
      return (values) => (a(values) !== b(values) ? 1 : 0);
  }
}

const FUNCTIONS: Readonly<Record<FunctionName, (a: Run, b: Run) => Run>> = {
  sin: (a) => (values) => sin(a(values)),
  cos: (a) => (values) => cos(a(values)),
  tan: (a) => (values) => tan(a(values)),
  asin: (a) => (values) => asin(a(values)),
  acos: (a) => (values) => acos(a(values)),
  atan: (a) => (values) => atan(a(values)),
  atan2: (a, b) => (values) => atan2(a(values), b(values)),
  exp: (a) => (values) => exp(a(values)),
  ln: (a) => (values) => log(a(values)),
  log10: (a) => (values) => log10(a(values)),
  sqrt: (a) => (values) => Math.sqrt(a(values)),
  abs: (a) => (values) => Math.abs(a(values)),
  floor: (a) => (values) => Math.floor(a(values)),
  min: (a, b) => (values) => Math.min(a(values), b(values)),
  max: (a, b) => (values) => Math.max(a(values), b(values)),
};
