import type { Kysely, Transaction } from "kysely";
import { v7 as uuid } from "uuid";
import type { Marking } from "#labs/engine/marking.ts";
import { type TaskOverride, withOverrides } from "#labs/engine/marking-override.ts";
import type { Db } from "./client.ts";
import { addToRollups, type Counts, forgetEmptyRollups, markCount, type Subject } from "./rollups.ts";
import type { Schema } from "./schema.ts";
import { scopeFilter } from "./scope.ts";
import type { Viewer } from "./sessions.ts";

/** A marked attempt within reach of a viewer, as far as its marks go. */
interface MarkedAttempt {
  id: string;
  personId: string;
  versionId: string;
  labId: string;
  classPath: string;
  handedInAt: string;
  confirmedAt: string;
  mark: number | null;
  marking: Marking;
}

/** What a teacher writes to a task; `points` undefined is: what the replay gave holds again. */
export interface OverrideForm {
  attemptId: string;
  task: string;
  points: number | undefined;
  remark: string;
}

export type MarkIssue = "unknown-attempt" | "unknown-task" | "points" | "remark" | "newer-attempt";
export type MarkOutcome = { ok: true } | { ok: false; issue: MarkIssue };

/** The longest remark, signs. */
export const MAX_REMARK = 1000;

/** Gives a task of a marked attempt in the viewer's reach other points, with a remark. Points go by quarters. */
export async function overrideTask(
  db: Kysely<Schema>,
  viewer: Viewer,
  { attemptId, task, points, remark }: OverrideForm,
  now: string,
): Promise<MarkOutcome> {
  return db.transaction().execute(async (trx) => {
    const attempt = await getMarked(trx, viewer, attemptId);
    if (!attempt) return refuse("unknown-attempt");
    const before = attempt.marking.tasks.find(({ id }) => id === task);
    if (!before) return refuse("unknown-task");
    if (points !== undefined && !(points >= 0 && points <= before.max && Number.isInteger(4 * points)))
      return refuse("points");
    if (!isSeen(remark) || remark.length > MAX_REMARK) return refuse("remark");
    await trx
      .insertInto("overrides")
      .values({
        ...{ id: uuid(), attempt_id: attempt.id, task, person_id: viewer.id, at: now },
        from_points: before.pending ? null : before.points,
        to_points: points ?? null,
        remark: remark.trim(),
      })
      .execute();
    const marking = withOverrides(attempt.marking, await listOverrides(trx, attempt));
    await keepMarking(trx, attempt, marking, {});
    return { ok: true };
  });
}

/**
 * Gives an attempt back to its pupil to be gone on with: its marks go into the history, the pupil opens it as it was and
 * hands it in again. Nothing in the log of events changes. Refused when the pupil has begun another attempt since.
 */
export async function returnAttempt(
  db: Kysely<Schema>,
  viewer: Viewer,
  { attemptId, remark }: { attemptId: string; remark: string },
  now: string,
): Promise<MarkOutcome> {
  return db.transaction().execute(async (trx) => {
    const attempt = await getMarked(trx, viewer, attemptId);
    if (!attempt) return refuse("unknown-attempt");
    if (!isSeen(remark) || remark.length > MAX_REMARK) return refuse("remark");
    if (await hasNewer(trx, attempt)) return refuse("newer-attempt");
    await keepPast(trx, attempt.id, "return", now);
    await trx
      .insertInto("returns")
      .values({ id: uuid(), attempt_id: attempt.id, person_id: viewer.id, at: now, remark: remark.trim() })
      .execute();
    const nothing = {
      points: null,
      max_points: null,
      mark: null,
      marking: null,
      evidence: null,
      opening: null,
      pending: 0,
    };
    await trx
      .updateTable("attempts")
      .set({ ...nothing, handed_in_at: null, confirmed_at: null, marked_by: null, returned_at: now })
      .where("id", "=", attempt.id)
      .execute();
    await moveCounts(trx, attempt, { confirmed: -1, ...countOf(attempt.mark, -1) });
    return { ok: true };
  });
}

/** Whether there is anything to be read: signs of no width are no remark. */
const isSeen = (text: string): boolean => /[^\s\p{Cc}\p{Cf}]/u.test(text);

const refuse = (issue: MarkIssue): MarkOutcome => ({ ok: false, issue });

