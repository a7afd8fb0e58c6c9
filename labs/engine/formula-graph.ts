import type { Formula } from "../document/formula.ts";
import { ARITHMETIC, CODES, execute, SECOND } from "./formula-program.ts";
import type { Value } from "./part.ts";

type Binary = Extract<Formula, { kind: "binary" }>;

/** What a name in a formula stands for: a place in the state, a number worked out elsewhere, another formula. */
export type Resolved = number | Value | Formula;

/** The time, s, as a formula reads it. */
export const TIME: Value = (t) => t;

/** Where the numbers come from that stand in registers before a program runs. */
export interface Loads {
  /** Places in the state and the registers they go to, in turn. */
  state: number[];
  time: number | undefined;
  values: { value: Value; register: number }[];
}

/** An operation and the registers it reads; none for what is loaded. */
interface Node {
  code: number;
  inputs: readonly number[];
}

/**
 * Formulas as one graph of operations: what is written twice is worked out once, what reads nothing is worked out at
 * once. The number of a node is its register.
 */
export class Graph {
  readonly loads: Loads = { state: [], time: undefined, values: [] };
  readonly #resolve: (name: string) => Resolved;
  readonly #nodes: Node[] = [];
  readonly #constants = new Map<number, number>();
  readonly #known = new Map<string, number>();
  readonly #names = new Map<string, number>();

  constructor(resolve: (name: string) => Resolved) {
    this.#resolve = resolve;
  }

  /** Adds a formula; gives the register its value will be in. */
  add(node: Formula): number {
    switch (node.kind) {
      case "number":
        return this.#constant(node.value);
      case "name":
        return this.#name(node.name);
      case "negate":
        return this.#operation(ARITHMETIC["*"], this.add(node.of), this.#constant(-1));
      case "compare":
        return this.#operation(CODES[node.operator], this.add(node.left), this.add(node.right));
      case "choose":
        return this.#operation(
          CODES.choose,
          this.add(node.test),
          this.add(node.then),
          this.add(node.otherwise),
        );
      case "call": {
        const [first = 0, ...rest] = node.args.map((arg) => this.add(arg));
        const code = CODES[node.function];
        if (rest.length === 0) return this.#operation(code, first);
        return rest.reduce((a, b) => this.#operation(code, a, b), first);
      }
      case "binary":
        return this.#binary(node);
    }
  }

  /** The register's value where it is the same at every run. */
  constant(register: number): number | undefined {
    return this.#constants.get(register);
  }

  /** True where the register is worked out, and not loaded or constant. */
  isWork = (register: number): boolean => (this.#nodes[register]?.code ?? -1) >= 0;

  /** All registers as they are before the first run. */
  registers(): Float64Array {
    return Float64Array.from(this.#nodes, (_, i) => this.#constants.get(i) ?? 0);
  }

  /** The instructions for what stands in `outputs` and nothing else, two operations in one where nobody else needs the first. */
  instructions(outputs: readonly number[]): Int32Array {
    const uses = new Int32Array(this.#nodes.length);
    for (const output of outputs) uses[output] = 2;
    for (let at = uses.length - 1; at >= 0; at--)
      if (uses[at]) for (const input of this.#inputs(at)) uses[input] = (uses[input] as number) + 1;
    const absorbed = new Set<number>();
    const code: number[][] = [];
    for (let at = uses.length - 1; at >= 0; at--)
      if (uses[at] && this.isWork(at) && !absorbed.has(at)) code.push(this.#instruction(at, uses, absorbed));
    return Int32Array.from(code.reverse().flat());
  }

  /** A chain, a + b − c, is as deep on its left side as it is long: so that side is a loop and not a recursion. */
  #binary(node: Binary): number {
    const chain: Binary[] = [];
    let left: Formula = node;
    for (; left.kind === "binary"; left = left.left) chain.push(left);
    let register = this.add(left);
    for (const { operator, right } of chain.reverse()) {
      if (operator !== "^") register = this.#operation(ARITHMETIC[operator], register, this.add(right));
      else if (right.kind === "number" && right.value === 2)
        register = this.#operation(ARITHMETIC["*"], register, register);
      else register = this.#operation(CODES["^"], register, this.add(right));
    }
    return register;
  }

  #name(name: string): number {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const found = this.#resolve(name);
    const register = typeof found === "object" ? this.add(found) : this.#load(found);
    this.#names.set(name, register);
    return register;
  }

  #load(source: number | Value): number {
    const register = this.#put({ code: -1, inputs: [] });
    if (typeof source === "number") this.loads.state.push(source, register);
    else if (source === TIME) this.loads.time = register;
    else this.loads.values.push({ value: source, register });
    return register;
  }

  #constant(value: number): number {
    const key = Object.is(value, -0) ? "-0" : String(value);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const register = this.#put({ code: -1, inputs: [] });
    this.#constants.set(register, value);
    this.#known.set(key, register);
    return register;
  }

  #operation(code: number, ...inputs: number[]): number {
    const key = `${code} ${inputs.join(" ")}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const [a, b] = inputs;
    const isTimes = code === ARITHMETIC["*"] || code === ARITHMETIC["/"];
    if (isTimes && a !== undefined && b !== undefined && this.#constants.get(b) === 1) return a;
    const numbers = inputs.map((input) => this.#constants.get(input));
    const register = numbers.includes(undefined)
      ? this.#put({ code, inputs })
      : this.#constant(once(code, numbers as number[]));
    this.#known.set(key, register);
    return register;
  }

  #put(node: Node): number {
    return this.#nodes.push(node) - 1;
  }

  #inputs = (register: number): readonly number[] => this.#nodes[register]?.inputs ?? [];

  #instruction(at: number, uses: Int32Array, absorbed: Set<number>): number[] {
    const { code, inputs } = this.#nodes[at] as Node;
    const [a = 0, b = a, c = a] = inputs;
    if (code > 3) return [code, SECOND.none, at, a, b, c];
    const alone = (input: number) => {
      const node = this.#nodes[input] as Node;
      return node.code >= 0 && uses[input] === 1 && node.inputs.length < 3;
    };
    const inner = alone(a) ? a : alone(b) ? b : undefined;
    if (inner === undefined) return [code, SECOND.none, at, a, b, a];
    absorbed.add(inner);
    const { code: first, inputs: of } = this.#nodes[inner] as Node;
    const [x = 0, y = x] = of;
    return inner === a
      ? [first, SECOND.left[code] as number, at, x, y, b]
      : [first, SECOND.right[code] as number, at, x, y, a];
  }
}

/** One operation on numbers, by the same code as all others. */
function once(code: number, numbers: readonly number[]): number {
  const [a = 0, b = a, c = a] = numbers;
  const registers = Float64Array.of(a, b, c, 0);
  execute(Int32Array.of(code, SECOND.none, 3, 0, 1, 2), registers);
  return registers[3] as number;
}
