import type { LabDocument, Part } from "../document/document.ts";
import { fromSI, parseUnit } from "../document/units.ts";
import type { Run, Vocabulary } from "../engine/run.ts";

/** A unit to read an instrument in: how to come to it from SI, and its label. */
export interface ReadUnit {
  of(value: number): number;
  /** A difference of two values: without the zero of a scale such as °C. */
  difference(value: number): number;
  label: string;
}

/**
 * The unit in which an instrument is read: that of its drawn scale; for digits that of the table's column, else its own,
 * else that of the reading it shows.
 */
export function unitOf(
  document: LabDocument,
  part: Part,
  vocabulary: Vocabulary,
  label: (unit: string) => string,
): ReadUnit {
  const kind = vocabulary.instruments[part.kind];
  const column = document.table.find((one) => one.kind === "measured" && one.instrument === part.id);
  const [id = "", name = ""] = String(part["of"] ?? "").split(".");
  const shown = document.parts.find((one) => one.id === id);
  const reading = vocabulary.parts[shown?.kind ?? ""]?.readings[name]?.unit;
  const text = (kind?.byEye ? kind.readIn : (column?.unit ?? kind?.readIn)) ?? column?.unit ?? reading ?? "1";
  const parsed = parseUnit(text);
  const unit = parsed.ok ? parsed.unit : { factor: 1, offset: 0 };
  return {
    of: (value) => fromSI(value, unit),
    difference: (value) => fromSI(value, { ...unit, offset: 0 }),
    label: label(text),
  };
}

/** What a maker writes on an instrument, in the unit it is read in; undefined for what it has not. */
export interface InstrumentData {
  upTo?: number;
  division?: number;
  /** Per cent of the scale. */
  accuracyClass?: number;
}

/** End of the scale, division and class of an instrument of a run. */
export function dataOf(run: Run, part: Part, unit: ReadUnit): InstrumentData {
  const kind = run.vocabulary.instruments[part.kind];
  const props = run.properties.parts.get(part.id) ?? {};
  const upTo = kind?.upTo?.(props);
  const share = kind?.accuracyClass?.(props);
  const tidy = (value: number) => Number(value.toPrecision(6));
  return {
    ...(upTo === undefined || Number.isNaN(upTo) ? {} : { upTo: tidy(unit.of(upTo)) }),
    ...(Number(props["division"]) > 0 ? { division: tidy(unit.difference(Number(props["division"]))) } : {}),
    ...(share === undefined || share === 0 ? {} : { accuracyClass: tidy(100 * share) }),
  };
}
