import type { Bench } from "../../engine/bench.ts";
import { createBench } from "../../engine/create-bench.ts";
import type { Action } from "../../engine/action.ts";
import { beginReplay, type Replaying } from "../../engine/replay.ts";
import type { Run } from "../../engine/run.ts";
import { keptAt } from "../../engine/labels.ts";

/** A bench that stands at a run, come to by `actions`, and does nothing: what pictures and papers are made from. */
export function stillBench(run: Run, actions: readonly Action[] = []): Bench {
  const { document, seed, vocabulary } = run;
  const bench = createBench({ document, seed, vocabulary, readOnly: true });
  const played = { value: actions.length };
  return Object.create(bench, { run: { value: run }, actions: { value: actions }, played }) as Bench;
}

/** The picture of a lab that asks for no drawing: the bench as it stood when the last row was written. */
export const LAST_ROW = "";

/** Where in a run a picture was taken: the step, and how many doings came before it. */
interface Moment {
  step: number;
  doings: number;
}

/** The moment of the drawing kept for a task, or of the last row; undefined where there is none. */
export function momentOfPicture(run: Run, actions: readonly Action[], picture: string): Moment | undefined {
  if (picture === LAST_ROW) {
    const last = actions.findLastIndex(({ type }) => type === "cell" || type === "paste");
    return last < 0 ? undefined : { step: (actions[last] as Action).step, doings: last + 1 };
  }
  const answer = run.answers.get(picture);
  if (!answer) return undefined;
  const { step, doings } = keptAt(answer);
  const first = actions.findIndex((one) => one.type === "answer" && one.task === picture);
  return { step, doings: doings ?? Math.max(0, first) };
}

/** The run as it stood at the moment of a picture, as a replay that has still to be gone through. */
export function beginKept(run: Run, actions: readonly Action[], picture: string): Replaying | undefined {
  const moment = momentOfPicture(run, actions, picture);
  if (!moment) return undefined;
  const before = actions.slice(0, moment.doings).filter((one) => one.step <= moment.step);
  return beginReplay(run.document, run.seed, before, run.vocabulary, moment.step);
}

/** The ids of the pictures of a report: its drawing tasks, else the last row. */
export function picturesOf({ document }: Run): string[] {
  const drawn = document.tasks.filter(({ kind }) => kind === "draw").map(({ id }) => id);
  return drawn.length > 0 || document.table.length === 0 ? drawn : [LAST_ROW];
}
