import type { Control, Model, ModelEvent, Quantity } from "../document/document.ts";
import { type Formula, parseFormula } from "../document/formula.ts";
import { DIMENSIONLESS } from "../document/units.ts";
import { compileProgram, compileValue, type Program, type Resolved, TIME } from "./formulas.ts";
import {
  type BoundPart,
  type Guard,
  type PropValues,
  type RunPart,
  RunStopped,
  type SmoothElement,
  type SmoothSystem,
  type Value,
} from "./part.ts";

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
  const program = programOf(
    model.variables.map(({ rate }) => rate),
    resolve,
  );
  const readings = new Map(model.values.map(({ id }) => [id, compileValue(nameOf(id), resolve)]));
  const targets = Int32Array.from(program.outputs);
  const { run, registers } = program;
  function rates(t: number, y: Float64Array, out: Float64Array): void {
    run(t, y);
    for (let i = 0; i < targets.length; i++) out[at + i] = registers[targets[i] as number] as number;
  }
  const indexOf = (variable: string) => at + model.variables.findIndex(({ id }) => id === variable);
  const events = model.events.map((event) => eventOf(event, indexOf, resolve, rates));
  return {
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

/** An event: how it is watched, and whether it has happened and not yet been taken back. */
interface Event {
  guard: Guard;
  isOver(): boolean;
}

/** Of one instant, s: as near to each other as events can be told apart. */
const INSTANT = 1e-12;
/** A moment later, s, to see whether a comparison stays true. */
const LATER = 1e-9;

/**
 * The event that the comparison becomes true. With φ = left − right (or the other way about), which is positive while it
 * is not, the guard watches φ until it falls through zero, and then −φ until the comparison is false again: so an event
 * happens once each time. All that is set is worked out before any of it is written. One that comes back at the same
 * instant has no end: RunStopped("endless-events").
 */
function eventOf(
  { when, set }: ModelEvent,
  indexOf: (variable: string) => number,
  resolve: (name: string) => Resolved,
  rates: (t: number, y: Float64Array, out: Float64Array) => void,
): Event {
  const places = Object.keys(set).map(indexOf);
  const sets = programOf(Object.values(set), resolve);
  const phi = compileValue(differenceOf(when), resolve);
  let isOver: boolean | undefined;
  let last = -Infinity;
  /** The state itself: what a guard is asked about first. All others are states that the solver tries. */
  let state: Float64Array | undefined;

  function value(t: number, y: Float64Array): number {
    const now = phi(t, y);
    state ??= y;
    isOver ??= now < 0;
    const left = isOver ? -now : now;
    // a control or another event has made it true from one moment to the next: a guard at zero happens at once
    return left < 0 && y === state ? 0 : left;
  }

  function happen(t: number, y: Float64Array): void {
    if (isOver) {
      isOver = false;
      return;
    }
    if (t - last <= INSTANT + 4 * Number.EPSILON * t) throw new RunStopped("endless-events");
    last = t;
    sets.run(t, y);
    for (const [i, place] of places.entries()) y[place] = sets.registers[sets.outputs[i] as number] as number;
    isOver = !(valueLater(t, y) > 0);
  }

  /** φ a moment later, by what the model itself changes. */
  function valueLater(t: number, y: Float64Array): number {
    const slope = new Float64Array(y.length);
    rates(t, y, slope);
    const wait = LATER + 8 * Number.EPSILON * t;
    return phi(
      t + wait,
      y.map((now, i) => now + wait * (slope[i] as number)),
    );
  }

  return { guard: { value, happen }, isOver: () => isOver === true };
}

/** What is positive as long as the comparison does not hold. */
function differenceOf(when: string): Formula {
  const test = treeOf(when);
  if (test.kind !== "compare") throw new Error(`an event is a comparison, not ${when}`);
  const [left, right] = test.operator.startsWith("<") ? [test.left, test.right] : [test.right, test.left];
  return { kind: "binary", operator: "-", left, right, at: test.at };
}

const programOf = (formulas: readonly Quantity[], resolve: (name: string) => Resolved): Program =>
  compileProgram(formulas.map(treeOf), resolve);

const nameOf = (name: string): Formula => ({ kind: "name", name, at: 0 });

function treeOf(source: Quantity): Formula {
  if (typeof source === "number") return { kind: "number", value: source, dimension: DIMENSIONLESS, at: 0 };
  const parsed = parseFormula(source);
  if (!parsed.ok) throw new Error(`formula does not parse: ${source}`);
  return parsed.ast;
}
