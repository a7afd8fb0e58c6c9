import type { Scale } from "./scale.ts";

/** The drawing of a graph: pixels of its view box, and what its axes leave free around it. */
export const [WIDTH, HEIGHT] = [380, 240];
export const [LEFT, RIGHT, TOP, BOTTOM] = [54, 20, 28, 42];

export interface Scales {
  x: Scale;
  y: Scale;
}
