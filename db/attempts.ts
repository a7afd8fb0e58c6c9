import { createHash } from "node:crypto";
import type { LabDocument } from "#labs/document/document.ts";
import type { Action } from "#labs/engine/action.ts";
import type { Evidence } from "#labs/engine/evidence.ts";
import type { Marking } from "#labs/engine/marking.ts";
import type { Db } from "./client.ts";
import { withTasksOf } from "./marking-version.ts";

/** An attempt as pages see it. */
export interface Attempt {
  id: string;
  personId: string;
  personName: string;
  classId: string;
  classPath: string;
  versionId: string;
  labId: string;
  labSlug: string;
  seed: string;
  startedAt: string;
  updatedAt: string;
  handedInAt: string | undefined;
  confirmedAt: string | undefined;
  mark: number | undefined;
  marking: Marking | undefined;
  /** For teachers alone: pages of pupils leave it out. */
  evidence: Evidence[];
  /** The version whose tasks it was marked by, where that is not its own. */
  markedBy: string | undefined;
  /** Handed in, and could not be replayed so far. */
  failed: boolean;
  /** When it was given back to be gone on with, and is not handed in again. */
  returnedAt: string | undefined;
}

/** An attempt with all that a replay needs. */
export interface AttemptRecord extends Attempt {
  /** Its version's, with the tasks it was marked by. */
  document: LabDocument;
  actions: Action[];
  /** How many of them each event of the attempt brought, by its position; the next free one is behind the last. */
  counts: number[];
}

function attempts(db: Db) {
  return db
    .selectFrom("attempts")
    .innerJoin("people", "people.id", "attempts.person_id")
    .innerJoin("units", "units.id", "attempts.class_id")
    .innerJoin("labs", "labs.id", "attempts.lab_id")
    .selectAll("attempts")
    .select(["people.name as person_name", "units.path as class_path", "labs.slug as lab_slug"]);
}

type AttemptRow = Awaited<ReturnType<ReturnType<typeof attempts>["executeTakeFirstOrThrow"]>>;

const toAttempt = (row: AttemptRow): Attempt => ({
  id: row.id,
  personId: row.person_id,
  personName: row.person_name,
  classId: row.class_id,
  classPath: row.class_path,
  versionId: row.lab_version_id,
  labId: row.lab_id,
  labSlug: row.lab_slug,
  seed: row.seed,
  startedAt: row.started_at,
  updatedAt: row.updated_at,
  handedInAt: row.handed_in_at ?? undefined,
  confirmedAt: row.confirmed_at ?? undefined,
  mark: row.mark ?? undefined,
  marking: row.marking === null ? undefined : (JSON.parse(row.marking) as Marking),
  evidence: row.evidence ? (JSON.parse(row.evidence) as Evidence[]) : [],
  markedBy: row.marked_by ?? undefined,
  failed: row.handed_in_at !== null && row.confirmed_at === null && row.tries > 0,
  returnedAt: row.handed_in_at === null ? (row.returned_at ?? undefined) : undefined,
});

/** The pupil's newest attempt at a version: the one the bench opens. */
export async function getNewestAttempt(
  db: Db,
  { personId, versionId }: { personId: string; versionId: string },
): Promise<AttemptRecord | undefined> {
  const row = await attempts(db)
    .where("attempts.person_id", "=", personId)
    .where("attempts.lab_version_id", "=", versionId)
    .orderBy("attempts.started_at", "desc")
    .orderBy("attempts.id", "desc")
    .executeTakeFirst();
  return row && withActions(db, toAttempt(row));
}

/** An attempt of a class within the viewer's scope (a path prefix of units); undefined otherwise. */
export async function getAttemptWithin(
  db: Db,
  { attemptId, scope }: { attemptId: string; scope: string },
): Promise<AttemptRecord | undefined> {
  const row = await attempts(db)
    .where("attempts.id", "=", attemptId)
    .where("units.path", "like", `${scope}%`)
    .executeTakeFirst();
  return row && withActions(db, toAttempt(row));
}

/** Attempts of a person, newest first. */
export async function listAttemptsOf(db: Db, personId: string, limit = 50): Promise<Attempt[]> {
  const rows = await attempts(db)
    .where("attempts.person_id", "=", personId)
    .orderBy("attempts.started_at", "desc")
    .limit(limit)
    .execute();
  return rows.map(toAttempt);
}

/** When a person handed in attempts at a version, by their ids; ISO. */
export async function listHandIns(
  db: Db,
  { personId, versionId }: { personId: string; versionId: string },
): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom("attempts")
    .select(["id", "handed_in_at"])
    .where("person_id", "=", personId)
    .where("lab_version_id", "=", versionId)
    .where("handed_in_at", "is not", null)
    .execute();
  return Object.fromEntries(rows.map(({ id, handed_in_at }) => [id, handed_in_at ?? ""]));
}

