/** A body at a moment: s, m, m/s. */
export interface Seen {
  t: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

/** Between two moments a body went by one smooth law if the way agrees with the mean of its speeds this well, m. */
const SMOOTH = 1e-4;

/** Places of a body at whole multiples of an interval, worked out between the moments at which it was looked at. */
export class Flashes {
  readonly #places: number[] = [];
  readonly #most: number;
  #last: Seen | undefined;

  /** Keeps at most `most` places. */
  constructor(most: number) {
    this.#most = most;
  }

  /** x, y, x, y … of the flashes so far, oldest first. */
  get places(): readonly number[] {
    return this.#places;
  }

  /** The body as it is now, later than it was last looked at. */
  look(now: Seen, interval: number): void {
    const last = this.#last;
    this.#last = now;
    if (last) this.#flashBetween(last, now, interval);
    else this.#places.push(now.x, now.y);
    const over = this.#places.length - 2 * this.#most;
    if (over > 0) this.#places.splice(0, over);
  }

  #flashBetween(last: Seen, now: Seen, interval: number): void {
    const dt = now.t - last.t;
    for (let n = Math.floor(last.t / interval + 1e-9) + 1; n * interval <= now.t + 1e-9 * interval; n++) {
      const share = (n * interval - last.t) / dt;
      const x = between(share, dt, last.x, last.vx, now.x, now.vx);
      this.#places.push(x, between(share, dt, last.y, last.vy, now.y, now.vy));
    }
  }
}

/**
 * One coordinate at `share` of dt on the way from a (speed u) to b (speed w): on the cubic through both, which is exact for
 * a steady acceleration; on the straight line where something struck the body in between.
 */
function between(share: number, dt: number, a: number, u: number, b: number, w: number): number {
  const straight = a + share * (b - a);
  if (Math.abs(b - a - ((u + w) / 2) * dt) > SMOOTH) return straight;
  const rest = 1 - share;
  const bend = rest * (u * dt - (b - a)) - share * (w * dt - (b - a));
  return straight + share * rest * bend;
}
