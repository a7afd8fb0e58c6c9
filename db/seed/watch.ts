import type { LabDocument } from "#labs/document/document.ts";
import type { Random } from "#labs/engine/random.ts";
import { read, type Run } from "#labs/engine/run.ts";
import { vocabulary } from "#labs/index.ts";
import type { Hand } from "./hand.ts";

/** How often the eye looks, s of the pupil's time. */
const GLANCE_S = 0.02;
/** A pupil who has seen nothing return for so long gives it up, s. */
const PATIENCE_S = 60;
/** Instruments that have not changed for so long are read, s. */
const QUIET_S = 1;

/**
 * Times `count` whole oscillations of what swings (or goes round) with a stopwatch: pressed when it comes through zero
 * upwards and again when it has come back `count` times, each time late by as much as skill, 0 to 1, is lacking.
 * False where nothing came back.
 */
export function timeOscillations(
  hand: Hand,
  stopwatch: string,
  count: number,
  skill: number,
  random: Random,
): boolean {
  const seen = swinging(hand.run.document);
  if (!seen) return false;
  const press = (button: string) => hand.act({ type: "press", instrument: stopwatch, button });
  const pressLate = () => {
    hand.wait(Math.max(0, 0.12 + (0.02 + 0.1 * (1 - skill)) * random.normal()));
    press("toggle");
  };
  press("reset");
  if (!waitForReturn(hand, seen)) return false;
  pressLate();
  for (let round = 0; round < count; round++) if (!waitForReturn(hand, seen)) return false;
  pressLate();
  return true;
}

/** Waits until all these instruments show something and nothing of it changes. False when that never was. */
export function waitForQuiet(hand: Hand, instruments: readonly string[]): boolean {
  let before = "";
  for (let waited = 0; waited < PATIENCE_S / 2 && !hand.run.stopped; waited += QUIET_S) {
    hand.wait(QUIET_S);
    const shown = instruments.map((id) => hand.run.instruments.get(id)?.shown() ?? 0);
    const now = shown.join(" ");
    if (now === before && shown.every((value) => value !== 0)) return true;
    before = now;
  }
  return false;
}

function waitForReturn({ run, wait }: Hand, seen: string): boolean {
  let before = read(run, seen);
  for (let waited = 0; waited < PATIENCE_S && !run.stopped; waited += GLANCE_S) {
    wait(GLANCE_S);
    const now = read(run, seen);
    if (before < 0 && now >= 0) return true;
    before = now;
  }
  return false;
}

/** The first thing one sees of the part that moves by a smooth law; of several, of the one the table asks about. */
function swinging(document: LabDocument): string | undefined {
  const smooth = document.parts.filter(({ kind }) => vocabulary.parts[kind]?.domain === "smooth");
  const asked = document.table.flatMap((column) =>
    column.kind === "formula" && column.truth ? column.truth.split(".")[0] : [],
  );
  const part = smooth.find(({ id }) => asked.includes(id)) ?? smooth[0];
  const readings = Object.entries(vocabulary.parts[part?.kind ?? ""]?.readings ?? {});
  const visible = readings.find(([, { hidden }]) => !hidden);
  return part && visible && `${part.id}.${visible[0]}`;
}

/** What a run shows of a measured column now, without anyone's eye between: SI; NaN where nothing can be read. */
export function shownNow(run: Run, column: { instrument: string; of?: string }): number {
  return column.of ? read(run, column.of) : (run.instruments.get(column.instrument)?.shown() ?? Number.NaN);
}
