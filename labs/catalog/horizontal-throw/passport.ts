import type { LabDocument } from "../../document/document.ts";
import { read } from "../../engine/read.ts";
import { begin, runTo, withProps } from "../measuring.ts";
import type { Measured, Passport } from "../passport.ts";

const RANGE = "l = v₀ √(2h/g), from l = v₀ t and h = g t²/2 (Galileo)";

/** What the horizontal throw promises, and how each promise is measured. */
export const passport: Passport = [
  {
    id: "range-low",
    quantity: "range from h = 0.2 m, weak spring (45 N/m, v₀ = 1.5 m/s)",
    law: RANGE,
    unit: "m",
    tolerance: 1e-11,
    measure: (document) => range(document, 0.2, 45),
  },
  {
    id: "range-high",
    quantity: "range from h = 1.2 m, strong spring (75 N/m, v₀ = 1.9 m/s)",
    law: RANGE,
    unit: "m",
    tolerance: 1e-11,
    measure: (document) => range(document, 1.2, 75),
  },
  {
    id: "fall",
    quantity: "how far it has fallen after 0.3125 s, h = 1.2 m",
    law: "g t²/2, whatever v₀",
    unit: "m",
    tolerance: 1e-12,
    steps: [4, 2, 1, 1 / 2, 1 / 4],
    measure: fall,
  },
  {
    id: "energy",
    quantity: "energy after 0.3125 s, h = 1.2 m",
    law: "½ m v² + m g y is constant (no air)",
    unit: "J",
    tolerance: 1e-12,
    measure: energy,
  },
];

function launch(document: LabDocument, height: number, stiffness: number) {
  const run = begin(withProps(document, { "launcher.stiffness": stiffness }), { height });
  return { run, v: read(run, "launcher.speed"), g: run.properties.gravity };
}

function range(document: LabDocument, height: number, stiffness: number): Measured {
  const { run, v, g } = launch(document, height, stiffness);
  return { measured: read(runTo(run, 1), "sand.distance"), exact: v * Math.sqrt((2 * height) / g) };
}

function fall(document: LabDocument): Measured {
  const { run, g } = launch(document, 1.2, 60);
  const start = read(run, "ball.y");
  return { measured: start - read(runTo(run, 0.3125), "ball.y"), exact: (g * 0.3125 * 0.3125) / 2 };
}

function energy(document: LabDocument): Measured {
  const { run } = launch(document, 1.2, 60);
  const whole = () => read(run, "ball.kineticEnergy") + read(run, "ball.potentialEnergy");
  const exact = whole();
  runTo(run, 0.3125);
  return { measured: whole(), exact };
}
