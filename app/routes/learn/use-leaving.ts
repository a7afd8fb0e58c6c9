import { useEffect } from "react";
import type { Outbox } from "#app/outbox/outbox.ts";
import { keepPlace } from "./kept-place.ts";
import type { OpenBench } from "./open-bench.ts";

/** While it plays, this browser notes where the bench stands every so often, ms: a power cut costs no more. */
const EVERY_MS = 3000;

/**
 * Notes where the bench stands whenever the page is left, put away or hidden: in this browser, and as an action, so that
 * another device opens it there too. Doing so twice at one step changes nothing.
 */
export function useLeaving(open: OpenBench | undefined, outbox: Outbox | undefined): void {
  useEffect(() => {
    const recorder = open?.recorder;
    if (!open || !recorder || !outbox) return;
    const { bench } = open;
    const note = () => {
      if (bench.seeking !== undefined || bench.readOnly) return;
      keepPlace(recorder.attemptId, { step: bench.now.step, speed: bench.speed });
    };
    const leave = () => {
      bench.stay();
      note();
      outbox.part();
    };
    const hide = () => {
      if (document.visibilityState === "hidden") leave();
    };
    const timer = setInterval(() => bench.playing && note(), EVERY_MS);
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", hide);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", hide);
      leave();
    };
  }, [open, outbox]);
}
