import type { Column } from "../document/document.ts";
import { fromSI, parseUnit, toSI } from "../document/units.ts";

/** A number of SI in the unit of its column; a difference or an error has no part in the offset of °C. */
export function inUnit(column: Pick<Column, "unit">, value: number, difference = false): number {
  const unit = parseUnit(column.unit);
  if (!unit.ok) return value;
  return fromSI(value, difference ? { ...unit.unit, offset: 0 } : unit.unit);
}

/** The other way: a number in the unit of its column, in SI. */
export function outOfUnit(column: Pick<Column, "unit">, value: number): number {
  const unit = parseUnit(column.unit);
  return unit.ok ? toSI(value, unit.unit) : value;
}
