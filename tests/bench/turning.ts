/** Height of the parabola through three equal steps where the middle one is the highest; 0 where it is not. */
export function turningPoint(a: number, b: number, c: number): number {
  if (!(b >= a && b >= c)) return 0;
  const curve = a - 2 * b + c;
  return curve === 0 ? b : b - ((a - c) * (a - c)) / (8 * curve);
}

/** No ball takes longer between two bounces, steps. */
const PATIENCE = 5000;

/**
 * The height a ball comes to after its `bounces`th bounce. `next` makes a step and gives the height; where the ball no
 * longer bounces, what it lies at.
 */
export function peakAfterBounces(bounces: number, next: () => number): number {
  let [before, last] = [Infinity, next()];
  let turns = 0;
  for (let still = 0; still < PATIENCE; still++) {
    const now = next();
    const up = before > last && now > last;
    const top = turns === bounces ? turningPoint(before, last, now) : 0;
    if (top > 0) return top;
    if (up) {
      turns++;
      still = 0;
    }
    [before, last] = [last, now];
  }
  return last;
}
