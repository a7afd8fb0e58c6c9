import { testDocument } from "#db/test-documents.ts";
import type { LabDocument, LabTexts, Lang } from "#labs/document/document.ts";
import { parseLab } from "#labs/index.ts";

/** For tests: a thread pendulum as short as it can be that is measured in earnest, g from T² over L. */
export function pendulumLab(): LabDocument {
  const task = { title: "task", ask: "what to do" };
  const words = (lang: Lang): LabTexts => ({
    title: `pendulum ${lang}`,
    summary: `a bob on a thread, ${lang}`,
    parts: { bob: "bob" },
    controls: { length: "length" },
    instruments: { tape: "tape", watch: "stopwatch" },
    columns: { l: "length", n: "swings", t: "time", T: "period", T2: "period squared" },
    tasks: {
      guess: { ...task, options: { longer: "longer", same: "the same" } },
      rows: task,
      formula: task,
      g: task,
      law: { ...task, options: { root: "as the root", line: "as the length" } },
    },
  });
  const parsed = parseLab(
    testDocument("thread-pendulum", {
      world: { gravity: 9.81, step: 0.005, bounds: [-1, 0, 1, 2], dimensions: 2, pace: 1 },
      parts: [{ id: "bob", kind: "pendulum", length: 0.5, angle: 0.1 }],
      controls: [
        { id: "length", target: "bob.length", min: 0.2, max: 1.2, step: 0.01, unit: "m", live: false },
      ],
      variants: [{ target: "world.gravity", spread: 0.02 }],
      instruments: [
        { id: "tape", kind: "ruler", y: 1.2, length: 1.5, division: 0.005 },
        { id: "watch", kind: "stopwatch", division: 0.01, reaction: 0.03 },
      ],
      table: [
        { id: "l", kind: "measured", symbol: "L", unit: "cm", instrument: "tape", of: "bob.length" },
        { id: "n", kind: "count", symbol: "N", unit: "1", min: 1, max: 30 },
        { id: "t", kind: "measured", symbol: "t", unit: "s", instrument: "watch" },
        { id: "T", kind: "formula", symbol: "T", unit: "s", formula: "t / n", truth: "bob.period" },
        { id: "T2", kind: "formula", symbol: "T²", unit: "s^2", formula: "T^2" },
      ],
      graph: { x: "l", y: "T2", fit: "proportional" },
      tasks: [
        { id: "guess", kind: "predict", options: ["longer", "same"], correct: "longer", points: 1 },
        { id: "rows", kind: "measure", rows: 4, varying: "l", distinct: 4, points: 4 },
        {
          ...{ id: "formula", kind: "formula", symbol: "g", unit: "m/s^2", points: 2 },
          formula: "4 * pi^2 * l / T^2",
        },
        {
          ...{ id: "g", kind: "result", symbol: "g", unit: "m/s^2", formula: "4 * pi^2 / slope" },
          ...{ truth: "world.gravity", tolerance: 0.05, points: 4 },
        },
        { id: "law", kind: "conclude", options: ["root", "line"], correct: "root", points: 1 },
      ],
      texts: { ba: words("ba"), ru: words("ru"), en: words("en") },
    }),
  );
  if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join("\n"));
  return parsed.value;
}
