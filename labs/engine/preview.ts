import { act } from "./act.ts";
import type { Run } from "./run.ts";
import { startRun } from "./start.ts";

/** The bench as it would start with a control at `value`, with the table, answers and instruments as they are now. */
export function previewRun(run: Run, control: string, value: number): Run {
  const trial = startRun(run.document, run.seed, run.vocabulary);
  for (const [id, set] of [...run.controls, [control, value] as const])
    act(trial, { step: 0, type: "set", control: id, value: set });
  const { table, answers, columnErrors, sketches, graphs, places, instruments, moments, stops } = run;
  return Object.assign(trial, {
    table,
    answers,
    columnErrors,
    sketches,
    graphs,
    places,
    instruments,
    moments,
    stops,
  });
}
