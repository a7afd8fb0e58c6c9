import type { Action } from "#labs/engine/action.ts";
import { createRandom } from "#labs/engine/random.ts";
import { act } from "#labs/engine/act.ts";
import { startRun } from "#labs/engine/start.ts";
import { step } from "#labs/engine/step.ts";
import { vocabulary } from "#labs/index.ts";
import type { Subject } from "./subjects.ts";

/** Where a run is put away: at which step, after how many of its actions, and why there. */
export interface Cut {
  why: string;
  step: number;
  done: number;
}

/** Places to cut a run of `until` steps: any, between two actions of one step, while a watch runs, in an impact. */
export function cutsOf(subject: Subject, until: number): Cut[] {
  const { name, seed, actions, document } = subject;
  const random = createRandom(`cuts of ${name} ${seed}`);
  const at = (why: string, step: number): Cut => {
    return { why, step, done: actions.filter((action) => action.step < step).length };
  };
  const cuts = [at("at the start", 0), at("at the end", until)];
  for (let i = 0; i < 3; i++) cuts.push(at("at any step", random.integer(until)));
  const pair = actions.findIndex(({ step }, i) => i > 0 && step === actions[i - 1]?.step);
  cuts.push({ why: "between two actions of one step", step: actions[pair]?.step ?? 0, done: pair });
  const watch = document.instruments.find(({ kind }) => kind === "stopwatch")?.id;
  const started = watch && whileRunning(actions, watch);
  if (started) cuts.push(at("while a stopwatch runs", started));
  const sharpest = sharpestStep(subject, until);
  cuts.push(at("before an impact", sharpest), at("in an impact", sharpest + 1));
  return cuts;
}

/** A step after the watch was started a third time, with nothing done to it until two steps later at least. */
function whileRunning(actions: readonly Action[], watch: string): number | undefined {
  const presses = actions.filter((action) => action.type === "press" && action.instrument === watch);
  let running = false;
  for (const [i, press] of presses.entries()) {
    running = press.type === "press" && press.button === "toggle" && !running;
    const next = presses[i + 1]?.step ?? Infinity;
    if (i > 3 && running && next - press.step > 2)
      return press.step + 1 + Math.floor(Math.min(50, next - press.step - 2) / 2);
  }
  return undefined;
}

/** The step whose motion turns most sharply while nothing is done by hand: where bodies collide, a thread goes taut. */
function sharpestStep({ document, seed, actions }: Subject, until: number): number {
  const run = startRun(document, seed, vocabulary);
  const state = () => run.solvers.flatMap((solver) => [...solver.state()]);
  let [sharpest, most, next, quiet] = [1, 0, 0, 0];
  let [older, old] = [state(), state()];
  while (run.step < until && !run.stopped) {
    for (quiet++; actions[next]?.step === run.step; next++, quiet = 0) act(run, actions[next] as Action);
    step(run);
    const now = state();
    let turn = 0;
    if (quiet > 2 && now.length === older.length)
      for (const [i, value] of now.entries()) {
        const before = (old[i] ?? 0) - (older[i] ?? 0);
        const after = value - (old[i] ?? 0);
        const size = Math.abs(before) + Math.abs(after);
        turn += size > 0 ? Math.abs(after - before) / (1 + 1 / size) : 0;
      }
    if (turn > most) [most, sharpest] = [turn, run.step - 1];
    [older, old] = [old, now];
  }
  return sharpest;
}
