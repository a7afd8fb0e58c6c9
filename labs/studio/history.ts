/** What was, what is and what was taken back: a value, never changed in place. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** Where the last change was made: typing on in one field is one change. */
  readonly place: string | undefined;
}

/** How many changes can be taken back. */
export const MOST_CHANGES = 200;

/** A history that begins now. */
export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [], place: undefined });

/** Adds a change. One at the same `place` as the change before it joins that one; what was taken back is gone. */
export function change<T>(history: History<T>, present: T, place?: string): History<T> {
  if (Object.is(present, history.present)) return history;
  const joins = place !== undefined && place === history.place;
  const past = joins ? history.past : [...history.past, history.present].slice(-MOST_CHANGES);
  return { past, present, future: [], place };
}

/** Takes the last change back; the same history where there is none. */
export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const before = past.at(-1);
  if (past.length === 0) return history;
  return { past: past.slice(0, -1), present: before as T, future: [present, ...future], place: undefined };
}

/** Does again what was taken back last; the same history where nothing was. */
export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  return { past: [...past, present], present: future[0] as T, future: future.slice(1), place: undefined };
}
