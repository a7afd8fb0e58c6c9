import { createHash, randomBytes } from "node:crypto";
import type { Db } from "./client.ts";
import type { Role, UnitKind } from "./schema.ts";

/** Who is signed in, as every page sees them: the person and the place in the tree of units that gives their rights. */
export interface Viewer {
  id: string;
  name: string;
  login: string;
  role: Role;
  unitId: string;
  /** `/id/…/id/` of the unit. */
  unitPath: string;
  unitKind: UnitKind;
}

/** A way a person is signed in, as the account page lists it; times are ISO. */
export interface Session {
  id: string;
  createdAt: string;
  expiresAt: string;
}

const DAY_MS = 86_400_000;
/** How long a session lasts after its last use, ms. */
export const SESSION_MS = 30 * DAY_MS;
/** How long a session on a shared computer lasts in all, ms: one school day. */
export const SHARED_SESSION_MS = 12 * 3_600_000;

/** Signs a person in; returns the token for the cookie, of which only the hash is kept. */
export async function createSession(
  db: Db,
  session: { personId: string; shared: boolean; now: Date },
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const lifetime = session.shared ? SHARED_SESSION_MS : SESSION_MS;
  await db
    .insertInto("sessions")
    .values({
      id: sessionId(token),
      person_id: session.personId,
      created_at: session.now.toISOString(),
      expires_at: new Date(session.now.getTime() + lifetime).toISOString(),
    })
    .execute();
  return token;
}

/** The person a token signs in and their session, in one query; `undefined` when it is unknown or has expired. */
export async function getSession(
  db: Db,
  token: string,
  now: Date,
): Promise<{ viewer: Viewer; session: Session } | undefined> {
  const row = await db
    .selectFrom("sessions")
    .innerJoin("people", "people.id", "sessions.person_id")
    .innerJoin("units", "units.id", "people.unit_id")
    .where("sessions.id", "=", sessionId(token))
    .where("sessions.expires_at", ">", now.toISOString())
    .select([
      "sessions.id as sessionId",
      "sessions.created_at as createdAt",
      "sessions.expires_at as expiresAt",
      "people.id",
      "people.name",
      "people.login",
      "people.role",
      "people.unit_id as unitId",
      "units.path as unitPath",
      "units.kind as unitKind",
    ])
    .executeTakeFirst();
  if (!row) return undefined;
  const { sessionId: id, createdAt, expiresAt, ...viewer } = row;
  return { viewer, session: { id, createdAt, expiresAt } };
}

/** Moves the end of a session that slides; writes at most once a day, and never for a shared computer's. */
export async function extendSession(db: Db, session: Session, now: Date): Promise<void> {
  const lifetime = Date.parse(session.expiresAt) - Date.parse(session.createdAt);
  const left = Date.parse(session.expiresAt) - now.getTime();
  if (lifetime <= SHARED_SESSION_MS || left > SESSION_MS - DAY_MS) return;
  await db
    .updateTable("sessions")
    .set({ expires_at: new Date(now.getTime() + SESSION_MS).toISOString() })
    .where("id", "=", session.id)
    .execute();
}

/** The living sessions of a person, newest first. */
export async function listSessions(db: Db, personId: string, now: Date): Promise<Session[]> {
  return db
    .selectFrom("sessions")
    .where("person_id", "=", personId)
    .where("expires_at", ">", now.toISOString())
    .orderBy("created_at", "desc")
    .select(["id", "created_at as createdAt", "expires_at as expiresAt"])
    .execute();
}

/** Ends one session of a person; someone else's is left alone. Returns whether there was one. */
export async function revokeSession(db: Db, personId: string, id: string): Promise<boolean> {
  const result = await db
    .deleteFrom("sessions")
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Ends all sessions of a person, except one when it is named. */
export async function revokeSessions(db: Db, personId: string, exceptId?: string): Promise<void> {
  let query = db.deleteFrom("sessions").where("person_id", "=", personId);
  if (exceptId !== undefined) query = query.where("id", "!=", exceptId);
  await query.execute();
}

/** Clears away sessions that have expired. */
export async function deleteExpiredSessions(db: Db, now: Date): Promise<void> {
  await db.deleteFrom("sessions").where("expires_at", "<=", now.toISOString()).execute();
}

const sessionId = (token: string) => createHash("sha256").update(token).digest("hex");
