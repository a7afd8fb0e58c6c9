import type { Scale } from "./scale.ts";

/** The drawing of a graph: pixels of its view box, and what its axes leave free around it. */
export const [WIDTH, HEIGHT] = [380, 240];
export const [LEFT, RIGHT, TOP, BOTTOM] = [54, 20, 28, 42];

/** A drawing of any size; `letters` is the height of those at its axes. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  letters: number;
}

/** Beside the bench. */
export const BENCH_FRAME: Frame = {
  ...{ width: WIDTH, height: HEIGHT, letters: 11 },
  ...{ left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM },
};

/** Over the width of a sheet of A4. */
export const PAPER_FRAME: Frame = {
  ...{ width: 620, height: 370, letters: 13 },
  ...{ left: 70, right: 22, top: 30, bottom: 48 },
};

export interface Scales {
  x: Scale;
  y: Scale;
}
