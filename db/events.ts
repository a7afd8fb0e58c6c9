import type { Kysely, Transaction } from "kysely";
import type { Action } from "#labs/engine/action.ts";
import { parseActions } from "#labs/engine/action.ts";
import type { LabDocument } from "#labs/document/document.ts";
import { isNext, startOf, unfitNext } from "./attempt-order.ts";
import { isOwnSeed } from "./attempts.ts";
import { confirmAttempt } from "./confirm.ts";
import { applyAnswer } from "./courses.ts";
import { canOpenVersion } from "./labs.ts";
import { addToRollups, recordActivity } from "./rollups.ts";
import type { Schema } from "./schema.ts";

/** What a browser sends: each thing done, with the id it got where it was done. */
export type SyncRecord = { id: string; at: string } & (
  | { kind: "attempt-start"; attemptId: string; sequence: number; versionId: string; seed: string }
  | { kind: "actions"; attemptId: string; sequence: number; actions: unknown }
  | { kind: "hand-in"; attemptId: string; sequence: number }
  | { kind: "answer"; course: string; lesson: string; question: string; given: string }
);

/** The pupil who sends, with the path of their class. */
export interface Sender {
  id: string;
  unitId: string;
  unitPath: string;
  lang: "ba" | "ru" | "en";
}

/**
 * What became of a record: `confirmed` is on disk (now or since an earlier sending), `conflict` is a place in the attempt
 * another device has taken, `refused` will never be accepted.
 */
export interface SyncResult {
  id: string;
  status: "confirmed" | "conflict" | "refused";
  code?: string;
}

/**
 * Takes records in order, in one transaction: sending one twice is harmless. Attempts handed in are replayed and marked
 * by `confirm` after the records are on disk. `now` is when they were received, ISO.
 */
export async function receiveRecords(
  db: Kysely<Schema>,
  sender: Sender,
  records: readonly SyncRecord[],
  now: string,
  confirm = (attemptId: string): Promise<void> => confirmAttempt(db, attemptId, now),
): Promise<SyncResult[]> {
  const results = await db.transaction().execute(async (trx) => {
    const done: SyncResult[] = [];
    /** Attempts that another device has gone on with: what follows there must not be added to its doings. */
    const apart = new Set<string>();
    for (const record of records) {
      const outcome = await receive(trx, sender, record, now, apart);
      if (outcome.status === "conflict" && record.kind !== "answer") apart.add(record.attemptId);
      done.push({ id: record.id, ...outcome });
    }
    return done;
  });
  for (const [i, record] of records.entries())
    if (record.kind === "hand-in" && results[i]?.status === "confirmed") await confirm(record.attemptId);
  return results;
}

type Outcome = Omit<SyncResult, "id">;
const confirmed: Outcome = { status: "confirmed" };
const refused = (code: string): Outcome => ({ status: "refused", code });

async function receive(
  trx: Transaction<Schema>,
  sender: Sender,
  record: SyncRecord,
  now: string,
  apart: ReadonlySet<string>,
): Promise<Outcome> {
  const known = await trx
    .selectFrom("events")
    .select("person_id")
    .where("id", "=", record.id)
    .executeTakeFirst();
  if (known) return known.person_id === sender.id ? confirmed : refused("id-taken");
  if (record.kind === "answer") {
    const answered = await applyAnswer(trx, sender, record, now);
    return answered.ok ? confirmed : refused(answered.issue);
  }
  if (apart.has(record.attemptId)) return { status: "conflict", code: "sequence-taken" };
  const outcome =
    record.kind === "attempt-start"
      ? await beginAttempt(trx, sender, record, now)
      : await continueAttempt(trx, sender, record, now);
  if (outcome.status === "confirmed")
    await recordActivity(trx, { personId: sender.id, unitPath: sender.unitPath, at: now });
  return outcome;
}

async function beginAttempt(
  trx: Transaction<Schema>,
  sender: Sender,
  record: Extract<SyncRecord, { kind: "attempt-start" }>,
  now: string,
): Promise<Outcome> {
  const taken = await trx
    .selectFrom("attempts")
    .select("id")
    .where("id", "=", record.attemptId)
    .executeTakeFirst();
  if (taken || record.sequence !== 0) return { status: "conflict", code: "attempt-exists" };
  const version = await canOpenVersion(trx, { versionId: record.versionId, classId: sender.unitId });
  if (!version) return refused("unknown-version");
  if (!(await isOwnSeed(trx, { personId: sender.id, versionId: version.id, seed: record.seed })))
    return refused("foreign-seed");
  await trx
    .insertInto("attempts")
    .values({
      id: record.attemptId,
      person_id: sender.id,
      class_id: sender.unitId,
      lab_version_id: record.versionId,
      lab_id: version.labId,
      seed: record.seed,
      started_at: await startOf(trx, sender.id, record, now),
      updated_at: now,
    })
    .execute();
  await store(trx, sender, record, now, { versionId: record.versionId, seed: record.seed });
  await addToRollups(trx, {
    unitPath: sender.unitPath,
    at: now,
    subject: `lab:${version.labId}`,
    counts: { started: 1 },
  });
  return confirmed;
}

async function continueAttempt(
  trx: Transaction<Schema>,
  sender: Sender,
  record: Extract<SyncRecord, { kind: "actions" | "hand-in" }>,
  now: string,
): Promise<Outcome> {
  const attempt = await trx
    .selectFrom("attempts")
    .innerJoin("lab_versions", "lab_versions.id", "attempts.lab_version_id")
    .select(["attempts.handed_in_at", "lab_versions.document"])
    .where("attempts.id", "=", record.attemptId)
    .where("attempts.person_id", "=", sender.id)
    .executeTakeFirst();
  if (!attempt) return refused("unknown-attempt");
  // first whose place it is: what another device did before it heard of the hand-in becomes a record of its own
  if (!(await isNext(trx, record.attemptId, record.sequence)))
    return { status: "conflict", code: "sequence-taken" };
  if (attempt.handed_in_at !== null) return refused("handed-in");
  const handIn = record.kind === "hand-in";
  let payload: { actions: Action[] } | Record<string, never> = {};
  if (!handIn) {
    const parsed = parseActions(record.actions, JSON.parse(attempt.document) as LabDocument);
    if (!parsed.ok) return refused(parsed.issues[0]?.code ?? "bad-actions");
    const unfit = await unfitNext(trx, record, parsed.value);
    if (unfit) return refused(unfit);
    payload = { actions: parsed.value };
  }
  await store(trx, sender, record, now, payload);
  await trx
    .updateTable("attempts")
    .set({ updated_at: now, ...(handIn ? { handed_in_at: now } : {}) })
    .where("id", "=", record.attemptId)
    .execute();
  return confirmed;
}

async function store(
  trx: Transaction<Schema>,
  sender: Sender,
  record: Exclude<SyncRecord, { kind: "answer" }>,
  now: string,
  payload: unknown,
): Promise<void> {
  await trx
    .insertInto("events")
    .values({
      id: record.id,
      person_id: sender.id,
      attempt_id: record.attemptId,
      sequence: record.sequence,
      kind: record.kind,
      at: record.at,
      received_at: now,
      payload: JSON.stringify(payload),
    })
    .execute();
}
