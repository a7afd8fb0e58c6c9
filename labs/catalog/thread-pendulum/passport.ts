import type { LabDocument } from "../../document/document.ts";
import { read } from "../../engine/read.ts";
import { pendulumPeriod } from "../../parts/pendulum/part.ts";
import { begin, passages, runTo } from "../measuring.ts";
import type { Measured, Passport } from "../passport.ts";

const GAUSS = "T = 2π √(l/g) / M(1, cos(φ₀/2)), M the arithmetic–geometric mean (Gauss)";
const SWINGS = 10;

/** What the thread pendulum promises, and how each promise is measured. */
export const passport: Passport = [
  {
    id: "period-small",
    quantity: "period at l = 1 m, 2°, mean of ten swings",
    law: GAUSS,
    unit: "s",
    tolerance: 1e-9,
    order: 4,
    measure: (document) => period(document, 1, 2),
  },
  {
    id: "period-large",
    quantity: "period at l = 0.2 m, 20°, mean of ten swings",
    law: GAUSS,
    unit: "s",
    tolerance: 1e-8,
    order: 4,
    measure: (document) => period(document, 0.2, 20),
  },
  {
    id: "energy",
    quantity: "energy after ten minutes at l = 0.2 m, 4°",
    law: "½ m (l φ′)² + m g l (1 − cos φ) is constant (no friction)",
    unit: "J",
    tolerance: 2e-6,
    order: 5,
    steps: [4, 2, 1, 1 / 2],
    measure: energyAfterTenMinutes,
  },
];

const settings = (length: number, degrees: number) => ({ length, angle: (degrees * Math.PI) / 180 });

function period(document: LabDocument, length: number, degrees: number): Measured {
  const asked = settings(length, degrees);
  const run = begin(document, asked);
  const times = passages(run, "bob.angle", { count: SWINGS + 1 });
  const whole = (times.at(-1) as number) - (times[0] as number);
  return { measured: whole / SWINGS, exact: pendulumPeriod(length, run.properties.gravity, asked.angle) };
}

function energyAfterTenMinutes(document: LabDocument): Measured {
  const run = begin(document, settings(0.2, 4));
  const exact = read(run, "bob.energy");
  return { measured: read(runTo(run, 600), "bob.energy"), exact };
}
