import type { NumberProp } from "../document/declare.ts";
import type { LabDocument } from "../document/document.ts";
import type { Issue } from "../document/issue.ts";
import type { Vocabulary } from "../engine/run.ts";

/** What a trial may find, in plain English. */
const MESSAGES = {
  "control-stands-still": "the step is larger than the range: nothing can be changed",
  "start-outside-control": "the value at the start lies outside of the control's range",
  "variant-out-of-range": "some pupils would get a value outside of the range of this property",
  "not-finite": "comes out as no number for some setting",
  "out-of-range": "comes out outside of the range of this property for some setting",
  "reading-not-finite": "shows no number after the trial run",
  stops: "the run stops before the trial is over",
  drifts: "drifts: with half the step the readings come out otherwise; a smaller step is needed",
  "gains-energy": "drifts: bodies gain energy from nowhere; a smaller step is needed",
  "truth-not-finite": "nobody can do this: what it is held against is no number in this lab",
  "truth-zero": "nobody can do this: a share of zero is zero, so no value is near enough",
  "too-few-values": "nobody can do this: the set-up does not allow so many different values",
  "by-eye-alone": "nobody can do this: an instrument read by eye needs to know what it is held against",
  "hidden-reading": "this reading is for marking only: an instrument would give the answer away",
} as const;

export type TrialCode = keyof typeof MESSAGES;

/** Every code of a trial: the texts must have a sentence for each. */
export const trialCodes = Object.keys(MESSAGES) as TrialCode[];

/** An issue of a trial. */
export const found = (path: string, code: TrialCode, params: Record<string, string> = {}): Issue => ({
  path,
  code,
  params,
  message: MESSAGES[code],
});

/** The declaration of the numeric property a target names; none for `world.gravity`. */
export function propOf(
  document: LabDocument,
  vocabulary: Vocabulary,
  target: string,
): NumberProp | undefined {
  const [id, name = ""] = target.split(".");
  const part = [...document.parts, ...document.instruments].find((one) => one.id === id);
  const kind = part && (vocabulary.parts[part.kind] ?? vocabulary.instruments[part.kind]);
  const prop = kind?.props[name];
  return prop?.type === "number" ? prop : undefined;
}
