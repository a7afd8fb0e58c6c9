import { RunStopped, type Solver } from "./part.ts";
import type { Run } from "./run.ts";

/** One fixed step of the world. A stopped run stays where it is. */
export function step(run: Run): void {
  go(run, 1);
}

/** Steps up to `target`; less far when the run stops. */
export function stepTo(run: Run, target: number): void {
  while (run.step < target && !run.stopped) go(run, Math.min(target - run.step, LOOK - (run.step % LOOK)));
}

/** How many steps may go by between two looks at how much work was done, always at the same ones. */
const LOOK = 64;

/** Takes up to `count` steps, none of them beyond a look. */
function go(run: Run, count: number): void {
  if (run.stopped) return;
  if (run.step >= run.last || (run.step % LOOK === 0 && workOf(run) > MOST_WORK)) {
    run.stopped = "too-long";
    return;
  }
  const dt = run.document.world.step;
  const [only] = run.solvers;
  try {
    const watched = isWatched(run);
    if (only?.go && run.solvers.length === 1 && !watched)
      goAlone(run, only, dt, Math.min(count, run.last - run.step));
    else {
      for (const solver of run.solvers) solver.step(dt);
      run.step++;
    }
    if (watched) for (const instrument of run.instruments.values()) instrument.watch?.();
  } catch (error) {
    if (!(error instanceof RunStopped)) throw error;
    run.stopped = error.reason;
  }
}

/** True while an instrument has to notice what happens between two doings. */
function isWatched({ instruments }: Run): boolean {
  for (const instrument of instruments.values()) if (instrument.watching?.()) return true;
  return false;
}

/** A solver that no other waits for goes many steps at once. */
function goAlone(run: Run, solver: Solver, dt: number, count: number): void {
  const before = solver.steps ?? 0;
  try {
    solver.go?.(dt, count);
  } finally {
    run.step += (solver.steps ?? 0) - before;
  }
}

/** Evaluations of rates in all: what 2,000,000 steps with events cost, ten times over. */
const MOST_WORK = 100_000_000;

/** Evaluations of rates spent since the beginning. */
export function workOf(run: Run): number {
  let work = run.spent;
  for (let i = 0; i < run.solvers.length; i++) work += (run.solvers[i] as Solver).work ?? 0;
  return work;
}
