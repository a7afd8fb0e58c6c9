import type { LabDocument } from "#labs/document/document.ts";
import { type Action, MAX_STEPS } from "#labs/engine/action.ts";
import { act, type Run, stepTo } from "#labs/engine/run.ts";
import { startRun } from "#labs/index.ts";

type Deed<A> = A extends Action ? Omit<A, "step"> : never;

/** A run with somebody at it: whatever is done is written down as the bench in the browser does. */
export interface Hand {
  readonly run: Run;
  readonly actions: Action[];
  /** Does something now. */
  act(deed: Deed<Action>): void;
  /** Lets the pupil's own time go by, s: more or less of the world's by the lab's pace. */
  wait(seconds: number): void;
}

/** Begins a run of a parsed document. */
export function sitDown(document: LabDocument, seed: string): Hand {
  const run = startRun(document, seed);
  const actions: Action[] = [];
  return {
    run,
    actions,
    act(deed) {
      const action = { step: run.step, ...deed } as Action;
      act(run, action);
      actions.push(action);
    },
    wait: (seconds) => stepTo(run, Math.min(MAX_STEPS, run.step + stepsIn(document, seconds))),
  };
}

/** How many steps of the world go by in the pupil's own seconds; at least one. */
export const stepsIn = ({ world }: LabDocument, seconds: number): number =>
  Math.max(1, Math.round((seconds * world.pace) / world.step));

/** Seconds of the pupil's own time that so many steps take. */
export const secondsOf = ({ world }: LabDocument, steps: number): number => (steps * world.step) / world.pace;
