import { describe, expect, test } from "vitest";
import { pendulumLab } from "#tests/careful-pupil.ts";
import type { Part } from "../document/document.ts";
import { createBench } from "../engine/create-bench.ts";
import { vocabulary } from "../index.ts";
import { allLooks } from "./all-looks.tsx";
import { type Drawn, drawn, type Point } from "./test-drawn.tsx";
import { stage as en } from "./texts/en.ts";

/** From the eye of one who reads to the scale, m. */
const EYE = 0.3;
const { faces, views } = allLooks;

/** A bench with one instrument that is out, in the pendulum's lab. */
function benchWith(part: Part, seed: string) {
  const ball = pendulumLab.parts.map((one) => (one.kind === "pendulum" ? { ...one, mass: 0.2 } : one));
  const document = { ...pendulumLab, parts: ball, drawer: [], variants: [], instruments: [part] };
  return createBench({ document, seed, vocabulary });
}

/** What is drawn of a length or angle in the scene, once the eye is where it is asked to be. */
function lying(part: Part, { seed = "a", eye }: { seed?: string; eye?: number } = {}) {
  const bench = benchWith(part, seed);
  if (eye !== undefined) bench.do({ type: "press", instrument: part.id, button: `eye ${eye}` });
  const View = views[part.kind] as NonNullable<(typeof views)[string]>;
  const off = bench.run.instruments.get(part.id)?.offset?.() ?? 0;
  return { off, ...drawn(View, { part, bench, pixel: 0.001, label: "scale" }) };
}

/** The strokes of the path with the most of them: the marks of the scale. */
const marksOf = ({ strokes }: Drawn) =>
  strokes.reduce((most, next) => (next.length > most.length ? next : most), []);

/** How far a place of the drawing (y down) is from a point (y up), along a direction. */
const along = ([x, y]: Point, zero: Point, angle: number): number =>
  (x - zero[0]) * Math.cos(angle) + (-y - zero[1]) * Math.sin(angle);

const scale = { length: 1, division: 0.01 };
const tape = { id: "one", kind: "tape", x: 0.3, y: -0.2, angle: 0, ...scale, play: 0.002 };
const ruler = {
  ...{ id: "one", kind: "ruler", x: 0.3, y: -0.2, ...scale, direction: "down", angle: 0, gap: 0, zero: 0 },
};
const QUARTER = Math.PI / 2;

describe("a length read off the drawn marks", () => {
  /** Which way lengths go from the zero, y up. */
  const lies: [string, Part, number][] = [
    ["a tape that lies level", tape, 0],
    ["a tape that lies askew", { ...tape, angle: 0.4 }, 0.4],
    ["a ruler that hangs", ruler, -QUARTER],
    ["a ruler that hangs askew", { ...ruler, angle: 0.2 }, -QUARTER + 0.2],
    ["a ruler that stands", { ...ruler, direction: "up" }, QUARTER],
    ["a ruler along a board", { ...ruler, direction: "along", angle: 0.5 }, 0.5],
    ["a ruler with a worn end", { ...ruler, zero: 0.004 }, -QUARTER],
    ["a worn ruler that stands", { ...ruler, direction: "up", zero: 0.004 }, QUARTER],
  ];

  test.each(lies)("%s: each mark is its length from the zero, off by the hidden error", (_, part, angle) => {
    const zero: Point = [Number(part["x"]), Number(part["y"])];
    for (const seed of ["a", "b", "c"]) {
      const shown = lying(part, { seed });
      const most = Number(part["play"] ?? part["zero"]);
      expect(Math.abs(shown.off)).toBeLessThanOrEqual(most);
      if (most > 0) expect(Math.abs(shown.off)).toBeGreaterThanOrEqual(most / 2);
      const levels = marksOf(shown).map(([from]) => along(from, zero, angle));
      const first = levels.length === 101 ? 0 : 1;
      expect(levels.length).toBe(101 - first);
      for (const [i, level] of levels.entries()) expect(level).toBeCloseTo((i + first) / 100 + shown.off, 9);
      expect(shown.numbers.map(({ text }) => text)).toEqual("10 20 30 40 50 60 70 80 90".split(" "));
      for (const { at, text } of shown.numbers)
        expect(along(at, zero, angle)).toBeCloseTo(Number(text) / 100 + shown.off, 9);
    }
  });

  test("marks of ten divisions are the longest, of five longer than the others, and stand across the length", () => {
    const marks = marksOf(lying({ ...ruler, direction: "up" }));
    const long = marks.map(([from, to]) => Math.abs(to[0] - from[0]));
    for (const [i, [from, to]] of marks.entries()) {
      expect(to[1]).toBeCloseTo(from[1], 12);
      expect(long[i]).toBeCloseTo(long[i % 10 === 0 ? 0 : i % 5 === 0 ? 5 : 1] as number, 12);
    }
    expect((long[0] ?? 0) > (long[5] ?? 0) && (long[5] ?? 0) > (long[1] ?? 0)).toBe(true);
  });
});

