import type { LabDocument } from "../document/document.ts";
import type { Action } from "./action.ts";
import { act, look, type Run, startRun, stepTo, type Vocabulary } from "./run.ts";

/**
 * Runs an attempt again: document + seed + actions give the same run, here and in the browser. Ends at the last
 * action, or at `until` if that is later. A run that stops on the way stands still: later actions find it as it is.
 * Where the pupil stepped back to read something, what could be read there is noted on the way.
 */
export function replay(
  document: LabDocument,
  seed: string,
  actions: readonly Action[],
  vocabulary: Vocabulary,
  until = 0,
): Run {
  const run = startRun(document, seed, vocabulary);
  const looks = stepsLookedAt(actions);
  for (const action of actions) {
    while (looks.length > 0 && (looks[0] as number) < action.step) {
      stepTo(run, looks.shift() as number);
      look(run);
    }
    stepTo(run, action.step);
    act(run, action);
  }
  stepTo(run, until);
  return run;
}

/** Steps that the pupil went back to and read something at, in order. */
function stepsLookedAt(actions: readonly Action[]): number[] {
  const steps = actions.flatMap((action) =>
    action.type === "cell" && action.seen !== undefined ? [action.seen] : [],
  );
  return [...new Set(steps)].sort((a, b) => a - b);
}
