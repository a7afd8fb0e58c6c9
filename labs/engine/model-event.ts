import type { Quantity } from "../document/document.ts";
import type { ModelEvent } from "../document/model.ts";
import { type Formula, parseFormula } from "../document/formula.ts";
import { DIMENSIONLESS } from "../document/units.ts";
import { compileProgram, compileValue, type Resolved } from "./formulas.ts";
import { type Guard, RunStopped } from "./part.ts";

/** An event: how it is watched, and whether it has happened and not yet been taken back. */
export interface Event {
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
export function eventOf(
  { when, set }: ModelEvent,
  indexOf: (variable: string) => number,
  resolve: (name: string) => Resolved,
  rates: (t: number, y: Float64Array, out: Float64Array) => void,
): Event {
  const places = Object.keys(set).map(indexOf);
  const sets = compileProgram(Object.values(set).map(treeOf), resolve);
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

/** A number or formula of a document as a tree. Throws on one that does not parse: the document has been checked. */
export function treeOf(source: Quantity): Formula {
  if (typeof source === "number") return { kind: "number", value: source, dimension: DIMENSIONLESS, at: 0 };
  const parsed = parseFormula(source);
  if (!parsed.ok) throw new Error(`formula does not parse: ${source}`);
  return parsed.ast;
}
