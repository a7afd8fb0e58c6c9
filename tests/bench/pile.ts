import { createRandom } from "#labs/engine/random.ts";
import { read } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { step } from "#labs/engine/step.ts";
import { startRun } from "#labs/index.ts";
import { labOf } from "./lab-of.ts";
import { MATTER_STEP, MatterWorld } from "./matter-world.ts";
import { median, timed } from "./ratio.ts";
import { atMost, type Row, told } from "./row.ts";

const DISCS = 200;
const RADIUS = 0.1;
const WIDTH = 4;
const ACROSS = 16;
/** Steps between two turns of the clock. */
const SLICE = 10;
const FALLING_SLICES = 12;
const SETTLED_AFTER = 900;
const SETTLED_SLICES = 25;

/** Where the discs begin: rows above each other, each disc a little off its place. */
function places(): { x: number; y: number }[] {
  const random = createRandom("pile");
  return Array.from({ length: DISCS }, (_, i) => ({
    x: (i % ACROSS) * 0.24 - 1.8 + 0.02 * random.uniform(),
    y: 0.2 + Math.floor(i / ACROSS) * 0.24 + 0.02 * random.uniform(),
  }));
}

/** 200 discs fall into a box and lie: ms a step against bare matter-js, both in turn, in processor time. */
export function pile(): Row[] {
  const rounds = [0, 1].map(() => {
    const [run, matter] = [ourPile(), matterPile()];
    const falling = slices(run, matter, FALLING_SLICES);
    while (run.step < SETTLED_AFTER) both(run, matter);
    return { falling, settled: slices(run, matter, SETTLED_SLICES), lying: lying(run) };
  });
  const [last] = rounds.slice(-1);
  if (!last || last.lying < DISCS) throw new Error(`${DISCS - (last?.lying ?? 0)} discs are not in the box`);
  const warm = rounds.slice(1);
  const ratio = (phase: "falling" | "settled") =>
    median(warm.flatMap((round) => round[phase].map(([a, b]) => a / b)).slice(1));
  const ours = (phase: "falling" | "settled") =>
    median(warm.flatMap((round) => round[phase].map(([a]) => a / SLICE)).slice(1));
  return [
    atMost("200 discs falling into a pile, ms a step ÷ matter-js", ratio("falling"), "×", 1.5, 1),
    atMost("200 discs lying in a pile, ms a step ÷ matter-js", ratio("settled"), "×", 1.5, 1),
    told("200 discs falling into a pile", ours("falling"), "ms a step"),
    told("200 discs lying in a pile", ours("settled"), "ms a step"),
  ];
}

function slices(run: Run, matter: MatterWorld, count: number): [number, number][] {
  return Array.from({ length: count }, () => [
    timed(() => {
      for (let i = 0; i < SLICE; i++) step(run);
    }),
    timed(() => {
      for (let i = 0; i < SLICE; i++) matter.step();
    }),
  ]);
}

function both(run: Run, matter: MatterWorld): void {
  if (run.stopped) throw new Error(`the pile stopped: ${run.stopped}`);
  step(run);
  matter.step();
}

function ourPile(): Run {
  const wood = { material: "wood" };
  const document = labOf(
    [
      { id: "floor", kind: "floor", length: WIDTH, ...wood },
      { id: "left", kind: "wall", x: -WIDTH / 2 - 0.1, height: 8, ...wood },
      { id: "right", kind: "wall", x: WIDTH / 2 + 0.1, height: 8, ...wood },
      { id: "disc", kind: "disc", radius: RADIUS, ...wood },
    ],
    MATTER_STEP,
    { world: { gravity: 9.81, step: MATTER_STEP, bounds: [-3, -1, 3, 8] } },
  );
  const disc = document.parts.at(-1);
  const discs = places().map(({ x, y }, i) => ({ ...disc, id: `disc-${i}`, kind: "disc", x, y }));
  return startRun({ ...document, parts: [...document.parts.slice(0, -1), ...discs] }, "bench");
}

function matterPile(): MatterWorld {
  const world = new MatterWorld();
  const wood = { friction: 0.4, restitution: 0.5 };
  world.box(0, -0.25, WIDTH, 0.5, { ...wood, isStatic: true });
  for (const side of [-1, 1]) world.box(side * (WIDTH / 2 + 0.1), 4, 0.2, 8, { ...wood, isStatic: true });
  for (const { x, y } of places()) world.disc(x, y, RADIUS, { ...wood, frictionAir: 0.01 });
  return world;
}

/** Discs that lie in the box. */
const lying = (run: Run): number =>
  run.parts.filter(({ id, kind }) => {
    if (kind.kind !== "disc") return false;
    const [x, y] = [read(run, `${id}.x`), read(run, `${id}.y`)];
    return Math.abs(x) < WIDTH / 2 && y > 0 && y < 3.5 && read(run, `${id}.speed`) < 0.1;
  }).length;
