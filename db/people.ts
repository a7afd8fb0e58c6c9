import { v7 as uuid } from "uuid";
import type { Db } from "./client.ts";
import type { Role } from "./schema.ts";
import { scopeFilter } from "./scope.ts";

/** Someone with an account, without what is secret. */
export interface Person {
  id: string;
  login: string;
  name: string;
  role: Role;
  unitId: string;
}

/** What a login may be: Latin letters and digits, so that any keyboard in a school types it. */
export const LOGIN_PATTERN = /^[a-z0-9](?:[a-z0-9._-]{1,30}[a-z0-9])$/;

const people = (db: Db) =>
  db
    .selectFrom("people")
    .select(["people.id", "people.login", "people.name", "people.role", "people.unit_id as unitId"]);

/** What sign-in checks: whose login it is and the hash of the password. Logins are kept in small letters. */
export async function getCredentials(
  db: Db,
  login: string,
): Promise<{ id: string; role: Role; passwordHash: string } | undefined> {
  return db
    .selectFrom("people")
    .where("login", "=", login.toLowerCase())
    .select(["id", "role", "password_hash as passwordHash"])
    .executeTakeFirst();
}

/** The hash of someone's password, to be checked before it is changed. */
export async function getPasswordHash(db: Db, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("people")
    .where("id", "=", personId)
    .select("password_hash as hash")
    .executeTakeFirst();
  return row?.hash;
}

/** A person who belongs to a unit at or below `scope` (a path). */
export async function getPerson(db: Db, id: string, scope: string): Promise<Person | undefined> {
  return people(db)
    .innerJoin("units", "units.id", "people.unit_id")
    .where("people.id", "=", id)
    .where(scopeFilter(scope))
    .executeTakeFirst();
}

/** The people of one unit itself (not of those below it), by name. */
export async function listPeople(db: Db, unitId: string): Promise<Person[]> {
  return people(db)
    .where("people.unit_id", "=", unitId)
    .orderBy("people.role")
    .orderBy("people.name")
    .execute();
}

/** Adds a person; `undefined` when the login is taken. */
export async function addPerson(
  db: Db,
  person: { login: string; name: string; role: Role; unitId: string; passwordHash: string; now: Date },
): Promise<Person | undefined> {
  const { login, name, role, unitId } = person;
  const added = { id: uuid(), login: login.toLowerCase(), name, role, unitId };
  const result = await db
    .insertInto("people")
    .values({
      id: added.id,
      login: added.login,
      name,
      role,
      unit_id: unitId,
      password_hash: person.passwordHash,
      is_demonstration: 0,
      created_at: person.now.toISOString(),
    })
    .onConflict((c) => c.column("login").doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n ? added : undefined;
}

/** Changes the name a person is shown by. */
export async function renamePerson(db: Db, id: string, name: string): Promise<void> {
  await db.updateTable("people").set({ name }).where("id", "=", id).execute();
}

/** Changes a person's password; their sessions are the caller's to end. */
export async function setPassword(db: Db, id: string, passwordHash: string): Promise<void> {
  await db.updateTable("people").set({ password_hash: passwordHash }).where("id", "=", id).execute();
}

/** A login nobody has yet, from a wish: itself, or with the first number that makes it free. */
export async function freeLogin(db: Db, wish: string): Promise<string> {
  const base = wish.slice(0, 26) || "pupil";
  const rows = await db
    .selectFrom("people")
    .where("login", ">=", base)
    .where("login", "<", `${base}~`)
    .select("login")
    .execute();
  const taken = new Set(rows.map((row) => row.login));
  if (base.length >= 3 && !taken.has(base)) return base;
  for (let number = 2; ; number++) if (!taken.has(`${base}${number}`)) return `${base}${number}`;
}
