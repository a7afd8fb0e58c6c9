import type { LabDocument } from "../document/document.ts";
import { MAX_STEPS } from "./action.ts";
import { modelPart } from "./model.ts";
import { type AnyPartKind, RunStopped } from "./part.ts";
import { variantFactors, workOutProperties } from "./properties.ts";
import { createRandom } from "./random.ts";
import { formulasInRange } from "./range.ts";
import { placeOf } from "./place.ts";
import { isOut, read } from "./read.ts";
import type { Run, Vocabulary } from "./run.ts";
import { workOf } from "./step.ts";

/** Begins a run. The document must have come through the parser; throws otherwise. */
export function startRun(document: LabDocument, seed: string, vocabulary: Vocabulary): Run {
  const random = createRandom(seed);
  const factors = variantFactors(document, random);
  const declarations = { ...vocabulary.parts, ...vocabulary.instruments };
  const run: Run = {
    document,
    seed,
    vocabulary,
    step: 0,
    startedAt: 0,
    controls: new Map(),
    factors,
    properties: workOutProperties(document, declarations, factors, new Map()),
    parts: [],
    solvers: [],
    surroundings: { gravity: 0, prop: () => 0, value: () => 0 },
    instruments: new Map(),
    table: new Map(),
    answers: new Map(),
    columnErrors: new Map(),
    sketches: new Map(),
    graphs: new Map(),
    places: new Map(document.drawer?.map((id) => [id, undefined])),
    moments: [],
    stops: [],
    stopped: undefined,
    spent: 0,
    last: 0,
  };
  putToStart(run);
  const observed = {
    time: () => run.step * document.world.step,
    step: document.world.step,
    read: (path: string) => read(run, path),
    outlines: () => run.solvers.flatMap((solver) => solver.outlines?.() ?? []),
  };
  for (const { id, kind } of document.instruments) {
    const place = () => (isOut(run, id) ? placeOf(run, id) : undefined);
    const props = run.properties.parts.get(id) ?? {};
    const instrument = vocabulary.instruments[kind]?.create(
      props,
      { ...observed, place },
      random.fork(`instrument ${id}`),
    );
    instrument?.restart?.();
    if (instrument) run.instruments.set(id, instrument);
  }
  return run;
}

/** Sets a control, SI; where it is not live the parts are put to their start. */
export function setControl(run: Run, id: string, value: number): void {
  const control = run.document.controls.find((c) => c.id === id);
  if (!control) return;
  run.controls.set(id, value);
  const targets = new Map<string, number>();
  for (const { id, target } of run.document.controls) {
    const set = run.controls.get(id);
    if (set !== undefined) targets.set(target, set);
  }
  const declarations = { ...run.vocabulary.parts, ...run.vocabulary.instruments };
  run.properties = workOutProperties(run.document, declarations, run.factors, targets);
  if (!control.live) putToStart(run);
  else if (formulasInRange(run.document, declarations, run.properties, run.factors)) {
    for (const part of run.parts) Object.assign(part.props, run.properties.parts.get(part.id));
    run.surroundings.gravity = run.properties.gravity;
  } else run.stopped = "out-of-range";
}

/** A step of the rigid world costs a hundred of another. */
const MOST_RIGID_STEPS = 100_000;

/** Puts the parts to their start with what the controls are set to. */
export function putToStart(run: Run): void {
  const { document, vocabulary } = run;
  const props = (id: string) => ({ ...run.properties.parts.get(id) });
  run.parts = [
    ...document.parts.map(({ id, kind }) => ({
      id,
      kind: vocabulary.parts[kind] as AnyPartKind,
      props: props(id),
    })),
    ...(document.models ?? []).map((model) => modelPart(model, document.controls, props(model.id))),
  ];
  run.surroundings = {
    gravity: run.properties.gravity,
    prop: (id: string, name: string) => Number(run.properties.parts.get(id)?.[name]),
    value: (name: string) => read(run, document.controls.find(({ id }) => id === name)?.target ?? name),
  };
  const { surroundings } = run;
  run.spent = workOf(run);
  run.last = run.parts.some((part) => part.kind.domain === "rigid") ? MOST_RIGID_STEPS : MAX_STEPS;
  run.solvers = [];
  run.startedAt = run.step;
  const declarations = { ...vocabulary.parts, ...vocabulary.instruments };
  const fits = formulasInRange(document, declarations, run.properties, run.factors);
  run.stopped = fits ? undefined : "out-of-range";
  if (!fits) return;
  try {
    for (const [domain, create] of Object.entries(vocabulary.solvers)) {
      const own = run.parts.filter((part) => part.kind.domain === domain);
      if (own.length > 0 && create) run.solvers.push(create(own, surroundings, document.world));
    }
  } catch (error) {
    if (!(error instanceof RunStopped)) throw error;
    run.stopped = error.reason;
  }
  for (const instrument of run.instruments.values()) instrument.restart?.();
}
