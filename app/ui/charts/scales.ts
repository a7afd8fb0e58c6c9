/** Round numbers from 0 to at least `max`, some `count` steps of 1, 2 or 5 times a power of ten; whole ones only. */
export function roundTicks(max: number, count = 4): number[] {
  const step = Math.max(1, niceStep(max / count));
  const steps = Math.max(1, Math.ceil(max / step - 1e-9));
  return Array.from({ length: steps + 1 }, (_, i) => i * step);
}

/**
 * Limits between at most `classes` classes of equal numbers of values, rounded to two digits: what is at or above limit
 * i is in class i + 1 or higher. Fewer where values repeat; none where all are one.
 */
export function classLimits(values: readonly number[], classes = 5): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const least = sorted[0];
  if (least === undefined) return [];
  const limits = Array.from({ length: classes - 1 }, (_, i) => {
    const value = sorted[Math.floor(((i + 1) * sorted.length) / classes)] ?? 0;
    return Number(value.toPrecision(2));
  });
  return [...new Set(limits)].filter((limit) => limit > least);
}

/** The class of a value, from 0. */
export function classOf(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value >= limit).length;
}

/** The least of 1, 2, 5, 10, 20, … that is not below `step`. */
function niceStep(step: number): number {
  if (step <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(step));
  const digit = [1, 2, 5, 10].find((candidate) => candidate * power >= step - 1e-9) ?? 10;
  return digit * power;
}
