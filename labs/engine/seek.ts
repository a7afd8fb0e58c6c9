import type { Replaying } from "./replay.ts";
import type { Run } from "./run.ts";

/** Going to another moment of a run, piece by piece. */
export interface Seeker {
  /** How much of the way is done, 0 to 1; undefined while there is none to go. */
  readonly share: number | undefined;
  /** Sets out; `arrive` gets the run once it is there, at once where one slice is enough. */
  begin(replaying: Replaying, arrive: (run: Run) => void): void;
  /** Takes up to `steps` more; true when there is nothing left to go. */
  on(steps: number): boolean;
  /** Stays where one is. */
  giveUp(): void;
}

/** A seeker that does `slice` steps of a way by itself and leaves the rest to whoever has the time. */
export function createSeeker(slice: number): Seeker {
  let way: { replaying: Replaying; arrive: (run: Run) => void } | undefined;
  function on(steps: number): boolean {
    if (!way) return true;
    const { replaying, arrive } = way;
    if (!replaying.on(steps)) return false;
    way = undefined;
    arrive(replaying.run);
    return true;
  }
  return {
    get share() {
      return way && way.replaying.run.step / Math.max(1, way.replaying.until);
    },
    begin(replaying, arrive) {
      way = { replaying, arrive };
      on(slice);
    },
    on,
    giveUp() {
      way = undefined;
    },
  };
}
