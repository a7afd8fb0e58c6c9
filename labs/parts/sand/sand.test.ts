import { describe, expect, test } from "vitest";
import { read, stateHash } from "#labs/engine/read.ts";
import { stepTo } from "#labs/engine/step.ts";
import { runOf } from "#tests/bare-lab.ts";

const tray = { id: "sand", kind: "sand", x: 0.1, y: 0 };
const ball = { id: "ball", kind: "mass", x: 0, y: 0.5, vx: 1, radius: 0.02 };

describe("a tray of sand", () => {
  test("holds a body where it touched, for good, and tells how far from its zero that was", () => {
    const run = runOf([tray, ball]);
    stepTo(run, 256 * 20);
    const place = Math.sqrt((2 * 0.48) / 9.81);
    expect(read(run, "ball.x")).toBeCloseTo(place, 12);
    expect(read(run, "sand.distance")).toBeCloseTo(place - 0.1, 12);
    expect(read(run, "ball.y")).toBeCloseTo(0.02, 12);
    expect(read(run, "ball.speed")).toBe(0);
    expect(run.stopped).toBeUndefined();
  });

  test("keeps the place of the first of two that fall", () => {
    const later = { id: "later", kind: "mass", x: -1, y: 0.8, radius: 0.02 };
    const run = runOf([tray, later, ball]);
    stepTo(run, 512);
    expect(read(run, "sand.distance")).toBeCloseTo(read(run, "ball.x") - 0.1, 13);
    expect(read(run, "later.y")).toBeCloseTo(0.02, 12);
    expect(read(run, "later.x")).toBe(-1);
  });

  test("a body that lies in it from the start has not fallen, and one begun under it stops the run", () => {
    const lying = runOf([tray, { ...ball, y: 0.02, vx: 0 }]);
    stepTo(lying, 256);
    expect(read(lying, "ball.y")).toBeCloseTo(0.02, 12);
    expect(read(lying, "sand.distance")).toBe(0);
    expect(runOf([tray, { ...ball, y: -0.1 }]).stopped).toBe("bodies-overlap");
  });

  test("what it has caught is part of the state", () => {
    const [one, other] = [runOf([tray, ball]), runOf([{ ...tray, x: 0.2 }, ball])];
    for (const run of [one, other]) stepTo(run, 256);
    expect(stateHash(one)).not.toBe(stateHash(other));
  });
});
