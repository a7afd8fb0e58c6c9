import type { LabDocument } from "../../document/document.ts";
import { read } from "../../engine/read.ts";
import { begin, runTo, withProps } from "../measuring.ts";
import type { Measured, Passport } from "../passport.ts";

/** What the free fall promises, and how each promise is measured. */
export const passport: Passport = [
  {
    id: "time-long",
    quantity: "time from beam to beam, s = 85 cm, from rest",
    law: "t = √(2s/g)",
    unit: "s",
    tolerance: 1e-12,
    measure: (document) => timeFromRest(document, 0.08),
  },
  {
    id: "time-short",
    quantity: "time from beam to beam, s = 18 cm, from rest",
    law: "t = √(2s/g)",
    unit: "s",
    tolerance: 1e-12,
    measure: (document) => timeFromRest(document, 0.75),
  },
  {
    id: "time-moving",
    quantity: "time from beam to beam, s = 60 cm, let go 10 cm above the upper beam",
    law: "t = (√(v₁² + 2gs) − v₁)/g, v₁ = √(2gh)",
    unit: "s",
    tolerance: 1e-12,
    measure: timeInMotion,
  },
  {
    id: "impact",
    quantity: "energy left after the first impact on the floor, e = 0.2",
    law: "E′ = e² E (Newton)",
    unit: "J",
    tolerance: 1e-11,
    measure: energyAfterImpact,
  },
];

/** Every fall and its first rebound are over. */
const PASSED = 0.5;

function timeFromRest(document: LabDocument, lower: number): Measured {
  const run = begin(document, { lower });
  const path = read(run, "timer.apart");
  const exact = Math.sqrt((2 * path) / run.properties.gravity);
  return { measured: read(runTo(run, PASSED), "timer.time"), exact };
}

function timeInMotion(document: LabDocument): Measured {
  const [path, above] = [0.6, 0.1];
  const moved = withProps(document, { "upper.y": `ball.y - ball.radius - ${above} m` });
  const run = begin(moved, { lower: read(begin(moved), "upper.y") - path });
  const { gravity } = run.properties;
  const first = Math.sqrt(2 * gravity * above);
  const exact = (Math.sqrt(first * first + 2 * gravity * path) - first) / gravity;
  return { measured: read(runTo(run, PASSED), "timer.time"), exact };
}

function energyAfterImpact(document: LabDocument): Measured {
  const run = begin(document);
  const height = read(run, "ball.y") - read(run, "ball.radius");
  const restitution = read(run, "ground.restitution");
  const exact = restitution * restitution * read(run, "ball.mass") * run.properties.gravity * height;
  runTo(run, PASSED);
  const lowest = read(run, "ball.mass") * run.properties.gravity * read(run, "ball.radius");
  const measured = read(run, "ball.kineticEnergy") + read(run, "ball.potentialEnergy") - lowest;
  return { measured, exact };
}
