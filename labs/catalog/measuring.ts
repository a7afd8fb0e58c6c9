import type { LabDocument, Quantity } from "../document/document.ts";
import { act } from "../engine/act.ts";
import { read } from "../engine/read.ts";
import type { Run } from "../engine/run.ts";
import { step, stepTo } from "../engine/step.ts";
import { startRun } from "../index.ts";

/** What passports measure with: runs, times of passage, turning points, all finer than the method they judge. */

/** Points of the curve through a passage: its error falls with the eighth power of the step. */
const POINTS = 8;

/** Begins a run with controls set, SI. Throws on a control the lab does not have. */
export function begin(document: LabDocument, settings: Readonly<Record<string, number>> = {}): Run {
  const run = startRun(document, "passport");
  for (const [control, value] of Object.entries(settings)) {
    if (!document.controls.some(({ id }) => id === control)) throw new Error(`no control ${control}`);
    act(run, { step: 0, type: "set", control, value });
  }
  return going(run);
}

/** The same document with other properties: `{ "bob.length": 0.2 }`. Throws on a part it does not have. */
export function withProps(document: LabDocument, changes: Readonly<Record<string, Quantity>>): LabDocument {
  const parts = document.parts.map((part) => ({ ...part }));
  for (const [target, value] of Object.entries(changes)) {
    const [id, name = ""] = target.split(".");
    const part = parts.find((one) => one.id === id);
    if (!part || !(name in part)) throw new Error(`no property ${target}`);
    part[name] = value;
  }
  return { ...document, parts };
}

/** Lets `seconds` from the beginning go by, to the nearest step. Throws when the run stops. */
export function runTo(run: Run, seconds: number): Run {
  stepTo(run, Math.round(seconds / run.document.world.step));
  return going(run);
}

function going(run: Run): Run {
  if (run.stopped) throw new Error(`stopped at step ${run.step}: ${run.stopped}`);
  return run;
}

/**
 * Times, s, of the first `count` passages of a reading through `level` upwards (or downwards), between the steps by the
 * polynomial through eight of them. For smooth motion only. Throws when they do not come within `steps`.
 */
export function passages(
  run: Run,
  reading: string,
  { count = 1, level = 0, downwards = false, steps = 1_000_000 } = {},
): number[] {
  const sign = downwards ? -1 : 1;
  const seen: number[] = [];
  const times: number[] = [];
  for (let i = 0; i < steps && times.length < count; i++) {
    seen.push(sign * (read(run, reading) - level));
    if (seen.length > POINTS) seen.shift();
    const [before = 0, after = 0] = seen.slice(POINTS / 2 - 1);
    if (seen.length === POINTS && before < 0 && after >= 0)
      times.push(run.document.world.step * (run.step - POINTS + 1 + rootOf(seen)));
    step(going(run));
  }
  if (times.length < count) throw new Error(`${reading} passes ${level} ${times.length} times only`);
  return times;
}

/** Where the polynomial through values at 0, 1, 2 … is zero, between the two in the middle. */
function rootOf(values: readonly number[]): number {
  let [low, high] = [POINTS / 2 - 1, POINTS / 2];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (valueAt(values, middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Neville's scheme: the polynomial through values at 0, 1, 2 …, at `x`. */
function valueAt(values: readonly number[], x: number): number {
  const p = [...values];
  for (let width = 1; width < p.length; width++)
    for (let i = 0; i + width < p.length; i++)
      p[i] = ((i + width - x) * (p[i] as number) + (x - i) * (p[i + 1] as number)) / width;
  return p[0] as number;
}
