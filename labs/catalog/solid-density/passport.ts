import type { LabDocument } from "../../document/document.ts";
import { act } from "../../engine/act.ts";
import { toDivision } from "../../engine/instrument.ts";
import { read } from "../../engine/read.ts";
import type { Run } from "../../engine/run.ts";
import { begin, withProps } from "../measuring.ts";
import type { Measured, Passport } from "../passport.ts";

const MASS = "m = ρ π d³ / 6";
const BALLS = [1, 2, 3, 4, 5, 6] as const;
const DIVISION = 1e-4;
/** Diameters that stand between the marks. */
const UNEVEN = { "balls.diameter": "14.37 mm + 4.11 mm * balls.number" };

/** What the density lab promises, and how each promise is measured. */
export const passport: Passport = [
  {
    id: "mass-small",
    quantity: "mass of ball 1, steel, d = 18 mm",
    law: MASS,
    unit: "kg",
    tolerance: 1e-12,
    measure: (document) => massOf(document, 1, 0.018),
  },
  {
    id: "mass-large",
    quantity: "mass of ball 6, steel, d = 38 mm",
    law: MASS,
    unit: "kg",
    tolerance: 1e-12,
    measure: (document) => massOf(document, 6, 0.038),
  },
  {
    id: "balance",
    quantity: "largest error of the balance, set to zero, with any of the balls",
    law: "0: it shows the mass",
    unit: "kg",
    tolerance: 2.3e-4,
    absolute: true,
    measure: (document) => largest(document, ({ mass }, run) => mass - read(run, "balls.mass")),
  },
  {
    id: "calliper",
    quantity: "largest error of the calliper, its zero error subtracted, with any of the balls",
    law: "0: it shows the diameter",
    unit: "m",
    tolerance: 1e-4,
    absolute: true,
    measure: (document) => largest(document, ({ diameter }, run) => diameter - read(run, "balls.diameter")),
  },
  {
    id: "density",
    quantity: "density by the slope of m over V, six balls, read off the instruments",
    law: "m = ρ V",
    unit: "kg/m^3",
    tolerance: 0.01,
    measure: densityBySlope,
  },
];

function massOf(document: LabDocument, ball: number, diameter: number): Measured {
  const measured = read(begin(document, { ball }), "balls.mass");
  return { measured, exact: (7800 * Math.PI * diameter * diameter * diameter) / 6 };
}

/** What a careful pupil reads for one ball, SI: the balance set to zero, the zero error of the calliper subtracted. */
function measureBall(document: LabDocument, ball: number) {
  const run = begin(document, { ball });
  const press = (instrument: string, button: string) =>
    act(run, { step: 0, type: "press", instrument, button });
  for (const instrument of ["balance", "calliper"])
    act(run, { step: 0, type: "place", instrument, x: 0, y: 0, angle: 0 });
  press("balance", "zero");
  const zero = seen(run);
  press("balance", "hold");
  press("calliper", "hold");
  return { run, mass: run.instruments.get("balance")?.shown() ?? Number.NaN, diameter: seen(run) - zero };
}

/** The calliper by eye: the mark of the vernier that stands best against one of the main scale. */
const seen = (run: Run): number =>
  toDivision(run.instruments.get("calliper")?.shown() ?? Number.NaN, DIVISION);

type Ball = ReturnType<typeof measureBall>;

function largest(document: LabDocument, error: (ball: Ball, run: Run) => number): Measured {
  const uneven = withProps(document, UNEVEN);
  const balls = BALLS.map((number) => measureBall(uneven, number));
  return { measured: Math.max(...balls.map((ball) => Math.abs(error(ball, ball.run)))), exact: 0 };
}

function densityBySlope(document: LabDocument): Measured {
  const uneven = withProps(document, UNEVEN);
  let [mv, vv] = [0, 0];
  for (const number of BALLS) {
    const { mass, diameter } = measureBall(uneven, number);
    const volume = (Math.PI * diameter * diameter * diameter) / 6;
    mv += mass * volume;
    vv += volume * volume;
  }
  return { measured: mv / vv, exact: read(begin(document), "balls.density") };
}
