import type { Kysely } from "kysely";
import { v7 as uuid } from "uuid";
import { type AttemptRecord, getAttempt } from "./attempts.ts";
import type { Db } from "./client.ts";
import { hashOfOpening, withOthers } from "./confirm.ts";
import { getLabVersion } from "./labs.ts";
import { type Marker, markHere } from "./mark-work.ts";
import { withOverrides } from "#labs/engine/marking-override.ts";
import { withTasksOf } from "./marking-version.ts";
import { keepMarking, keepPast, listOverrides } from "./marks.ts";
import type { Schema } from "./schema.ts";
import type { Viewer } from "./sessions.ts";

/** How far the marking anew of a lab's attempts is. */
export interface Remarking {
  id: string;
  labId: string;
  versionId: string;
  askedAt: string;
  total: number;
  done: number;
  /** Of `done`, those with other points than before, and those the new tasks do not fit. */
  changed: number;
  skipped: number;
  finishedAt: string | undefined;
}

/** A lab whose attempts this person may have marked anew, with its newest version. */
export interface RemarkableLab {
  id: string;
  slug: string;
  version: { id: string; number: number; publishedAt: string };
  /** Marked attempts in all, and those of them marked by other tasks than the newest version's. */
  attempts: number;
  older: number;
}

/** The lab, if it is the viewer's own or the viewer is a methodologist, and is published. */
export async function getRemarkableLab(
  db: Db,
  viewer: Viewer,
  labId: string,
): Promise<RemarkableLab | undefined> {
  let labs = db
    .selectFrom("labs")
    .innerJoin("lab_versions", "lab_versions.lab_id", "labs.id")
    .where("labs.id", "=", labId)
    .select(["labs.id", "labs.slug", "lab_versions.id as versionId"])
    .select(["lab_versions.number", "lab_versions.published_at as publishedAt"])
    .orderBy("lab_versions.number", "desc");
  if (viewer.role !== "methodologist") labs = labs.where("labs.owner_id", "=", viewer.id);
  const lab = await labs.executeTakeFirst();
  if (!lab) return undefined;
  const { id, slug, versionId, number, publishedAt } = lab;
  const marked = await markedAttempts(db, id)
    .select(({ fn, eb }) => [
      fn.countAll<number>().as("attempts"),
      fn
        .sum<number | null>(
          eb
            .case()
            .when(fn.coalesce("attempts.marked_by", "attempts.lab_version_id"), "=", versionId)
            .then(0)
            .else(1)
            .end(),
        )
        .as("older"),
    ])
    .executeTakeFirstOrThrow();
  return {
    ...{ id, slug, version: { id: versionId, number, publishedAt } },
    attempts: Number(marked.attempts),
    older: Number(marked.older ?? 0),
  };
}

const markedAttempts = (db: Db, labId: string) =>
  db
    .selectFrom("attempts")
    .where("attempts.lab_id", "=", labId)
    .where("attempts.confirmed_at", "is not", null)
    .where("attempts.marking", "is not", null);

/** Notes that all attempts of the lab are to be marked by its newest version. One that is under way is gone on with. */
export async function startRemarking(
  db: Kysely<Schema>,
  viewer: Viewer,
  labId: string,
  now: string,
): Promise<Remarking | undefined> {
  return db.transaction().execute(async (trx) => {
    const lab = await getRemarkableLab(trx, viewer, labId);
    if (!lab) return undefined;
    const running = await getRemarking(trx, labId);
    if (running && !running.finishedAt) return running;
    const remarking = { id: uuid(), lab_id: labId, version_id: lab.version.id, person_id: viewer.id };
    await trx
      .insertInto("remarkings")
      .values({ ...remarking, asked_at: now, total: lab.attempts, finished_at: null })
      .execute();
    return getRemarking(trx, labId);
  });
}

/** The last marking anew of a lab. */
export async function getRemarking(db: Db, labId: string): Promise<Remarking | undefined> {
  const row = await remarkings(db).where("lab_id", "=", labId).executeTakeFirst();
  return row && toRemarking(row);
}

/** Those not finished, the oldest first: after a restart they are gone on with. */
export async function listUnfinishedRemarkings(db: Db): Promise<Remarking[]> {
  const rows = await remarkings(db).where("finished_at", "is", null).execute();
  return rows.map(toRemarking).reverse();
}

