import { sql } from "kysely";
import type { Lang } from "#labs/document/document.ts";
import { type Assignment, listAssignments } from "./assignments.ts";
import type { Db } from "./client.ts";
import { countSteps } from "./course-steps.ts";
import { listPeople } from "./people.ts";
import { scopeFilter } from "./scope.ts";
import type { Viewer } from "./sessions.ts";
import { type AttemptHead, bestAttempt, listAttemptHeads, type WorkState } from "./work-state.ts";

/** A class as the teacher's first page lists it. */
export interface ClassCard {
  id: string;
  code: string;
  names: Record<Lang, string>;
  joinCode: string | undefined;
  pupils: number;
  works: number;
  /** Attempts handed in that are not yet marked, by the server or, in some task, by a teacher. */
  waiting: number;
}

/** What one pupil did of one work. */
export interface ClassCell {
  assignmentId: string;
  state: WorkState;
  /** Of a lab: the attempt that counts, and the others, newest first. */
  attempt: AttemptHead | undefined;
  others: AttemptHead[];
  /** Of a course. */
  steps: { done: number; total: number } | undefined;
}

export interface ClassRow {
  personId: string;
  name: string;
  cells: ClassCell[];
  /** Works finished, out of those given. */
  done: number;
  /** Time at the bench of the works given, s. */
  spentS: number;
  lastAt: string | undefined;
}

export interface ClassTable {
  assignments: Assignment[];
  rows: ClassRow[];
}

/** A pause at the bench longer than this is not work, ms. */
const LONGEST_PAUSE_MS = 10 * 60_000;

/** The classes of the teacher's school, by their codes. */
export async function listClasses(db: Db, teacher: Viewer): Promise<ClassCard[]> {
  const rows = await db
    .selectFrom("units")
    .where("units.kind", "=", "class")
    .where(scopeFilter(teacher.unitPath))
    .select(["units.id", "units.code", "units.name_ba", "units.name_ru", "units.name_en", "units.join_code"])
    .select((eb) => [
      eb
        .selectFrom("people")
        .whereRef("people.unit_id", "=", "units.id")
        .where("people.role", "=", "pupil")
        .select((sub) => sub.fn.countAll<number>().as("n"))
        .as("pupils"),
      eb
        .selectFrom("assignments")
        .whereRef("assignments.class_id", "=", "units.id")
        .select((sub) => sub.fn.countAll<number>().as("n"))
        .as("works"),
      eb
        .selectFrom("attempts")
        .whereRef("attempts.class_id", "=", "units.id")
        .where("attempts.handed_in_at", "is not", null)
        .where("attempts.confirmed_at", "is", null)
        .select((sub) => sub.fn.countAll<number>().as("n"))
        .as("unmarked"),
      eb
        .selectFrom("attempts")
        .whereRef("attempts.class_id", "=", "units.id")
        // written out, as in the index: a value bound later would not let it be used
        .where("attempts.pending", ">", sql.lit(0))
        .select((sub) => sub.fn.countAll<number>().as("n"))
        .as("pending"),
    ])
    .orderBy("units.code")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    names: { ba: row.name_ba, ru: row.name_ru, en: row.name_en },
    joinCode: row.join_code ?? undefined,
    pupils: Number(row.pupils),
    works: Number(row.works),
    waiting: Number(row.unmarked) + Number(row.pending),
  }));
}

/** Pupils of a class × works it was given, in the order of due dates. Pupils stand in the order of their logins' names. */
export async function getClassTable(db: Db, classId: string, lang: Lang): Promise<ClassTable> {
  const assignments = await listAssignments(db, classId, lang);
  const pupils = (await listPeople(db, classId)).filter((person) => person.role === "pupil");
  const personIds = pupils.map((pupil) => pupil.id);
  const labIds = assignments.flatMap(({ work }) => (work.kind === "lab" ? work.labId : []));
  const attempts = Map.groupBy(await listAttemptHeads(db, { personIds, labIds }), (head) => head.personId);
  const spent = await timeAtBench(db, personIds, labIds);
  const steps = new Map<string, Awaited<ReturnType<typeof countSteps>>>();
  for (const { work } of assignments)
    if (work.kind === "course") steps.set(work.course, await countSteps(db, personIds, work.course));
  const rows = pupils.map(({ id, name }) => {
    const own = attempts.get(id) ?? [];
    const cells = assignments.map(({ id: assignmentId, work }) => {
      if (work.kind === "lab")
        return labCell(
          assignmentId,
          own.filter((head) => head.labId === work.labId),
        );
      return courseCell(assignmentId, steps.get(work.course)?.get(id));
    });
    const times = [
      ...own.map((head) => head.updatedAt),
      ...[...steps.values()].flatMap((course) => course.get(id)?.lastAnswerAt ?? []),
    ];
    return {
      ...{ personId: id, name, cells },
      done: cells.filter((cell) => cell.state === "confirmed" || cell.state === "handed-in").length,
      spentS: Math.round((spent.get(id) ?? 0) / 1000),
      lastAt: times.sort().at(-1),
    };
  });
  return { assignments, rows };
}

function labCell(assignmentId: string, heads: AttemptHead[]): ClassCell {
  const attempt = bestAttempt(heads);
  const others = heads.filter((head) => head !== attempt);
  return { assignmentId, state: attempt?.state ?? "not-started", attempt, others, steps: undefined };
}

function courseCell(
  assignmentId: string,
  steps: { done: number; total: number } = { done: 0, total: 0 },
): ClassCell {
  const { done, total } = steps;
  const state = done === 0 ? "not-started" : done >= total ? "confirmed" : "started";
  return { assignmentId, state, attempt: undefined, others: [], steps: { done, total } };
}

/** Time between the records of each attempt, ms, by person; pauses count up to LONGEST_PAUSE_MS. */
async function timeAtBench(
  db: Db,
  personIds: readonly string[],
  labIds: readonly string[],
): Promise<Map<string, number>> {
  const spent = new Map<string, number>();
  if (personIds.length === 0 || labIds.length === 0) return spent;
  const events = await db
    .selectFrom("attempts")
    .innerJoin("events", "events.attempt_id", "attempts.id")
    .where("attempts.person_id", "in", personIds)
    .where("attempts.lab_id", "in", labIds)
    .select(["attempts.id", "attempts.person_id as personId", "events.at"])
    .orderBy("attempts.id")
    .orderBy("events.sequence")
    .execute();
  for (const [i, event] of events.entries()) {
    const before = events[i - 1];
    if (before?.id !== event.id) continue;
    const pause = Math.min(Math.max(Date.parse(event.at) - Date.parse(before.at), 0), LONGEST_PAUSE_MS);
    spent.set(event.personId, (spent.get(event.personId) ?? 0) + pause);
  }
  return spent;
}
