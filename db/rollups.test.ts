import type { Kysely } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Db, databaseBytes, openDatabaseCopy } from "./client.ts";
import { migrate } from "./migrate.ts";
import { addToRollups, markCount, recordActivity, type Subject } from "./rollups.ts";
import { rebuildRollups } from "./rollups-rebuild.ts";
import type { Schema } from "./schema.ts";

const CLASS_PATHS: Record<string, string> = { c1: "/r/d1/s1/c1/", c2: "/r/d1/s1/c2/", c3: "/r/d2/s2/c3/" };
let bytes: Buffer;
let db: Kysely<Schema>;

beforeAll(async () => {
  bytes = await databaseBytes(async (fresh) => {
    await migrate(fresh);
    for (const path of ["/r/", "/r/d1/", "/r/d2/", "/r/d1/s1/", "/r/d2/s2/", ...Object.values(CLASS_PATHS)])
      await addUnit(fresh, path);
    for (const id of ["lab-1", "lab-2"]) await addLab(fresh, id);
    for (let i = 0; i < 12; i++) await addPupil(fresh, `p${i}`, `c${(i % 3) + 1}`);
  });
});

beforeEach(() => {
  db = openDatabaseCopy(bytes);
});

describe("counting along the way", () => {
  const at = "2026-11-21T20:00:00Z"; // 1 a.m. on Sunday 22 November in Ufa

  test("every unit on the path has the count, for the subject and for all, on the school day", async () => {
    await db.transaction().execute(async (trx) => {
      await addToRollups(trx, { unitPath: "/r/d1/s1/c1/", at, subject: "lab:lab-1", counts: { started: 1 } });
      await addToRollups(trx, {
        ...{ unitPath: "/r/d1/s1/c2/", at, subject: "lab:lab-1" as const },
        counts: { started: 1, confirmed: 1, mark_4: 1 },
      });
    });
    const rows = await db.selectFrom("rollups").selectAll().execute();
    expect(new Set(rows.map((row) => row.day))).toEqual(new Set(["2026-11-22"]));
    expect(rows).toHaveLength(10);
    const started = (unit: string, subject: string) =>
      rows.find((row) => row.unit_id === unit && row.subject === subject)?.started;
    expect([started("r", "*"), started("s1", "lab:lab-1"), started("c2", "*"), started("d2", "*")]).toEqual([
      ...[2, 2, 1, undefined],
    ]);
  });

  test("a pupil is active once a week in each unit, however often they come", async () => {
    await db.transaction().execute(async (trx) => {
      for (const time of [at, at, "2026-11-16T04:00:00Z", "2026-11-23T04:00:00Z"])
        await recordActivity(trx, { personId: "p0", unitPath: "/r/d1/s1/c1/", at: time });
    });
    const rows = await db.selectFrom("active_weeks").selectAll().where("unit_id", "=", "r").execute();
    expect(rows.map((row) => row.week)).toEqual(["2026-11-16", "2026-11-23"]);
  });

  test("what is rolled back is not counted", async () => {
    const counting = db.transaction().execute(async (trx) => {
      await addToRollups(trx, { unitPath: "/r/", at, subject: "*", counts: { answers: 1 } });
      throw new Error("the pupil's record was refused");
    });
    await expect(counting).rejects.toThrow("refused");
    expect(await db.selectFrom("rollups").selectAll().execute()).toEqual([]);
  });

  test("a mark no school gives is refused", () => {
    expect(() => markCount(1)).toThrow(RangeError);
  });
});

describe("rebuilding", () => {
  test.each([1, 2, 3])("gives exactly the numbers counted along the way (history %i)", async (seed) => {
    await liveThroughATerm(db, seed);
    const counted = await everything(db);
    expect(counted.rollups.length).toBeGreaterThan(100);
    await db.updateTable("rollups").set({ started: 99 }).execute();
    await db.deleteFrom("active_weeks").where("unit_id", "=", "s1").execute();
    await rebuildRollups(db);
    expect(await everything(db)).toEqual(counted);
  });

  test("the counts of a unit are the sums of those below it", async () => {
    await liveThroughATerm(db, 4);
    const { rollups } = await everything(db);
    const total = (units: string[]) =>
      rollups
        .filter((row) => units.includes(row.unit_id) && row.subject === "*")
        .reduce((sum, row) => sum + row.started + row.answers + row.confirmed, 0);
    expect(total(["r"])).toBe(total(["c1", "c2", "c3"]));
    expect(total(["r"])).toBe(total(["d1", "d2"]));
  });
});

