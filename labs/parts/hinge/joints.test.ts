import { describe, expect, test } from "vitest";
import { read } from "../../engine/read.ts";
import { stepTo } from "../../engine/step.ts";
import { parseLab, startRun } from "../../index.ts";

const words = { title: "joints", summary: "joints" };
const labOf = (parts: Record<string, unknown>[]) =>
  parseLab({
    format: 1,
    slug: "joints",
    grade: 9,
    licence: "CC BY 4.0",
    world: { gravity: 9.8, step: 1 / 60, bounds: [-2, -2, 2, 2] },
    parts,
    texts: { ba: words, ru: words, en: words },
  });

/** A run of a document that must parse. */
function runOf(parts: Record<string, unknown>[]) {
  const parsed = labOf(parts);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return startRun(parsed.value, "joints");
}

describe("joints in a document", () => {
  test("a hinge, a motor, a rope, a cord and a spring run, and every reading they declare can be read", () => {
    const run = runOf([
      { id: "nail", kind: "peg", x: 0, y: 1 },
      { id: "wheel", kind: "peg", x: 1, y: 1 },
      { id: "arm", kind: "box", x: 0, y: 0.6, width: 0.1, height: 0.8 },
      { id: "a", kind: "disc", x: 1, y: 0, radius: 0.1 },
      { id: "b", kind: "disc", x: -1, y: 0, radius: 0.1 },
      { id: "hinge", kind: "hinge", from: "nail", to: "arm", toY: "arm.height / 2" },
      { id: "motor", kind: "motor", hinge: "hinge" },
      { id: "rope", kind: "rope", from: "a", to: "b", over: "wheel", next: "nail", length: 3.2 },
      { id: "cord", kind: "cord", from: "a", to: "b", length: 4 },
      { id: "spring", kind: "rigid-spring", from: "a", to: "wheel" },
    ]);
    stepTo(run, 120);
    expect(run.stopped).toBeUndefined();
    for (const { id, kind } of run.parts)
      for (const name of Object.keys(kind.readings))
        expect(Number.isFinite(read(run, `${id}.${name}`))).toBe(true);
  });

  test("a joint of what is no body is an issue at its place", () => {
    const parsed = labOf([
      { id: "a", kind: "disc" },
      { id: "hinge", kind: "hinge", from: "a", to: "star" },
      { id: "motor", kind: "motor", hinge: "a" },
    ]);
    if (parsed.ok) throw new Error("taken without an issue");
    expect(parsed.issues.map(({ path }) => path)).toEqual(["parts[1].to", "parts[2].hinge"]);
  });

  test("a joint of a body with itself, and one that cannot meet, stop the run with their reasons", () => {
    const twice = runOf([
      { id: "a", kind: "disc" },
      { id: "hinge", kind: "hinge", from: "a", to: "a" },
    ]);
    expect(twice.stopped).toBe("joint-of-one-body");
    const apart = runOf([
      { id: "p", kind: "peg" },
      { id: "q", kind: "peg", x: 1 },
      { id: "hinge", kind: "hinge", from: "p", to: "q" },
    ]);
    expect(apart.stopped).toBe("joints-apart");
  });
});
