import type { Declarations } from "../document/declare.ts";
import type { LabDocument } from "../document/document.ts";
import { namesIn, parseFormula } from "../document/formula.ts";
import { compileFormula } from "./formulas.ts";
import type { PropValues } from "./part.ts";
import type { Random } from "./random.ts";

/** `part.prop` and `world.gravity` worked out to numbers in SI. */
export interface Properties {
  gravity: number;
  parts: ReadonlyMap<string, PropValues>;
}

/**
 * Works out every property: the document's value or formula, times its variant's factor, under what a control has set.
 * Throws on a formula that does not parse: the document has been checked before it came here.
 */
export function workOutProperties(
  document: LabDocument,
  declarations: Declarations,
  factors: ReadonlyMap<string, number>,
  controls: ReadonlyMap<string, number>,
): Properties {
  const given = givenValues(document, declarations, controls);
  const done = new Map<string, number>();

  function value(name: string): number {
    const known = done.get(name);
    if (known !== undefined) return known;
    const source = given.get(name);
    if (source === undefined) throw new Error(`no property ${name}`);
    const base = typeof source === "number" ? source : evaluate(source, value);
    const result = controls.has(name) ? base : base * (factors.get(name) ?? 1);
    done.set(name, result);
    return result;
  }

  const parts = new Map<string, PropValues>();
  for (const part of [...document.parts, ...document.instruments]) {
    const props: PropValues = {};
    for (const [prop, source] of Object.entries(part)) {
      const name = `${part.id}.${prop}`;
      if (prop !== "id" && prop !== "kind") props[prop] = given.has(name) ? value(name) : source;
    }
    parts.set(part.id, props);
  }
  return { gravity: value("world.gravity"), parts };
}

/** Factors of the variants, 1 ± spread, from the seed; in the document's order, so adding one changes no other. */
export function variantFactors(document: LabDocument, random: Random): Map<string, number> {
  return new Map(
    document.variants.map(({ target, spread }) => [
      target,
      1 + spread * (2 * random.fork(`variant ${target}`).uniform() - 1),
    ]),
  );
}

/** A formula over named values, once. */
export function evaluate(source: string, lookUp: (name: string) => number): number {
  const parsed = parseFormula(source);
  if (!parsed.ok) throw new Error(`formula does not parse: ${source}`);
  const names = namesIn(parsed.ast);
  const run = compileFormula(parsed.ast, (name) => names.indexOf(name));
  return run(Float64Array.from(names, lookUp));
}

/** Values and formulas of the numeric properties by `part.prop`. */
function givenValues(
  document: LabDocument,
  declarations: Declarations,
  controls: ReadonlyMap<string, number>,
): Map<string, number | string> {
  const given = new Map<string, number | string>([["world.gravity", document.world.gravity]]);
  for (const part of [...document.parts, ...document.instruments])
    for (const [prop, source] of Object.entries(part))
      if (declarations[part.kind]?.props[prop]?.type === "number") given.set(`${part.id}.${prop}`, source);
  for (const [target, value] of controls) given.set(target, value);
  return given;
}
