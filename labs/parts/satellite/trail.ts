/** Smallest way between two places of a trail, as a part of the distance; and a little more places than a turn has. */
export const APART = 0.01;
export const PLACES = 700;

/**
 * The last places of a body, oldest first, as one run of numbers: each place is written twice, one length apart, so that
 * `from` to `from + count` is never torn. Allocates nothing after it is made.
 */
export class Trail {
  readonly points: Float32Array;
  readonly length: number;
  count = 0;
  /** Index of the oldest place. */
  from = 0;

  /** Keeps at most `length` places. */
  constructor(length: number) {
    this.length = length;
    this.points = new Float32Array(6 * length);
  }

  clear(): void {
    this.count = 0;
    this.from = 0;
  }

  add(x: number, y: number, z: number): void {
    const at = (this.from + this.count) % this.length;
    for (const start of [3 * at, 3 * (at + this.length)]) {
      this.points[start] = x;
      this.points[start + 1] = y;
      this.points[start + 2] = z;
    }
    if (this.count < this.length) this.count++;
    else this.from = (this.from + 1) % this.length;
  }

  /** Whether a place is further than `apart` from the last one kept. */
  isApart(x: number, y: number, z: number, apart: number): boolean {
    if (this.count === 0) return true;
    const last = 3 * (this.from + this.count - 1);
    const dx = x - (this.points[last] as number);
    const dy = y - (this.points[last + 1] as number);
    const dz = z - (this.points[last + 2] as number);
    return dx * dx + dy * dy + dz * dz > apart * apart;
  }
}
