import type { Figures, Visit } from "./page-figures.ts";
import { atMost, type Row, told } from "./row.ts";

/**
 * What the design allows a page of ours: KB, s, ms and MB. A frame is measured in whole refreshes of 16.7 ms, so the 33 ms
 * for a scene in space are two of them, 33.3.
 */
const LIMITS = {
  flat: { first: 250, usable: 4, offline: 1, frame: 16.7, heap: 40, grown: 5 },
  space: { first: 600, usable: 4, offline: 1, frame: 33.4, heap: 40, grown: 5 },
};

/** The figures of a page as rows under its name; others' pages have no limits to hold. */
export function pageRows(
  name: string,
  { first, again, offlineMs, coldOfflineMs, frames, heap, doings }: Figures,
  minutes: number,
  kind?: keyof typeof LIMITS,
): Row[] {
  const limits = kind && LIMITS[kind];
  const row = (what: string, value: number, unit: string, limit: number | undefined): Row =>
    limit === undefined
      ? told(`${name}: ${what}`, value, unit)
      : atMost(`${name}: ${what}`, value, unit, limit);
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const work = `${percent(frames.lateShare)} late, main thread busy ${percent(frames.busyShare)}`;
  const input = `${minutes} min of random input`;
  const nodes = `${doings} doings, nodes ${heap.nodes.join(" → ")}`;
  return [
    row(`first visit, gzip (${byKind(first)})`, kilobytes(first), "KB", limits?.first),
    row("of that by the time one can begin", first.soonBytes / 1024, "KB", undefined),
    row("usable at 1 Mbit/s + 300 ms", first.usableMs / 1000, "s", limits?.usable),
    row(`next visit, gzip (${byKind(again)})`, kilobytes(again), "KB", undefined),
    row("next visit, usable at 1 Mbit/s + 300 ms", again.usableMs / 1000, "s", undefined),
    row(`usable with the network off, median of ${each(offlineMs)}`, median(offlineMs), "s", limits?.offline),
    row(`the same in a tab just opened, ${each(coldOfflineMs)}`, median(coldOfflineMs), "s", undefined),
    row(`frame while playing, p95 (${work})`, frames.p95, "ms", limits?.frame),
    row("heap after load", heap.loaded / 1e6, "MB", limits?.heap),
    row(`heap after ${input}`, heap.after / 1e6, "MB", undefined),
    row(`heap grown by ${input} (${nodes})`, (heap.after - heap.loaded) / 1e6, "MB", limits?.grown),
    row("of that in the second half", (heap.after - heap.midway) / 1e6, "MB", undefined),
  ];
}

const each = (ms: readonly number[]): string =>
  ms.length > 0 ? ms.map((one) => (one / 1000).toFixed(2)).join(", ") : "none: it does not open";

/** In seconds; infinite where there is none. */
const median = (ms: readonly number[]): number =>
  (ms.toSorted((a, b) => a - b)[Math.floor(ms.length / 2)] ?? Number.POSITIVE_INFINITY) / 1000;

const kilobytes = ({ bytes }: Visit): number =>
  [...bytes.values()].reduce((sum, each) => sum + each, 0) / 1024;

/** "script 120.4, font 41.0", the heaviest first. */
const byKind = ({ bytes }: Visit): string =>
  [...bytes]
    .toSorted((a, b) => b[1] - a[1])
    .map(([kind, size]) => `${kind} ${(size / 1024).toFixed(1)}`)
    .join(", ");
