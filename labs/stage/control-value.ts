import type { Control, LabDocument } from "../document/document.ts";
import { fromSI, parseUnit } from "../document/units.ts";
import type { Run } from "../engine/run.ts";

/** The unit a control is shown in; a bare number where it has none. */
export function unitOf({ unit: text }: Control): { factor: number; offset: number } {
  const unit = parseUnit(text);
  return unit.ok ? unit.unit : { factor: 1, offset: 0 };
}

/** Digits after the point that tell one step of a control from the next. */
export function digitsOf(control: Control): number {
  const step = fromSI(control.step, { ...unitOf(control), offset: 0 });
  let digits = 0;
  for (let place = 1; step < place * (1 - 1e-9) && digits < 9; place /= 10) digits++;
  return digits;
}

/** What a control is set to, SI: by the pupil, else by the document. */
export function valueSet(run: Run, { id, target }: Control): number {
  const set = run.controls.get(id);
  if (set !== undefined) return set;
  if (target === "world.gravity") return run.properties.gravity;
  const dot = target.indexOf(".");
  return Number(run.properties.parts.get(target.slice(0, dot))?.[target.slice(dot + 1)]);
}

/** What the pupil is to read off a scale is not told in digits. */
export const isReadByEye = (document: LabDocument, control: Control): boolean =>
  document.table.some((column) => column.kind === "measured" && column.of === control.target);
