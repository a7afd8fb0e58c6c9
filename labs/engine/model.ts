import type { Control } from "../document/document.ts";
import type { Model } from "../document/model.ts";
import type { Formula } from "../document/formula.ts";
import { compileProgram, compileValue, type Resolved, TIME } from "./formulas.ts";
import { eventOf, treeOf } from "./model-event.ts";
import {
  type BoundPart,
  type PropValues,
  type RunPart,
  RunStopped,
  type SmoothElement,
  type SmoothSystem,
  type Value,
} from "./part.ts";

/**
 * A model as a part of a run: y′ = rate(t, y) for each of its variables, whose formulas are the teacher's. `props` are
 * its variables' starts and the values that a control or variant sets, as properties.ts works them out. Where a rate or
 * a value has no answer (a division by zero, the root of a negative number) the state becomes no number, at which the
 * solver stops: RunStopped("not-a-number").
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
  const { variables, values } = model;
  const trees = [...variables.map(({ rate }) => treeOf(rate)), ...values.map(({ id }) => nameOf(id))];
  const { run, registers, outputs, varies } = compileProgram(trees, resolve);
  const count = variables.length;
  const targets = Int32Array.from(outputs.slice(0, count));
  const checked = Int32Array.from(outputs.filter((_, i) => i >= count && varies[i]));
  /** Set once the state at the start has been seen to have its values. */
  let isBegun = checked.length === 0;

  /** 0, or NaN where a value is no finite number. */
  function flaw(): number {
    let sum = 0;
    for (let i = 0; i < checked.length; i++) sum += registers[checked[i] as number] as number;
    return sum * 0;
  }
  function begin(t: number, y: Float64Array): void {
    if (isBegun) return;
    isBegun = true;
    run(t, y);
    if (flaw() !== 0) throw new RunStopped("not-a-number");
  }
  function rates(t: number, y: Float64Array, out: Float64Array): void {
    run(t, y);
    for (let i = 0; i < count; i++) out[at + i] = registers[targets[i] as number] as number;
    if (checked.length > 0 && count > 0) out[at] = (out[at] as number) + flaw();
  }
  const readings = new Map(values.map(({ id }) => [id, compileValue(nameOf(id), resolve)]));
  const indexOf = (variable: string) => at + model.variables.findIndex(({ id }) => id === variable);
  const events = model.events.map((event) => eventOf(event, indexOf, resolve, rates));
  return {
    ...(isBegun ? {} : { lead: begin }),
    rates,
    read: (name, t, y) => readings.get(name)?.(t, y),
    guards: events.map(({ guard }) => guard),
    state: () => events.map(({ isOver }) => Number(isOver())),
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

const nameOf = (name: string): Formula => ({ kind: "name", name, at: 0 });
