import type { LabDocument } from "../document/document.ts";
import type { Action } from "./action.ts";
import { act } from "./act.ts";
import { look } from "./moments.ts";
import type { Run, Vocabulary } from "./run.ts";
import { startRun } from "./start.ts";
import { stepTo } from "./step.ts";

/** A replay that is done piece by piece, so that a page stays alive under a long one. */
export interface Replaying {
  readonly run: Run;
  /** The step it ends at, unless the run stops before. */
  readonly until: number;
  /** Takes up to `steps` more steps; true once it is there. */
  on(steps: number): boolean;
}

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
  const replaying = beginReplay(document, seed, actions, vocabulary, until);
  replaying.on(Infinity);
  return replaying.run;
}

/** The same replay in pieces: nothing of it is done before the first `on`. `before` is called before each action. */
export function beginReplay(
  document: LabDocument,
  seed: string,
  actions: readonly Action[],
  vocabulary: Vocabulary,
  until = 0,
  before?: (run: Run, action: Action) => void,
): Replaying {
  const run = startRun(document, seed, vocabulary);
  const looks = stepsLookedAt(actions);
  const end = Math.max(until, actions.at(-1)?.step ?? 0);
  let next = 0;
  function on(steps: number): boolean {
    const furthest = run.step + steps;
    for (let action = actions[next]; action; action = actions[next]) {
      const seen = looks[0] ?? Infinity;
      const goal = Math.min(seen, action.step);
      stepTo(run, Math.min(goal, furthest));
      if (run.step < goal && !run.stopped) return false;
      if (seen < action.step) {
        looks.shift();
        look(run);
      } else {
        before?.(run, action);
        act(run, action);
        next++;
      }
    }
    stepTo(run, Math.min(end, furthest));
    return run.step >= end || run.stopped !== undefined;
  }
  return { run, until: end, on };
}

/** Steps that the pupil went back to and read something at, in order. */
function stepsLookedAt(actions: readonly Action[]): number[] {
  const steps = actions.flatMap((action) =>
    action.type === "cell" && action.seen !== undefined ? [action.seen] : [],
  );
  return [...new Set(steps)].sort((a, b) => a - b);
}
