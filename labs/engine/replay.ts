import type { LabDocument } from "../document/document.ts";
import type { Action } from "./action.ts";
import { act, type Run, startRun, stepTo, type Vocabulary } from "./run.ts";

/**
 * Runs an attempt again: document + seed + actions give the same run, here and in the browser. Ends at the last
 * action, or at `until` if that is later. A run that stops on the way stands still: later actions find it as it is.
 */
export function replay(
  document: LabDocument,
  seed: string,
  actions: readonly Action[],
  vocabulary: Vocabulary,
  until = 0,
): Run {
  const run = startRun(document, seed, vocabulary);
  for (const action of actions) {
    stepTo(run, action.step);
    act(run, action);
  }
  stepTo(run, until);
  return run;
}
