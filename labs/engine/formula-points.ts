import type { Column } from "../document/document.ts";
import { type Formula, parseFormula } from "../document/formula.ts";
import { CONSTANTS } from "../document/formula-words.ts";
import { compileProgram } from "./formulas.ts";
import { exp, log } from "./math.ts";
import type { Random } from "./random.ts";
import { propertyOf } from "./read.ts";
import type { Run } from "./run.ts";

/** The values of two formulas at one point. */
export interface ValuePair {
  right: number;
  own: number;
}

/** Draws at the most, to find so many points at which the right formula has a value. */
const DRAWS = 240;
const POINTS = 24;
/** A quantity of which nothing is known lies here, SI; one that is known lies within so much of it. */
const [LEAST, MOST] = [0.01, 100];
const AROUND = 2;

/**
 * Values of two formulas over what is measured in a lab, at points drawn from `random` alone: columns within what their
 * controls allow, properties around what they are, all above zero. Worked-out columns follow from the others. Only points
 * at which `right` has a finite value. Names of `own` are looked up in `of` first.
 */
export function valuesAtPoints(
  run: Run,
  right: Formula,
  own: Formula,
  of: (name: string) => string | undefined,
  random: Random,
): ValuePair[] {
  const slots = new Map<string, number>();
  const slotOf = (name: string): number => {
    const slot = slots.get(name) ?? slots.size;
    slots.set(name, slot);
    return slot;
  };
  const program = compileProgram([right, own], (name) => {
    const meant = of(name) ?? name;
    return constantOf(meant) ?? followed(run.document.table, meant) ?? slotOf(meant);
  });
  const ranges = [...slots.keys()].map((name) => rangeOf(run, name));
  const values = new Float64Array(ranges.length);
  const [rightAt = 0, ownAt = 0] = program.outputs;
  const pairs: ValuePair[] = [];
  for (let draw = 0; draw < DRAWS && pairs.length < POINTS; draw++) {
    for (const [i, { from, to }] of ranges.entries())
      values[i] = from * exp(random.uniform() * log(to / from));
    program.run(0, values);
    const pair = { right: program.registers[rightAt] as number, own: program.registers[ownAt] as number };
    if (Number.isFinite(pair.right)) pairs.push(pair);
  }
  return pairs;
}

function constantOf(name: string): Formula | undefined {
  const constant = CONSTANTS.get(name);
  return constant && { kind: "number", value: constant.value, dimension: constant.dimension, at: 0 };
}

function followed(table: readonly Column[], name: string): Formula | undefined {
  const column = table.find(({ id }) => id === name);
  const parsed = column?.kind === "formula" ? parseFormula(column.formula) : undefined;
  return parsed?.ok ? parsed.ast : undefined;
}

interface Range {
  from: number;
  to: number;
}

/** Where a column or a property may lie, SI, above zero. */
function rangeOf(run: Run, name: string): Range {
  const column = run.document.table.find(({ id }) => id === name);
  if (!column) return around(propertyOf(run, name));
  if (column.kind === "count") return positive(column.min, column.max);
  if (column.kind !== "measured") return { from: LEAST, to: MOST };
  const instrument = run.document.instruments.find(({ id }) => id === column.instrument);
  const target = column.of ?? instrument?.["of"];
  const control = run.document.controls.find((one) => one.target === target);
  if (control) return positive(control.min, control.max);
  return around(typeof target === "string" ? propertyOf(run, target) : undefined);
}

const around = (value: number | undefined): Range =>
  value !== undefined && Math.abs(value) > 0 && Number.isFinite(value)
    ? { from: Math.abs(value) / AROUND, to: Math.abs(value) * AROUND }
    : { from: LEAST, to: MOST };

function positive(min: number, max: number): Range {
  if (!(max > 0)) return { from: LEAST, to: MOST };
  const from = min > 0 ? min : max / 50;
  return from < max ? { from, to: max } : { from: max / AROUND, to: max };
}
