import type { Quantity } from "./document.ts";
import type { Reader } from "./reader.ts";
import { parseQuantity, parseUnit, sameDimension, wrongDimension } from "./units.ts";

/** A list read entry by entry. */
export function entries<T>(
  read: Reader,
  value: unknown,
  path: string,
  most: number,
  one: (read: Reader, value: unknown, path: string) => T,
): T[] {
  return read.list(value ?? [], path, most).map((item, i) => one(read, item, `${path}[${i}]`));
}

/** A number in SI, or the text of a formula, whose meaning is checked later. */
export function quantity(read: Reader, value: unknown, path: string, min?: number, max?: number): Quantity {
  return typeof value === "string" ? read.text(value, path, 2000) : read.number(value, path, min, max);
}

/** A number in SI, written as one or with its unit, "2 ms"; `unit` says of what kind. An unknown `unit` is told elsewhere. */
export function measure(
  read: Reader,
  value: unknown,
  path: string,
  unit: string,
  min?: number,
  max?: number,
): number {
  if (typeof value !== "string") return read.number(value, path, min, max);
  const found = parseQuantity(value);
  const wanted = parseUnit(unit);
  if (!found.ok) read.told(path, found.issue);
  else if (wanted.ok && !sameDimension(found.dimension, wanted.unit.dimension))
    read.told(path, wrongDimension(wanted.unit.dimension, found.dimension));
  return found.ok ? read.number(found.value, path, min, max) : 0;
}
