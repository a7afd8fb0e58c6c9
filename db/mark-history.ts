import type { Marking } from "#labs/engine/marking.ts";
import type { Db } from "./client.ts";

/** One thing that became of an attempt's marks; `at` is ISO, `who` a person's name. */
export type MarkChange = { at: string } & (
  | {
      kind: "override";
      who: string;
      task: string;
      from: number | undefined;
      to: number | undefined;
      remark: string;
    }
  | { kind: "return"; who: string; remark: string }
  | {
      kind: "replaced";
      cause: "re-marking" | "return";
      mark: number | undefined;
      points: number | undefined;
      max: number | undefined;
    }
);

/** All that became of an attempt's marks, the newest first. Whoever asks for a person has found the attempt in reach. */
export async function listMarkChanges(db: Db, attemptId: string): Promise<MarkChange[]> {
  const overrides = await db
    .selectFrom("overrides")
    .innerJoin("people", "people.id", "overrides.person_id")
    .select(["overrides.at", "people.name", "task", "from_points", "to_points", "remark"])
    .where("attempt_id", "=", attemptId)
    .execute();
  const returns = await db
    .selectFrom("returns")
    .innerJoin("people", "people.id", "returns.person_id")
    .select(["returns.at", "people.name", "remark"])
    .where("attempt_id", "=", attemptId)
    .execute();
  const past = await db
    .selectFrom("past_markings")
    .select(["replaced_at", "cause", "mark", "points", "max_points"])
    .where("attempt_id", "=", attemptId)
    .execute();
  const changes: MarkChange[] = [
    ...overrides.map(({ at, name: who, task, from_points: from, to_points: to, remark }) => ({
      ...{ kind: "override" as const, at, who, task, from: from ?? undefined, to: to ?? undefined, remark },
    })),
    ...returns.map(({ at, name: who, remark }) => ({ kind: "return" as const, at, who, remark })),
    ...past.map(({ replaced_at: at, cause, mark, points, max_points }) => ({
      ...{ kind: "replaced" as const, at, cause, mark: mark ?? undefined },
      ...{ points: points ?? undefined, max: max_points ?? undefined },
    })),
  ];
  return changes.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** Why an attempt was given back to its pupil, by whom and when: the last time. */
export async function getLastReturn(
  db: Db,
  attemptId: string,
): Promise<{ at: string; who: string; remark: string } | undefined> {
  return db
    .selectFrom("returns")
    .innerJoin("people", "people.id", "returns.person_id")
    .select(["returns.at", "people.name as who", "remark"])
    .where("attempt_id", "=", attemptId)
    .orderBy("returns.at", "desc")
    .orderBy("returns.id", "desc")
    .executeTakeFirst();
}

/** What the teacher wrote to tasks of the attempt before it was given back last, in the tasks' order. */
export async function listReturnedRemarks(
  db: Db,
  attemptId: string,
): Promise<{ task: string; remark: string }[]> {
  const row = await db
    .selectFrom("past_markings")
    .select("marking")
    .where("attempt_id", "=", attemptId)
    .where("cause", "=", "return")
    .orderBy("replaced_at", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  const tasks = row?.marking ? (JSON.parse(row.marking) as Marking).tasks : [];
  return tasks.flatMap(({ id: task, override }) => (override ? [{ task, remark: override.remark }] : []));
}

/** An attempt that waits for its pupil again, with the teacher's words. */
export interface ReturnedWork {
  attemptId: string;
  versionId: string;
  at: string;
  who: string;
  remark: string;
}

/** The attempts of a pupil that were given back and not handed in again, the last returned first. */
export async function listReturned(db: Db, personId: string): Promise<ReturnedWork[]> {
  return db
    .selectFrom("attempts")
    .innerJoin("returns", (join) =>
      join.onRef("returns.attempt_id", "=", "attempts.id").onRef("returns.at", "=", "attempts.returned_at"),
    )
    .innerJoin("people", "people.id", "returns.person_id")
    .select(["attempts.id as attemptId", "attempts.lab_version_id as versionId"])
    .select(["returns.at", "people.name as who", "returns.remark"])
    .where("attempts.person_id", "=", personId)
    .where("attempts.handed_in_at", "is", null)
    .orderBy("returns.at", "desc")
    .execute();
}

/** With what words attempts of a person at a version were given back, the first first. */
export async function listReturns(
  db: Db,
  { personId, versionId }: { personId: string; versionId: string },
): Promise<{ attemptId: string; at: string; who: string; words: string }[]> {
  return db
    .selectFrom("returns")
    .innerJoin("attempts", "attempts.id", "returns.attempt_id")
    .innerJoin("people", "people.id", "returns.person_id")
    .select(["attempts.id as attemptId", "returns.at", "people.name as who", "remark as words"])
    .where("attempts.person_id", "=", personId)
    .where("attempts.lab_version_id", "=", versionId)
    .orderBy("returns.at")
    .orderBy("returns.id")
    .execute();
}
