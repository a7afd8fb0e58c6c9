import { expect, test } from "vitest";
import { Flashes } from "./flashes.ts";

const fall = (t: number) => ({ t, x: 2 * t, y: 4.9 * t * t, vx: 2, vy: 9.8 * t });

test("flashes of a falling body lie on its parabola, however seldom it is looked at", () => {
  const flashes = new Flashes(100);
  for (const t of [0, 0.017, 0.26, 0.4, 0.61]) flashes.look(fall(t), 0.1);
  const exact = [0, 1, 2, 3, 4, 5, 6].flatMap((n) => [0.2 * n, 0.049 * n * n]);
  expect(flashes.places.length).toBe(exact.length);
  for (const [i, value] of exact.entries()) expect(flashes.places[i]).toBeCloseTo(value, 12);
});

test("a body that was struck between two looks is put on the straight line between them", () => {
  const flashes = new Flashes(100);
  flashes.look({ t: 0, x: 0, y: 0, vx: 1, vy: 0 }, 0.1);
  flashes.look({ t: 0.2, x: 0.1, y: 0, vx: 0, vy: 0 }, 0.1);
  flashes.look({ t: 0.4, x: 0.1, y: 0.3, vx: 0, vy: 0.5 }, 0.1);
  expect(flashes.places[8]).toBeCloseTo(0.1, 12);
  expect(flashes.places[7]).toBeCloseTo(0.15, 12);
});

test("no more places are kept than asked for, and the newest stay", () => {
  const flashes = new Flashes(3);
  for (let t = 0; t < 1; t += 0.05) flashes.look(fall(t), 0.1);
  expect(flashes.places.length).toBe(6);
  expect(flashes.places[4]).toBeCloseTo(2 * 0.9, 12);
});
