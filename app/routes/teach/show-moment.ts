import type { Bench } from "#labs/engine/bench.ts";

/** Stops the bench at a step of its record and brings its scene, or its table, into sight; the focus stays where it is. */
export function showMoment(bench: Bench, step: number, place: ".scene" | ".bench-table" = ".scene"): void {
  bench.pause();
  bench.goTo(step);
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  document
    .querySelector(place)
    ?.scrollIntoView({ block: "nearest", behavior: isCalm ? "instant" : "smooth" });
}
