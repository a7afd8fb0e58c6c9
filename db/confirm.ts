import type { Kysely } from "kysely";
import type { Evidence } from "#labs/engine/evidence.ts";
import { tableEvidence, tableOf } from "#labs/engine/evidence-tables.ts";
import { type AttemptRecord, getAttempt, listClassmatesActions, listWaiting } from "./attempts.ts";
import type { Db } from "./client.ts";
import { confirmLabStep } from "./courses.ts";
import { type Marked, type Marker, markHere } from "./mark-work.ts";
import { countPending, schoolMarkOf } from "./marks.ts";
import { addToRollups, markCount } from "./rollups.ts";
import type { Schema } from "./schema.ts";

/**
 * Replays an attempt that was handed in, marks it and counts it, once: a second call finds it confirmed. `now` is ISO.
 * Labs without tasks have nothing to replay for and are confirmed without a mark. Throws what `marker` threw, and notes
 * that it did.
 */
export async function confirmAttempt(
  db: Kysely<Schema>,
  attemptId: string,
  now: string,
  marker: Marker = markHere,
): Promise<void> {
  const attempt = await getAttempt(db, attemptId);
  if (!attempt?.handedInAt || attempt.confirmedAt) return;
  const marked = await markOrNote(db, attempt, marker);
  const graded = attempt.document.tasks.length > 0;
  const evidence = await withClassmates(db, attempt, marked);
  const mark = graded ? schoolMarkOf(marked.marking) : null;
  await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("attempts")
      .set({
        confirmed_at: now,
        points: marked.marking.points,
        max_points: marked.marking.max,
        mark,
        marking: JSON.stringify(marked.marking),
        evidence: evidence.length > 0 ? JSON.stringify(evidence) : null,
        pending: countPending(marked.marking),
        tries: 0,
      })
      .where("id", "=", attemptId)
      .where("handed_in_at", "is not", null)
      .where("confirmed_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await addToRollups(trx, {
      unitPath: attempt.classPath,
      at: now,
      subject: `lab:${attempt.labId}`,
      counts: { confirmed: 1, ...(mark === null ? {} : { [markCount(mark)]: 1 }) },
    });
    await confirmLabStep(trx, {
      personId: attempt.personId,
      unitPath: attempt.classPath,
      labSlug: attempt.labSlug,
      now,
    });
  });
}

async function markOrNote(db: Db, attempt: AttemptRecord, marker: Marker): Promise<Marked> {
  const { id, document, seed, actions } = attempt;
  try {
    return await marker({ document, seed, actions });
  } catch (error) {
    await db
      .updateTable("attempts")
      .set((eb) => ({ tries: eb("tries", "+", 1) }))
      .where("id", "=", id)
      .execute();
    throw error;
  }
}

/** The evidence, with what rows that do not fit this run have in common with another's in the class. */
export async function withClassmates(
  db: Db,
  attempt: AttemptRecord,
  { evidence, foreign }: Marked,
): Promise<Evidence[]> {
  if (foreign.length < 2) return evidence;
  const others = await listClassmatesActions(db, attempt);
  const tables = others.map(({ id, actions }) => tableOf(id, actions));
  const own = tableOf(attempt.id, attempt.actions);
  return [...evidence, ...tableEvidence(attempt.document, own, foreign, tables)];
}

/** Takes up what a stop of the server left between hand-in and confirmation; what fails is left and told to `onError`. */
export async function confirmWaiting(
  db: Kysely<Schema>,
  now: string,
  marker: Marker = markHere,
  onError: (error: Error) => void = (error) => {
    throw error;
  },
): Promise<number> {
  const waiting = await listWaiting(db);
  for (const id of waiting)
    await confirmAttempt(db, id, now, marker).catch((error: unknown) =>
      onError(error instanceof Error ? error : new Error(String(error))),
    );
  return waiting.length;
}
