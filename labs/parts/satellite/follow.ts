import type { Run } from "../../engine/run.ts";
import { read } from "../../engine/read.ts";
import { APART, type Trail } from "./trail.ts";

/** Where a satellite is, and where it was: what both its drawings are made from. */
export interface Followed {
  x: number;
  y: number;
  z: number;
  startedAt: number;
  step: number;
}

/** A satellite not seen yet. */
export const notSeen = (): Followed => ({ x: 0, y: 0, z: 0, startedAt: -1, step: -1 });

/**
 * Takes the place of a satellite from the run into `seen` and its trail; a new start or a step back clears the trail. Tells
 * whether the trail is another one now.
 */
export function follow(run: Run, id: string, seen: Followed, trail: Trail): boolean {
  const isAnew = run.startedAt !== seen.startedAt || run.step < seen.step;
  if (isAnew) trail.clear();
  seen.startedAt = run.startedAt;
  seen.step = run.step;
  seen.x = read(run, `${id}.x`);
  seen.y = read(run, `${id}.y`);
  seen.z = read(run, `${id}.z`);
  const { x, y, z } = seen;
  const isFurther = trail.isApart(x, y, z, APART * Math.sqrt(x * x + y * y + z * z));
  if (isFurther) trail.add(x, y, z);
  return isAnew || isFurther;
}
