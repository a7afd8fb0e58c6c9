import type { LabDocument } from "#labs/document/document.ts";
import { type Action, MAX_STEPS } from "#labs/engine/action.ts";
import { placeGiven } from "#labs/engine/place.ts";
import { act } from "#labs/engine/act.ts";
import type { Run } from "#labs/engine/run.ts";
import { stepTo } from "#labs/engine/step.ts";
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

/** Begins a run of a parsed document and takes its instruments out of the drawer, ready to be read. */
export function sitDown(document: LabDocument, seed: string): Hand {
  const run = startRun(document, seed);
  const actions: Action[] = [];
  const hand: Hand = {
    run,
    actions,
    act(deed) {
      const action = { step: run.step, ...deed } as Action;
      act(run, action);
      actions.push(action);
    },
    wait: (seconds) => stepTo(run, Math.min(MAX_STEPS, run.step + stepsIn(document, seconds))),
  };
  layOut(hand);
  return hand;
}

function layOut({ run, act }: Hand): void {
  for (const id of run.document.drawer ?? []) act({ type: "place", instrument: id, ...placeGiven(run, id) });
  for (const { id, kind } of run.document.instruments) {
    const buttons = run.vocabulary.instruments[kind]?.buttons?.(run.properties.parts.get(id) ?? {}) ?? [];
    for (const button of ["zero", "hold"])
      if (buttons.includes(button)) act({ type: "press", instrument: id, button });
  }
}

/** How many steps of the world go by in the pupil's own seconds; at least one. */
export const stepsIn = ({ world }: LabDocument, seconds: number): number =>
  Math.max(1, Math.round((seconds * world.pace) / world.step));

/** Seconds of the pupil's own time that so many steps take. */
export const secondsOf = ({ world }: LabDocument, steps: number): number => (steps * world.step) / world.pace;
