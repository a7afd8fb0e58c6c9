import type { Comparison, Operator } from "../document/formula.ts";
import type { FunctionName } from "../document/formula-words.ts";
import * as math from "../engine/math.ts";

/** A function of one or two numbers x and y with its partial derivatives, which may use its value v. */
export interface DerivativeRule {
  value(x: number, y: number): number;
  byFirst(x: number, y: number, v: number): number;
  bySecond?(x: number, y: number, v: number): number;
}

type Slope = DerivativeRule["byFirst"];

const rule = (value: DerivativeRule["value"], byFirst: Slope, bySecond?: Slope): DerivativeRule =>
  bySecond ? { value, byFirst, bySecond } : { value, byFirst };

const flat: Slope = () => 0;
const step = (value: DerivativeRule["value"]): DerivativeRule => rule(value, flat, flat);

/** ∂(x^y)/∂y = x^y ln x; 0 at x = 0 < y, where the power stays 0. */
const powerByExponent: Slope = (x, y, v) => (x === 0 && y > 0 ? 0 : v * math.log(x));

/** The signs of a formula: a chain of three or more is a chain of twos. */
export const OPERATIONS: Readonly<Record<Operator | Comparison | "negate", DerivativeRule>> = {
  "+": rule(
    (x, y) => x + y,
    () => 1,
    () => 1,
  ),
  "-": rule(
    (x, y) => x - y,
    () => 1,
    () => -1,
  ),
  "*": rule(
    (x, y) => x * y,
    (_, y) => y,
    (x) => x,
  ),
  "/": rule(
    (x, y) => x / y,
    (_, y) => 1 / y,
    (_, y, v) => -v / y,
  ),
  "^": rule(math.pow, (x, y) => (y === 0 ? 0 : y * math.pow(x, y - 1)), powerByExponent),
  negate: rule(
    (x) => -x,
    () => -1,
  ),
  "<": step((x, y) => (x < y ? 1 : 0)),
  "<=": step((x, y) => (x <= y ? 1 : 0)),
  ">": step((x, y) => (x > y ? 1 : 0)),
  ">=": step((x, y) => (x >= y ? 1 : 0)),
  "==": step((x, y) => (x === y ? 1 : 0)),
  "!=": step((x, y) => (x !== y ? 1 : 0)),
};

/** The functions of a formula. Where a derivative jumps (abs, min, max), the one of the side taken; abs at 0: 0. */
export const RULES: Readonly<Record<FunctionName, DerivativeRule>> = {
  sin: rule(math.sin, (x) => math.cos(x)),
  cos: rule(math.cos, (x) => -math.sin(x)),
  tan: rule(math.tan, (_x, _y, v) => 1 + v * v),
  asin: rule(math.asin, (x) => 1 / Math.sqrt((1 - x) * (1 + x))),
  acos: rule(math.acos, (x) => -1 / Math.sqrt((1 - x) * (1 + x))),
  atan: rule(math.atan, (x) => 1 / (1 + x * x)),
  atan2: rule(
    math.atan2,
    (y, x) => x / (x * x + y * y),
    (y, x) => -y / (x * x + y * y),
  ),
  exp: rule(math.exp, (_x, _y, v) => v),
  ln: rule(math.log, (x) => 1 / x),
  log10: rule(math.log10, (x) => 1 / (x * Math.LN10)),
  sqrt: rule(
    (x) => Math.sqrt(x),
    (_x, _y, v) => 0.5 / v,
  ),
  abs: rule(
    (x) => Math.abs(x),
    (x) => Math.sign(x),
  ),
  floor: step((x) => Math.floor(x)),
  ceil: step((x) => Math.ceil(x)),
  round: step((x) => (x < 0 ? -Math.round(-x) : Math.round(x))),
  sign: step((x) => Math.sign(x)),
  sinh: rule(math.sinh, (x) => math.cosh(x)),
  cosh: rule(math.cosh, (x) => math.sinh(x)),
  tanh: rule(math.tanh, (_x, _y, v) => 1 - v * v),
  hypot: rule(
    (x, y) => math.hypot(x, y),
    (x, _y, v) => (v === 0 ? 0 : x / v),
    (_x, y, v) => (v === 0 ? 0 : y / v),
  ),
  min: rule(
    (x, y) => Math.min(x, y),
    (x, y) => (x <= y ? 1 : 0),
    (x, y) => (x <= y ? 0 : 1),
  ),
  max: rule(
    (x, y) => Math.max(x, y),
    (x, y) => (x >= y ? 1 : 0),
    (x, y) => (x >= y ? 0 : 1),
  ),
};
