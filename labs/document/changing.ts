import type { Declarations } from "./declare.ts";
import type { LabDocument } from "./document.ts";
import { namesIn, parseFormula } from "./formula.ts";

/** The names of numbers that change by themselves while a lab runs: readings of parts, models, and `time`. */
export function movingNames({ parts, models = [] }: LabDocument, declarations: Declarations): Set<string> {
  const names = new Set(["time"]);
  for (const { id, kind } of parts)
    for (const reading of Object.keys(declarations[kind]?.readings ?? {})) names.add(`${id}.${reading}`);
  for (const model of models)
    for (const { id } of [...model.variables, ...model.values]) names.add(`${model.id}.${id}`);
  return names;
}

/** What bare control ids stand for: targets by id. A name that means something else already is none of them. */
export const aliasesOf = ({ controls }: Pick<LabDocument, "controls">): Map<string, string> =>
  new Map(controls.filter(({ id }) => id !== "time").map(({ id, target }) => [id, target]));

/**
 * The properties, `part.prop`, whose formula has to be worked out anew at each moment: it uses what changes by itself, or
 * another such property.
 */
export function changingProperties(document: LabDocument, declarations: Declarations): Set<string> {
  const moving = movingNames(document, declarations);
  const aliases = aliasesOf(document);
  const formulas = new Map<string, string[]>();
  for (const part of document.parts)
    for (const [name, prop] of Object.entries(declarations[part.kind]?.props ?? {})) {
      const source = part[name];
      if (prop.type !== "number" || !prop.changing || typeof source !== "string") continue;
      const parsed = parseFormula(source);
      if (parsed.ok) formulas.set(`${part.id}.${name}`, namesIn(parsed.ast));
    }
  const changing = new Set<string>();
  for (let before = -1; before < changing.size; ) {
    before = changing.size;
    for (const [name, names] of formulas)
      if (names.some((n) => moving.has(n) || changing.has(aliases.get(n) ?? n))) changing.add(name);
  }
  return changing;
}
