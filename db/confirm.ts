import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Evidence } from "#labs/engine/evidence.ts";
import { beatsOf, openingOf, rhythmEvidence } from "#labs/engine/evidence-rhythm.ts";
import { tableEvidence } from "#labs/engine/evidence-tables.ts";
import { tableOf } from "#labs/engine/written-table.ts";
import {
  type AttemptRecord,
  findSameOpening,
  getAttempt,
  listClassmatesActions,
  listWaiting,
} from "./attempts.ts";
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
  const evidence = await withOthers(db, attempt, marked);
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
        opening: hashOfOpening(attempt),
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

/** The evidence, with what the attempt has in common with others': numbers that do not fit this run, and times. */
export async function withOthers(
  db: Db,
  attempt: AttemptRecord,
  { evidence, foreign }: Marked,
): Promise<Evidence[]> {
  const { document } = attempt;
  if (document.tasks.length === 0) return evidence;
  const classmates = await listClassmatesActions(db, attempt);
  const tables = classmates.map(({ id, actions }) => tableOf(id, actions));
  const own = tableOf(attempt.id, attempt.actions);
  const beats = beatsOf(attempt.actions);
  const rhythms = classmates.map(({ id, actions }) => ({ attempt: id, beats: beatsOf(actions) }));
  const alike = rhythmEvidence(document, beats, rhythms);
  return [
    ...evidence,
    ...tableEvidence(document, own, foreign, tables),
    ...(alike.length > 0 ? alike : await elsewhere(db, attempt)),
  ];
}

/** The times an attempt shares with one of another class; which one is not told. */
async function elsewhere(db: Db, attempt: AttemptRecord): Promise<Evidence[]> {
  const id = await findSameOpening(db, attempt, hashOfOpening(attempt));
  const other = id === undefined ? undefined : await getAttempt(db, id);
  if (!other) return [];
  const [found] = rhythmEvidence(attempt.document, beatsOf(attempt.actions), [
    { attempt: other.id, beats: beatsOf(other.actions) },
  ]);
  if (!found) return [];
  const { attempt: _, ...params } = found.params;
  return [{ code: found.code, params }];
}

/** By which a copy made in any class is found; null where too little was done in time. */
export function hashOfOpening({
  document,
  actions,
}: Pick<AttemptRecord, "document" | "actions">): string | null {
  const opening = document.tasks.length > 0 ? openingOf(document, beatsOf(actions)) : undefined;
  return opening === undefined ? null : createHash("sha256").update(opening).digest("base64url");
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
