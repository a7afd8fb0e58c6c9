import type { Formula } from "../document/formula.ts";
import type { FunctionName } from "../document/formula-words.ts";
import { acos, asin, atan, atan2, cos, exp, log, log10, pow, sin, tan } from "./math.ts";

/** What a step does with two numbers; a comparison gives 1 or 0. */
const STEPS = {
  "+": 1,
  "-": 2,
  "*": 3,
  "/": 4,
  "^": 5,
  negate: 6,
  square: 7,
  "<": 8,
  "<=": 9,
  "==": 10,
  "!=": 11,
  choose: 12,
  sin: 13,
  cos: 14,
  tan: 15,
  asin: 16,
  acos: 17,
  atan: 18,
  atan2: 19,
  exp: 20,
  ln: 21,
  log10: 22,
  sqrt: 23,
  abs: 24,
  floor: 25,
  min: 26,
  max: 27,
} as const satisfies Record<string, number> & Record<FunctionName, number>;

type Step = keyof typeof STEPS;

/** One step: registers a, b and for `choose` c, into the register of its own number. */
function apply(code: number, a: number, b: number, c: number): number {
  switch (code) {
    case 1:
      return a + b;
    case 2:
      return a - b;
    case 3:
      return a * b;
    case 4:
      return a / b;
    case 5:
      return pow(a, b);
    case 6:
      return -a;
    case 7:
      return a * a;
    case 8:
      return a < b ? 1 : 0;
    case 9:
      return a <= b ? 1 : 0;
    case 10:
      return a === b ? 1 : 0;
    case 11:
      return a !== b ? 1 : 0;
    case 12:
      return a !== 0 ? b : c;
    case 13:
      return sin(a);
    case 14:
      return cos(a);
    case 15:
      return tan(a);
    case 16:
      return asin(a);
    case 17:
      return acos(a);
    case 18:
      return atan(a);
    case 19:
      return atan2(a, b);
    case 20:
      return exp(a);
    case 21:
      return log(a);
    case 22:
      return log10(a);
    case 23:
      return Math.sqrt(a);
    case 24:
      return Math.abs(a);
    case 25:
      return Math.floor(a);
    case 26:
      return Math.min(a, b);
    default:
      return Math.max(a, b);
  }
}

/** A formula as a list of steps. Equal steps are made once; a step of constants is worked out at once. */
class Program {
  readonly steps: { code: number; a: number; b: number; c: number; to: number }[] = [];
  readonly registers: number[] = [];
  /** Which slot goes to which register before the first step. */
  readonly reads: { slot: number; to: number }[] = [];
  readonly #constant: boolean[] = [];
  readonly #known = new Map<string, number>();
  readonly #slotOf: (name: string) => number;

  constructor(slotOf: (name: string) => number) {
    this.#slotOf = slotOf;
  }

  /** The register that holds the value of `node` when the steps are done. */
  add(node: Formula): number {
    switch (node.kind) {
      case "number":
        return this.#constantOf(node.value);
      case "name":
        return this.#read(node.name);
      case "negate":
        return this.#step("negate", this.add(node.of));
      case "choose":
        return this.#step("choose", this.add(node.test), this.add(node.then), this.add(node.otherwise));
      case "compare": {
        const turned = node.operator === ">" || node.operator === ">=";
        const operator = turned ? (node.operator === ">" ? "<" : "<=") : (node.operator as Step);
        const [left, right] = [this.add(node.left), this.add(node.right)];
        return turned ? this.#step(operator, right, left) : this.#step(operator, left, right);
      }
      case "call": {
        const [first = 0, ...others] = node.args.map((arg) => this.add(arg));
        if (others.length === 0) return this.#step(node.function, first);
        return others.reduce((before, next) => this.#step(node.function, before, next), first);
      }
      case "binary": {
        const [left, right] = [this.add(node.left), this.add(node.right)];
        if (node.operator === "^" && this.#constant[right] && this.registers[right] === 2) {
          return this.#step("square", left);
        }
        return this.#step(node.operator, left, right);
      }
    }
  }

  #constantOf(value: number): number {
    return this.#once(`number ${Object.is(value, -0) ? "-0" : value}`, (to) => {
      this.registers[to] = value;
      this.#constant[to] = true;
    });
  }

  #read(name: string): number {
    const slot = this.#slotOf(name);
    return this.#once(`read ${slot}`, (to) => {
      this.#changing(to);
      this.reads.push({ slot, to });
    });
  }

  #step(step: Step, a: number, b = a, c = a): number {
    if (this.#constant[a] && this.#constant[b] && this.#constant[c]) {
      const { registers } = this;
      return this.#constantOf(apply(STEPS[step], registers[a] ?? 0, registers[b] ?? 0, registers[c] ?? 0));
    }
    return this.#once(`${step} ${a} ${b} ${c}`, (to) => {
      this.#changing(to);
      this.steps.push({ code: STEPS[step], a, b, c, to });
    });
  }

  #changing(to: number): void {
    this.registers[to] = 0;
    this.#constant[to] = false;
  }

  #once(key: string, make: (to: number) => void): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const to = this.registers.length;
    make(to);
    this.#known.set(key, to);
    return to;
  }
}

/**
 * Makes a formula ready to run: a function of the numbers (SI) at the slots of its names. Fast, without code made from
 * text; both branches of a choice are worked out and one is taken. Wrong arguments give NaN, as in IEEE 754, and never
 * throw; slotOf may throw for a name that it does not know. Not to be called from within itself.
 */
export function compileFormula(
  ast: Formula,
  slotOf: (name: string) => number,
): (values: Float64Array) => number {
  const program = new Program(slotOf);
  const result = program.add(ast);
  const registers = Float64Array.from(program.registers);
  const reads = program.reads.length;
  const slots = Int32Array.from(program.reads, (read) => read.slot);
  const targets = Int32Array.from(program.reads, (read) => read.to);
  const steps = program.steps.length;
  const codes = Uint8Array.from(program.steps, (step) => step.code);
  const wires = Int32Array.from(program.steps.flatMap(({ a, b, c, to }) => [a, b, c, to]));
  return (values) => {
    for (let i = 0; i < reads; i++) registers[targets[i] as number] = values[slots[i] as number] as number;
    for (let i = 0, w = 0; i < steps; i++, w += 4) {
      const a = registers[wires[w] as number] as number;
      const b = registers[wires[w + 1] as number] as number;
      const c = registers[wires[w + 2] as number] as number;
      registers[wires[w + 3] as number] = apply(codes[i] as number, a, b, c);
    }
    return registers[result] as number;
  };
}
