import type { Comparison, Formula, Operator } from "../document/formula.ts";
import type { FunctionName } from "../document/formula-words.ts";
import {
  add,
  compare,
  type Decimal,
  decimalOf,
  divide,
  floor,
  multiply,
  negate,
  ONE,
  signOf,
  squareRoot,
  subtract,
  ZERO,
} from "./decimal.ts";
import * as functions from "./decimal-functions.ts";

type Value = Decimal | undefined;
type Rule = (x: Decimal, y: Decimal) => Value;

const HALF: Decimal = { digits: 5n, place: -1 };
const size = (x: Decimal): Decimal => (signOf(x) < 0 ? negate(x) : x);
const when = (holds: boolean): Decimal => (holds ? ONE : ZERO);
/** The sign of x on y, which is not below 0. */
const signed = (x: Decimal, y: Decimal): Decimal => (signOf(x) < 0 ? negate(y) : y);

const OPERATIONS: Readonly<Record<Operator | Comparison, Rule>> = {
  "+": add,
  "-": subtract,
  "*": multiply,
  "/": divide,
  "^": functions.power,
  "<": (x, y) => when(compare(x, y) < 0),
  "<=": (x, y) => when(compare(x, y) <= 0),
  ">": (x, y) => when(compare(x, y) > 0),
  ">=": (x, y) => when(compare(x, y) >= 0),
  "==": (x, y) => when(compare(x, y) === 0),
  "!=": (x, y) => when(compare(x, y) !== 0),
};

const FUNCTIONS: Readonly<Record<FunctionName, Rule>> = {
  sin: functions.sin,
  cos: functions.cos,
  tan: functions.tan,
  asin: functions.arcsin,
  acos: functions.arccos,
  atan: functions.arctan,
  atan2: functions.angle,
  exp: functions.exp,
  ln: functions.ln,
  log10: functions.log10,
  sqrt: squareRoot,
  abs: size,
  floor,
  ceil: (x) => negate(floor(negate(x))),
  round: (x) => signed(x, floor(add(size(x), HALF))),
  sign: (x) => signed(x, when(signOf(x) !== 0)),
  sinh: functions.sinh,
  cosh: functions.cosh,
  tanh: functions.tanh,
  hypot: functions.hypot,
  min: (x, y) => (compare(x, y) <= 0 ? x : y),
  max: (x, y) => (compare(x, y) >= 0 ? x : y),
};

/**
 * The value of a formula to some fifty digits; undefined where it has none. Its numbers are the decimals that were written,
 * to fifteen digits; π and e are themselves. Throws RangeError for a name that `values` does not hold.
 */
export function decimalValue(node: Formula, values: ReadonlyMap<string, Decimal>): Value {
  const of = (child: Formula) => decimalValue(child, values);
  switch (node.kind) {
    case "number":
      return constant(node.value);
    case "name": {
      const value = values.get(node.name);
      if (!value) throw new RangeError(`no value is given for ${node.name}`);
      return value;
    }
    case "negate":
      return chained((x) => negate(x), [of(node.of)]);
    case "binary":
    case "compare":
      return chained(OPERATIONS[node.operator], [of(node.left), of(node.right)]);
    case "choose": {
      const test = of(node.test);
      return test && of(signOf(test) === 0 ? node.otherwise : node.then);
    }
    case "call":
      return chained(FUNCTIONS[node.function], node.args.map(of));
  }
}

function constant(value: number): Value {
  if (value === Math.PI) return functions.PI;
  if (value === Math.E) return functions.E;
  return Number.isFinite(value) ? decimalOf(value) : undefined;
}

/** A function of one, or of two and so on along the rest. */
function chained(rule: Rule, [first, ...rest]: readonly Value[]): Value {
  if (!first) return undefined;
  if (rest.length === 0) return rule(first, first);
  return rest.reduce<Value>((x, y) => x && y && rule(x, y), first);
}
