import { execFileSync } from "node:child_process";
import type { LabDocument } from "#labs/document/document.ts";
import { sin } from "#labs/engine/math.ts";
import { read } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { step, stepTo } from "#labs/engine/step.ts";
import { startRun } from "#labs/index.ts";
import { pendulumByHand, springByHand } from "./by-hand.ts";
import { labOf } from "./lab-of.ts";
import { speedAgainst, timed } from "./ratio.ts";
import { atLeast, type Row, told } from "./row.ts";

const STEP = 1 / 256;
const SLICE = 20_000;
const START = 0.5;

const pendulumDocument = (): LabDocument =>
  labOf([{ id: "bob", kind: "pendulum", length: 1, angle: START }], STEP);

/** The same pendulum by a teacher's formulas. */
const formulaDocument = (): LabDocument =>
  labOf([], STEP, {
    models: [
      {
        id: "bob",
        variables: [
          { id: "angle", unit: "rad", start: START, rate: "turning" },
          { id: "turning", unit: "rad/s", start: 0, rate: "-(world.gravity / 1 m) * sin(angle)" },
        ],
        values: [],
        events: [],
      },
    ],
  });

const SPRING = { stiffness: 40, restLength: 0.3, damping: 0.05 };
const BODY = { x: 0.3, y: -0.4, vx: 0, vy: 0.5 };

const springDocument = (): LabDocument =>
  labOf(
    [
      { id: "hook", kind: "pin", x: 0, y: 0 },
      { id: "load", kind: "mass", mass: 0.2, ...BODY },
      { id: "spring", kind: "spring", from: "hook", to: "load", ...SPRING },
    ],
    STEP,
  );

const byHand = () => pendulumByHand(sin, START, STEP);
const springHand = () => springByHand(SPRING.stiffness, SPRING.restLength, SPRING.damping, 0.2, BODY, STEP);

/** What is measured, by name. */
const measurements: Readonly<Record<string, () => number>> = {
  pendulum: () => against(pendulumDocument(), "bob.angle", byHand),
  spring: () => against(springDocument(), "load.y", springHand),
  formulas: () => against(formulaDocument(), "bob.angle", byHand),
  single: () => against(pendulumDocument(), "bob.angle", byHand, oneByOne),
  language: () => against(pendulumDocument(), "bob.angle", () => pendulumByHand(Math.sin, START, STEP)),
  steps: () => millionSteps(pendulumDocument()),
};

/** Each in a process of its own, as a page has one lab: what the compiler learns of one does not slow the next. */
const measured = (name: string): number =>
  Number(execFileSync(process.execPath, [import.meta.filename, name], { encoding: "utf8" }));

/** Steps per second of the engine, by the whole path a replay takes, against the same Runge–Kutta written by hand. */
export function smoothSpeed(): Row[] {
  return [
    atLeast("pendulum, steps/s ÷ RK4 by hand", measured("pendulum"), "×", 0.5),
    atLeast("mass on a spring in the plane, steps/s ÷ RK4 by hand", measured("spring"), "×", 0.5),
    atLeast("pendulum by formulas, steps/s ÷ RK4 by hand", measured("formulas"), "×", 0.1),
    told("pendulum one step at a time, steps/s ÷ RK4 by hand", measured("single"), "×"),
    told(
      "pendulum, steps/s ÷ RK4 by hand with Math.sin (differs between browsers)",
      measured("language"),
      "×",
    ),
    told("pendulum, million steps/s", measured("steps"), "10⁶/s"),
  ];
}

/** Speed of a document's run against that of a rival, after both have come to the same reading. */
function against(
  document: LabDocument,
  reading: string,
  rival: () => () => number,
  go: (run: Run, count: number) => void = manySteps,
): number {
  const run = startRun(document, "bench");
  const one = rival();
  let seen = 0;
  go(run, 2000);
  for (let i = 0; i < 2000; i++) seen = one();
  const off = Math.abs(read(run, reading) - seen);
  if (!(off < 1e-9)) throw new Error(`${reading}: the rival solves another equation: off by ${off}`);
  const ratio = speedAgainst(
    () => {
      for (let i = 0; i < SLICE; i++) seen += one();
    },
    () => go(run, SLICE),
  );
  if (run.stopped) throw new Error(`stopped: ${run.stopped}`);
  return ratio;
}

/** As a replay takes its steps. */
const manySteps = (run: Run, count: number): void => stepTo(run, run.step + count);

/** As a bench does from frame to frame. */
function oneByOne(run: Run, count: number): void {
  for (let i = 0; i < count; i++) step(run);
}

function millionSteps(document: LabDocument): number {
  const run = startRun(document, "bench");
  manySteps(run, 10 * SLICE);
  return (10 * SLICE) / timed(() => manySteps(run, 10 * SLICE)) / 1000;
}

const asked = measurements[process.argv[2] ?? ""];
if (import.meta.main && asked) console.log(asked());
