import type { Kysely } from "kysely";
import { v7 as uuid } from "uuid";
import type { Action } from "#labs/engine/action.ts";
import { attemptSeed } from "./attempts.ts";
import { receiveRecords, type SyncRecord } from "./events.ts";
import type { Schema } from "./schema.ts";
import type { Viewer } from "./sessions.ts";

/** For tests: a pupil begins an attempt at a version, does what `work` says for its seed, and hands it in; returns its id. */
export async function handInAttempt(
  db: Kysely<Schema>,
  pupil: Viewer,
  versionId: string,
  work: (seed: string) => readonly Action[],
  now: string,
): Promise<string> {
  const seed = await attemptSeed(db, { personId: pupil.id, versionId });
  const base = { at: now, attemptId: uuid() };
  const records: SyncRecord[] = [
    { ...base, id: uuid(), kind: "attempt-start", sequence: 0, versionId, seed },
    { ...base, id: uuid(), kind: "actions", sequence: 1, actions: work(seed) },
    { ...base, id: uuid(), kind: "hand-in", sequence: 2 },
  ];
  await sendAll(db, pupil, records, now);
  return base.attemptId;
}

/** For tests: sends records as this pupil's browser; throws where one is not taken. */
export async function sendAll(
  db: Kysely<Schema>,
  pupil: Viewer,
  records: readonly SyncRecord[],
  now: string,
): Promise<void> {
  const { id, unitId, unitPath } = pupil;
  const results = await receiveRecords(db, { id, unitId, unitPath, lang: "ru" }, records, now);
  const bad = results.find(({ status }) => status !== "confirmed");
  if (bad) throw new Error(`${bad.status} ${bad.code}`);
}

/** For tests: all counts, in an order of their own. */
export async function allRollups(db: Kysely<Schema>) {
  return db.selectFrom("rollups").selectAll().orderBy("unit_id").orderBy("subject").orderBy("day").execute();
}
