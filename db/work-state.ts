import type { Db } from "./client.ts";

/** What became of a work: a returned one waits for its pupil again, a confirmed one has been replayed and marked. */
export type WorkState = "not-started" | "started" | "returned" | "handed-in" | "confirmed";

/** The head of an attempt as lists show it. */
export interface AttemptHead {
  id: string;
  personId: string;
  labId: string;
  versionId: string;
  state: Exclude<WorkState, "not-started">;
  startedAt: string;
  updatedAt: string;
  /** School mark 2–5; labs without tasks are confirmed without one. */
  mark: number | undefined;
  points: number | undefined;
  maxPoints: number | undefined;
  /** Some of its tasks wait for a teacher's points. */
  isPending: boolean;
}

/** The attempts of people (all, or those at some labs), newest first, `limit` of them at most. */
export async function listAttemptHeads(
  db: Db,
  of: { personIds: readonly string[]; labIds?: readonly string[]; limit?: number },
): Promise<AttemptHead[]> {
  if (of.personIds.length === 0 || of.labIds?.length === 0) return [];
  let query = attemptHeads(db)
    .where("attempts.person_id", "in", of.personIds)
    .orderBy("attempts.started_at", "desc")
    .orderBy("attempts.id", "desc");
  if (of.labIds) query = query.where("attempts.lab_id", "in", of.labIds);
  if (of.limit !== undefined) query = query.limit(of.limit);
  return (await query.execute()).map(toHead);
}

/** The columns of a head, to be narrowed by a query. */
export const attemptHeads = (db: Db) =>
  db
    .selectFrom("attempts")
    .select(["attempts.id", "attempts.person_id", "attempts.lab_id", "attempts.lab_version_id"])
    .select(["attempts.started_at", "attempts.updated_at", "attempts.handed_in_at", "attempts.confirmed_at"])
    .select(["attempts.returned_at", "attempts.mark", "attempts.points", "attempts.max_points"])
    .select("attempts.pending");

type HeadRow = Awaited<ReturnType<ReturnType<typeof attemptHeads>["executeTakeFirstOrThrow"]>>;

/** The head of such a row. */
export const toHead = (row: HeadRow): AttemptHead => ({
  id: row.id,
  personId: row.person_id,
  labId: row.lab_id,
  versionId: row.lab_version_id,
  state: stateOf(row),
  startedAt: row.started_at,
  updatedAt: row.updated_at,
  mark: row.mark ?? undefined,
  points: row.points ?? undefined,
  maxPoints: row.max_points ?? undefined,
  isPending: row.pending > 0,
});

function stateOf({ handed_in_at, confirmed_at, returned_at }: HeadRow): AttemptHead["state"] {
  if (confirmed_at !== null) return "confirmed";
  if (handed_in_at !== null) return "handed-in";
  return (returned_at ?? null) === null ? "started" : "returned";
}

const RANK = { started: 0, returned: 1, "handed-in": 2, confirmed: 3 };

/** The attempt that counts: the farthest, then the best mark and points, then the newest. `undefined` of none. */
export function bestAttempt(heads: readonly AttemptHead[]): AttemptHead | undefined {
  return heads.toSorted(
    (a, b) =>
      RANK[b.state] - RANK[a.state] ||
      (b.mark ?? 0) - (a.mark ?? 0) ||
      (b.points ?? 0) - (a.points ?? 0) ||
      (a.startedAt < b.startedAt ? 1 : -1),
  )[0];
}