/** Pupils do things at random as `/sync` would store and count them; some events come late. */
async function liveThroughATerm(on: Kysely<Schema>, seed: number): Promise<void> {
  const random = randomOf(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const begin = Date.parse("2026-09-01T00:00:00Z");
  const times = Array.from({ length: 400 }, () => begin + Math.floor(random() * 80 * 86_400_000));
  for (const [n, time] of times.sort((a, b) => a - b).entries()) {
    const personId = `p${Math.floor(random() * 12)}`;
    const at = new Date(time).toISOString();
    const unitPath = CLASS_PATHS[`c${(Number(personId.slice(1)) % 3) + 1}`] ?? "";
    const count = { unitPath, at };
    await on.transaction().execute(async (trx) => {
      const kind = pick(["attempt-start", "answer", "answer", "confirm", "complete"] as const);
      const event = { person_id: personId, at, received_at: at, sequence: null };
      const id = `${pick(["a", "b", "c"])}-${n}`;
      const labId = pick(["lab-1", "lab-2"]);
      const course = pick(["waves", "circuits"]);
      const subject: Subject = `course:${course}`;
      if (kind === "attempt-start") {
        await addAttempt(trx, `at-${n}`, personId, labId, at);
        await trx
          .insertInto("events")
          .values({ ...event, id, kind, attempt_id: `at-${n}`, sequence: 0, payload: "{}" })
          .execute();
        await recordActivity(trx, { personId, unitPath, at });
        await addToRollups(trx, { ...count, subject: `lab:${labId}`, counts: { started: 1 } });
      } else if (kind === "confirm") {
        const open = await trx
          .selectFrom("attempts")
          .select(["id", "lab_id"])
          .where("person_id", "=", personId)
          .where("confirmed_at", "is", null)
          .executeTakeFirst();
        if (!open) return;
        const mark = pick([null, 2, 3, 4, 5] as const);
        await trx.updateTable("attempts").set({ confirmed_at: at, mark }).where("id", "=", open.id).execute();
        const marks = mark === null ? {} : { [markCount(mark)]: 1 };
        await addToRollups(trx, {
          ...count,
          subject: `lab:${open.lab_id}`,
          counts: { confirmed: 1, ...marks },
        });
      } else if (kind === "complete") {
        const { numUpdatedRows } = await trx
          .updateTable("course_progress")
          .set({ completed_at: at })
          .where("person_id", "=", personId)
          .where("course", "=", course)
          .where("completed_at", "is", null)
          .executeTakeFirst();
        if (numUpdatedRows > 0n)
          await addToRollups(trx, { ...count, subject, counts: { pupils_completed: 1 } });
      } else {
        const payload = JSON.stringify({ course, lesson: "one", question: "q" });
        await trx
          .insertInto("events")
          .values({ ...event, id, kind, attempt_id: null, payload })
          .execute();
        await recordActivity(trx, { personId, unitPath, at });
        await addToRollups(trx, { ...count, subject, counts: { answers: 1 } });
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto("course_progress")
          .values({ person_id: personId, course, steps_done: 1, steps_total: 9, completed_at: null })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows)
          await addToRollups(trx, { ...count, subject, counts: { pupils_started: 1 } });
      }
    });
  }
}

async function everything(on: Kysely<Schema>) {
  const rollups = await on
    .selectFrom("rollups")
    .selectAll()
    .orderBy("unit_id")
    .orderBy("subject")
    .orderBy("day")
    .execute();
  const weeks = await on
    .selectFrom("active_weeks")
    .selectAll()
    .orderBy("unit_id")
    .orderBy("week")
    .orderBy("person_id")
    .execute();
  return { rollups, weeks };
}

async function addUnit(on: Kysely<Schema>, path: string): Promise<void> {
  const ids = path.split("/").filter(Boolean);
  const id = ids.at(-1) ?? "";
  const kind = (["republic", "district", "school", "class"] as const)[ids.length - 1] ?? "class";
  const unit = { id, parent_id: ids.at(-2) ?? null, kind, path, code: id };
  const nothing = { tile_column: null, tile_row: null, join_code: null };
  await on
    .insertInto("units")
    .values({ ...unit, name_ba: id, name_ru: id, name_en: id, ...nothing })
    .execute();
}

async function addPupil(on: Kysely<Schema>, id: string, unitId: string): Promise<void> {
  const person = { id, login: id, password_hash: "-", name: id, role: "pupil" as const, unit_id: unitId };
  await on
    .insertInto("people")
    .values({ ...person, is_demonstration: 0, created_at: "2026-09-01T00:00:00Z" })
    .execute();
}

async function addLab(on: Kysely<Schema>, id: string): Promise<void> {
  const none = { owner_id: null, forked_from: null, draft: null };
  await on
    .insertInto("labs")
    .values({ id, slug: id, ...none, updated_at: "2026-09-01T00:00:00Z" })
    .execute();
  const version = { id: `${id}-v1`, lab_id: id, number: 1, document: "{}" };
  await on
    .insertInto("lab_versions")
    .values({ ...version, published_at: "2026-09-01T00:00:00Z" })
    .execute();
}

async function addAttempt(on: Db, id: string, personId: string, labId: string, at: string): Promise<void> {
  const classId = `c${(Number(personId.slice(1)) % 3) + 1}`;
  const open = {
    handed_in_at: null,
    confirmed_at: null,
    points: null,
    max_points: null,
    mark: null,
    marking: null,
  };
  const head = { id, person_id: personId, class_id: classId, lab_version_id: `${labId}-v1`, lab_id: labId };
  await on
    .insertInto("attempts")
    .values({ ...head, seed: "1", started_at: at, updated_at: at, ...open })
    .execute();
}

function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
