import type { Formula } from "../document/formula.ts";
import { Graph, type Loads, type Resolved } from "./formula-graph.ts";
import { execute } from "./formula-program.ts";
import type { Value } from "./part.ts";

export { type Resolved, TIME } from "./formula-graph.ts";

/** Formulas made ready to run together. */
export interface Program {
  /** Works all of them out at a time, s, in a state; the numbers stand in `registers` after it. */
  run(t: number, y: Float64Array): void;
  readonly registers: Float64Array;
  /** The register of each formula, in the order they were given. */
  readonly outputs: readonly number[];
}

/**
 * Makes a formula ready to run: a function of the numbers (SI) at the slots of its names. Wrong arguments give NaN, as
 * in IEEE 754: a run never throws. `slotOf` is asked here, once for each name, and may throw for one it does not know.
 */
export function compileFormula(
  ast: Formula,
  slotOf: (name: string) => number,
): (values: Float64Array) => number {
  const value = compileValue(ast, slotOf);
  return (values) => value(0, values);
}

/**
 * Makes a formula ready to run in a system of equations. `resolve` says, once for each name, where its number is: at
 * that index of the state, from a function (TIME is one), or by another formula, which must not lead back to the first.
 */
export function compileValue(ast: Formula, resolve: (name: string) => Resolved): Value {
  const graph = new Graph(resolve);
  const output = graph.add(ast);
  const constant = graph.constant(output);
  if (constant !== undefined) return () => constant;
  const { state, values } = graph.loads;
  const code = graph.instructions([output]);
  const [index = 0] = state;
  const [first] = values;
  if (code.length === 0 && state.length > 0) return (_, y) => y[index] as number;
  if (code.length === 0 && first) return first.value;
  const registers = graph.registers();
  const load = loader(graph.loads, registers);
  return (t, y) => {
    load(t, y);
    execute(code, registers);
    return registers[output] as number;
  };
}

/** Makes several formulas ready to run at once: what they share is worked out once. `resolve` as in compileValue. */
export function compileProgram(asts: readonly Formula[], resolve: (name: string) => Resolved): Program {
  const graph = new Graph(resolve);
  const outputs = asts.map((ast) => graph.add(ast));
  const registers = graph.registers();
  const load = loader(graph.loads, registers);
  const code = graph.instructions(outputs);
  return {
    run(t, y) {
      load(t, y);
      execute(code, registers);
    },
    registers,
    outputs,
  };
}

/** Brings state, time and numbers from elsewhere into their registers. */
function loader(
  { state, time, values }: Loads,
  registers: Float64Array,
): (t: number, y: Float64Array) => void {
  const pairs = Int32Array.from(state);
  const clock = time ?? -1;
  const sources = values.map(({ value }) => value);
  const targets = values.map(({ register }) => register);
  return (t, y) => {
    for (let i = 0; i < pairs.length; i += 2)
      registers[pairs[i + 1] as number] = y[pairs[i] as number] as number;
    if (clock >= 0) registers[clock] = t;
    for (let i = 0; i < sources.length; i++) registers[targets[i] as number] = (sources[i] as Value)(t, y);
  };
}
