import type { LabDocument } from "../../document/document.ts";
import { read } from "../../engine/read.ts";
import type { Run } from "../../engine/run.ts";
import { begin, runTo, withProps } from "../measuring.ts";
import type { Measured, Passport } from "../passport.ts";

/** Offset of the launcher, m, and the speed's direction against the line of centres: sin θ = b / 2r. */
const OFFSET = 0.05;
const ACROSS = OFFSET / 0.08;
const ALONG = Math.sqrt(1 - ACROSS * ACROSS);
/** After the impact, before the rim, s. */
const AFTER = 1;
const SECOND = 0.3;

/** What the collisions lab promises, and how each promise is measured. */
export const passport: Passport = [
  {
    id: "momentum-along",
    quantity: "momentum along x after an impact with b = 50 mm, e = 0.5, m₂ = 300 g",
    law: "m₁ v (no outer force)",
    unit: "kg·m/s",
    tolerance: 1e-12,
    measure: (document) => after(document, 0.5, (run, v) => [both(run, "momentumX"), 0.2 * v]),
  },
  {
    id: "momentum-across",
    quantity: "momentum along y after the same impact",
    law: "0, as before it",
    unit: "kg·m/s",
    tolerance: 1e-12,
    absolute: true,
    measure: (document) => after(document, 0.5, (run) => [both(run, "momentumY"), 0]),
  },
  {
    id: "energy-elastic",
    quantity: "kinetic energy after an elastic impact, b = 50 mm",
    law: "½ m₁ v²",
    unit: "J",
    tolerance: 1e-12,
    measure: (document) => after(document, 1, (run, v) => [both(run, "kineticEnergy"), 0.1 * v * v]),
  },
  {
    id: "energy-inelastic",
    quantity: "kinetic energy after an impact with e = 0.5, b = 50 mm",
    law: "½ m₁ v² − ½ (1 − e²) μ (v cos θ)², μ = m₁m₂/(m₁ + m₂), sin θ = b/2r (Newton)",
    unit: "J",
    tolerance: 1e-11,
    measure: (document) => after(document, 0.5, (run, v) => [both(run, "kineticEnergy"), left(v, 0.5)]),
  },
  {
    id: "speed",
    quantity: "speed of the second after an elastic impact, b = 50 mm",
    law: "(1 + e) m₁ v cos θ/(m₁ + m₂), along the line of centres",
    unit: "m/s",
    tolerance: 1e-11,
    measure: (document) =>
      after(document, 1, (run, v) => [read(run, "second.speed"), (2 * 0.2 * v * ALONG) / (0.2 + SECOND)]),
  },
];

/** Makes one impact and looks at it: what was measured, and what the law gives for the speed v before it. */
function after(
  document: LabDocument,
  restitution: number,
  look: (run: Run, v: number) => [measured: number, exact: number],
): Measured {
  const run = begin(withProps(document, { "second.mass": SECOND }), { offset: OFFSET, restitution });
  const v = read(run, "launcher.speed");
  const [measured, exact] = look(runTo(run, AFTER), v);
  return { measured, exact };
}

const both = (run: Run, reading: string): number =>
  read(run, `first.${reading}`) + read(run, `second.${reading}`);

function left(v: number, e: number): number {
  const reduced = (0.2 * SECOND) / (0.2 + SECOND);
  return 0.1 * v * v - 0.5 * (1 - e * e) * reduced * (v * ALONG) * (v * ALONG);
}