describe("an angle read off a protractor", () => {
  const degree = Math.PI / 180;
  const half = { id: "one", kind: "protractor", x: 0.1, y: 0.4, angle: 0, radius: 0.3 };
  const finer = { ...half, division: degree / 2, range: 40 * degree };

  test.each([
    ["level", { ...half, division: degree, range: 180 * degree }, 1, 181],
    ["turned", { ...half, division: degree, range: 90 * degree, angle: 0.3 }, 1, 91],
    ["of half degrees", finer, 0.5, 81],
  ])(
    "%s: each mark stands at its angle about the centre, and its number says that",
    (_, part, step, count) => {
      const shown = lying(part);
      const turn = Number(part.angle) / degree;
      const angleOf = ([x, y]: Point) => Math.atan2(-y - part.y, x - part.x) / degree - turn;
      const marks = marksOf(shown);
      expect(marks.length).toBe(count);
      for (const [i, [from, to]] of marks.entries()) {
        expect(angleOf(from)).toBeCloseTo(i * step, 9);
        expect(angleOf(to)).toBeCloseTo(i * step, 9);
        expect(Math.hypot(from[0] - part.x, from[1] + part.y)).toBeCloseTo(part.radius, 9);
      }
      expect(shown.numbers.length).toBe(Math.floor((count - 1) / 10));
      for (const { at, text } of shown.numbers) expect(angleOf(at)).toBeCloseTo(Number(text), 9);
    },
  );
});

describe("a ruler held before what it measures", () => {
  const near = { ...ruler, direction: "up", gap: 0.02 };
  /** What the eye reads off it at a true height, m: the marks are equally far apart, so between them it goes evenly. */
  const readAt = (height: number, eye: number, part: Part = near): number => {
    const levels = marksOf(lying(part, { eye })).map(([from]) => along(from, [0.3, -0.2], QUARTER));
    const [first = 0, last = 0] = [levels[0], levels.at(-1)];
    return (height - first) / (last - first);
  };

  test("says the length where the eye is level with it, wherever that is", () => {
    for (const height of [0.1, 0.5, 0.83]) expect(readAt(height, height)).toBeCloseTo(height, 9);
  });

  test("is read wrongly with the eye aside, by similar triangles", () => {
    for (const height of [0.1, 0.6])
      for (const eye of [0, 0.25, 0.9]) {
        // the ray from the eye to the thing goes through the scale, which is nearer by the gap
        const through = eye + ((height - eye) * EYE) / (EYE + near.gap);
        expect(readAt(height, eye)).toBeCloseTo(through, 9);
      }
    expect(readAt(0.6, 0) - 0.6).toBeLessThan(-0.03);
    expect(readAt(0.6, 1) - 0.6).toBeGreaterThan(0.02);
  });

  test("that lies on the thing reads the same with the eye anywhere, and shows none", () => {
    for (const eye of [0, 0.5, 1]) expect(readAt(0.6, eye, { ...near, gap: 0 })).toBeCloseTo(0.6, 9);
    expect(lying({ ...near, gap: 0 }).html).not.toContain("<circle");
    expect(lying(near).html).toContain("<circle");
  });
});

