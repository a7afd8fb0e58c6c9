import type { LabDocument, Part } from "../document/document.ts";
import type { Kinds } from "../document/parse.ts";
import { parseUnit, sameDimension } from "../document/units.ts";

/** A number of the document by its name, `bob.length`, with what it belongs to. */
export interface Named {
  name: string;
  /** Id of the part or instrument; `world`. */
  id: string;
  /** Property or reading. */
  word: string;
  unit: string;
  kind: string;
}

/** The numeric properties: what a control or variant may change and formulas may use. */
export function numericNames(document: LabDocument, kinds: Kinds): Named[] {
  const gravity = { name: "world.gravity", id: "world", word: "gravity", unit: "m/s²", kind: "world" };
  return [
    gravity,
    ...eachOf(document, kinds, ({ id, kind }, { props }) =>
      Object.entries(props).flatMap(([word, prop]) =>
        prop.type === "number" ? { name: `${id}.${word}`, id, word, unit: prop.unit, kind } : [],
      ),
    ),
  ];
}

/** What can be read off the parts, the hidden ones, for marking only, when asked for; then what the models give. */
export function readingNames(document: LabDocument, kinds: Kinds, hidden: boolean): Named[] {
  const ofParts = eachOf(document, kinds, ({ id, kind }, { readings }) =>
    Object.entries(readings).flatMap(([word, reading]) =>
      reading.hidden && !hidden ? [] : { name: `${id}.${word}`, id, word, unit: reading.unit, kind },
    ),
  );
  return [...ofParts, ...modelNames(document)];
}

/** Of the readings those that an instrument for quantities of a unit can show; all for one that takes any. */
export function readingNamesFor(document: LabDocument, kinds: Kinds, measures: string | undefined): Named[] {
  const all = readingNames(document, kinds, false);
  const wanted = parseUnit(measures ?? "");
  if (measures === undefined || !wanted.ok) return all;
  return all.filter(({ unit }) => {
    const own = parseUnit(unit);
    return own.ok && sameDimension(own.unit.dimension, wanted.unit.dimension);
  });
}

/** The variables and values of the models. */
export const modelNames = ({ models = [] }: LabDocument): Named[] =>
  models.flatMap(({ id, variables, values }) =>
    [...variables, ...values].map((one) => ({
      name: `${id}.${one.id}`,
      id,
      word: one.id,
      unit: one.unit,
      kind: "model",
    })),
  );

/** The ids of the parts of some kinds: what a reference may point at. */
export const idsOfKinds = (document: LabDocument, kinds: readonly string[]): string[] =>
  document.parts.filter((part) => kinds.includes(part.kind)).map((part) => part.id);

/** An id nobody has yet: `base`, `base2`, `base3`… */
export function freeId(base: string, taken: Iterable<string>): string {
  const there = new Set(taken);
  if (!there.has(base)) return base;
  let n = 2;
  while (there.has(`${base}${n}`)) n++;
  return `${base}${n}`;
}

function eachOf<T>(
  document: LabDocument,
  kinds: Kinds,
  of: (part: Part, kind: Kinds["parts"][string]) => T[],
): T[] {
  return (["parts", "instruments"] as const).flatMap((group) =>
    document[group].flatMap((part) => {
      const kind = Object.hasOwn(kinds[group], part.kind) ? kinds[group][part.kind] : undefined;
      return kind ? of(part, kind) : [];
    }),
  );
}
