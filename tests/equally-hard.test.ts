import { describe, expect, test } from "vitest";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import { doLab } from "#labs/catalog/pupil.ts";
import { markRun } from "#labs/engine/marking.ts";
import { replay } from "#labs/index.ts";

const PUPILS = 5;
/** Those with tasks, but the orbit, which takes half a minute a pupil. */
const labs = loadCatalogue().filter(({ slug, document }) => slug !== "orbit" && document.tasks.length > 0);

/** The part of the points that each of several careful pupils earns, with the lengths and errors of their own seeds. */
const sharesOf = (document: (typeof labs)[number]["document"]): number[] =>
  Array.from({ length: PUPILS }, (_, i) => {
    const { seed, actions } = doLab(document, `careful ${i + 1}`);
    const { points, max } = markRun(replay(document, seed, actions));
    return points / max;
  });

describe("careful work is worth the same whatever the seed gave", () => {
  test("in as many labs as ask for measurements", () => expect(labs.length).toBeGreaterThanOrEqual(8));

  test.each(labs)(
    "$slug: a careful pupil keeps 95 % of the points on the mean, and nobody loses the best mark",
    ({ document }) => {
      const shares = sharesOf(document);
      expect(shares.reduce((sum, share) => sum + share, 0) / PUPILS, `${shares}`).toBeGreaterThanOrEqual(
        0.95,
      );
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.85);
    },
    60_000,
  );

  // a quantity goes at most as the square of what is measured, so its part is off by twice the instrument's
  test.each(labs)(
    "$slug: an error that may be nearly nothing for some moves no result by over a third of what is allowed",
    ({ document }) => {
      const shares = document.instruments
        .filter(({ kind }) => kind === "stopwatch" || kind === "meter")
        .map((one) => Number(one["rate"] ?? one["gain"] ?? 0));
      for (const task of document.tasks)
        if (task.kind === "result")
          for (const share of shares) expect(2 * share).toBeLessThanOrEqual(task.tolerance / 3);
    },
  );
});
