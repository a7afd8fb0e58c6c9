import type { LabDocument } from "#labs/document/document.ts";
import { doLab } from "#labs/catalog/pupil.ts";
import { parseActions } from "#labs/engine/action.ts";
import { examine } from "#labs/engine/evidence.ts";
import { beatsOf, rhythmEvidence } from "#labs/engine/evidence-rhythm.ts";
import { tableEvidence } from "#labs/engine/evidence-tables.ts";
import { tableOf } from "#labs/engine/written-table.ts";
import { createRandom } from "#labs/engine/random.ts";
import { replay } from "#labs/index.ts";
import { forgeries } from "./forgers.ts";
import { byHand, honest, type Work } from "./honest-pupils.ts";

/** How one way of working fared: of so many works so many showed something, by codes. */
export interface Told {
  kind: string;
  isHonest: boolean;
  works: number;
  /** With the tables of the class at hand, and from the record alone. */
  told: number;
  alone: number;
  codes: Map<string, number>;
}

/** What the teacher is told of a work: the codes; "refused" where its actions do not come in at all. */
function codesOf(work: Work, classmates: readonly Handed[]): { own: string[]; all: string[] } {
  const { document, seed } = work;
  const parsed = parseActions(work.actions, document);
  if (!parsed.ok) return { own: ["refused"], all: ["refused"] };
  const { evidence, foreign } = examine(replay(document, seed, parsed.value), parsed.value);
  const tables = classmates.map(({ attempt, actions }) => tableOf(attempt, actions));
  const rhythms = classmates.map(({ attempt, actions }) => ({ attempt, beats: beatsOf(actions) }));
  const alike = [
    ...tableEvidence(document, tableOf("own", parsed.value), foreign, tables),
    ...rhythmEvidence(document, beatsOf(parsed.value), rhythms),
  ];
  return { own: evidence.map(({ code }) => code), all: [...evidence, ...alike].map(({ code }) => code) };
}

/** What a classmate handed in. */
type Handed = { attempt: string; actions: Work["actions"] };

/**
 * A class of so many pupils does a lab, every one with a seed of the own and with care; then all of it once more in every
 * honest way and in every forged one, each forger with the work of the neighbour at hand.
 */
export function tellInClass(document: LabDocument, pupils: number, name = "pupil"): Told[] {
  const works = Array.from(
    { length: pupils },
    (_, i): Work =>
      byHand({ document, ...doLab(document, `${name} ${i}`) }, createRandom(`${document.slug} ${name} ${i}`)),
  );
  const handed = works.map(({ actions }, i): Handed => ({ attempt: String(i), actions }));
  const told = (kind: string, isHonest: boolean, workOf: (i: number) => Work | undefined): Told => {
    const one: Told = { kind, isHonest, works: 0, told: 0, alone: 0, codes: new Map() };
    for (const i of works.keys()) {
      const work = workOf(i);
      if (!work) continue;
      const { own, all } = codesOf(
        work,
        handed.filter((_, j) => j !== i),
      );
      one.works++;
      if (own.length > 0) one.alone++;
      if (all.length > 0) one.told++;
      for (const code of new Set(all)) one.codes.set(code, (one.codes.get(code) ?? 0) + 1);
    }
    return one;
  };
  const chance = (kind: string, i: number) => createRandom(`${document.slug} ${kind} ${name} ${i}`);
  const ownOf = (i: number) => works[i] as Work;
  return [
    ...Object.entries(honest).map(([kind, work]) => told(kind, true, (i) => work(ownOf(i), chance(kind, i)))),
    ...Object.entries(forgeries).map(([kind, forge]) =>
      told(kind, false, (i) => forge(ownOf(i), ownOf((i + 1) % pupils), chance(kind, i))),
    ),
  ].filter(({ works }) => works > 0);
}
