import type { Declarations } from "../document/declare.ts";
import type { LabDocument } from "../document/document.ts";
import type { Properties } from "./properties.ts";

/**
 * Whether every property given by a formula came out finite and in its kind's range (the parser has checked those given
 * as numbers): a mass worked out as 0 kg has no motion. A variant's factor may lead out of the range.
 */
export function formulasInRange(
  document: LabDocument,
  declarations: Declarations,
  properties: Properties,
  factors: ReadonlyMap<string, number>,
): boolean {
  if (!Number.isFinite(properties.gravity)) return false;
  return [...document.parts, ...document.instruments].every((part) =>
    Object.entries(declarations[part.kind]?.props ?? {}).every(([name, prop]) => {
      if (prop.type !== "number" || typeof part[name] !== "string") return true;
      const worked = properties.parts.get(part.id)?.[name];
      if (typeof worked === "string") return true; // worked out anew at each moment
      const value = Number(worked) / (factors.get(`${part.id}.${name}`) ?? 1);
      return Number.isFinite(value) && value >= (prop.min ?? -Infinity) && value <= (prop.max ?? Infinity);
    }),
  );
}