/** All that a replay of this attempt needs, from its events in order. */
export async function withActions(db: Db, attempt: Attempt): Promise<AttemptRecord> {
  const document = await documentOf(db, attempt.versionId);
  const tasks = attempt.markedBy === undefined ? undefined : await documentOf(db, attempt.markedBy);
  const events = await db
    .selectFrom("events")
    .select(["kind", "sequence", "payload"])
    .where("attempt_id", "=", attempt.id)
    .orderBy("sequence")
    .execute();
  const brought = events.map((event) =>
    event.kind === "actions" ? (JSON.parse(event.payload) as { actions: Action[] }).actions : [],
  );
  return {
    ...attempt,
    document: (tasks && withTasksOf(document, tasks)) ?? document,
    actions: brought.flat(),
    counts: brought.map(({ length }) => length),
  };
}

async function documentOf(db: Db, versionId: string): Promise<LabDocument> {
  const version = await db
    .selectFrom("lab_versions")
    .select("document")
    .where("id", "=", versionId)
    .executeTakeFirstOrThrow();
  return JSON.parse(version.document) as LabDocument;
}

/** Attempts of others in the class at the same lab that were handed in, newest first, with what was done in them. */
export async function listClassmatesActions(
  db: Db,
  attempt: Pick<Attempt, "id" | "personId" | "classId" | "labId">,
  limit = 60,
): Promise<{ id: string; actions: Action[] }[]> {
  const others = await db
    .selectFrom("attempts")
    .select("id")
    .where("class_id", "=", attempt.classId)
    .where("lab_id", "=", attempt.labId)
    .where("person_id", "!=", attempt.personId)
    .where("handed_in_at", "is not", null)
    .orderBy("handed_in_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  if (others.length === 0) return [];
  const events = await db
    .selectFrom("events")
    .select(["attempt_id", "payload"])
    .where(
      "attempt_id",
      "in",
      others.map(({ id }) => id),
    )
    .where("kind", "=", "actions")
    .orderBy("attempt_id")
    .orderBy("sequence")
    .execute();
  const byAttempt = Map.groupBy(events, (event) => event.attempt_id);
  return others.map(({ id }) => ({
    id,
    actions: (byAttempt.get(id) ?? []).flatMap(
      ({ payload }) => (JSON.parse(payload) as { actions: Action[] }).actions,
    ),
  }));
}

/** The first attempt of another pupil at the lab that was handed in and begins after the very same times. */
export async function findSameOpening(
  db: Db,
  attempt: Pick<Attempt, "personId" | "labId">,
  opening: string | null,
): Promise<string | undefined> {
  if (opening === null) return undefined;
  const row = await db
    .selectFrom("attempts")
    .select("id")
    .where("lab_id", "=", attempt.labId)
    .where("opening", "=", opening)
    .where("person_id", "!=", attempt.personId)
    .orderBy("handed_in_at")
    .orderBy("id")
    .executeTakeFirst();
  return row?.id;
}

/** So often an attempt is tried to be marked, over all restarts. */
const MOST_TRIES = 5;

/** Handed in but not yet replayed: after a restart in the middle these are taken up again. */
export async function listWaiting(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("attempts")
    .select("id")
    .where("handed_in_at", "is not", null)
    .where("confirmed_at", "is", null)
    .where("tries", "<", MOST_TRIES)
    .orderBy("handed_in_at")
    .execute();
  return rows.map((row) => row.id);
}

/** Any attempt by id, for the server's own work. */
export async function getAttempt(db: Db, id: string): Promise<AttemptRecord | undefined> {
  const row = await attempts(db).where("attempts.id", "=", id).executeTakeFirst();
  return row && withActions(db, toAttempt(row));
}

/**
 * Seed of a pupil's next attempt at a version: nobody chooses their own, and everybody's differ. The nth attempt of the
 * same pupil always has the same, so an attempt begun without a connection proves itself later.
 */
export async function attemptSeed(
  db: Db,
  { personId, versionId }: { personId: string; versionId: string },
): Promise<string> {
  return seedOf(personId, versionId, await countAttempts(db, personId, versionId));
}

/** True where this is the seed of one of the pupil's attempts so far or of the next. */
export async function isOwnSeed(
  db: Db,
  { personId, versionId, seed }: { personId: string; versionId: string; seed: string },
): Promise<boolean> {
  for (let n = await countAttempts(db, personId, versionId); n >= 0; n--)
    if (seedOf(personId, versionId, n) === seed) return true;
  return false;
}

async function countAttempts(db: Db, personId: string, versionId: string): Promise<number> {
  const { count } = await db
    .selectFrom("attempts")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("person_id", "=", personId)
    .where("lab_version_id", "=", versionId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

const seedOf = (personId: string, versionId: string, n: number): string =>
  createHash("sha256").update(`${personId} ${versionId} ${n}`).digest("hex").slice(0, 16);
