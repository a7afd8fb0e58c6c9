import { type Bench, createBench } from "../../engine/bench.ts";
import type { Action } from "../../engine/action.ts";
import { beginReplay, type Replaying } from "../../engine/replay.ts";
import type { Run } from "../../engine/run.ts";
import { keptAt } from "../../engine/labels.ts";

/** A bench that stands at a run, come to by `actions`, and does nothing: what pictures and papers are made from. */
export function stillBench(run: Run, actions: readonly Action[] = []): Bench {
  const { document, seed, vocabulary } = run;
  const bench = createBench({ document, seed, vocabulary, readOnly: true });
  return Object.create(bench, { run: { value: run }, actions: { value: actions } }) as Bench;
}

/**
 * The run as it stood when the drawing for a task was kept, as a replay that has still to be gone through; undefined where
 * there is none.
 */
export function beginKept(run: Run, actions: readonly Action[], task: string): Replaying | undefined {
  const answer = run.answers.get(task);
  if (!answer) return undefined;
  const { step, doings } = keptAt(answer);
  const first = actions.findIndex((one) => one.type === "answer" && one.task === task);
  const before = actions.slice(0, doings ?? Math.max(0, first)).filter((one) => one.step <= step);
  return beginReplay(run.document, run.seed, before, run.vocabulary, step);
}
