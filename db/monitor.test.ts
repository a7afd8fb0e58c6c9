import type { Kysely } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "./client.ts";
import { migrate } from "./migrate.ts";
import { monitorUnit, weeksWithWork } from "./monitor.ts";
import { medianMark } from "./monitor-figures.ts";
import { addToRollups, type Counts, recordActivity, type Subject } from "./rollups.ts";
import type { Schema } from "./schema.ts";
import { addDays } from "./weeks.ts";

const WEEK = "2026-11-16";
const REPUBLIC = { unitPath: "/r/", unitKind: "republic" as const };
let db: Kysely<Schema>;

/** A republic of districts, each of one school of one class; `pupils` on the rolls of each. */
async function addDistricts(pupils: Record<string, number>): Promise<void> {
  await addUnit("/r/");
  for (const [id, count] of Object.entries(pupils)) {
    for (const path of [`/r/${id}/`, `/r/${id}/${id}-s/`, classPath(id)]) await addUnit(path);
    for (let i = 0; i < count; i++) await addPupil(`${id}-${i}`, `${id}-c`);
  }
}
const classPath = (district: string) => `/r/${district}/${district}-s/${district}-c/`;

/** Pupils of a district are active in a week, and works are done. */
async function work(
  district: string,
  pupils: number,
  counts: Counts = {},
  options: Options = {},
): Promise<void> {
  const at = `${options.week ?? WEEK}T09:00:00Z`;
  const unitPath = classPath(district);
  await db.transaction().execute(async (trx) => {
    for (let i = 0; i < pupils; i++)
      await recordActivity(trx, { personId: `${district}-${i}`, unitPath, at });
    await addToRollups(trx, { unitPath, at, subject: options.subject ?? "*", counts });
  });
}
interface Options {
  week?: string;
  subject?: Subject;
}

const look = (unitId: string, viewer: Parameters<typeof monitorUnit>[1]["viewer"] = REPUBLIC, week = WEEK) =>
  monitorUnit(db, { unitId, week, viewer });

beforeEach(async () => {
  db = openDatabase(":memory:");
  await migrate(db);
});

describe("a republic", () => {
  test("shows its week beside the last one, its districts and twelve weeks of trend", async () => {
    await addDistricts({ d1: 40, d2: 40 });
    await work("d1", 20, {}, { week: addDays(WEEK, -7) });
    await work("d1", 25, { started: 30, confirmed: 20, mark_4: 15, mark_3: 5 });
    await work("d2", 15, { started: 12, confirmed: 10, mark_5: 10 });
    const page = await look("r");
    expect(page?.figures).toEqual({
      ...{ pupils: 40, change: 20, share: 0.5, started: 42, confirmed: 30, medianMark: 4 },
    });
    expect(page?.children.map(({ unit, figures }) => [unit.id, figures.pupils, figures.medianMark])).toEqual([
      ["d1", 25, 4],
      ["d2", 15, 5],
    ]);
    expect(page?.trend).toHaveLength(12);
    expect(page?.trend.slice(-2).map((point) => [point.pupils, point.confirmed])).toEqual([
      [20, 0],
      [40, 30],
    ]);
  });

  test("keeps back a district of few pupils, the one that would give it away, and all their works", async () => {
    await addDistricts({ d1: 40, d2: 40, d3: 40, d4: 40 });
    await work("d1", 4, { started: 30, confirmed: 30, mark_5: 30 });
    await work("d2", 12, { started: 20, confirmed: 15, mark_3: 15 });
    await work("d3", 33, { started: 50, confirmed: 40, mark_4: 40 });
    const page = await look("r");
    const figures = Object.fromEntries((page?.children ?? []).map((child) => [child.unit.id, child.figures]));
    const nothing = ["pupils", "change", "share", "started", "confirmed", "medianMark"].map((name) => [
      name,
      "hidden",
    ]);
    expect(figures.d1).toEqual(Object.fromEntries(nothing));
    expect(figures.d2).toEqual(Object.fromEntries(nothing));
    expect([figures.d3?.pupils, figures.d3?.confirmed]).toEqual([33, 40]);
    expect([figures.d4?.pupils, figures.d4?.share]).toEqual([0, 0]);
    expect(page?.figures.pupils).toBe(49);
  });

  test("shows nothing where fewer than ten pupils worked in all of it, and zero where nobody did", async () => {
    await addDistricts({ d1: 20 });
    expect((await look("r"))?.figures.pupils).toBe(0);
    await work("d1", 9, { confirmed: 12 });
    const page = await look("r");
    expect(page?.withheld).toBe(true);
    expect(page?.children.map((child) => child.figures.confirmed)).toEqual(["hidden"]);
    expect(page?.trend.at(-1)?.pupils).toBe("hidden");
  });

  test("keeps a few works back though many pupils were there, and a median of a few marks", async () => {
    await addDistricts({ d1: 40, d2: 40, d3: 40 });
    await work("d1", 30, { confirmed: 3, mark_2: 3 });
    await work("d2", 30, { confirmed: 14, mark_4: 9 });
    await work("d3", 30, { confirmed: 60, mark_4: 60 });
    const rows = (await look("r"))?.children.map(({ figures }) => [
      figures.pupils,
      figures.confirmed,
      figures.medianMark,
    ]);
    expect(rows).toEqual([
      [30, "hidden", "hidden"],
      [30, "hidden", "hidden"],
      [30, 60, 4],
    ]);
  });
});

