import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import { read, trailOf } from "#labs/engine/read.ts";
import { stepTo } from "#labs/engine/step.ts";
import { startRun } from "#labs/index.ts";
import { allLooks } from "../all-looks.tsx";
import { Drawing, Marks, pixelOf } from "./drawing.tsx";
import { stillBench } from "./still-bench.ts";

const labs = loadCatalogue();

describe.each(labs)("$slug", ({ document }) => {
  const drawn = (step: number) => {
    const run = startRun(document, "drawn");
    stepTo(run, step);
    return renderToStaticMarkup(<Drawing bench={stillBench(run)} looks={allLooks} lab={document.texts.ba} />);
  };

  test("is drawn by a server, with no number that is none, the same twice, and moves with the run", () => {
    const first = drawn(40);
    expect(first).toMatch(/<svg .*<\/svg>/s);
    expect(first).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(drawn(40)).toBe(first);
    if (document.parts.some(({ kind }) => kind === "pendulum")) expect(drawn(60)).not.toBe(first);
  });
});

test("the ball of the pendulum is drawn where it is, and the angle beside it", () => {
  const document = labs.find(({ slug }) => slug === "thread-pendulum")?.document;
  if (!document) throw new Error("no pendulum");
  const run = startRun(document, "drawn");
  stepTo(run, 100);
  const html = renderToStaticMarkup(
    <Drawing bench={stillBench(run)} looks={allLooks} lab={document.texts.en}>
      <Marks labels={[{ at: { x: 0.5, y: 1 }, text: "ball" }]} pixel={0.002} />
    </Drawing>,
  );
  const has = (part: string) => expect(html.includes(part), part).toBe(true);
  has(`translate(${read(run, "bob.bobX")} ${-read(run, "bob.bobY")})`);
  has(`>${Math.abs((read(run, "bob.angle") * 180) / Math.PI).toFixed(0)}°<`);
  has('<g class="drawing-mark" transform="translate(0.5 -1) scale(0.002)">');
});

test("a scene in space is drawn flat: the satellite at the end of its trail, and marks where they were put", () => {
  const document = labs.find(({ slug }) => slug === "orbit")?.document;
  if (!document) throw new Error("no orbit");
  const run = startRun(document, "drawn");
  stepTo(run, 600);
  const bench = stillBench(run);
  const html = renderToStaticMarkup(
    <Drawing bench={bench} looks={allLooks} lab={document.texts.en}>
      <Marks labels={[{ at: { x: 400, y: 200 }, text: "satellite" }]} pixel={pixelOf(bench)} />
    </Drawing>,
  );
  const [, x, y] = /<circle [^>]*transform="translate\((\S+) (\S+)\)/.exec(html) ?? [];
  const [, trail] =
    / d="(M[^"]*L[^"]*)" fill="none"|fill="none"[^>]* d="(M[^"]*)"/.exec(html)?.filter(Boolean) ?? [];
  expect(html).not.toMatch(/(?<![.\d])\d{5}/);
  const [endX, endY] = trail?.split("L").at(-1)?.split(" ").map(Number) ?? [];
  expect(Math.hypot(Number(x) - (endX ?? Number.NaN), Number(y) - (endY ?? Number.NaN))).toBeLessThan(20);
  expect(html).toContain(`translate(400 -200) scale(${pixelOf(bench)})`);
});

test.each(["collisions", "horizontal-throw"])(
  "the flashes of the camera stay on the picture of %s",
  (slug) => {
    const document = labs.find((lab) => lab.slug === slug)?.document;
    if (!document) throw new Error(slug);
    const run = startRun(document, "drawn");
    stepTo(run, 120);
    const flashes = document.parts.filter(({ kind }) => kind === "camera").map(({ id }) => trailOf(run, id));
    const html = renderToStaticMarkup(
      <Drawing bench={stillBench(run)} looks={allLooks} lab={document.texts.en} />,
    );
    for (const trail of flashes) {
      expect(trail.length).toBeGreaterThan(2 * 4);
      expect(html.includes(`M${trail[6]} ${-(trail[7] as number)}h0`)).toBe(true);
    }
  },
);
