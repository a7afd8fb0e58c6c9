import { act, type Run, read, startRun, step } from "../engine/run.ts";
import { visibleReadings } from "./rest.ts";

/** No turn takes longer, steps. */
const LONGEST = 200_000;

/** What has not changed by this share of its greatest value for so many steps does not come back. */
const STANDS = { share: 1e-9, steps: 1000 };

/** A reading by which one sees that a turn is done, as it goes up through zero, and the steps from one turn to the next. */
export interface Rhythm {
  reading: string;
  steps: number;
}

/** The slowest rhythm among what a pupil may see; undefined where nothing repeats itself. */
export function findRhythm(run: Run): Rhythm | undefined {
  let found: Rhythm | undefined;
  for (const reading of visibleReadings(run)) {
    const steps = beatOf(run, reading);
    if (steps > (found?.steps ?? 0)) found = { reading, steps };
  }
  return found;
}

/** Steps until the reading goes up through zero. Throws when it does not. */
export function nextBeat(run: Run, reading: string): void {
  if (!untilBeat(run, reading)) throw new Error(`${reading} does not come back`);
}

/** Steps between two beats in a trial run with the same settings; 0 where there are none. */
function beatOf(run: Run, reading: string): number {
  const trial = startRun(run.document, run.seed, run.vocabulary);
  for (const [control, value] of run.controls) act(trial, { type: "set", step: 0, control, value });
  if (!untilBeat(trial, reading)) return 0;
  const first = trial.step;
  return untilBeat(trial, reading) ? trial.step - first : 0;
}

function untilBeat(run: Run, reading: string): boolean {
  let before = read(run, reading);
  let stoodAt = before;
  let greatest = Math.abs(before);
  for (let i = 0, stood = 0; i < LONGEST && stood < STANDS.steps && !run.stopped; i++) {
    step(run);
    const now = read(run, reading);
    if (before < 0 && now >= 0) return true;
    before = now;
    greatest = Math.max(greatest, Math.abs(now));
    if (Math.abs(now - stoodAt) <= STANDS.share * greatest) stood++;
    else [stoodAt, stood] = [now, 0];
  }
  return false;
}
