import type { LabDocument } from "../../document/document.ts";
import { atan, cos, sin } from "../../engine/math.ts";
import { read } from "../../engine/read.ts";
import type { Run } from "../../engine/run.ts";
import { begin, runTo, withProps } from "../measuring.ts";
import type { Measured, Passport } from "../passport.ts";

const SLIDES = "s = a t²/2, a = g (sin α − μ cos α) (Newton, Coulomb)";
const FRICTION = 0.2;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
/** tan α = μ */
const REPOSE = atan(FRICTION);

/** What the incline promises, and how each promise is measured. */
export const passport: Passport = [
  {
    id: "way-gentle",
    quantity: "way in 1.2 s at 16°, μ = 0.2",
    law: SLIDES,
    unit: "m",
    tolerance: 1e-8,
    measure: (document) => way(document, radians(16), FRICTION, 1.2),
  },
  {
    id: "way-steep",
    quantity: "way in 0.6 s at 30°, μ = 0",
    law: SLIDES,
    unit: "m",
    tolerance: 1e-8,
    measure: (document) => way(document, radians(30), 0, 0.6),
  },
  {
    id: "above-repose",
    quantity: "way in 5 s, 0.1° above the angle of friction, μ = 0.2",
    law: SLIDES,
    unit: "m",
    tolerance: 1e-6,
    measure: (document) => way(document, REPOSE + radians(0.1), FRICTION, 5),
  },
  {
    id: "below-repose",
    quantity: "way in half a minute, 0.1° below the angle of friction, μ = 0.2",
    law: "0 where tan α < μ: friction at rest holds the block",
    unit: "m",
    tolerance: 1e-5,
    absolute: true,
    steps: [4, 2, 1, 1 / 2],
    measure: (document) => ({ ...way(document, REPOSE - radians(0.1), FRICTION, 30), exact: 0 }),
  },
];

function way(document: LabDocument, angle: number, friction: number, seconds: number): Measured {
  const run = begin(withProps(document, { "board.friction": friction, "board.angle": angle }), { start: 1 });
  const from = place(run);
  const to = place(runTo(run, seconds));
  const acceleration = run.properties.gravity * (sin(angle) - friction * cos(angle));
  const time = run.step * run.document.world.step;
  const measured = Math.sqrt((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y));
  return { measured, exact: (acceleration * time * time) / 2 };
}

const place = (run: Run) => ({ x: read(run, "block.x"), y: read(run, "block.y") });
