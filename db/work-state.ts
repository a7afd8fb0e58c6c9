import type { Db } from "./client.ts";

/** What became of a work: a confirmed one has been replayed and marked. */
export type WorkState = "not-started" | "started" | "handed-in" | "confirmed";

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
}

/** The attempts of people (all, or those at some labs), newest first, `limit` of them at most. */
export async function listAttemptHeads(
  db: Db,
  of: { personIds: readonly string[]; labIds?: readonly string[]; limit?: number },
): Promise<AttemptHead[]> {
  if (of.personIds.length === 0 || of.labIds?.length === 0) return [];
  let query = db
    .selectFrom("attempts")
    .where("person_id", "in", of.personIds)
    .select(["id", "person_id", "lab_id", "lab_version_id", "started_at", "updated_at"])
    .select(["handed_in_at", "confirmed_at", "mark", "points", "max_points"])
    .orderBy("started_at", "desc")
    .orderBy("id", "desc");
  if (of.labIds) query = query.where("lab_id", "in", of.labIds);
  if (of.limit !== undefined) query = query.limit(of.limit);
  return (await query.execute()).map((row) => ({
    id: row.id,
    personId: row.person_id,
    labId: row.lab_id,
    versionId: row.lab_version_id,
    state: row.confirmed_at !== null ? "confirmed" : row.handed_in_at !== null ? "handed-in" : "started",
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    mark: row.mark ?? undefined,
    points: row.points ?? undefined,
    maxPoints: row.max_points ?? undefined,
  }));
}

const RANK = { started: 0, "handed-in": 1, confirmed: 2 };

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
