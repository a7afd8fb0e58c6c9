import type { LabDocument } from "#labs/document/document.ts";
import type { Action } from "#labs/engine/action.ts";
import { createBench } from "#labs/engine/create-bench.ts";
import { hashState } from "#labs/engine/hash.ts";
import { stateHash } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { vocabulary } from "#labs/index.ts";
import { withoutOpenFunctions } from "./own-math.ts";

/** A run put away at a step: all that is kept of it. Plain data. */
export interface Saved {
  document: LabDocument;
  seed: string;
  actions: readonly Action[];
  step: number;
}

/** What is done after it was opened again, and the step at which it ends. */
export interface Later {
  actions: readonly Action[];
  until: number;
}

/** How a run ended: SHA-256 of the state, and of all that marking will look at. */
export interface Ending {
  step: number;
  stopped: string | null;
  state: string;
  record: string;
}

/**
 * Opens a saved run on a bench and goes on with it by hand, as the stage does. Text in, plain data out: this runs in
 * Node, in a process of its own and in the pages of two browsers, everywhere without the functions left open.
 */
export function runOn(json: string): Ending {
  const { saved, later } = JSON.parse(json) as { saved: Saved; later: Later };
  return withoutOpenFunctions(() => goOn(saved, later));
}

function goOn(saved: Saved, later: Later): Ending {
  const { document, seed, actions, step } = saved;
  const bench = createBench({ document, seed, vocabulary, actions, until: step });
  const goTo = (target: number) => {
    while (bench.run.step < target && !bench.run.stopped) bench.stepOnce();
  };
  for (const { step: at, ...doing } of later.actions) {
    goTo(at);
    bench.do(doing);
  }
  goTo(later.until);
  return endingOf(bench.run);
}

/** What is compared of two runs that should be one. */
export function endingOf(run: Run): Ending {
  const kept = run.moments.map(({ values }) => [...values]);
  const held = [...run.instruments.values()].map((instrument) => [...(instrument.held?.() ?? [])]);
  return {
    step: run.step,
    stopped: run.stopped ?? null,
    state: stateHash(run),
    record: hashState([run.step, ...kept, ...held]),
  };
}
