const ROUNDS = 21;

/** The middle one of an odd number of values. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** Processor time that something takes, ms: other processes of a busy machine do not count. */
export function timed(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/**
 * Processor time of `peer` ÷ time of `ours`: the median over slices taken in turn, so that whatever else the machine does weighs on
 * both. Above 1 ours is faster. A few slices are made first and not counted.
 */
export function speedAgainst(peer: () => void, ours: () => void, rounds = ROUNDS): number {
  for (let i = 0; i < 5; i++) {
    peer();
    ours();
  }
  return median(Array.from({ length: rounds }, () => timed(peer) / timed(ours)));
}