async function getMarked(db: Db, viewer: Viewer, id: string): Promise<MarkedAttempt | undefined> {
  const row = await db
    .selectFrom("attempts")
    .innerJoin("units", "units.id", "attempts.class_id")
    .selectAll("attempts")
    .select("units.path")
    .where("attempts.id", "=", id)
    .where(scopeFilter(viewer.unitPath))
    .executeTakeFirst();
  if (!row || row.handed_in_at === null || row.confirmed_at === null || row.marking === null)
    return undefined;
  return {
    id: row.id,
    personId: row.person_id,
    versionId: row.lab_version_id,
    labId: row.lab_id,
    classPath: row.path,
    handedInAt: row.handed_in_at,
    confirmedAt: row.confirmed_at,
    mark: row.mark,
    marking: JSON.parse(row.marking) as Marking,
  };
}

async function hasNewer(db: Db, { id, personId, versionId }: MarkedAttempt): Promise<boolean> {
  const newest = await db
    .selectFrom("attempts")
    .select("id")
    .where("person_id", "=", personId)
    .where("lab_version_id", "=", versionId)
    .orderBy("started_at", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return newest?.id !== id;
}

/** What teachers gave for tasks since the attempt was handed in, the last of each task. */
export async function listOverrides(
  db: Db,
  attempt: { id: string; handedInAt: string },
): Promise<TaskOverride[]> {
  const rows = await db
    .selectFrom("overrides")
    .innerJoin("people", "people.id", "overrides.person_id")
    .select(["overrides.task", "overrides.at", "overrides.to_points", "overrides.remark", "people.name"])
    .where("overrides.attempt_id", "=", attempt.id)
    .where("overrides.at", ">=", attempt.handedInAt)
    .orderBy("overrides.at")
    .orderBy("overrides.id")
    .execute();
  const last = new Map(rows.map((row) => [row.task, row]));
  return [...last.values()].flatMap(({ task, at, to_points, remark, name }) =>
    to_points === null ? [] : [{ task, points: to_points, remark, by: name, at }],
  );
}

/** Puts the marking as it stands into the history. */
export async function keepPast(
  trx: Transaction<Schema>,
  attemptId: string,
  cause: "re-marking" | "return",
  now: string,
): Promise<void> {
  const row = await trx
    .selectFrom("attempts")
    .select(["marked_by", "confirmed_at", "points", "max_points", "mark", "marking", "evidence"])
    .where("id", "=", attemptId)
    .executeTakeFirstOrThrow();
  const { marked_by = null, evidence = null, confirmed_at, ...marked } = row;
  if (confirmed_at === null) throw new Error(`Attempt ${attemptId} is not marked.`);
  await trx
    .insertInto("past_markings")
    .values({
      ...{ id: uuid(), attempt_id: attemptId, cause, replaced_at: now, confirmed_at, marked_by, evidence },
      ...marked,
    })
    .execute();
}

/** The school mark of a marking; none while all of it waits for a teacher. */
export const schoolMarkOf = ({ max, mark }: Marking): number | null => (max > 0 ? mark : null);

/** How many tasks wait for a teacher's points. */
export const countPending = ({ tasks }: Marking): number => tasks.filter((task) => task.pending).length;

/** Makes this the marking of an attempt that has one, and moves the counts of its day with it. */
export async function keepMarking(
  trx: Transaction<Schema>,
  attempt: Pick<MarkedAttempt, "id" | "labId" | "classPath" | "confirmedAt" | "mark">,
  marking: Marking,
  also: { evidence?: string | null; marked_by?: string | null; opening?: string | null },
): Promise<void> {
  const mark = schoolMarkOf(marking);
  const points = { points: marking.points, max_points: marking.max, mark, pending: countPending(marking) };
  await trx
    .updateTable("attempts")
    .set({ ...points, marking: JSON.stringify(marking), ...also })
    .where("id", "=", attempt.id)
    .execute();
  if (mark === attempt.mark) return;
  await moveCounts(trx, attempt, { ...countOf(attempt.mark, -1), ...countOf(mark, 1) });
}

const countOf = (mark: number | null, by: number): Counts => (mark === null ? {} : { [markCount(mark)]: by });

async function moveCounts(
  trx: Transaction<Schema>,
  { labId, classPath, confirmedAt }: Pick<MarkedAttempt, "labId" | "classPath" | "confirmedAt">,
  counts: Counts,
): Promise<void> {
  const subject: Subject = `lab:${labId}`;
  await addToRollups(trx, { unitPath: classPath, at: confirmedAt, subject, counts });
  await forgetEmptyRollups(trx, { unitPath: classPath, at: confirmedAt, subject });
}
