import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Kysely } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getAttempt } from "#db/attempts.ts";
import { getClassTable } from "#db/class-page.ts";
import { listDue } from "#db/due.ts";
import { rebuildRollups } from "#db/rollups-rebuild.ts";
import type { Schema } from "#db/schema.ts";
import { type Marking, markRun } from "#labs/engine/marking.ts";
import { replay } from "#labs/index.ts";
import { testDatabase } from "#tests/database.ts";
import { copyInto } from "./copy.ts";
import { makeRepublic } from "./make.ts";
import { territories } from "./republic.ts";
import { pendulumLab } from "./test-lab.ts";

const UNTIL = "2026-11-20T15:00:00.000Z";
const folder = mkdtempSync(join(tmpdir(), "akbuzat-seed-"));
let db: Kysely<Schema>;

async function makeSmall(seed: string): Promise<Kysely<Schema>> {
  const made = await testDatabase();
  const land = territories.slice(0, 2);
  await makeRepublic(made, { seed, scale: 0.5, until: UNTIL, documents: [pendulumLab()], folder, land });
  return made;
}

beforeAll(async () => {
  db = await makeSmall("one");
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Rollups and active weeks of a database, units and people by their places instead of their ids. */
async function counted(from: Kysely<Schema>) {
  const units = await from.selectFrom("units").select(["id", "path", "code"]).execute();
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const places = new Map(
    units.map(({ id, path }) => [
      id,
      path
        .split("/")
        .map((step) => codes.get(step))
        .join("/"),
    ]),
  );
  const rollups = await from.selectFrom("rollups").selectAll().execute();
  const weeks = await from.selectFrom("active_weeks").selectAll().execute();
  const lines = [...rollups, ...weeks].map((row) =>
    JSON.stringify({ ...row, unit_id: places.get(row.unit_id) }),
  );
  return lines.sort();
}

test("the same seed lives the same term again, another seed another", async () => {
  const first = await counted(db);
  expect(first.length).toBeGreaterThan(100);
  expect(await counted(await makeSmall("one"))).toEqual(first);
  expect(await counted(await makeSmall("two"))).not.toEqual(first);
}, 60_000);

test("every number of the dashboards comes from events: made anew, they are the same", async () => {
  const before = await counted(db);
  await rebuildRollups(db);
  expect(await counted(db)).toEqual(before);
});

test("a replay of each attempt gives the marking that is stored", async () => {
  const attempts = await db.selectFrom("attempts").select(["id", "handed_in_at"]).execute();
  const handedIn = attempts.filter((attempt) => attempt.handed_in_at !== null);
  expect(handedIn.length).toBeGreaterThan(10);
  for (const { id } of handedIn) {
    const attempt = await getAttempt(db, id);
    if (!attempt) throw new Error(`no attempt ${id}`);
    const marking = markRun(replay(attempt.document, attempt.seed, attempt.actions));
    expect(attempt.marking).toEqual(JSON.parse(JSON.stringify(marking)));
    expect(attempt.mark).toBe(marking.mark);
  }
});

test("marks differ, and nothing was received after the end or out of its order", async () => {
  const attempts = await db.selectFrom("attempts").select(["mark", "marking"]).execute();
  const points = attempts.flatMap(({ marking }) =>
    marking ? [(JSON.parse(marking) as Marking).points] : [],
  );
  expect(new Set(attempts.map(({ mark }) => mark)).size).toBeGreaterThan(2);
  expect(new Set(points).size).toBeGreaterThan(3);
  const events = await db
    .selectFrom("events")
    .selectAll()
    .orderBy("attempt_id")
    .orderBy("sequence")
    .execute();
  for (const [i, event] of events.entries()) {
    expect(event.at <= event.received_at && event.received_at <= UNTIL).toBe(true);
    const before = events[i - 1];
    if (before?.attempt_id === event.attempt_id && event.attempt_id) expect(event.at >= before.at).toBe(true);
  }
});

test("the demonstration pupil has a marked lab and something to do; the teacher sees a class that works", async () => {
  const pupil = await db
    .selectFrom("people")
    .where("login", "=", "demo-pupil")
    .select(["id", "unit_id as unitId"])
    .executeTakeFirstOrThrow();
  const works = await listDue(db, pupil, "ba", new Date(UNTIL));
  expect(works.map(({ work, isDone }) => [work.kind, isDone])).toEqual([
    ["course", false],
    ["lab", true],
  ]);
  expect(works[0]?.progress?.done).toBeGreaterThan(5);
  const { rows } = await getClassTable(db, pupil.unitId, "ba");
  expect(rows).toHaveLength(25);
  expect(rows.filter((row) => row.cells.some(({ attempt }) => attempt?.mark)).length).toBeGreaterThan(10);
});

test("what was made in one database is copied whole into another", async () => {
  const target = await testDatabase();
  await copyInto(target, db);
  for (const table of ["people", "events", "attempts"] as const)
    expect(await target.selectFrom(table).selectAll().orderBy("id").execute()).toEqual(
      await db.selectFrom(table).selectAll().orderBy("id").execute(),
    );
  expect(await counted(target)).toEqual(await counted(db));
});
