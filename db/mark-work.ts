import type { LabDocument } from "#labs/document/document.ts";
import type { Action } from "#labs/engine/action.ts";
import { type Examined, examine } from "#labs/engine/evidence.ts";
import { type Marking, markRun } from "#labs/engine/marking.ts";
import { replay } from "#labs/index.ts";

/** What marking an attempt needs: it can be sent to another thread. */
export interface MarkWork {
  document: LabDocument;
  seed: string;
  actions: readonly Action[];
}

export interface Marked extends Examined {
  marking: Marking;
}

/** Marks an attempt, here or elsewhere; rejects where that came to no end. */
export type Marker = (work: MarkWork) => Promise<Marked>;

/** Replays and marks an attempt. Labs without tasks have nothing to replay for. */
export function markWork({ document, seed, actions }: MarkWork): Marked {
  const graded = document.tasks.length > 0;
  const run = replay(document, seed, graded ? actions : []);
  return { marking: markRun(run), ...examine(run, graded ? actions : []) };
}

/** In this thread, which stands still meanwhile: for the seed and for tests. */
export const markHere: Marker = async (work) => markWork(work);
