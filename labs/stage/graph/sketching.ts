import { MAX_SKETCH } from "../../engine/action.ts";

/** A place in the drawing, pixels. */
export type Place = readonly [number, number];

/** Nearer to each other along x than this, pixels, two places of a graph are one. */
const APART = 1;
/** A graph drawn by hand is kept to this, pixels. */
const FINE = 0.6;

/** A polyline through places of the drawing. */
export const pathOf = (places: readonly Place[]): string =>
  places.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");

/** A drawing with a stroke of the hand put in: it takes the place of what it goes over; a mere press adds one place. */
export function withStroke(drawn: readonly Place[], stroke: readonly Place[]): Place[] {
  const xs = stroke.map(([x]) => x);
  const [low, high] = [Math.min(...xs) - APART, Math.max(...xs) + APART];
  const kept = drawn.filter(([x]) => x < low || x > high);
  const sorted = [...stroke].sort((a, b) => a[0] - b[0]);
  const thinned = sorted.filter(([x], i) => i === 0 || x - (sorted[i - 1]?.[0] ?? 0) >= APART / 2);
  return [...kept, ...thinned].sort((a, b) => a[0] - b[0]);
}

/** The drawing with no more places than an action may have: those that tell its shape (Douglas and Peucker 1973). */
export function simplified(drawn: readonly Place[]): Place[] {
  for (let fine = FINE; ; fine *= 1.5) {
    const kept = tellingOf(drawn, fine);
    if (kept.length <= MAX_SKETCH) return kept;
  }
}

function tellingOf(drawn: readonly Place[], fine: number): Place[] {
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last || drawn.length < 3) return [...drawn];
  let worst = 0;
  let at = 0;
  for (const [i, [x, y]] of drawn.entries()) {
    const share = (x - first[0]) / (last[0] - first[0] || 1);
    const off = Math.abs(y - first[1] - share * (last[1] - first[1]));
    if (off > worst) [worst, at] = [off, i];
  }
  if (worst <= fine || at === 0 || at === drawn.length - 1) return [first, last];
  return [...tellingOf(drawn.slice(0, at + 1), fine).slice(0, -1), ...tellingOf(drawn.slice(at), fine)];
}