const remarkings = (db: Db) =>
  db.selectFrom("remarkings").selectAll().orderBy("asked_at", "desc").orderBy("id", "desc");

const toRemarking = (
  row: Awaited<ReturnType<ReturnType<typeof remarkings>["executeTakeFirstOrThrow"]>>,
): Remarking => ({
  id: row.id,
  labId: row.lab_id,
  versionId: row.version_id,
  askedAt: row.asked_at,
  total: row.total,
  done: row.done,
  changed: row.changed,
  skipped: row.skipped,
  finishedAt: row.finished_at ?? undefined,
});

/**
 * Marks the next few attempts of a remarking anew, each in a transaction of its own with the progress, so that a stop in
 * the middle loses and doubles nothing. True while there is more to do. What teachers gave holds on.
 */
export async function remarkSlice(
  db: Kysely<Schema>,
  remarkingId: string,
  { size = 5, marker = markHere, now }: { size?: number; marker?: Marker; now: string },
): Promise<boolean> {
  const job = await db
    .selectFrom("remarkings")
    .selectAll()
    .where("id", "=", remarkingId)
    .executeTakeFirstOrThrow();
  if (job.finished_at !== null) return false;
  const next = await markedAttempts(db, job.lab_id)
    .select("attempts.id")
    .where("attempts.id", ">", job.cursor)
    .orderBy("attempts.id")
    .limit(size)
    .execute();
  for (const { id } of next) {
    const outcome = await remark(db, id, job.version_id, marker, now);
    await outcome(job.id);
  }
  if (next.length === size) return true;
  await db.updateTable("remarkings").set({ finished_at: now }).where("id", "=", job.id).execute();
  return false;
}

/** Marks one attempt by a version's tasks; returns what stores it together with the progress. */
async function remark(
  db: Kysely<Schema>,
  attemptId: string,
  versionId: string,
  marker: Marker,
  now: string,
): Promise<(jobId: string) => Promise<void>> {
  const attempt = await getAttempt(db, attemptId);
  const version = await getLabVersion(db, versionId);
  const own = attempt && (await getLabVersion(db, attempt.versionId));
  const document = own && version && withTasksOf(own.document, version.document);
  const marked =
    attempt && document
      ? await marker({ document, seed: attempt.seed, actions: attempt.actions }).catch(() => undefined)
      : undefined;
  return (jobId) =>
    db.transaction().execute(async (trx) => {
      const before = await stillMarked(trx, attemptId);
      let changed = 0;
      if (attempt && document && marked && before) {
        const given = await listOverrides(trx, { id: attemptId, handedInAt: before.handedInAt });
        const marking = withOverrides(marked.marking, given);
        const record: AttemptRecord = { ...attempt, document };
        const evidence = await withOthers(trx, record, marked);
        const isSame = before.marking === JSON.stringify(marking);
        changed = before.points === marking.points && before.max === marking.max ? 0 : 1;
        if (!isSame) await keepPast(trx, attemptId, "re-marking", now);
        await keepMarking(trx, { ...attempt, ...before }, marking, {
          evidence: evidence.length > 0 ? JSON.stringify(evidence) : null,
          opening: hashOfOpening(record),
          marked_by: versionId === attempt.versionId ? null : versionId,
        });
      }
      const skipped = before && !marked ? 1 : 0;
      await trx
        .updateTable("remarkings")
        .set((eb) => ({
          done: eb("done", "+", 1),
          changed: eb("changed", "+", changed),
          skipped: eb("skipped", "+", skipped),
          cursor: attemptId,
        }))
        .where("id", "=", jobId)
        .execute();
    });
}

/** How the attempt is marked now; undefined when it was given back meanwhile. */
async function stillMarked(db: Db, attemptId: string) {
  const row = await db
    .selectFrom("attempts")
    .select(["handed_in_at", "confirmed_at", "mark", "points", "max_points", "marking"])
    .where("id", "=", attemptId)
    .executeTakeFirst();
  if (!row || row.handed_in_at === null || row.confirmed_at === null) return undefined;
  const { mark, points, max_points: max, marking } = row;
  return { handedInAt: row.handed_in_at, confirmedAt: row.confirmed_at, mark, points, max, marking };
}
