import { expect, test } from "vitest";
import { parseLab, vocabulary } from "../index.ts";
import { testLab } from "./test-lab.ts";
import { tryEnergy } from "./trial-drift.ts";

const box = { id: "box", kind: "box", x: 0, y: 1, material: "steel" };
const peg = { id: "peg", kind: "peg", x: 0, y: 2 };

/** Codes of what is wrong with the energy of these parts within ten seconds. */
function tried(parts: readonly object[]): string[] {
  const { texts, ...rest } = testLab();
  const bare = { title: "t", summary: "s" };
  const lab = { ...rest, parts, controls: [], variants: [], instruments: [], table: [], tasks: [] };
  const { graph: _graph, ...without } = lab;
  const parsed = parseLab({
    ...without,
    world: { gravity: 9.81, step: 1 / 240, bounds: [-2, -2, 2, 2] },
    texts: Object.fromEntries(Object.keys(texts).map((lang) => [lang, bare])),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return tryEnergy(parsed.value, vocabulary, 2400).map(({ code }) => code);
}

test("what a stretched spring gives back is not gained", () => {
  const spring = {
    id: "spring",
    kind: "rigid-spring",
    from: "peg",
    to: "box",
    stiffness: 500,
    restLength: 0.2,
  };
  expect(tried([peg, box, spring])).toEqual([]);
});

test("a motor may give energy", () => {
  const hinge = { id: "hinge", kind: "hinge", from: "peg", to: "box" };
  const motor = { id: "motor", kind: "motor", hinge: "hinge", torque: 20, angularSpeed: 10 };
  expect(tried([{ ...peg, y: 1 }, box, hinge, motor])).toEqual([]);
});
