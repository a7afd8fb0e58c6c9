import type { LabDocument } from "../document/document.ts";
import type { Issue } from "../document/issue.ts";
import { read } from "../engine/read.ts";
import type { Run, Vocabulary } from "../engine/run.ts";
import { startRun } from "../engine/start.ts";
import { step } from "../engine/step.ts";
import { found } from "./trial-issue.ts";

/** Readings at half the step may differ by this share of the largest value each had. */
export const MOST_DRIFT = 1e-3;
const SAMPLES = 100;

/**
 * Runs the lab twice, the second time at half its step, and holds the readings against each other at the same moments.
 * One issue at the world's step where one drifts, with the reading that does so most.
 */
export function tryDrift(document: LabDocument, vocabulary: Vocabulary, steps: number): Issue[] {
  const whole = startRun(document, "trial", vocabulary);
  const world = { ...document.world, step: document.world.step / 2 };
  const half = startRun({ ...document, world }, "trial", vocabulary);
  const names = shownReadings(whole);
  const largest = new Map(names.map((name) => [name, Math.abs(read(whole, name)) || 0]));
  const every = Math.max(1, Math.floor(steps / SAMPLES));
  let worst = { name: "", share: 0 };
  for (let at = 0; at < steps; at += every) {
    for (let i = 0; i < every; i++) step(whole);
    for (let i = 0; i < 2 * every; i++) step(half);
    if (whole.stopped || half.stopped) break;
    for (const name of names) {
      const a = read(whole, name);
      const b = read(half, name);
      const size = Math.max(largest.get(name) ?? 0, Math.abs(a) || 0);
      largest.set(name, size);
      const share = Math.abs(a - b) / size;
      if (share > worst.share) worst = { name, share };
    }
  }
  if (worst.share <= MOST_DRIFT) return [];
  return [found("world.step", "drifts", { name: worst.name, percent: (worst.share * 100).toPrecision(2) })];
}

/** What the pupil can see of the parts that move by a smooth law; after an impact, bodies of the rigid world part ways. */
const shownReadings = ({ document, vocabulary }: Run): string[] =>
  document.parts.flatMap(({ id, kind }) =>
    Object.entries(vocabulary.parts[kind]?.readings ?? {}).flatMap(([name, { hidden }]) =>
      hidden || vocabulary.parts[kind]?.domain === "rigid" ? [] : [`${id}.${name}`],
    ),
  );

/**
 * Rigid bodies and their springs may lose energy in impacts and friction, never gain it, but from a motor. One issue where
 * they do, of `MOST_DRIFT` or more.
 */
export function tryEnergy(document: LabDocument, vocabulary: Vocabulary, steps: number): Issue[] {
  if (document.parts.some(({ kind }) => kind === "motor")) return [];
  const run = startRun(document, "trial", vocabulary);
  const springs = document.parts.filter(({ kind }) => kind === "rigid-spring");
  const bodies = document.parts.filter(({ kind }) => {
    const { domain, readings } = vocabulary.parts[kind] ?? {};
    return domain === "rigid" && readings?.kineticEnergy && readings.potentialEnergy;
  });
  const sum = (name: string) => bodies.reduce((total, { id }) => total + read(run, `${id}.${name}`), 0);
  const stored = () => springs.reduce((total, { id }) => total + read(run, `${id}.energy`), 0);
  const start = sum("kineticEnergy") + sum("potentialEnergy") + stored();
  let largest = 0;
  let gained = 0;
  while (bodies.length > 0 && run.step < steps && !run.stopped) {
    step(run);
    const kinetic = sum("kineticEnergy");
    largest = Math.max(largest, kinetic);
    gained = Math.max(gained, kinetic + sum("potentialEnergy") + stored() - start);
  }
  const share = largest > 0 ? gained / largest : 0;
  if (share <= MOST_DRIFT) return [];
  return [found("world.step", "gains-energy", { percent: (share * 100).toPrecision(2) })];
}
