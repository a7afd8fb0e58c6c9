import { useEffect, useState } from "react";
import type { Bench } from "#labs/engine/bench.ts";
import type { Player } from "#labs/stage/play-bar.tsx";
import { usePlayed } from "./use-step.ts";

/** How long each doing is looked at, ms, at the pace ×1. */
const LOOKED_AT_MS = 800;

/** Plays a record in which no time went by: from doing to doing; from its end it begins again. */
export function useDoingsPlayed(bench: Bench): Player {
  const played = usePlayed(bench);
  const [playing, setPlaying] = useState(false);
  const all = bench.actions.length;
  useEffect(() => {
    if (!playing) return;
    if (played >= all) return setPlaying(false);
    const timer = setTimeout(() => bench.goTo(0, played + 1), LOOKED_AT_MS / bench.speed);
    return () => clearTimeout(timer);
  }, [bench, playing, played, all]);
  return {
    playing,
    toggle() {
      if (!playing && played >= all) bench.goTo(0, 0);
      setPlaying(!playing);
    },
    back: played > 0 ? () => bench.goTo(0, played - 1) : undefined,
    on: () => bench.goTo(0, Math.min(all, played + 1)),
  };
}
