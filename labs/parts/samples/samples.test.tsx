import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import { act } from "#labs/engine/act.ts";
import { read } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { startRun } from "#labs/index.ts";
import { allLooks } from "#labs/stage/all-looks.tsx";
import { Drawing } from "#labs/stage/report/drawing.tsx";
import { stillBench } from "#labs/stage/report/still-bench.ts";
import { heightOf, hollowAt, outAt, sizesOf } from "./sizes.ts";

const document = loadCatalogue().find(({ slug }) => slug === "solid-density")?.document;
if (!document) throw new Error("no lab with a block of balls");

/** The balls of a picture: place across and upwards from the block's middle, radius, m, and whether it is seen well. */
function drawnBalls(run: Run) {
  const html = renderToStaticMarkup(
    <Drawing bench={stillBench(run)} looks={allLooks} lab={run.document.texts.en} />,
  );
  return [
    ...html.matchAll(/<g transform="translate\((\S+) (\S+)\) scale\((\S+)\)" opacity="(\S+)"><circle r="1"/g),
  ].map(([, x, y, radius, opacity]) => ({ x: Number(x), y: -Number(y), radius: Number(radius), opacity }));
}

const choose = (run: Run, ball: number) => act(run, { step: 0, type: "set", control: "ball", value: ball });

describe("a block of balls", () => {
  test("is drawn to scale: each ball of its own size in its hollow, the one that was taken out beside it", () => {
    const run = startRun(document, "a");
    for (const taken of [1, 4, 6]) {
      choose(run, taken);
      const balls = drawnBalls(run);
      expect(balls.length).toBe(6);
      for (const [i, { x, y, radius }] of balls.entries()) {
        expect(2 * radius).toBe(sizesOf(run, "balls")[i]);
        expect(x).toBe(i + 1 === taken ? outAt(6, 0.276) : hollowAt(i + 1, 6, 0.276));
        if (i + 1 !== taken) expect(y - radius).toBeLessThan(heightOf(6, 0.276));
      }
      expect(2 * (balls[taken - 1]?.radius ?? 0)).toBe(read(run, "balls.diameter"));
    }
  });

  test("has room for all its balls: none touches another, whatever the seed", () => {
    for (let i = 0; i < 10; i++) {
      const run = startRun(document, `pupil ${i}`);
      choose(run, 1);
      const balls = drawnBalls(run).sort((a, b) => a.x - b.x);
      for (const [k, { x, radius }] of balls.slice(1).entries())
        expect(x - radius).toBeGreaterThan((balls[k]?.x ?? 0) + (balls[k]?.radius ?? 0));
    }
  });

  test("misses the ball that an instrument has", () => {
    const run = startRun(document, "a");
    choose(run, 3);
    act(run, { step: 0, type: "place", instrument: "calliper", x: 0, y: 0, angle: 0 });
    const faint = () => drawnBalls(run).flatMap(({ opacity }, i) => (opacity === "1" ? [] : [i + 1]));
    expect(faint()).toEqual([]);
    act(run, { step: 0, type: "press", instrument: "calliper", button: "hold" });
    expect(faint()).toEqual([3]);
    act(run, { step: 0, type: "press", instrument: "calliper", button: "hold" });
    expect(faint()).toEqual([]);
  });
});
