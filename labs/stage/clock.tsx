import { useEffect } from "react";
import { useStage } from "./context.tsx";

/** Steps of a long way that are tried first, and how long a piece of it may keep the page, ms. */
export const FIRST_SLICE = 256;
const LONGEST_PIECE = 12;

/** Tells the bench how much time went by, frame by frame, while it plays and the page is seen. */
export function useClock(): void {
  const { bench } = useStage();
  const { playing } = bench;
  useEffect(() => {
    if (!playing) return;
    let frame = 0;
    let last = performance.now();
    const tick = (now: number) => {
      bench.advance(Math.max(0, now - last) / 1000);
      last = now;
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [bench, playing]);
}

/** Takes a bench that is on its way to another moment there, in pieces between which the page lives. */
export function useSeeking(tell: (share: number) => void): void {
  const { bench } = useStage();
  const seeking = bench.seeking !== undefined;
  useEffect(() => {
    if (!seeking) return;
    let steps = FIRST_SLICE;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const began = performance.now();
      while (performance.now() - began < LONGEST_PIECE / 2) if (bench.seekOn(steps)) return;
      const spent = performance.now() - began;
      if (spent < LONGEST_PIECE) steps = Math.min(1 << 16, steps * 2);
      else steps = Math.max(1, Math.floor((steps * LONGEST_PIECE) / 2 / spent));
      tell(bench.seeking ?? 1);
      port2.postMessage(undefined);
    };
    port2.postMessage(undefined);
    return () => {
      port1.onmessage = null;
      port1.close();
    };
  }, [bench, seeking, tell]);
}
