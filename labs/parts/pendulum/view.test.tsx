import { describe, expect, test } from "vitest";
import { pendulumLab } from "#tests/careful-pupil.ts";
import type { Part } from "#labs/document/document.ts";
import { createBench } from "#labs/engine/create-bench.ts";
import { vocabulary } from "#labs/index.ts";
import { drawn, type Point } from "#labs/stage/test-drawn.tsx";
import { PendulumView } from "./view.tsx";

const AT = -0.43;

/** Where the level lines to a ruler begin, in a lab whose ball is let go at 0.3 rad. */
function levels(direction: string): Point[] {
  const ruler = {
    id: "ruler",
    kind: "ruler",
    x: AT,
    y: 0,
    length: 1,
    division: 0.01,
    angle: 0,
    gap: 0,
    zero: 0,
  };
  const instruments = [{ ...ruler, direction }];
  const document = { ...pendulumLab, drawer: [], variants: [], instruments };
  const bench = createBench({ document, seed: "a", vocabulary });
  bench.do({ type: "set", control: "angle", value: 0.3 });
  const part = document.parts.find(({ kind }) => kind === "pendulum") as Part;
  const { strokes } = drawn(PendulumView, { part, bench, pixel: 0.001, label: "ball" });
  return strokes.flat().flatMap(([from, [x]]) => (Math.abs(x - AT) < 1e-9 ? [from] : []));
}

describe("the height a pendulum falls", () => {
  test("is between two level lines to a ruler that stands: from the ball at rest, from where it is let go", () => {
    const [rest, start] = levels("up");
    expect(rest?.[0]).toBe(0);
    expect(start?.[0]).toBeCloseTo(Math.sin(0.3), 12);
    expect(Number(rest?.[1]) - Number(start?.[1])).toBeCloseTo(1 - Math.cos(0.3), 12);
  });

  test("has no line to a ruler that hangs: there the length alone is read", () => {
    expect(levels("down")).toHaveLength(1);
  });
});
