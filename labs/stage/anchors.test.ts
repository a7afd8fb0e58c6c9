import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../catalog/folder.ts";
import { vocabulary } from "../index.ts";
import { createBench } from "../engine/create-bench.ts";
import { handlesOf, onStep, placeOf, valueNear, wayOf } from "./anchors.ts";

const labs = loadCatalogue()
  .map(({ slug, document }) => ({ slug, document, handles: handlesOf(document) }))
  .filter(({ document }) => document.world.dimensions === 2);

test("most labs have something to take hold of", () => {
  expect(labs.filter(({ handles }) => handles.length > 0).length).toBeGreaterThanOrEqual(6);
});

describe.each(
  labs.flatMap(({ slug, document, handles }) => handles.map((handle) => ({ slug, document, handle }))),
)("$slug: $handle.control.id", ({ document, handle }) => {
  test("led along its whole way, gives each value where the handle then stands", () => {
    const bench = createBench({ document, seed: "seed", vocabulary });
    const { control } = handle;
    const way = wayOf(bench.run, handle);
    const steps = Math.round((control.max - control.min) / control.step);
    for (let i = 0; i <= steps; i += Math.max(1, Math.floor(steps / 9))) {
      const value = onStep(control, control.min + i * control.step);
      bench.do({ type: "set", control: control.id, value });
      const place = placeOf(bench.run, handle);
      expect(valueNear(control, way, place)).toBeCloseTo(value, 9);
    }
  });
});
