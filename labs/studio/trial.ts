import type { Control, LabDocument } from "../document/document.ts";
import type { Issue } from "../document/issue.ts";
import { workOutProperties } from "../engine/properties.ts";
import { read } from "../engine/read.ts";
import type { Run, Vocabulary } from "../engine/run.ts";
import { startRun } from "../engine/start.ts";
import { step } from "../engine/step.ts";
import { tryDrift, tryEnergy } from "./trial-drift.ts";
import { found, propOf } from "./trial-issue.ts";
import { tryTasks } from "./trial-tasks.ts";

/** How many steps a lab must run. */
export const TRIAL_STEPS = 2000;
/** Steps × bodies of the rigid world, whose step costs most: what a trial may take of the server. */
const MOST_RIGID_WORK = 60_000;

/**
 * Tries a parsed document out, as its first pupil would: values in their ranges, a run of 2,000 steps, tasks that can be
 * done, the same readings at half the step. Gives an issue with its place for each thing that fails; never throws for
 * what a document can say. Bounded: a large rigid world is tried for fewer steps.
 */
export function tryOut(document: LabDocument, vocabulary: Vocabulary): Issue[] {
  const values = tryValues(document, vocabulary);
  if (values.length > 0) return values;
  const steps = stepsFor(document, vocabulary);
  const run = startRun(document, "trial", vocabulary);
  const tasks = tryTasks(run, steps);
  if (run.stopped)
    return [...tasks, found("world.step", "stops", { reason: run.stopped, step: String(run.step) })];
  return [
    ...tasks,
    ...tryReadings(run),
    ...tryDrift(document, vocabulary, steps),
    ...tryEnergy(document, vocabulary, steps),
  ];
}

/** The steps of a trial of this document. */
export function stepsFor(document: LabDocument, vocabulary: Vocabulary): number {
  const bodies = document.parts.filter(({ kind }) => vocabulary.parts[kind]?.domain === "rigid").length;
  return bodies === 0
    ? TRIAL_STEPS
    : Math.max(100, Math.min(TRIAL_STEPS, Math.floor(MOST_RIGID_WORK / bodies)));
}

/** Every property at the start and at both ends of every control: a number, in the range of its declaration. */
function tryValues(document: LabDocument, vocabulary: Vocabulary): Issue[] {
  const issues = document.controls.flatMap((control, i) => tryControl(document, vocabulary, control, i));
  const settings = [
    new Map<string, number>(),
    ...document.controls.flatMap(({ target, min, max }) => [
      new Map([[target, min]]),
      new Map([[target, max]]),
    ]),
  ];
  for (const setting of settings) issues.push(...valuesUnder(document, vocabulary, setting));
  for (const [i, { target, spread }] of document.variants.entries()) {
    const value = startOf(document, vocabulary, target);
    const prop = propOf(document, vocabulary, target);
    for (const factor of [1 - spread, 1 + spread])
      if (value * factor < (prop?.min ?? -Infinity) || value * factor > (prop?.max ?? Infinity))
        issues.push(
          found(`variants[${i}].spread`, "variant-out-of-range", {
            min: String(prop?.min),
            max: String(prop?.max),
          }),
        );
  }
  return unique(issues);
}

function tryControl(document: LabDocument, vocabulary: Vocabulary, control: Control, i: number): Issue[] {
  const issues: Issue[] = [];
  const slack = control.step * 1e-6;
  if (control.step > control.max - control.min + slack)
    issues.push(found(`controls[${i}].step`, "control-stands-still"));
  const start = startOf(document, vocabulary, control.target);
  if (start < control.min - slack || start > control.max + slack)
    issues.push(found(`controls[${i}].min`, "start-outside-control", { start: String(start) }));
  return issues;
}

function valuesUnder(document: LabDocument, vocabulary: Vocabulary, setting: Map<string, number>): Issue[] {
  const declarations = { ...vocabulary.parts, ...vocabulary.instruments };
  const { gravity, parts } = workOutProperties(document, declarations, new Map(), setting);
  const issues = Number.isFinite(gravity) ? [] : [found("world.gravity", "not-finite")];
  for (const group of ["parts", "instruments"] as const)
    for (const [i, { id, kind }] of document[group].entries())
      for (const [name, prop] of Object.entries(declarations[kind]?.props ?? {})) {
        const value = parts.get(id)?.[name];
        if ((prop as { type: string }).type !== "number" || setting.has(`${id}.${name}`)) continue;
        const { min = -Infinity, max = Infinity } = prop as { min?: number; max?: number };
        const place = `${group}[${i}].${name}`;
        if (typeof value !== "number" || !Number.isFinite(value)) issues.push(found(place, "not-finite"));
        else if (value < min || value > max)
          issues.push(found(place, "out-of-range", { min: String(min), max: String(max) }));
      }
  return issues;
}

function startOf(document: LabDocument, vocabulary: Vocabulary, target: string): number {
  const declarations = { ...vocabulary.parts, ...vocabulary.instruments };
  const { gravity, parts } = workOutProperties(document, declarations, new Map(), new Map());
  const [id = "", name = ""] = target.split(".");
  return target === "world.gravity" ? gravity : Number(parts.get(id)?.[name]);
}

/** What the pupil could read at the end of the run is a number. */
function tryReadings(run: Run): Issue[] {
  step(run);
  return run.document.parts.flatMap(({ id, kind }, i) =>
    Object.entries(run.vocabulary.parts[kind]?.readings ?? {}).flatMap(([name, { hidden }]) =>
      hidden || Number.isFinite(read(run, `${id}.${name}`))
        ? []
        : [found(`parts[${i}]`, "reading-not-finite", { name: `${id}.${name}` })],
    ),
  );
}

const unique = (issues: Issue[]): Issue[] => [
  ...new Map(issues.map((issue) => [`${issue.path} ${issue.code}`, issue])).values(),
];
