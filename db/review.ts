import type { LabDocument, Lang } from "#labs/document/document.ts";
import type { Db } from "./client.ts";
import { isSmall } from "./suppress.ts";

/** A teacher's published lab as the methodologist sees it. */
export interface ReviewedLab {
  labId: string;
  /** The newest version. */
  versionId: string;
  versions: number;
  title: string;
  summary: string;
  grade: number;
  teacher: string;
  school: string;
  publishedAt: string;
  /** Classes that were given some version of it. */
  classes: number;
  /** What was done in it; `undefined` where fewer than ten pupils tried it, and some did. */
  use: { pupils: number; attempts: number; medianMark: number | undefined } | undefined;
  /** Where it stands in the catalogue, if it was taken over. */
  inCatalogue: { slug: string; isNewest: boolean } | undefined;
}

/** All teachers' published labs, last published first, with where they are used and how it went. */
export async function listTeachersLabs(db: Db, lang: Lang): Promise<ReviewedLab[]> {
  const labs = await db
    .selectFrom("labs")
    .innerJoin("lab_versions", "lab_versions.lab_id", "labs.id")
    .innerJoin("people", "people.id", "labs.owner_id")
    .innerJoin("units", "units.id", "people.unit_id")
    .select(["labs.id", "lab_versions.id as versionId", "lab_versions.number", "lab_versions.document"])
    .select(["lab_versions.published_at as publishedAt", "people.name as teacher"])
    .select([`units.name_${lang} as school`])
    .orderBy("lab_versions.number", "desc")
    .execute();
  const classes = await countClasses(db);
  const marks = await countMarks(db);
  const copies = await listCopies(db);
  const reviewed = [...Map.groupBy(labs, (row) => row.id).values()].flatMap((versions) => {
    const newest = versions[0];
    if (!newest) return [];
    const { texts, grade } = JSON.parse(newest.document) as LabDocument;
    const { versionId, teacher, school, publishedAt } = newest;
    return {
      ...{ labId: newest.id, versionId, teacher, school, publishedAt, grade },
      versions: versions.length,
      title: texts[lang].title,
      summary: texts[lang].summary,
      classes: classes.get(newest.id) ?? 0,
      use: whatWasDone(marks.get(newest.id) ?? []),
      inCatalogue: copyOf(copies.get(newest.id), versionId),
    };
  });
  return reviewed.toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
}

interface Copy {
  slug: string;
  versionId: string;
}

const copyOf = (copy: Copy | undefined, newest: string) =>
  copy && { slug: copy.slug, isNewest: copy.versionId === newest };

/** The labs of the catalogue that were taken over from teachers, by the id of the teacher's lab. */
async function listCopies(db: Db): Promise<Map<string, Copy>> {
  const rows = await db
    .selectFrom("labs")
    .innerJoin("lab_versions as source", "source.id", "labs.forked_from")
    .where("labs.owner_id", "is", null)
    .select(["source.lab_id as labId", "source.id as versionId", "labs.slug"])
    .execute();
  return new Map(rows.map(({ labId, ...copy }) => [labId, copy]));
}

interface Tried {
  personId: string;
  mark: number | null;
}

function whatWasDone(attempts: Tried[]): ReviewedLab["use"] {
  const pupils = new Set(attempts.map((attempt) => attempt.personId)).size;
  const marked = new Set(attempts.flatMap(({ personId, mark }) => (mark === null ? [] : personId))).size;
  if (isSmall(pupils)) return undefined;
  const marks = attempts.flatMap((attempt) => attempt.mark ?? []);
  return { pupils, attempts: attempts.length, medianMark: isSmall(marked) ? undefined : median(marks) };
}

/** The lower of the two middle ones of an even number: a mark that was given. `undefined` of none. */
function median(marks: number[]): number | undefined {
  return marks.toSorted((a, b) => a - b)[Math.ceil(marks.length / 2) - 1];
}

async function countClasses(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("assignments")
    .innerJoin("lab_versions", "lab_versions.id", "assignments.lab_version_id")
    .groupBy("lab_versions.lab_id")
    .select((eb) => ["lab_versions.lab_id", eb.fn.count<number>("class_id").distinct().as("classes")])
    .execute();
  return new Map(rows.map((row) => [row.lab_id, Number(row.classes)]));
}

async function countMarks(db: Db): Promise<Map<string, Tried[]>> {
  const rows = await db
    .selectFrom("attempts")
    .innerJoin("labs", "labs.id", "attempts.lab_id")
    .where("labs.owner_id", "is not", null)
    .select(["attempts.lab_id", "attempts.person_id as personId", "attempts.mark"])
    .execute();
  return Map.groupBy(rows, (row) => row.lab_id);
}
