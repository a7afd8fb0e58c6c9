import { log10 } from "../engine/math.ts";

/** A mark of an axis: a major one has its number written. */
export interface Tick {
  value: number;
  major: boolean;
}

/** Most marks that stand apart on an axis. */
const MOST = 60;

/**
 * Marks of a logarithmic axis that holds all from `from` to `to`: powers of ten, with 2 to 9 times them between while there
 * is room; 2 and 5 are written too where the axis has less than two decades. The first and the last are its ends, decades
 * unless the span is short. None where the ends are not 10⁻³⁰⁰ ≤ from ≤ to ≤ 10³⁰⁰.
 */
export function logTicksOf(from: number, to: number): Tick[] {
  if (!(from >= 1e-300) || !(to >= from) || to > 1e300) return [];
  const low = Math.floor(log10(from) + 1e-9);
  const high = Math.max(Math.ceil(log10(to) - 1e-9), low + 1);
  const decades = high - low;
  if (decades * 9 + 1 > MOST) return sparse(low, high, Math.ceil(decades / 10));
  const ticks: Tick[] = [];
  for (let power = low; power < high; power++)
    for (let digit = 1; digit <= 9; digit++)
      ticks.push({ value: Number(`${digit}e${power}`), major: isWritten(digit, decades) });
  ticks.push({ value: Number(`1e${high}`), major: true });
  return decades > 1 ? ticks : within(ticks, from, to);
}

const isWritten = (digit: number, decades: number): boolean =>
  digit === 1 || (decades <= 2 && (digit === 2 || digit === 5));

/** Every so many decades, so that the last holds the end. */
function sparse(low: number, high: number, every: number): Tick[] {
  const count = Math.ceil((high - low) / every);
  return Array.from({ length: count + 1 }, (_, i) => ({
    value: Number(`1e${Math.min(low + i * every, 308)}`),
    major: true,
  }));
}

/** Of one decade, from the written mark below all points to the one above. */
function within(ticks: readonly Tick[], from: number, to: number): Tick[] {
  const first = ticks.findLastIndex(({ value, major }) => major && value <= from * (1 + 1e-9));
  const last = ticks.findIndex(({ value, major }, i) => i > first && major && value >= to * (1 - 1e-9));
  return ticks.slice(Math.max(first, 0), last < 0 ? undefined : last + 1);
}

/** Where a value stands on a logarithmic axis, from 0 at `from` to 1 at `to`; NaN for one not above 0. */
export function logPlace(value: number, from: number, to: number): number {
  if (!(value > 0)) return Number.NaN;
  return (log10(value) - log10(from)) / (log10(to) - log10(from));
}
