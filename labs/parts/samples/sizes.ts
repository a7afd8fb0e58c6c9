import { type Properties, workOutProperties } from "../../engine/properties.ts";
import type { Run } from "../../engine/run.ts";

/** Worked out once for each state of the properties: a block has many balls to draw. */
const known = new WeakMap<Properties, Map<string, number[]>>();

/** Diameters, m, of all balls of a block, the first first: what its formula gives for each number. */
export function sizesOf(run: Run, id: string): readonly number[] {
  const blocks = known.get(run.properties) ?? new Map<string, number[]>();
  known.set(run.properties, blocks);
  const sizes = blocks.get(id) ?? workOutSizes(run, id);
  blocks.set(id, sizes);
  return sizes;
}

function workOutSizes({ document, vocabulary, factors, controls }: Run, id: string): number[] {
  const declarations = { ...vocabulary.parts, ...vocabulary.instruments };
  const set = new Map<string, number>();
  for (const control of document.controls) {
    const value = controls.get(control.id);
    if (value !== undefined) set.set(control.target, value);
  }
  const sizeOf = (number: number): number => {
    const properties = workOutProperties(document, declarations, factors, set.set(`${id}.number`, number));
    return Number(properties.parts.get(id)?.["diameter"]);
  };
  const count = Number(document.parts.find((part) => part.id === id)?.["count"]);
  return Array.from({ length: Math.round(count) }, (_, i) => sizeOf(i + 1));
}

/** Where the hollow of a ball is, m from the middle of the block; `number` from 1. */
export const hollowAt = (number: number, count: number, width: number): number =>
  ((number - 0.5) / count - 0.5) * width;

/** Where the ball that was taken out stands, m from the middle of the block. */
export const outAt = (count: number, width: number): number => width / 2 + width / count;

/** Height of the block, m. */
export const heightOf = (count: number, width: number): number => (0.55 * width) / count;
