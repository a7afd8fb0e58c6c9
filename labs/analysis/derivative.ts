import type { Formula } from "../document/formula.ts";
import { type DerivativeRule, OPERATIONS, RULES } from "./derivative-rules.ts";

/** A formula with its exact derivatives, as a function of numbers in the order of its names. */
export interface Derivative {
  /** f; NaN where it has no value. Never throws. */
  value(inputs: ArrayLike<number>): number;
  /** f, and ∂f/∂inputs[i] into `gradient`, which is as long as the names; 0 for those held fast. */
  gradient(inputs: ArrayLike<number>, gradient: Float64Array): number;
}

/** One operation: what it does to the values at `a` and `b`, or picks at `c` or `b` by the test at `a`. */
interface Step {
  rule: DerivativeRule | undefined;
  to: number;
  a: number;
  b: number;
  c: number;
}

/**
 * Makes a formula ready to be worked out with its derivatives, by automatic differentiation in reverse (Griewank and
 * Walther 2008, ch. 3): exact to rounding, and as dear for eight names as for one. A choice is differentiated on the
 * side taken; floor, round and comparisons have slope 0. Names from `free` on are held fast, which saves the work of their
 * slopes. Throws RangeError for a name that is not among `names`.
 */
export function differentiate(ast: Formula, names: readonly string[], free = names.length): Derivative {
  const tape = new Tape(names, free);
  const output = tape.add(ast);
  const values = Float64Array.from(tape.constants);
  const adjoints = new Float64Array(values.length);
  const { steps, varies } = tape;
  const value = (inputs: ArrayLike<number>): number => {
    values.set(inputs);
    forward(steps, values);
    return values[output] as number;
  };
  return {
    value,
    gradient(inputs, gradient) {
      const result = value(inputs);
      adjoints.fill(0);
      adjoints[output] = 1;
      backward(steps, varies, values, adjoints);
      for (let i = 0; i < names.length; i++) gradient[i] = adjoints[i] as number;
      return result;
    },
  };
}

function forward(steps: readonly Step[], values: Float64Array): void {
  for (const { rule, to, a, b, c } of steps) {
    const x = values[a] as number;
    if (rule) values[to] = rule.value(x, values[b] as number);
    else values[to] = values[x !== 0 ? b : c] as number;
  }
}

/** A slope of 0 adds nothing, even to what is infinite: so a side not taken cannot spoil the other. */
function backward(
  steps: readonly Step[],
  varies: readonly boolean[],
  values: Float64Array,
  adjoints: Float64Array,
): void {
  for (let i = steps.length - 1; i >= 0; i--) {
    const { rule, to, a, b, c } = steps[i] as Step;
    const weight = adjoints[to] as number;
    if (weight === 0) continue;
    const x = values[a] as number;
    if (!rule) {
      const taken = x !== 0 ? b : c;
      adjoints[taken] = (adjoints[taken] as number) + weight;
      continue;
    }
    const y = values[b] as number;
    const v = values[to] as number;
    if (varies[a]) adjoints[a] = (adjoints[a] as number) + weight * rule.byFirst(x, y, v);
    if (rule.bySecond && varies[b]) adjoints[b] = (adjoints[b] as number) + weight * rule.bySecond(x, y, v);
  }
}

/** The formula as a list of operations, each after those it needs. The first places are the names'. */
class Tape {
  readonly steps: Step[] = [];
  readonly constants: number[];
  readonly varies: boolean[];
  readonly #names: ReadonlyMap<string, number>;

  constructor(names: readonly string[], free: number) {
    this.#names = new Map(names.map((name, i) => [name, i]));
    this.constants = names.map(() => 0);
    this.varies = names.map((_, i) => i < free);
  }

  add(node: Formula): number {
    switch (node.kind) {
      case "number":
        return this.#place(node.value, false);
      case "name": {
        const at = this.#names.get(node.name);
        if (at === undefined) throw new RangeError(`no value is given for ${node.name}`);
        return at;
      }
      case "negate":
        return this.#step(OPERATIONS.negate, this.add(node.of));
      case "compare":
        return this.#step(OPERATIONS[node.operator], this.add(node.left), this.add(node.right));
      case "binary":
        return this.#step(OPERATIONS[node.operator], this.add(node.left), this.add(node.right));
      case "choose":
        return this.#step(undefined, this.add(node.test), this.add(node.then), this.add(node.otherwise));
      case "call": {
        const [first = 0, ...rest] = node.args.map((arg) => this.add(arg));
        const rule = RULES[node.function];
        return rest.length === 0
          ? this.#step(rule, first)
          : rest.reduce((a, b) => this.#step(rule, a, b), first);
      }
    }
  }

  #step(rule: DerivativeRule | undefined, a: number, b = a, c = a): number {
    const varies = [a, b, c].some((at) => this.varies[at]);
    const to = this.#place(0, varies);
    this.steps.push({ rule, to, a, b, c });
    return to;
  }

  #place(value: number, varies: boolean): number {
    this.varies.push(varies);
    return this.constants.push(value) - 1;
  }
}
