import type { LabDocument } from "../document/document.ts";
import type { Action } from "./action.ts";
import type { Evidence } from "./evidence.ts";

/** Something done to the bench, and how many steps after the one before it. */
export interface Beat {
  deed: string;
  gap: number;
}

/** The doings of another attempt. */
export interface OthersRhythm {
  attempt: string;
  beats: readonly Beat[];
}

/** A gap tells something from so many of the pupil's seconds on: less is a finger on the button of the single step. */
const LEAST = 0.25;
/**
 * A hand comes to a moment within tenths of a second, which is one of a dozen frames or more, and a mind within seconds, one of
 * hundreds: two classmates have so many gaps in a row alike once in a hundred thousand pairs at the most.
 */
const FEWEST = 4;
/** Of an attempt's own gaps, the part that is to be alike. */
const SHARE = 0.5;
/** Where one is looked for among all attempts of the republic, so many alike from the beginning on. */
const FEWEST_OF_ALL = 6;
/** As many of an attempt's beats are looked at. */
const MOST = 400;

/** What was done to the bench, in order: its numbers, words and pictures are left out, since they can be written anew. */
export function beatsOf(actions: readonly Action[]): Beat[] {
  const beats: Beat[] = [];
  let last = 0;
  for (const action of actions) {
    const deed = deedOf(action);
    if (deed === undefined) continue;
    beats.push({ deed, gap: action.step - last });
    last = action.step;
    if (beats.length === MOST) break;
  }
  return beats;
}

function deedOf(action: Action): string | undefined {
  switch (action.type) {
    case "set":
      return `set ${action.control}`;
    case "press":
      return `press ${action.instrument} ${action.button}`;
    case "restart":
      return "restart";
    default:
      return undefined;
  }
}

/** Doings that follow one another after the very same times as in another pupil's attempt: the longest such row. */
export function rhythmEvidence(
  document: LabDocument,
  own: readonly Beat[],
  others: readonly OthersRhythm[],
): Evidence[] {
  const long = longOf(document);
  const timed = own.filter(({ gap }) => gap >= long).length;
  let best: { attempt: string; count: number; of: number } | undefined;
  for (const { attempt, beats } of others) {
    const count = longestAlike(own, beats, long);
    if (count < Math.max(FEWEST, SHARE * timed, (best?.count ?? 0) + 1)) continue;
    best = { attempt, count, of: timed };
  }
  return best ? [{ code: "same-times", params: best }] : [];
}

/** A gap that tells something, steps. */
const longOf = ({ world }: LabDocument): number => (LEAST * world.pace) / world.step;

/** The most gaps of at least `long` steps in a row of doings that both have. */
function longestAlike(own: readonly Beat[], theirs: readonly Beat[], long: number): number {
  let most = 0;
  let before: number[] = [];
  for (const { deed, gap } of own) {
    const now = theirs.map((their, j) =>
      their.deed === deed && their.gap === gap ? (before[j - 1] ?? 0) + (gap >= long ? 1 : 0) : 0,
    );
    most = Math.max(most, ...now);
    before = now;
  }
  return most;
}

/** How an attempt begins, as one text, the same for its copies; undefined where too little was done in time. */
export function openingOf(document: LabDocument, beats: readonly Beat[]): string | undefined {
  const long = longOf(document);
  let count = 0;
  const end = beats.findIndex(({ gap }) => gap >= long && ++count === FEWEST_OF_ALL);
  if (end < 0) return undefined;
  return beats
    .slice(0, end + 1)
    .map(({ deed, gap }) => `${deed} ${gap}`)
    .join(", ");
}
