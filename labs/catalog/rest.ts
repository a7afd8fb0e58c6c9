import { read } from "../engine/read.ts";
import type { Run } from "../engine/run.ts";
import { step } from "../engine/step.ts";

/** What changes by less than this share of its fastest has come to rest. */
const SHARE = 1e-3;
/** Changes in one step below this, SI, are none: no eye sees a hundredth of a millimetre, and bodies that touch settle. */
const NOTHING = 1e-5;

/**
 * Steps until what a pupil may see has moved and come to rest: a block that stops, a ball that has hit the ground.
 * False when that took longer than `seconds`, or nothing moved.
 */
export function untilRest(run: Run, seconds: number): boolean {
  const seen = visibleReadings(run).map((reading) => ({ reading, value: read(run, reading), fastest: 0 }));
  let moved = false;
  for (let i = 0; i < seconds / run.document.world.step && !run.stopped; i++) {
    step(run);
    let still = true;
    for (const one of seen) {
      const value = read(run, one.reading);
      const change = Math.abs(value - one.value);
      one.value = value;
      one.fastest = Math.max(one.fastest, change);
      if (change > Math.max(NOTHING, SHARE * one.fastest)) still = false;
    }
    if (moved && still) return true;
    moved ||= !still;
  }
  return false;
}

/** Readings that are not for marking only, in the document's order. */
export const visibleReadings = (run: Run): string[] =>
  run.parts.flatMap(({ id, kind }) =>
    Object.entries(kind.readings).flatMap(([name, { hidden }]) => (hidden ? [] : [`${id}.${name}`])),
  );
