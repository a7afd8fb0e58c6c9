import { hashState } from "./hash.ts";
import type { Run } from "./run.ts";

/** A value of the running lab in SI: `part.reading`, `part.prop` or `world.gravity`; throws on an unknown name. */
export function read(run: Run, path: string): number {
  if (path === "world.gravity") return run.properties.gravity;
  const dot = path.indexOf(".");
  const id = path.slice(0, dot);
  const name = path.slice(dot + 1);
  for (const solver of run.solvers) {
    const value = solver.read(id, name);
    if (value !== undefined) return value;
  }
  const prop = run.properties.parts.get(id)?.[name];
  if (typeof prop === "number") return prop;
  const part = run.parts.find((one) => one.id === id);
  // a run that could not begin has no solver: its readings are nothing, and it says why
  if (run.stopped !== undefined && part && Object.hasOwn(part.kind.readings, name)) return 0;
  throw new Error(`nothing to read at ${path}`);
}

/** Places that a part leaves to be drawn: x, y (and z) in turn, m, oldest first. None where it leaves none. */
export function trailOf(run: Run, part: string): ArrayLike<number> {
  for (const solver of run.solvers) {
    const trail = solver.trail?.(part);
    if (trail) return trail;
  }
  return [];
}

/** Seconds since the parts were last put to their start. */
export const timeOf = (run: Run): number => (run.step - run.startedAt) * run.document.world.step;

/** SHA-256 over everything that decides the future of the run. */
export function stateHash(run: Run): string {
  const values = [run.step, run.startedAt, ...run.controls.values(), run.properties.gravity];
  for (const solver of run.solvers) values.push(...solver.state());
  for (const instrument of run.instruments.values()) values.push(...instrument.state());
  return hashState(values);
}

/** Whether an instrument is on the bench and not in the drawer. */
export const isOut = (run: Run, instrument: string): boolean =>
  !run.places.has(instrument) || run.places.get(instrument) !== undefined;

/** A property of the run by the name it has in formulas; undefined when there is none of it. */
export function propertyOf(run: Run, name: string): number | undefined {
  if (name === "world.gravity") return run.properties.gravity;
  const dot = name.indexOf(".");
  const value = run.properties.parts.get(name.slice(0, dot))?.[name.slice(dot + 1)];
  return typeof value === "number" ? value : undefined;
}
