import type { Formula } from "../document/formula.ts";
import { Graph, type Resolved, TIME } from "./formula-graph.ts";
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
  /** True where a formula is not the same number at every run. */
  readonly varies: readonly boolean[];
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
  const { run, registers } = programOf(graph, [output]);
  if (graph.isWork(output))
    return (t, y) => {
      run(t, y);
      return registers[output] as number;
    };
  const [index] = state;
  if (index !== undefined) return (_, y) => y[index] as number;
  return values[0]?.value ?? TIME;
}

/** Makes several formulas ready to run at once: what they share is worked out once. `resolve` as in compileValue. */
export function compileProgram(asts: readonly Formula[], resolve: (name: string) => Resolved): Program {
  const graph = new Graph(resolve);
  return programOf(
    graph,
    asts.map((ast) => graph.add(ast)),
  );
}

function programOf(graph: Graph, outputs: readonly number[]): Program {
  const registers = graph.registers();
  const code = graph.instructions(outputs);
  const state = Int32Array.from(graph.loads.state);
  const clock = graph.loads.time ?? -1;
  const values = graph.loads.values.map(({ value }) => value);
  const places = Int32Array.from(graph.loads.values, ({ register }) => register);
  function run(t: number, y: Float64Array): void {
    for (let i = 0; i < state.length; i += 2)
      registers[state[i + 1] as number] = y[state[i] as number] as number;
    if (clock >= 0) registers[clock] = t;
    for (let i = 0; i < values.length; i++) registers[places[i] as number] = (values[i] as Value)(t, y);
    execute(code, registers);
  }
  const varies = outputs.map((output) => graph.constant(output) === undefined);
  return { run, registers, outputs, varies };
}
