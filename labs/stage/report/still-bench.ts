import { type Bench, createBench } from "../../engine/bench.ts";
import type { Action } from "../../engine/action.ts";
import { beginReplay, type Replaying } from "../../engine/replay.ts";
import type { Run } from "../../engine/run.ts";
import { keptStep } from "./labels.ts";

/** A bench that stands at a run and does nothing: what pictures and papers are made from. */
export function stillBench(run: Run): Bench {
  const { document, seed, vocabulary } = run;
  const bench = createBench({ document, seed, vocabulary, readOnly: true });
  return Object.create(bench, { run: { value: run } }) as Bench;
}

/**
 * The run as it stood when a drawing was kept, as a replay that has still to be gone through: the step is in the answer to
 * the task, and nothing counts that was done after it was first given with that step.
 */
export function beginKept(run: Run, actions: readonly Action[], task: string): Replaying | undefined {
  const answer = run.answers.get(task);
  if (!answer) return undefined;
  const step = keptStep(answer);
  const kept = actions.findIndex(
    (one) => one.type === "answer" && one.task === task && keptStep(one) === step,
  );
  const before = actions.slice(0, kept < 0 ? actions.length : kept).filter((one) => one.step <= step);
  return beginReplay(run.document, run.seed, before, run.vocabulary, step);
}
