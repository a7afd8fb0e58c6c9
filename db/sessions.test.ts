import type { Kysely } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { testDatabase } from "#tests/database.ts";
import { makePerson, makeTree } from "#tests/factories.ts";
import type { Person } from "./people.ts";
import type { Schema } from "./schema.ts";
import {
  createSession,
  extendSession,
  getSession,
  listSessions,
  revokeSession,
  revokeSessions,
} from "./sessions.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const start = new Date("2026-11-20T06:00:00Z");
const after = (ms: number) => new Date(start.getTime() + ms);

let db: Kysely<Schema>;
let pupil: Person;
beforeEach(async () => {
  db = await testDatabase();
  const { group } = await makeTree(db);
  pupil = await makePerson(db, group, "pupil");
});
afterEach(() => db.destroy());

const signIn = (shared = false) => createSession(db, { personId: pupil.id, shared, now: start });

test("a session says who one is and where in the tree", async () => {
  const found = await getSession(db, await signIn(), start);
  expect(found?.viewer).toMatchObject({
    id: pupil.id,
    role: "pupil",
    unitKind: "class",
    unitId: pupil.unitId,
  });
  expect(found?.viewer.unitPath.endsWith(`/${pupil.unitId}/`)).toBe(true);
});

test("the database holds nothing one could sign in with", async () => {
  const token = await signIn();
  const rows = await db.selectFrom("sessions").selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(await getSession(db, rows[0]?.id ?? "", start)).toBeUndefined();
});

test("a session lasts thirty days from its last use", async () => {
  const token = await signIn();
  const later = await getSession(db, token, after(20 * DAY));
  if (!later) throw new Error("should have lasted twenty days");
  await extendSession(db, later.session, after(20 * DAY));
  expect(await getSession(db, token, after(49 * DAY))).toBeDefined();
  expect(await getSession(db, token, after(51 * DAY))).toBeUndefined();
});

test("on a shared computer it ends after twelve hours, used or not", async () => {
  const token = await signIn(true);
  const later = await getSession(db, token, after(11 * HOUR));
  if (!later) throw new Error("should have lasted eleven hours");
  await extendSession(db, later.session, after(11 * HOUR));
  expect(await getSession(db, token, after(12 * HOUR))).toBeUndefined();
});

test("a revoked session is over at once, and nobody can revoke another's", async () => {
  const [kept, ended] = [await signIn(), await signIn()];
  const id = (await getSession(db, ended, start))?.session.id ?? "";
  expect(await revokeSession(db, "someone-else", id)).toBe(false);
  expect(await revokeSession(db, pupil.id, id)).toBe(true);
  expect(await getSession(db, ended, start)).toBeUndefined();
  expect(await getSession(db, kept, start)).toBeDefined();
});

test("all sessions but the present one can be ended", async () => {
  await signIn();
  await signIn();
  const current = await getSession(db, await signIn(), start);
  await revokeSessions(db, pupil.id, current?.session.id);
  expect(await listSessions(db, pupil.id, start)).toEqual([current?.session]);
});
