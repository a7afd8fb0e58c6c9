import { MAX_WORDS } from "./action.ts";
import { parseNumeral } from "../document/numerals.ts";

/** Words to a drawing; with a place in the unit of the drawing (y upwards) a numbered mark stands there. */
export interface Label {
  at: { x: number; y: number } | undefined;
  text: string;
}

/** A drawing has at most so many words to it, each of at most so many letters. */
export const MOST_LABELS = 20;
export const LONGEST_LABEL = 80;
const MARK = /^\s*([^;]{1,24});([^;]{1,24});(.*)$/;

/** What an answer to a `draw` task says: the first line is `@step:doings`, each other `x;y;words` or bare words. */
export function labelsOf(text: string): Label[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !STEP.test(line))
    .slice(0, MOST_LABELS)
    .map((line) => {
      const [, x, y, words] = MARK.exec(line) ?? [];
      const [across, up] = [parseNumeral(x ?? ""), parseNumeral(y ?? "")];
      const placed = across !== undefined && up !== undefined;
      const text = (placed ? (words ?? "") : line).trim().slice(0, LONGEST_LABEL);
      return { at: placed ? { x: across, y: up } : undefined, text };
    });
}

/** Those that have words, for who reads the drawing: a mark whose words are still to come says nothing. */
export const wordedLabelsOf = (text: string): Label[] => labelsOf(text).filter((label) => label.text !== "");

const STEP = /^@(\d{1,9})(?::(\d{1,6}))?\s*$/;

/**
 * Where a drawing was kept: the step that its answer names, never later than the answer itself, and how many actions had
 * been done by then; undefined where it does not say.
 */
export function keptAt({ text, step }: { text: string; step: number }): {
  step: number;
  doings: number | undefined;
} {
  const [, named, doings] = STEP.exec(text.split("\n", 1)[0] ?? "") ?? [];
  return {
    step: named === undefined ? step : Math.min(Number(named), step),
    doings: doings === undefined ? undefined : Number(doings),
  };
}

/** The answer of a drawing kept at a step after so many doings, with these words; what does not fit in is left out. */
export function writeLabels(
  at: { step: number; doings: number | undefined },
  labels: readonly Label[],
): string {
  let text = at.doings === undefined ? `@${at.step}` : `@${at.step}:${at.doings}`;
  for (const { at, text: words } of labels.slice(0, MOST_LABELS)) {
    const clean = words.replaceAll(/\s+/g, " ").slice(0, LONGEST_LABEL);
    const line = at ? `${short(at.x)};${short(at.y)};${clean}` : clean.replaceAll(";", ",");
    if (text.length + line.length + 1 > MAX_WORDS) break;
    text += `\n${line}`;
  }
  return text;
}

const short = (value: number): string => String(Number(value.toPrecision(5)));
