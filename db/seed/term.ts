import type { Kysely } from "kysely";
import { listCourses } from "#content/courses.ts";
import { assign } from "#db/assignments.ts";
import { latestVersionOf, type LabVersion } from "#db/labs.ts";
import type { Schema } from "#db/schema.ts";
import { listChildren } from "#db/units.ts";
import { addDays, schoolDay } from "#db/weeks.ts";
import { createRandom, type Random } from "#labs/engine/random.ts";
import { termWeeks, timeOn } from "./calendar.ts";
import {
  demoClass,
  hardlyAnyone,
  pupilCharacter,
  type SchoolCharacter,
  schoolCharacter,
} from "./character.ts";
import { courseSteps } from "./lessons.ts";
import { livePupilTerm, type Term } from "./pupil-term.ts";
import type { SeededTree } from "./units-and-people.ts";

/** The city of the republic where hardly anyone takes part, by its code: Mezhgorye, the closed town. */
const QUIET_TERRITORY = "57";

type Class = SeededTree["classes"][number];

/** The term that ends at `until` (ISO), with the courses there are and those of their labs that are published. */
export async function planTerm(db: Kysely<Schema>, until: string): Promise<Term> {
  const steps = listCourses().flatMap(({ slug }) => courseSteps(slug));
  const labs: LabVersion[] = [];
  for (const step of steps) {
    const version = step.kind === "lab" ? await latestVersionOf(db, step.slug) : undefined;
    if (version && version.document.tasks.length > 0) labs.push(version);
  }
  return { weeks: termWeeks(until), until: Date.parse(until), steps, labs };
}

/**
 * Lives the term for every pupil of the tree; the first class is the one demonstrations show. `seed` decides all that
 * happens, by the places of pupils in the tree. Tells after each district how many are done.
 */
export async function seedTerm(
  db: Kysely<Schema>,
  tree: SeededTree,
  term: Term,
  seed: string,
  tell: (districts: number) => void = () => {},
): Promise<void> {
  const districts = await listChildren(db, tree.republic.id);
  const codes = new Map(districts.map(({ id, code }) => [id, code]));
  const done = new Set<string>();
  for (const group of tree.classes) {
    const district = codes.get(group.school.parentId ?? "") ?? "";
    if (done.size !== done.add(district).size) tell(done.size - 1);
    const random = createRandom(`${seed}/${district}/${group.school.code}`);
    const drawn = group === tree.classes[0] ? demoClass(random) : schoolCharacter(random);
    const school = district === QUIET_TERRITORY ? hardlyAnyone(drawn) : drawn;
    await giveWorks(db, term, group, school);
    await liveClassTerm(db, term, group, school, random.fork(group.unit.code));
  }
  tell(done.size);
}

async function liveClassTerm(
  db: Kysely<Schema>,
  term: Term,
  group: Class,
  school: SchoolCharacter,
  random: Random,
): Promise<void> {
  for (const [place, { id }] of group.pupils.entries()) {
    const own = random.fork(String(place));
    const sender = { id, unitId: group.unit.id, unitPath: group.unit.path, lang: school.lang };
    await livePupilTerm(db, term, sender, { school, pupil: pupilCharacter(school, own) }, own);
  }
}

/** Gives the class its courses as it begins, and its labs one after another, as far as the term has come. */
async function giveWorks(
  db: Kysely<Schema>,
  term: Term,
  { unit, school, teacher }: Class,
  { joins, labWeeks }: SchoolCharacter,
): Promise<void> {
  const viewer = {
    ...{ id: teacher.id, name: teacher.name, login: "", role: teacher.role },
    ...{ unitId: school.id, unitPath: school.path, unitKind: school.kind },
  };
  const today = schoolDay(new Date(term.until).toISOString());
  const give = async (work: Parameters<typeof assign>[1]["work"], week: string | undefined, due: string) => {
    const at = week === undefined ? Infinity : timeOn(week, 480);
    if (at > term.until) return;
    const given = await assign(db, { classId: unit.id, work, due, teacher: viewer }, new Date(at));
    if (!given.ok) throw new Error(`A work could not be given: ${given.issue.code}.`);
  };
  for (const { slug } of listCourses())
    await give({ kind: "course", course: slug }, term.weeks[joins], addDays(today, 20));
  for (const [i, { id }] of term.labs.entries()) {
    const week = term.weeks[labWeeks[i] ?? Infinity];
    await give({ kind: "lab", versionId: id }, week, addDays(week ?? today, 18));
  }
}
