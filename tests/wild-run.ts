import type { LabDocument } from "#labs/document/document.ts";
import { isFreeBuilding } from "#labs/engine/action.ts";
import type { Doing } from "#labs/engine/bench.ts";
import type { Action } from "#labs/engine/action.ts";
import { createRandom, type Random } from "#labs/engine/random.ts";
import { act } from "#labs/engine/act.ts";
import type { Run } from "#labs/engine/run.ts";
import { step } from "#labs/engine/step.ts";
import { startRun } from "#labs/index.ts";

/** Bodies that a wild hand has in the world at the most. */
const MOST_BODIES = 12;

/** A hand that does, by its seed, anything that the bench of a lab lets a pupil do. */
export function wildHand(document: LabDocument, seed: string): (run: Run) => void {
  const random = createRandom(`hand ${seed}`);
  return (run) => {
    for (const doing of wildly(document, random)) act(run, { ...doing, step: run.step } as Action);
  };
}

/** `steps` steps, before about every `between`th of which a wild hand does something. */
export function runWild(
  document: LabDocument,
  seed: string,
  steps: number,
  { between = 100, each = (_run: Run) => {} } = {},
): Run {
  const run = startRun(document, seed);
  goWild(run, wildHand(document, seed), createRandom(`pace ${seed}`), steps, between, each);
  return run;
}

/** Lets a run go on wildly for `steps` more steps, or until it stops. */
export function goWild(
  run: Run,
  hand: (run: Run) => void,
  pace: Random,
  steps: number,
  between: number,
  each: (run: Run) => void,
): void {
  for (let i = 0; i < steps && !run.stopped; i++) {
    if (pace.uniform() * between < 1) hand(run);
    step(run);
    each(run);
  }
}

function wildly(document: LabDocument, random: Random): Doing[] {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random.uniform() * list.length)];
  const control = pick(document.controls);
  const instrument = pick(document.instruments);
  const doings: Doing[] = [];
  if (control) {
    const value = Math.min(control.max, control.min + random.uniform() * (control.max - control.min));
    doings.push({ type: "set", control: control.id, value });
  }
  if (instrument) {
    const button = pick(["toggle", "toggle", "reset", "no such button"]) as string;
    doings.push({ type: "press", instrument: instrument.id, button });
  }
  if (isFreeBuilding(document)) doings.push(pushWildly(document, random));
  if (random.uniform() < 0.1) doings.push({ type: "restart" });
  return doings;
}

function pushWildly({ world }: LabDocument, random: Random): Doing {
  const [left, bottom, right, top] = world.bounds;
  const id = `thrown-${Math.floor(random.uniform() * MOST_BODIES)}`;
  const x = left + random.uniform() * (right - left);
  const y = bottom + random.uniform() * (top - bottom);
  const size = 0.05 + random.uniform() / 2;
  const kind = Math.floor(random.uniform() * 4);
  if (kind === 0) return { type: "push", push: { type: "remove", id } };
  if (kind === 1)
    return { type: "push", push: { type: "throw", id, vx: 20 * random.normal(), vy: 20 * random.normal() } };
  if (kind === 2) return { type: "push", push: { type: "move", id, x, y } };
  const shape = (["disc", "box", "plank"] as const)[Math.floor(random.uniform() * 3)] ?? "disc";
  const material = ["wood", "steel", "rubber", "ice"][Math.floor(random.uniform() * 4)] ?? "wood";
  return { type: "push", push: { type: "add", id, shape, x, y, size, material } };
}
