import type { Control } from "../document/document.ts";
import { act } from "../engine/act.ts";
import { read } from "../engine/read.ts";
import type { Run } from "../engine/run.ts";
import { startRun } from "../engine/start.ts";

/**
 * A control as far as nothing is beyond the range of an instrument that is set on it, the other controls standing as they do:
 * one looks at that first, for an overload may do harm.
 */
export function inRange(run: Run, control: Control): Control {
  const { id, min, max, step } = control;
  for (let i = Math.floor((max - min) / step); i > 0; i--) {
    if (!isInRange(run, new Map(run.controls).set(id, min + i * step))) continue;
    return min + (i + 1) * step > max ? control : { ...control, max: min + i * step };
  }
  return control;
}

/** Whether all instruments that are set on something can show it with the controls at these values. */
function isInRange(run: Run, controls: ReadonlyMap<string, number>): boolean {
  const { document, seed, vocabulary } = run;
  const trial = startRun(document, seed, vocabulary);
  for (const [control, value] of controls) act(trial, { type: "set", step: 0, control, value });
  return document.instruments.every(({ id, kind, of }) => {
    const props = trial.properties.parts.get(id) ?? {};
    const most = typeof of === "string" ? vocabulary.instruments[kind]?.upTo?.(props) : undefined;
    return most === undefined || !(read(trial, String(of)) > most);
  });
}
