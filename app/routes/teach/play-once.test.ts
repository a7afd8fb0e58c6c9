import { expect, test } from "vitest";
import { createBench } from "#labs/engine/create-bench.ts";
import { vocabulary } from "#labs/index.ts";
import { measureCarefully, pendulumLab } from "#tests/careful-pupil.ts";
import { playOnce } from "./play-once.ts";

const all = measureCarefully("seed");
/** The first swings of a careful pupil, and how a teacher sees them. */
const actions = all.slice(0, all.findIndex(({ type }) => type === "cell") + 1);
const last = actions.at(-1)?.step ?? 0;
const record = () => {
  const bench = createBench({ document: pendulumLab, seed: "seed", vocabulary, actions, readOnly: true });
  playOnce(bench, last);
  return bench;
};
const frame = 1 / 60;

test("a record that plays stops where the pupil did the last thing", () => {
  const bench = record();
  bench.setSpeed(4);
  bench.play();
  for (let i = 0; i < 60 * 600 && bench.playing; i++) bench.advance(frame);
  expect(bench.playing).toBe(false);
  expect(bench.run.table.size).toBe(1);
  const stepsOfFrame = (4 * frame * pendulumLab.world.pace) / pendulumLab.world.step;
  expect(bench.run.step).toBeGreaterThanOrEqual(last);
  expect(bench.run.step).toBeLessThanOrEqual(last + Math.ceil(stepsOfFrame));
});

test("played from its end it begins again; looked at in the middle it goes on from there", () => {
  const bench = record();
  bench.goTo(last);
  expect(bench.playing).toBe(false);
  bench.play();
  expect(bench.playing).toBe(true);
  expect(bench.run.step).toBe(0);
  expect(bench.run.table.size).toBe(0);
  bench.pause();
  bench.goTo(last - 1000);
  bench.play();
  bench.advance(frame);
  expect(bench.playing).toBe(true);
  expect(bench.run.step).toBeGreaterThan(last - 1000);
});

test("a record in which no time went by has nothing to play", () => {
  const only = actions.slice(0, 1);
  const bench = createBench({
    document: pendulumLab,
    seed: "seed",
    vocabulary,
    actions: only,
    readOnly: true,
  });
  playOnce(bench, 0);
  bench.play();
  expect(bench.playing).toBe(false);
  expect(bench.run.step).toBe(0);
});
