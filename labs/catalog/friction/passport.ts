import type { LabDocument } from "../../document/document.ts";
import { read } from "../../engine/read.ts";
import { begin, runTo, withProps } from "../measuring.ts";
import type { Measured, Passport } from "../passport.ts";

const STOPS = "s = v²/(2 μ g), from m v²/2 = μ m g s (Coulomb)";
const LIGHT = 0.03;
const HEAVY = 0.06;

/** What the friction lab promises, and how each promise is measured. */
export const passport: Passport = [
  {
    id: "way-slow",
    quantity: "way to the stop, μ = 0.36, spring at 4 cm, high block (v = 0.65 m/s)",
    law: STOPS,
    unit: "m",
    tolerance: 1e-4,
    measure: (document) => wayToStop(document, 0.36, 0.04, HEAVY),
  },
  {
    id: "way-fast",
    quantity: "way to the stop, μ = 0.24, spring at 8 cm, low block (v = 1.9 m/s)",
    law: STOPS,
    unit: "m",
    tolerance: 1e-5,
    measure: (document) => wayToStop(document, 0.24, 0.08, LIGHT),
  },
  {
    id: "speed",
    quantity: "speed half-way through the time to the stop, μ = 0.3, spring at 6 cm",
    law: "v = v₀ − μ g t",
    unit: "m/s",
    tolerance: 1e-6,
    measure: speedHalfway,
  },
  {
    id: "rest",
    quantity: "how far the block creeps in a minute after it stopped",
    law: "0: friction at rest holds it",
    unit: "m",
    tolerance: 1e-6,
    absolute: true,
    steps: [4, 2, 1, 1 / 2],
    measure: creep,
  },
];

function launch(document: LabDocument, friction: number, draw: number, height: number) {
  const run = begin(withProps(document, { "board.friction": friction }), { draw, height });
  const v = read(run, "launcher.speed");
  const braking = friction * run.properties.gravity;
  return { run, v, braking, time: v / braking };
}

function wayToStop(document: LabDocument, friction: number, draw: number, height: number): Measured {
  const { run, v, braking, time } = launch(document, friction, draw, height);
  return { measured: read(runTo(run, time + 0.2), "block.x"), exact: (v * v) / (2 * braking) };
}

function speedHalfway(document: LabDocument): Measured {
  const { run, v, braking, time } = launch(document, 0.3, 0.06, LIGHT);
  const measured = read(runTo(run, time / 2), "block.speed");
  return { measured, exact: v - braking * run.step * run.document.world.step };
}

function creep(document: LabDocument): Measured {
  const { run, time } = launch(document, 0.3, 0.06, LIGHT);
  const stopped = read(runTo(run, time + 0.2), "block.x");
  return { measured: read(runTo(run, time + 60), "block.x") - stopped, exact: 0 };
}
