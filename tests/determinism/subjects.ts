import { loadCatalogue, readLab } from "#labs/catalog/folder.ts";
import type { LabDocument, Method } from "#labs/document/document.ts";
import type { Action } from "#labs/engine/action.ts";
import { parseLab } from "#labs/index.ts";
import { randomHand } from "./hand.ts";

/** A document with what is done in it. */
export interface Subject {
  name: string;
  document: LabDocument;
  seed: string;
  actions: readonly Action[];
}

/** Every lab of the catalogue and documents made for this, each with `count` random actions over `steps` steps. */
export function subjects(steps: number, seed = "any hand", count = 200): Subject[] {
  const catalogue = loadCatalogue().map(({ slug, document }) => ({ name: slug, document }));
  const own = [
    { name: "heap", document: heap() },
    { name: "model", document: model() },
    { name: "pendulum by Dormand and Prince", document: pendulum("dopri5") },
    { name: "pendulum by Gauss", document: pendulum("gauss") },
  ];
  return [...catalogue, ...own].map(({ name, document }) => {
    return { name, document, seed, actions: randomHand(document, seed, steps, count) };
  });
}

const parsed = (raw: unknown): LabDocument => {
  const lab = parseLab(raw);
  if (!lab.ok) throw new Error(lab.issues.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return lab.value;
};

/** The thread pendulum, moved by another method than it asks for. */
function pendulum(method: Method): LabDocument {
  const raw = readLab("labs/catalog/thread-pendulum") as { world: object };
  return parsed({ ...raw, world: { ...raw.world, method } });
}

/** A teacher's equations beside the pendulum: a ball that bounces, and what turns in its wind. */
function model(): LabDocument {
  const ball = {
    id: "ball",
    variables: [
      { id: "height", unit: "m", start: 1, rate: "speed" },
      { id: "speed", unit: "m/s", start: 0, rate: "-world.gravity" },
    ],
    values: [{ id: "energy", unit: "m^2/s^2", formula: "speed^2 / 2 + world.gravity * height" }],
    events: [{ when: "height < 0 m", set: { speed: "-speed", height: "0 m" } }],
  };
  const vane = {
    id: "vane",
    variables: [
      { id: "turn", unit: "1", start: 2, rate: "turning" },
      { id: "turning", unit: "1/s", start: 0, rate: "wind - world.gravity / bob.length * sin(turn)" },
    ],
    values: [
      { id: "wind", unit: "1/s^2", formula: "(cos(3 * time / 1 s) + tanh(ball.height / 1 m)) / (2 s^2)" },
    ],
    events: [],
  };
  return parsed({ ...(readLab("labs/catalog/thread-pendulum") as object), models: [ball, vane] });
}

type Raw = { parts: object[]; controls: object[]; texts: Record<string, Record<string, object>> };

/** The sandbox with 10 bodies thrown on a heap. */
function heap(): LabDocument {
  const raw = readLab("labs/catalog/sandbox") as Raw;
  const materials = ["wood", "steel", "rubber", "ice"];
  const bodies = Array.from({ length: 10 }, (_, i) => {
    const place = { x: ((i * 5) % 7) / 4 - 0.8, y: 0.4 + i / 6, angle: i / 5, material: materials[i % 4] };
    if (i % 3 === 0) return { id: `b${i}`, kind: "disc", radius: 0.1 + i / 400, ...place };
    return { id: `b${i}`, kind: "box", width: 0.3, height: 0.1 + (i % 5) / 20, ...place };
  });
  const [floor, left, right] = raw.parts;
  const words = Object.fromEntries(
    Object.entries(raw.texts).map(([lang, texts]) => [lang, wordsOfHeap(texts)]),
  );
  const parts = [floor, left, right, ...bodies];
  return parsed({ ...raw, parts, controls: raw.controls.slice(0, 1), texts: words });
}

function wordsOfHeap(texts: Record<string, object>): Record<string, object> {
  const { floor, "left-wall": left, "right-wall": right } = texts["parts"] as Record<string, string>;
  const { gravity } = texts["controls"] as Record<string, string>;
  return { ...texts, parts: { floor, "left-wall": left, "right-wall": right }, controls: { gravity } };
}
