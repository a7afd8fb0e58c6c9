import { aliasesOf, changingProperties } from "../document/changing.ts";
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
 * Works out every property: the document's value or formula, times its variant's factor, under what a control has set. A
 * formula that changes while the lab runs stays a text, for the solver. A model's properties are its variables' starts,
 * and those of its values that a control or a variant sets. Throws on a formula that does not parse: the document has been checked before it came here.
 */
export function workOutProperties(
  document: LabDocument,
  declarations: Declarations,
  factors: ReadonlyMap<string, number>,
  controls: ReadonlyMap<string, number>,
): Properties {
  const given = givenValues(document, declarations, controls);
  const changing = changingProperties(document, declarations);
  const aliases = aliasesOf(document);
  const done = new Map<string, number>();

  function value(name: string): number {
    const known = done.get(name);
    if (known !== undefined) return known;
    const source = given.get(name);
    if (source === undefined) return valueOfControl(name);
    const base = typeof source === "number" ? source : evaluate(source, value);
    const result = controls.has(name) ? base : base * (factors.get(name) ?? 1);
    done.set(name, result);
    return result;
  }

  function valueOfControl(id: string): number {
    const target = aliases.get(id);
    if (target === undefined) throw new Error(`no property ${id}`);
    return value(target);
  }

  function worked(name: string, source: number | string): number | string {
    if (!given.has(name)) return source;
    if (!changing.has(name) || controls.has(name)) return value(name);
    const factor = factors.get(name) ?? 1;
    return factor === 1 ? source : `(${source}) * ${factor}`;
  }

  const parts = new Map<string, PropValues>();
  for (const part of [...document.parts, ...document.instruments]) {
    const props: PropValues = {};
    for (const [prop, source] of Object.entries(part)) {
      if (prop !== "id" && prop !== "kind") props[prop] = worked(`${part.id}.${prop}`, source);
    }
    parts.set(part.id, props);
  }
  for (const { id, variables, values } of document.models ?? []) {
    const named = [...variables, ...values].map((one) => [one.id, `${id}.${one.id}`] as const);
    const known = named.filter(([, name]) => given.has(name));
    parts.set(id, Object.fromEntries(known.map(([word, name]) => [word, value(name)])));
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
  const targets = new Set([...document.controls, ...document.variants].map(({ target }) => target));
  for (const { id, variables, values } of document.models ?? []) {
    for (const variable of variables) given.set(`${id}.${variable.id}`, variable.start);
    for (const value of values)
      if (targets.has(`${id}.${value.id}`)) given.set(`${id}.${value.id}`, value.formula);
  }
  for (const [target, value] of controls) given.set(target, value);
  return given;
}
