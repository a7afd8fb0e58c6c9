import type { Control, Model, Quantity } from "../document/document.ts";
import { type Formula, parseFormula } from "../document/formula.ts";
import { DIMENSIONLESS } from "../document/units.ts";
import { compileProgram, compileValue, type Program, type Resolved, TIME } from "./formulas.ts";
import type { BoundPart, Guard, PropValues, RunPart, SmoothElement, SmoothSystem, Value } from "./part.ts";

/**
 * A model as a part of a run: y′ = rate(t, y) for each of its variables, whose formulas are the teacher's. `props` are
 * its variables' starts and the values that a control or variant sets, as properties.ts works them out. A rate without an answer
 * (a division by zero, the root of a negative number) makes the state no number, which the solver stops at; a value
 * without one reads as NaN.
 */
export function modelPart(model: Model, controls: readonly Control[], props: PropValues): RunPart {
  const { id, variables, values } = model;
  return {
    id,
    props: { ...props },
    kind: {
      kind: "model",
      props: {},
      readings: Object.fromEntries([...variables, ...values].map(({ id, unit }) => [id, { unit }])),
      domain: "smooth",
      smooth: {
        state: variables.map(({ id }) => id),
        initial: (start: Readonly<Record<string, number | string>>) =>
          variables.map(({ id }) => Number(start[id])),
        bind: (part: BoundPart<never>, at: number, system: SmoothSystem) =>
          bindModel(model, controls, part.props, at, system),
      },
    },
  };
}

function bindModel(
  model: Model,
  controls: readonly Control[],
  props: PropValues,
  at: number,
  system: SmoothSystem,
): SmoothElement {
  const resolve = resolver(model, controls, props, at, system);
  const rates = program(
    model.variables.map(({ rate }) => rate),
    resolve,
  );
  const readings = new Map(model.values.map(({ id }) => [id, compileValue(nameOf(id), resolve)]));
  const targets = Int32Array.from(rates.outputs);
  return {
    rates(t, y, out) {
      rates.run(t, y);
      for (let i = 0; i < targets.length; i++)
        out[at + i] = (out[at + i] as number) + (rates.registers[targets[i] as number] as number);
    },
    read: (name, t, y) => readings.get(name)?.(t, y),
    guards: model.events.map((_, i) => guardOf(model, i, at, resolve)),
  };
}

/** What each name in the model's formulas stands for; see compileValue. */
function resolver(
  model: Model,
  controls: readonly Control[],
  props: PropValues,
  at: number,
  system: SmoothSystem,
): (name: string) => Resolved {
  const own = new Map<string, Resolved>(model.variables.map(({ id }, i) => [id, at + i]));
  for (const { id, formula } of model.values)
    own.set(id, Object.hasOwn(props, id) ? () => props[id] as number : treeOf(formula));
  return (name) => {
    const found = own.get(name);
    if (found !== undefined) return found;
    if (name === "time") return TIME;
    if (name === "world.gravity") return () => system.world.gravity;
    const target = controls.find(({ id }) => id === name)?.target;
    return target === undefined ? system.formula(name) : named(target);
  };

  /** What a control changes, which may be this model's own. */
  function named(target: string): Value {
    const [id, word = ""] = target.split(".");
    return id === model.id ? () => props[word] as number : system.formula(target);
  }
}

/** The event that the comparison becomes true. All that is set is worked out before any of it is written. */
function guardOf(model: Model, index: number, at: number, resolve: (name: string) => Resolved): Guard {
  const { when, set } = model.events[index] as Model["events"][number];
  const test = treeOf(when);
  if (test.kind !== "compare") throw new Error(`event of ${model.id} is no comparison: ${when}`);
  const [above, below] = test.operator.startsWith("<") ? [test.left, test.right] : [test.right, test.left];
  const places = Object.keys(set).map((name) => at + model.variables.findIndex(({ id }) => id === name));
  const sets = program(Object.values(set), resolve);
  return {
    value: compileValue({ kind: "binary", operator: "-", left: above, right: below, at: 0 }, resolve),
    happen(t, y) {
      sets.run(t, y);
      for (const [i, place] of places.entries())
        y[place] = sets.registers[sets.outputs[i] as number] as number;
    },
  };
}

const program = (formulas: readonly Quantity[], resolve: (name: string) => Resolved): Program =>
  compileProgram(formulas.map(treeOf), resolve);

const nameOf = (name: string): Formula => ({ kind: "name", name, at: 0 });

function treeOf(source: Quantity): Formula {
  if (typeof source === "number") return { kind: "number", value: source, dimension: DIMENSIONLESS, at: 0 };
  const parsed = parseFormula(source);
  if (!parsed.ok) throw new Error(`formula does not parse: ${source}`);
  return parsed.ast;
}
