import type { Bench } from "#labs/engine/bench.ts";

/**
 * A record that plays stops at its `last` step: what the world would do after it was nobody's work. Played from there it
 * begins again. Returns how to let go.
 */
export function playOnce(bench: Bench, last: number): () => void {
  let wasPlaying = bench.playing;
  const stopFrames = bench.onFrame((run) => {
    if (wasPlaying && bench.playing && run.step >= last) bench.pause();
  });
  const stopChanges = bench.onChange(() => {
    const begins = bench.playing && !wasPlaying;
    wasPlaying = bench.playing;
    if (begins && bench.run.step >= last) bench.goTo(0);
  });
  return () => {
    stopFrames();
    stopChanges();
  };
}
