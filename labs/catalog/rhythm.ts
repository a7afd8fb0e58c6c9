import { act } from "../engine/act.ts";
import { read } from "../engine/read.ts";
import type { Run } from "../engine/run.ts";
import { startRun } from "../engine/start.ts";
import { step } from "../engine/step.ts";
import { visibleReadings } from "./rest.ts";

/** No turn takes longer, steps; and once a rhythm is found, none is looked for that is so many times slower. */
const LONGEST = 200_000;
const SLOWER = 20;
/** What has not changed by this share of its greatest value for so many steps does not come back. */
const STANDS = { share: 1e-9, steps: 1000 };
/** What stays below this, SI, and below this share of its greatest value has not swung to the other side. */
const TREMBLING = { least: 1e-7, share: 1e-3 };
/** Two turns that differ by more than this part of the first are no rhythm. */
const REGULAR = 0.2;

/** A reading by which one sees that a turn is done, as it goes up through zero, and the steps from one turn to the next. */
export interface Rhythm {
  reading: string;
  steps: number;
}

/** The slowest rhythm among what a pupil may see, in a trial run with the same settings; undefined where nothing repeats itself. */
export function findRhythm(run: Run): Rhythm | undefined {
  const trial = startRun(run.document, run.seed, run.vocabulary);
  for (const [control, value] of run.controls) act(trial, { type: "set", step: 0, control, value });
  const eyes = visibleReadings(run).map((reading) => ({
    reading,
    eye: eyeOn(trial, reading),
    beats: [0, 0, 0],
  }));
  let found: Rhythm | undefined;
  for (let i = 0; i < LONGEST && i < SLOWER * (found?.steps ?? LONGEST) && !trial.stopped; i++) {
    step(trial);
    for (const { reading, eye, beats } of eyes) {
      if (!eye.look()) continue;
      beats.push(trial.step);
      const steps = turnOf(beats.slice(-3));
      if (steps > (found?.steps ?? 0)) found = { reading, steps };
    }
    if (eyes.every(({ eye }) => eye.stands())) break;
  }
  return found;
}

/** Steps until the reading goes up through zero. Throws when it does not. */
export function nextBeat(run: Run, reading: string): void {
  const eye = eyeOn(run, reading);
  for (let i = 0; i < LONGEST && !run.stopped; i++) {
    step(run);
    if (eye.look()) return;
    if (eye.stands()) break;
  }
  throw new Error(`${reading} does not come back`);
}

/** Steps of a turn after which one like it came; 0 where they are not alike. */
function turnOf([first = 0, second = 0, third = 0]: readonly number[]): number {
  const [one, next] = [second - first, third - second];
  return first > 0 && Math.abs(next - one) <= REGULAR * one ? one : 0;
}

/** Looks at a reading step by step: a beat is when it has been below zero, by more than what rests trembles, and is so no more. */
function eyeOn(run: Run, reading: string) {
  let now = read(run, reading);
  let greatest = Math.abs(now);
  let stoodAt = now;
  let stood = 0;
  const isBelow = () => now < -Math.max(TREMBLING.least, TREMBLING.share * greatest);
  let below = isBelow();
  return {
    look(): boolean {
      now = read(run, reading);
      greatest = Math.max(greatest, Math.abs(now));
      if (Math.abs(now - stoodAt) <= STANDS.share * greatest) stood++;
      else [stoodAt, stood] = [now, 0];
      const beat = below && now >= 0;
      below = beat ? false : below || isBelow();
      return beat;
    },
    stands: () => stood >= STANDS.steps,
  };
}