describe("a force read off a dynamometer", () => {
  const exact = {
    ...{ id: "one", kind: "dynamometer", of: "bob.weight", range: 5, division: 0.1 },
    ...{ accuracy: 0, zero: 0, limit: 0, gap: 0, noise: 0 },
  };
  const Face = faces["dynamometer"] as NonNullable<(typeof faces)[string]>;
  const unit = { of: (value: number) => value, difference: (value: number) => value, label: "N" };

  /** Does what is told on the bench, and reads the pointer off the numbers of the scale, N. */
  function seen(part: Part, doings: readonly string[], seed = "a") {
    const bench = benchWith(part, seed);
    for (const button of doings) bench.do({ type: "press", instrument: "one", button });
    const number = (value: number, digits = 2) => value.toFixed(digits);
    const words = en.faces;
    const face = drawn(Face, { part, bench, label: "D", words, unit, buttons: [], number });
    // numbers of the scale stand with their middle at the mark, four units above their foot
    const numbers = face.numbers.filter(({ text }) => /^\d/.test(text));
    const [low, high] = [numbers[0], numbers.at(-1)].map((one) => ({
      level: (one?.at[1] ?? Number.NaN) - 4,
      force: Number(one?.text),
    }));
    if (!low || !high) throw new Error("no numbers");
    const forceAt = (level: number) =>
      low.force + ((level - low.level) / (high.level - low.level)) * (high.force - low.force);
    const pointer = /<g transform="translate\(0 ([\d.-]+)\)"><path d="M54 0H92"/.exec(face.html)?.[1];
    return {
      read: forceAt(Number(pointer)),
      marks: marksOf(face).map(([from]) => forceAt(from[1])),
      shown: bench.run.instruments.get("one")?.shown() ?? Number.NaN,
    };
  }
  const weight = benchWith(exact, "a").run.properties.gravity * 0.2;

  test("its marks stand a division apart from 0 to the range, as its numbers say", () => {
    const { marks } = seen(exact, []);
    expect(marks.length).toBe(51);
    for (const [i, force] of marks.entries()) expect(force).toBeCloseTo(i / 10, 9);
  });

  test("the pointer stands at the force, and at nothing with nothing on the hook", () => {
    expect(seen(exact, []).read).toBeCloseTo(0, 9);
    expect(seen(exact, ["hold"]).read).toBeCloseTo(weight, 9);
    expect(seen(exact, ["hold", "hold"]).read).toBeCloseTo(0, 9);
  });

  test("its zero error is seen on the empty hook and in the reading alike, until the screw takes it away", () => {
    for (const seed of ["a", "b", "c", "d"]) {
      const part = { ...exact, zero: 0.2 };
      const empty = seen(part, [], seed).read;
      expect(Math.abs(empty)).toBeGreaterThanOrEqual(0.1 - 1e-9);
      expect(Math.abs(empty)).toBeLessThanOrEqual(0.2 + 1e-9);
      expect(seen(part, ["hold"], seed).read).toBeCloseTo(weight + empty, 9);
      expect(seen(part, ["zero", "hold"], seed).read).toBeCloseTo(weight, 9);
    }
  });

  test("with its class it is right to within a division and the class", () => {
    for (const seed of ["a", "b", "c", "d"]) {
      const { read } = seen({ ...exact, accuracy: 0.01, zero: 0.1 }, ["zero", "hold"], seed);
      expect(Math.abs(read - weight)).toBeLessThanOrEqual(0.1 + 0.05);
      expect(Math.abs(read - weight)).toBeGreaterThan(0);
    }
  });

  test("an eye aside sees the pointer moved by similar triangles, and one at its level sees it where it stands", () => {
    const part = { ...exact, gap: 0.01 };
    // the scale is 10 cm long; the eye's 1 is its upper end, where the force is nothing
    const metre = part.range / 0.1;
    for (const eye of [0, 0.3, 0.5, 1]) {
      const eyeAt = (1 - eye) * part.range;
      // from the eye through the pointer on to the scale, which is farther by the gap
      const through = eyeAt + ((weight - eyeAt) * EYE) / (EYE - part.gap);
      const { read, shown, marks } = seen(part, ["hold", `eye ${eye}`]);
      expect(read).toBeCloseTo(through, 9);
      expect(shown).toBeCloseTo(weight, 9);
      expect(marks).toEqual(seen(part, ["hold"]).marks);
    }
    const level = 1 - weight / part.range;
    expect(seen(part, ["hold", `eye ${level}`]).read).toBeCloseTo(weight, 9);
    expect(Math.abs(seen(part, ["hold", "eye 0"]).read - weight)).toBeGreaterThan(0.001 * metre);
    expect(seen({ ...part, gap: 0 }, ["hold", "eye 0"]).read).toBeCloseTo(weight, 9);
  });
});
