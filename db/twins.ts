import type { LabDocument } from "#labs/document/document.ts";
import { type Attempt, type AttemptRecord, getAttempt, getNewestAttempt } from "./attempts.ts";
import type { Db } from "./client.ts";

/** An attempt that two devices went on with becomes two under one seed: what the pupil chooses by. */
export interface Twin {
  id: string;
  /** When something of it was last received, ISO. */
  updatedAt: string;
  doings: number;
  /** How far the world had gone, s. */
  time: number;
}

/** The pupil's attempt a bench opens: the `chosen` one where it is theirs, else the one of the newest pair last worked at. */
export async function getAttemptToOpen(
  db: Db,
  { personId, versionId, chosen }: { personId: string; versionId: string; chosen: string | undefined },
): Promise<AttemptRecord | undefined> {
  const asked = chosen ? await getAttempt(db, chosen) : undefined;
  if (asked?.personId === personId && asked.versionId === versionId) return asked;
  const newest = await getNewestAttempt(db, { personId, versionId });
  const id = newest && (await listPair(db, newest))[0]?.id;
  return id === undefined || id === newest?.id ? newest : getAttempt(db, id);
}

/** The unfinished attempts under the same seed as `attempt`, itself among them, last worked at first: mostly one. */
export async function listTwins(db: Db, attempt: AttemptRecord): Promise<Twin[]> {
  const pair = await listPair(db, attempt);
  const records = await Promise.all(pair.map(({ id }) => (id === attempt.id ? attempt : getAttempt(db, id))));
  return records.flatMap((record) => (record ? [toTwin(record, record.document)] : []));
}

const toTwin = ({ id, updatedAt, actions }: AttemptRecord, { world }: LabDocument): Twin => ({
  id,
  updatedAt,
  doings: actions.length,
  time: (actions.at(-1)?.step ?? 0) * world.step,
});

async function listPair(db: Db, { personId, versionId, seed }: Attempt): Promise<{ id: string }[]> {
  return db
    .selectFrom("attempts")
    .select("id")
    .where("person_id", "=", personId)
    .where("lab_version_id", "=", versionId)
    .where("seed", "=", seed)
    .where("handed_in_at", "is", null)
    .orderBy("updated_at", "desc")
    .orderBy("id", "desc")
    .execute();
}
