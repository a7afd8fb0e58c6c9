import type { Figure } from "#db/monitor-figures.ts";

/** Whether a table of labs or courses has a number to see: one of hidden rows alone tells nothing. */
export const isAnyTold = (rows: readonly { started: Figure }[]): boolean =>
  rows.some(({ started }) => started !== "hidden");
