import { useSyncExternalStore } from "react";
import type { Bench } from "#labs/engine/bench.ts";

/** The step the bench stands at, drawn anew some ten times a second at most. */
export function useStep(bench: Bench): number {
  return useSyncExternalStore(
    (listener) => {
      let shown = 0;
      const stopFrames = bench.onFrame(() => {
        const now = performance.now();
        if (now - shown < 100) return;
        shown = now;
        listener();
      });
      const stopChanges = bench.onChange(listener);
      return () => {
        stopFrames();
        stopChanges();
      };
    },
    () => bench.run.step,
    () => 0,
  );
}

/** How many doings of a record the bench has behind it. */
export function usePlayed(bench: Bench): number {
  const played = () => bench.played;
  return useSyncExternalStore(bench.onChange, played, played);
}
