import type { Kysely } from "kysely";
import { markRun } from "#labs/engine/marking.ts";
import { replay } from "#labs/index.ts";
import { getAttempt, listWaiting } from "./attempts.ts";
import { confirmLabStep } from "./courses.ts";
import { addToRollups, markCount } from "./rollups.ts";
import type { Schema } from "./schema.ts";

/**
 * Replays an attempt that was handed in, marks it and counts it, once: a second call finds it confirmed. `now` is ISO.
 * Labs without tasks have nothing to replay for and are confirmed without a mark.
 */
export async function confirmAttempt(db: Kysely<Schema>, attemptId: string, now: string): Promise<void> {
  const attempt = await getAttempt(db, attemptId);
  if (!attempt?.handedInAt || attempt.confirmedAt) return;
  const graded = attempt.document.tasks.length > 0;
  const marking = markRun(replay(attempt.document, attempt.seed, graded ? attempt.actions : []));
  await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("attempts")
      .set({
        confirmed_at: now,
        points: marking.points,
        max_points: marking.max,
        mark: graded ? marking.mark : null,
        marking: JSON.stringify(marking),
      })
      .where("id", "=", attemptId)
      .where("confirmed_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await addToRollups(trx, {
      unitPath: attempt.classPath,
      at: now,
      subject: `lab:${attempt.labId}`,
      counts: { confirmed: 1, ...(graded ? { [markCount(marking.mark)]: 1 } : {}) },
    });
    await confirmLabStep(trx, {
      personId: attempt.personId,
      unitPath: attempt.classPath,
      labSlug: attempt.labSlug,
      now,
    });
  });
}

/** Takes up what a stop of the server left between hand-in and confirmation. */
export async function confirmWaiting(db: Kysely<Schema>, now: string): Promise<number> {
  const waiting = await listWaiting(db);
  for (const id of waiting) await confirmAttempt(db, id, now);
  return waiting.length;
}