describe("a district's own page", () => {
  beforeEach(async () => {
    await addLab("pendulum");
    await addDistricts({ d1: 40, d2: 40, d3: 40 });
    await work("d1", 4, { started: 12 }, { subject: "lab:pendulum" });
    await work("d2", 12, { started: 20 }, { subject: "lab:pendulum" });
    await work("d3", 33, { started: 50 }, { subject: "lab:pendulum" });
  });

  test("does not tell the republic what the republic's table kept back", async () => {
    for (const id of ["d1", "d2"]) {
      const page = await look(id);
      expect(page?.withheld, id).toBe(true);
      expect(JSON.stringify([page?.figures, page?.children, page?.labs])).not.toMatch(/:\d/);
      expect(page?.trend.at(-1)?.pupils).toBe("hidden");
    }
    expect((await look("d3"))?.figures.pupils).toBe(33);
  });

  test("tells its own people what they may know", async () => {
    const own = { unitPath: "/r/d2/", unitKind: "district" as const };
    expect((await look("d2", own))?.figures.pupils).toBe(12);
    expect((await look("d2", own))?.way.map((unit) => unit.id)).toEqual(["d2"]);
  });

  test("and a school sees every number of its own", async () => {
    const head = { unitPath: "/r/d1/d1-s/", unitKind: "school" as const };
    expect((await look("d1-s", head))?.figures).toMatchObject({ pupils: 4, started: 12 });
  });

  test("is not there for another district, nor is a class a page", async () => {
    const own = { unitPath: "/r/d2/", unitKind: "district" as const };
    for (const id of ["r", "d1", "d1-s", "d2-c", "nowhere"]) expect(await look(id, own), id).toBeUndefined();
  });
});

