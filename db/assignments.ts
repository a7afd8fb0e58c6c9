import { v7 as uuid } from "uuid";
import { getCourse } from "#content/courses.ts";
import type { Lang } from "#labs/document/document.ts";
import type { Db } from "./client.ts";
import { cardsOfVersions, getVersionForViewer } from "./labs.ts";
import type { Viewer } from "./sessions.ts";
import { addDays, isDay, SCHOOL_UTC_OFFSET_HOURS, schoolDay } from "./weeks.ts";

/** What a class is given: a course, or one version of a lab. */
export type Work = { kind: "course"; course: string } | { kind: "lab"; versionId: string };

/** A work given to a class, with its title in the reader's language. */
export interface Assignment {
  id: string;
  work: { kind: "course"; course: string } | { kind: "lab"; versionId: string; labId: string };
  title: string;
  /** ISO time of the last moment of the school day it is due on. */
  dueAt: string | undefined;
  createdAt: string;
}

export type AssignIssue =
  | { field: "work"; code: "unknown" }
  | { field: "due"; code: "not-a-day" | "past" | "too-far" };

/** How far ahead a work may be due, days: a school year. */
const FARTHEST_DAYS = 366;

/** The works of a class, in the order they are due; those without a date last. Works that are gone are left out. */
export async function listAssignments(db: Db, classId: string, lang: Lang): Promise<Assignment[]> {
  const rows = await db
    .selectFrom("assignments")
    .where("class_id", "=", classId)
    .selectAll()
    .orderBy("due_at", (order) => order.asc().nullsLast())
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  const cards = await cardsOfVersions(
    db,
    rows.flatMap((row) => row.lab_version_id ?? []),
    lang,
  );
  return rows.flatMap((row) => {
    const times = { dueAt: row.due_at ?? undefined, createdAt: row.created_at };
    const card = cards.get(row.lab_version_id ?? "");
    const course = getCourse(row.course ?? "");
    if (card) {
      const { versionId, labId, title } = card;
      return { id: row.id, work: { kind: "lab" as const, versionId, labId }, title, ...times };
    }
    if (!course) return [];
    const work = { kind: "course" as const, course: course.slug };
    return { id: row.id, work, title: course.texts[lang].title, ...times };
  });
}

/**
 * Gives a work to a class the teacher may give to, until the end of the school day `due` (`YYYY-MM-DD`) or for good.
 * A work the class has already gets the new date instead of standing there twice. Returns the id of the assignment.
 */
export async function assign(
  db: Db,
  given: { classId: string; work: Work; due: string | undefined; teacher: Viewer },
  now = new Date(),
): Promise<{ ok: true; id: string } | { ok: false; issue: AssignIssue }> {
  const { classId, work, due, teacher } = given;
  const dateIssue = due === undefined ? undefined : checkDay(due, now);
  if (dateIssue) return { ok: false, issue: { field: "due", code: dateIssue } };
  if (!(await isThere(db, work, teacher))) return { ok: false, issue: { field: "work", code: "unknown" } };
  const subject =
    work.kind === "course"
      ? { course: work.course, lab_version_id: null }
      : { course: null, lab_version_id: work.versionId };
  const dueAt = due === undefined ? null : endOfDay(due);
  const known = await db
    .selectFrom("assignments")
    .where("class_id", "=", classId)
    .where((eb) =>
      work.kind === "course" ? eb("course", "=", work.course) : eb("lab_version_id", "=", work.versionId),
    )
    .select("id")
    .executeTakeFirst();
  if (known) {
    await db.updateTable("assignments").set({ due_at: dueAt }).where("id", "=", known.id).execute();
    return { ok: true, id: known.id };
  }
  const id = uuid();
  const about = { id, class_id: classId, due_at: dueAt, created_by: teacher.id };
  await db
    .insertInto("assignments")
    .values({ ...about, ...subject, created_at: now.toISOString() })
    .execute();
  return { ok: true, id };
}

/** Takes a work back from a class; attempts and answers stay. Returns whether the class had it. */
export async function unassign(
  db: Db,
  { classId, assignmentId }: { classId: string; assignmentId: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("assignments")
    .where("id", "=", assignmentId)
    .where("class_id", "=", classId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The last moment of a school day, ISO. */
export function endOfDay(day: string): string {
  const midnight = Date.parse(`${addDays(day, 1)}T00:00:00Z`) - SCHOOL_UTC_OFFSET_HOURS * 3_600_000;
  return new Date(midnight - 1).toISOString();
}

function checkDay(day: string, now: Date): "not-a-day" | "past" | "too-far" | undefined {
  const today = schoolDay(now.toISOString());
  if (!isDay(day)) return "not-a-day";
  if (day < today) return "past";
  return day > addDays(today, FARTHEST_DAYS) ? "too-far" : undefined;
}

async function isThere(db: Db, work: Work, teacher: Viewer): Promise<boolean> {
  if (work.kind === "course") return getCourse(work.course) !== undefined;
  return (await getVersionForViewer(db, teacher, work.versionId)) !== undefined;
}
