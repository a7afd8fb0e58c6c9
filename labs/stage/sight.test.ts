import fc from "fast-check";
import { expect, test } from "vitest";
import { boxOf, nearer, sightByKey, within, wholeOf } from "./sight.ts";

const bounds = [-2, -1, 4, 3] as const;
const whole = wholeOf(bounds);
const coordinate = fc.double({ min: -9, max: 9, noNaN: true });

test("what is seen lies within the scene, wherever it was moved and however near", () => {
  fc.assert(
    fc.property(coordinate, coordinate, fc.double({ min: 0.01, max: 100, noNaN: true }), (x, y, zoom) => {
      const box = boxOf(within({ x, y, zoom }, bounds), bounds);
      expect(box.left).toBeGreaterThanOrEqual(-2 - 1e-9);
      expect(box.left + box.width).toBeLessThanOrEqual(4 + 1e-9);
      expect(box.top).toBeGreaterThanOrEqual(-3 - 1e-9);
      expect(box.top + box.height).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});

test("what lies under the hand stays there when drawn nearer", () => {
  const sight = nearer(whole, 2, 0.5, 1.5, bounds);
  const before = boxOf(whole, bounds);
  const after = boxOf(sight, bounds);
  expect((0.5 - after.left) / after.width).toBeCloseTo((0.5 - before.left) / before.width, 12);
  expect((-1.5 - after.top) / after.height).toBeCloseTo((-1.5 - before.top) / before.height, 12);
});

test("keys draw nearer and back; arrows move only what is larger than its frame", () => {
  const near = sightByKey(whole, "+", bounds);
  expect(near?.zoom).toBe(1.25);
  expect(sightByKey(near ?? whole, "0", bounds)).toEqual(whole);
  expect(sightByKey(near ?? whole, "-", bounds)?.zoom).toBeCloseTo(1, 12);
  expect(sightByKey(whole, "ArrowLeft", bounds)).toBeUndefined();
  expect(sightByKey(near ?? whole, "ArrowRight", bounds)?.x).toBeGreaterThan(near?.x ?? 0);
  expect(sightByKey(whole, "a", bounds)).toBeUndefined();
});
