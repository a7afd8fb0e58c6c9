/** Samples that a trace holds at the most. */
export const MOST_SAMPLES = 1200;

/** A trace from the bench in bounded memory: when it is full, every second sample goes and only every second is taken. */
export class Trace {
  readonly x = new Float64Array(MOST_SAMPLES);
  readonly y = new Float64Array(MOST_SAMPLES);
  #count = 0;
  #every = 1;
  #skipped = 0;

  get count(): number {
    return this.#count;
  }

  /** Takes a sample; one that is not finite is passed over. */
  push(x: number, y: number): void {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return;
    if (++this.#skipped < this.#every) return;
    this.#skipped = 0;
    if (this.#count === MOST_SAMPLES) this.#thin();
    this.x[this.#count] = x;
    this.y[this.#count++] = y;
  }

  clear(): void {
    this.#count = 0;
    this.#every = 1;
    this.#skipped = 0;
  }

  #thin(): void {
    this.#count = MOST_SAMPLES / 2;
    this.#every *= 2;
    for (let i = 0; i < this.#count; i++) {
      this.x[i] = this.x[2 * i] as number;
      this.y[i] = this.y[2 * i] as number;
    }
  }
}
