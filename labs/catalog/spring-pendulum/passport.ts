import type { LabDocument } from "../../document/document.ts";
import { read } from "../../engine/read.ts";
import type { Run } from "../../engine/run.ts";
import { begin, passages, runTo } from "../measuring.ts";
import type { Measured, Passport } from "../passport.ts";

const LAW = "T = 2π √(m/k)";
const SWINGS = 10;
const PUSH = 0.3;

/** What the spring pendulum promises, and how each promise is measured. */
export const passport: Passport = [
  {
    id: "period-light",
    quantity: "period at m = 100 g, k = 10 N/m, mean of ten swings",
    law: LAW,
    unit: "s",
    tolerance: 5e-8,
    order: 4,
    measure: (document) => period(document, 0.1),
  },
  {
    id: "period-heavy",
    quantity: "period at m = 400 g, k = 10 N/m, mean of ten swings",
    law: LAW,
    unit: "s",
    tolerance: 5e-9,
    order: 4,
    measure: (document) => period(document, 0.4),
  },
  {
    id: "stretch",
    quantity: "stretch by 400 g at rest, after a minute",
    law: "k x = m g",
    unit: "m",
    tolerance: 1e-12,
    measure: stretchAtRest,
  },
  {
    id: "energy",
    quantity: "energy of the swing after a minute at m = 100 g",
    law: "½ m v² + ½ k x² + m g y is constant (no friction)",
    unit: "J",
    tolerance: 2e-6,
    order: 5,
    measure: energyAfterMinute,
  },
];

function period(document: LabDocument, mass: number): Measured {
  const run = begin(document, { mass, push: PUSH });
  const times = passages(run, "weight.vy", { count: SWINGS + 1 });
  const whole = (times.at(-1) as number) - (times[0] as number);
  const exact = 2 * Math.PI * Math.sqrt(mass / read(run, "spring.stiffness"));
  return { measured: whole / SWINGS, exact };
}

function stretchAtRest(document: LabDocument): Measured {
  const run = begin(document, { mass: 0.4, push: 0 });
  const exact = (0.4 * run.properties.gravity) / read(run, "spring.stiffness");
  return { measured: read(runTo(run, 60), "spring.stretch"), exact };
}

/** The energy the push gave, and what became of it. */
function energyAfterMinute(document: LabDocument): Measured {
  const run = begin(document, { mass: 0.1, push: PUSH });
  const exact = read(run, "weight.kineticEnergy");
  const before = energyOf(run);
  return { measured: exact + energyOf(runTo(run, 60)) - before, exact };
}

const energyOf = (run: Run): number =>
  read(run, "weight.kineticEnergy") + read(run, "weight.potentialEnergy") + read(run, "spring.energy");
