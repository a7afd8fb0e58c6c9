import type { LabDocument, LabTexts } from "../document/document.ts";

/** A small lab for tests that uses one of everything: a pendulum, its length by a ruler, its period by a stopwatch. */
export function testLab(given: Partial<LabDocument> = {}): LabDocument {
  return {
    format: 1,
    slug: "test-lab",
    grade: 9,
    topics: ["oscillations"],
    licence: "CC BY 4.0",
    world: { gravity: 9.8, step: 0.002, bounds: [-1, 0, 1, 2], dimensions: 2, pace: 1 },
    parts: [
      { id: "bob", kind: "pendulum", length: 1, y: "bob.length + 0.2 m", angle: 0.1, ...rest },
      { id: "earth", kind: "star", mass: 5.9722e24, radius: 6.371e6 },
      { id: "moon", kind: "satellite", around: "earth", distance: 1e7, speed: 6313.5, tilt: 0 },
    ],
    controls: [{ id: "length", target: "bob.length", min: 0.2, max: 1, step: 0.1, unit: "cm", live: false }],
    variants: [{ target: "bob.mass", spread: 0.1 }],
    instruments: [
      { id: "watch", kind: "stopwatch", division: 0.1, rate: 0.0005, reaction: 0.05 },
      { id: "tape", kind: "ruler", x: "bob.x", y: 1, length: 1, division: 0.01, direction: "down" },
      { id: "dial", kind: "meter", of: "bob.angle", division: 0.001, gain: 0 },
    ],
    table: [
      { id: "l", symbol: "l", unit: "cm", kind: "measured", instrument: "tape", of: "bob.length" },
      { id: "t", symbol: "t", unit: "s", kind: "measured", instrument: "watch" },
      { id: "n", symbol: "n", unit: "1", kind: "count", min: 1, max: 50 },
      { id: "T2", symbol: "T²", unit: "s²", kind: "formula", formula: "(t / n)^2" },
    ],
    graph: { x: "l", y: "T2", fit: "line" },
    tasks: [
      { id: "guess", kind: "predict", options: ["longer", "same"], correct: "longer", points: 1 },
      { id: "rows", kind: "measure", rows: 4, varying: "l", distinct: 4, points: 6 },
      { ...result, formula: "4 * pi^2 / slope", truth: "world.gravity", tolerance: 0.05, points: 4 },
    ],
    texts: { ba: words("ba"), ru: words("ru"), en: words("en") },
    ...given,
  };
}

const rest = { x: 0, mass: 0.1, radius: 0.02, damping: 0 };
const result = { id: "g", kind: "result", symbol: "g", unit: "m/s²" } as const;

const words = (lang: string): LabTexts => ({
  title: `Lab ${lang}`,
  summary: `Summary ${lang}`,
  parts: { bob: `bob ${lang}` },
  controls: { length: `length ${lang}` },
  instruments: { watch: `watch ${lang}`, tape: `tape ${lang}`, dial: `dial ${lang}` },
  columns: { l: `l ${lang}`, t: `t ${lang}`, n: `n ${lang}`, T2: `T2 ${lang}` },
  tasks: {
    guess: { title: `guess ${lang}`, ask: "?", options: { longer: `longer ${lang}`, same: `same ${lang}` } },
    rows: { title: `rows ${lang}`, ask: "?" },
    g: { title: `g ${lang}`, ask: "?" },
  },
});
