/** Places of a body at whole multiples of an interval, found between the moments at which it was looked at. */
export class Flashes {
  readonly #places: number[] = [];
  readonly #most: number;
  #last: { t: number; x: number; y: number } | undefined;

  /** Keeps at most `most` places. */
  constructor(most: number) {
    this.#most = most;
  }

  /** x, y, x, y … of the flashes so far. */
  get places(): readonly number[] {
    return this.#places;
  }

  clear(): void {
    this.#places.length = 0;
    this.#last = undefined;
  }

  /**
   * The body is at (x, y) at t, s. True where a flash came since it was last looked at: its place is taken on the straight
   * line between the two. Going back in time begins anew.
   */
  look(t: number, x: number, y: number, interval: number): boolean {
    if (this.#last && t < this.#last.t) this.clear();
    const last = this.#last ?? { t: t - interval, x, y };
    this.#last = { t, x, y };
    let flashed = false;
    for (let n = Math.floor(last.t / interval + 1e-9) + 1; n * interval <= t + 1e-9 * interval; n++) {
      const share = t > last.t ? (n * interval - last.t) / (t - last.t) : 1;
      this.#places.push(last.x + share * (x - last.x), last.y + share * (y - last.y));
      flashed = true;
    }
    if (this.#places.length > 2 * this.#most) this.#places.splice(0, this.#places.length - 2 * this.#most);
    return flashed;
  }
}
