import type { LabDocument } from "../../document/document.ts";
import { cos, hypot, sin } from "../../engine/math.ts";
import { read } from "../../engine/read.ts";
import type { Run } from "../../engine/run.ts";
import { keplerPeriod } from "../../parts/satellite/part.ts";
import { begin, passages, runTo } from "../measuring.ts";
import type { Measured, Passport } from "../passport.ts";

const KEPLER = "T = 2π √(r³/GM) (Kepler's third law)";
const LOWEST = 7e6;
const HIGHEST = 4.3e7;
const TURNS = 5;

/** What the satellites of the Earth promise, and how each promise is measured. */
export const passport: Passport = [
  {
    id: "period-low",
    quantity: "period at r = 7000 km, mean of five turns",
    law: KEPLER,
    unit: "s",
    tolerance: 1e-10,
    steps: [16, 8, 4, 2, 1],
    measure: (document) => period(document, LOWEST),
  },
  {
    id: "period-high",
    quantity: "period at r = 43 000 km, mean of five turns",
    law: KEPLER,
    unit: "s",
    tolerance: 1e-12,
    steps: [16, 8, 4, 2, 1],
    measure: (document) => period(document, HIGHEST),
  },
  {
    id: "place",
    quantity: "distance from the place on the circle after 4000 s at r = 7000 km",
    law: "angle √(GM/r³) t along the circle (Newton's law of gravitation)",
    unit: "m",
    absolute: true,
    tolerance: 0.002,
    order: 4,
    steps: [16, 8, 4, 2, 1],
    measure: offTheCircle,
  },
  {
    id: "energy",
    quantity: "energy per mass after ten turns at r = 7000 km",
    law: "v²/2 − GM/r is constant",
    unit: "J/kg",
    tolerance: 2e-11,
    order: 5,
    steps: [16, 8, 4, 2, 1],
    measure: energyAfterTenTurns,
  },
];

const gmOf = (run: Run): number => 6.6743e-11 * read(run, "earth.mass");

function period(document: LabDocument, distance: number): Measured {
  const run = begin(document, { distance });
  const speed = read(run, "sat.speed");
  const times = passages(run, "sat.y", { count: TURNS + 1 });
  const whole = (times.at(-1) as number) - (times[0] as number);
  return { measured: whole / TURNS, exact: keplerPeriod(gmOf(run), distance, speed * speed) };
}

function offTheCircle(document: LabDocument): Measured {
  const run = begin(document, { distance: LOWEST });
  const tilt = read(run, "sat.tilt");
  const angle = 4000 * Math.sqrt(gmOf(run) / (LOWEST * LOWEST * LOWEST));
  runTo(run, 4000);
  const [x, y, z] = [cos(angle), sin(angle) * cos(tilt), sin(angle) * sin(tilt)].map(
    (part) => LOWEST * part,
  ) as [number, number, number];
  return {
    measured: hypot(read(run, "sat.x") - x, read(run, "sat.y") - y, read(run, "sat.z") - z),
    exact: 0,
  };
}

function energyAfterTenTurns(document: LabDocument): Measured {
  const run = begin(document, { distance: LOWEST });
  const exact = read(run, "sat.energyPerMass");
  return { measured: read(runTo(run, 10 * read(run, "sat.period")), "sat.energyPerMass"), exact };
}
