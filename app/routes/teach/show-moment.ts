import type { Bench } from "#labs/engine/bench.ts";
import type { RowMoment } from "./row-moments.ts";

/** Stops the bench at a moment of its record and brings its scene, or its table, into sight; the focus stays where it is. */
export function showMoment(
  bench: Bench,
  { step, doings }: RowMoment,
  place: ".scene" | ".bench-table" = ".scene",
): void {
  bench.pause();
  bench.goTo(step, doings);
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  document
    .querySelector(place)
    ?.scrollIntoView({ block: "nearest", behavior: isCalm ? "instant" : "smooth" });
}
