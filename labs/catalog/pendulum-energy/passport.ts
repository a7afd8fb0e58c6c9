import type { LabDocument } from "../../document/document.ts";
import { act } from "../../engine/act.ts";
import { toDivision } from "../../engine/instrument.ts";
import { asin, cos } from "../../engine/math.ts";
import { placeGiven } from "../../engine/place.ts";
import { read } from "../../engine/read.ts";
import type { Run } from "../../engine/run.ts";
import { step } from "../../engine/step.ts";
import { begin, runTo } from "../measuring.ts";
import type { Measured, Passport } from "../passport.ts";

const DARK = "τ = ∫ l dφ / √(2 g l (cos φ − cos φ₀)) over the chord, 2 l sin(δ/2) = r on each side";
const CONSERVED = "½ m v² = m g h";

/** What the lab of energy promises, and how each promise is measured. */
export const passport: Passport = [
  {
    id: "dark-slow",
    quantity: "how long 250 g let go at 20° darken the beam, a clock without error",
    law: DARK,
    unit: "s",
    tolerance: 1e-6,
    absolute: true,
    measure: (document) => darkTime(document, 0.25, 20),
  },
  {
    id: "dark-fast",
    quantity: "how long 100 g let go at 60° darken the beam, a clock without error",
    law: DARK,
    unit: "s",
    tolerance: 1e-6,
    absolute: true,
    measure: (document) => darkTime(document, 0.1, 60),
  },
  {
    id: "mean-speed",
    quantity: "d/τ of 250 g let go at 20°, held against the speed at the lowest point",
    law: "v = √(2 g h), h = l (1 − cos φ₀)",
    unit: "m/s",
    tolerance: 0.002,
    measure: meanSpeed,
  },
  {
    id: "energy",
    quantity: "energy of 200 g after ten minutes of swinging from 60°",
    law: "½ m (l φ′)² + m g l (1 − cos φ) is constant (no friction)",
    unit: "J",
    tolerance: 2e-8,
    order: 5,
    steps: [4, 2, 1, 1 / 2],
    measure: energyAfterTenMinutes,
  },
  {
    id: "ratio",
    quantity: "Eₖ/Eₚ by the slope, 100, 150 and 200 g at three angles each, read off the instruments",
    law: CONSERVED,
    unit: "1",
    tolerance: 0.02,
    measure: ratioBySlope,
  },
];

const settings = (load: number, degrees: number) => ({ load, angle: (degrees * Math.PI) / 180 });

/** Takes the gate out, puts it where it belongs and waits for the first passage; what it shows, s. */
function timePassage(run: Run): number {
  act(run, { step: run.step, type: "place", instrument: "gate", ...placeGiven(run, "gate") });
  const gate = run.instruments.get("gate");
  const last = run.step + 2 / run.document.world.step;
  while (gate?.shown() === 0 && run.step < last) step(run);
  return gate?.shown() ?? Number.NaN;
}

/** With the gate's clock right and fine. */
const finely = (document: LabDocument): LabDocument => ({
  ...document,
  instruments: document.instruments.map((one) =>
    one.id === "gate" ? { ...one, gain: 0, division: 1e-6 } : one,
  ),
});

function darkTime(document: LabDocument, load: number, degrees: number): Measured {
  const run = begin(finely(document), settings(load, degrees));
  const [length, radius] = [read(run, "bob.length"), read(run, "bob.radius")];
  const exact = timeOver(
    length,
    read(run, "bob.angle"),
    2 * asin(radius / (2 * length)),
    run.properties.gravity,
  );
  return { measured: timePassage(run), exact };
}

/** The time from −δ to δ, s, of a thread let go at φ₀, by Simpson's rule. */
function timeOver(length: number, start: number, aside: number, gravity: number): number {
  const slowness = (angle: number) => length / Math.sqrt(2 * gravity * length * (cos(angle) - cos(start)));
  const parts = 64;
  const width = aside / parts;
  let sum = slowness(0) + slowness(aside);
  for (let i = 1; i < parts; i++) sum += (i % 2 === 1 ? 4 : 2) * slowness(i * width);
  return (2 * sum * width) / 3;
}

function meanSpeed(document: LabDocument): Measured {
  const run = begin(finely(document), settings(0.25, 20));
  const exact = read(run, "bob.bottomSpeed");
  return { measured: read(run, "bob.diameter") / timePassage(run), exact };
}

function energyAfterTenMinutes(document: LabDocument): Measured {
  const run = begin(document, settings(0.2, 60));
  const exact = read(run, "bob.energy");
  return { measured: read(runTo(run, 600), "bob.energy"), exact };
}

/** Energies above and below as a careful pupil works them out of what is read. */
function energiesOf(document: LabDocument, load: number, degrees: number): { above: number; below: number } {
  const run = begin(document, settings(load, degrees));
  for (const instrument of ["dynamometer", "calliper"])
    act(run, { step: 0, type: "place", instrument, x: 0, y: 0, angle: 0 });
  const press = (instrument: string, button: string) =>
    act(run, { step: 0, type: "press", instrument, button });
  const byEye = (instrument: string, division: number) =>
    toDivision(run.instruments.get(instrument)?.shown() ?? Number.NaN, division);
  press("dynamometer", "zero");
  const zero = byEye("calliper", 1e-4);
  press("dynamometer", "hold");
  press("calliper", "hold");
  const [force, diameter] = [byEye("dynamometer", 0.05), byEye("calliper", 1e-4) - zero];
  const height = toDivision(read(run, "bob.lift"), 0.005);
  const speed = diameter / timePassage(run);
  return { above: force * height, below: (force * speed * speed) / (2 * run.properties.gravity) };
}

function ratioBySlope(document: LabDocument): Measured {
  let [both, square] = [0, 0];
  for (const load of [0.1, 0.15, 0.2])
    for (const degrees of [25, 40, 55]) {
      const { above, below } = energiesOf(document, load, degrees);
      both += above * below;
      square += above * above;
    }
  return { measured: both / square, exact: 1 };
}