describe("labs and courses", () => {
  beforeEach(async () => {
    await addDistricts({ d1: 40, d2: 40 });
    for (const id of ["pendulum", "collisions", "orbit"]) await addLab(id);
  });

  test("labs stand by works confirmed, and add up to the republic's", async () => {
    await work("d1", 30, { started: 40, confirmed: 20, mark_4: 20 }, { subject: "lab:pendulum" });
    await work("d2", 30, { started: 50, confirmed: 30, mark_3: 30 }, { subject: "lab:collisions" });
    const page = await look("r");
    expect(page?.labs.map((lab) => [lab.titles.en, lab.started, lab.confirmed, lab.medianMark])).toEqual([
      ["collisions", 50, 30, 3],
      ["pendulum", 40, 20, 4],
    ]);
    expect(page?.figures.confirmed).toBe(50);
    expect((await look("d1"))?.labs.map((lab) => [lab.labId, lab.started])).toEqual([["pendulum", 40]]);
  });

  test("a lab few works were done at in one district is told apart in none", async () => {
    await work("d1", 30, { started: 4 }, { subject: "lab:pendulum" });
    await work("d1", 30, { started: 40 }, { subject: "lab:orbit" });
    await work("d2", 30, { started: 50 }, { subject: "lab:pendulum" });
    await work("d2", 30, { started: 60 }, { subject: "lab:collisions" });
    await work("d2", 30, { started: 90 }, { subject: "lab:orbit" });
    const started = async (unit: string) =>
      Object.fromEntries(((await look(unit))?.labs ?? []).map((lab) => [lab.labId, lab.started]));
    expect(await started("r")).toEqual({ orbit: 130, collisions: 60, pendulum: 54 });
    expect(await started("d1")).toEqual({ orbit: 40, collisions: "hidden", pendulum: "hidden" });
    expect(await started("d2")).toEqual({ orbit: 90, collisions: "hidden", pendulum: "hidden" });
  });

  test("courses are counted since they began, and move on by ten pupils or more", async () => {
    const weeks: [number, number][] = [
      [12, 0],
      [3, 11],
      [9, 1],
    ];
    const shares = [];
    for (const [i, [pupils_started, pupils_completed]] of weeks.entries()) {
      const week = addDays(WEEK, 7 * i);
      await work("d1", 30, { pupils_started, pupils_completed }, { week, subject: "course:waves" });
      shares.push(
        (await look("r", REPUBLIC, week))?.courses.map(({ started, completed }) => [started, completed])[0],
      );
    }
    expect(shares).toEqual([
      [12, 0],
      [12, 11],
      [24, 11],
    ]);
    const head = { unitPath: "/r/d1/d1-s/", unitKind: "school" as const };
    const [exact] = (await look("d1-s", head, addDays(WEEK, 14)))?.courses ?? [];
    expect(exact).toEqual({ course: "waves", started: 24, completed: 12, share: 0.5 });
  });
});

test("the median is the middle mark, or half-way between the middle two", () => {
  expect(medianMark([1, 1, 1, 0], true)).toBe(3);
  expect(medianMark([0, 1, 1, 0], true)).toBe(3.5);
  expect(medianMark([0, 0, 0, 0], true)).toBeUndefined();
  expect(medianMark([0, 0, 9, 0], false)).toBe("hidden");
});

test("a unit knows the first and the last week it has work of", async () => {
  await addDistricts({ d1: 1 });
  expect(await weeksWithWork(db, "r")).toBeUndefined();
  await work("d1", 1, { started: 1 });
  await work("d1", 1, { started: 1 }, { week: addDays(WEEK, 16) });
  expect(await weeksWithWork(db, "r")).toEqual({ first: WEEK, last: addDays(WEEK, 14) });
});

async function addUnit(path: string): Promise<void> {
  const ids = path.split("/").filter(Boolean);
  const id = ids.at(-1) ?? "";
  const kind = (["republic", "district", "school", "class"] as const)[ids.length - 1] ?? "class";
  const unit = { id, parent_id: ids.at(-2) ?? null, kind, path, code: id };
  await db
    .insertInto("units")
    .values({ ...unit, name_ba: id, name_ru: id, name_en: id })
    .execute();
}

async function addPupil(id: string, unitId: string): Promise<void> {
  const person = { id, login: id, password_hash: "-", name: id, role: "pupil" as const, unit_id: unitId };
  await db
    .insertInto("people")
    .values({ ...person, is_demonstration: 0, created_at: "2026-09-01T00:00:00Z" })
    .execute();
}

async function addLab(id: string): Promise<void> {
  const at = "2026-09-01T00:00:00Z";
  await db.insertInto("labs").values({ id, slug: id, updated_at: at }).execute();
  const texts = { ba: { title: id }, ru: { title: id }, en: { title: id } };
  for (const number of [1, 2]) {
    const document = JSON.stringify({ texts: number === 2 ? texts : {} });
    await db
      .insertInto("lab_versions")
      .values({ id: `${id}-${number}`, lab_id: id, number, document, published_at: at })
      .execute();
  }
}
