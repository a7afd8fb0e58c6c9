import type { Observed } from "./instrument.ts";

/** A bench for an instrument alone: nothing moves on it unless a test says so. */
export const observing = (what: Partial<Observed> = {}): Observed => ({
  time: () => 0,
  step: 1 / 256,
  read: () => 0,
  place: () => undefined,
  outlines: () => [],
  ...what,
});
