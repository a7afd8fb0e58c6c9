import fc from "fast-check";
import type { Kysely } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role, Schema } from "#db/schema.ts";
import type { Viewer } from "#db/sessions.ts";
import type { Unit } from "#db/units.ts";
import { testDatabase } from "#tests/database.ts";
import { makePerson, makeUnit } from "#tests/factories.ts";
import { attemptRule, classRule, unitRule } from "./permissions.server.ts";

const ROLES: Role[] = ["pupil", "teacher", "head", "methodologist", "analyst", "administrator"];

/** How many units hang below each unit: districts, schools in each, classes in each. */
const trees = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }), {
  minLength: 1,
  maxLength: 3,
});

let db: Kysely<Schema>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.destroy());

async function plant(shape: number[][]): Promise<Unit[]> {
  const republic = await makeUnit(db);
  const all = [republic];
  for (const schools of shape) {
    const district = await makeUnit(db, republic);
    all.push(district);
    for (const classes of schools) {
      const school = await makeUnit(db, district);
      all.push(school);
      for (let n = 0; n < classes; n++) all.push(await makeUnit(db, school));
    }
  }
  return all;
}

const viewerAt = (unit: Unit, role: Role, id = "someone"): Viewer => ({
  id,
  name: "",
  login: "",
  role,
  unitId: unit.id,
  unitPath: unit.path,
  unitKind: unit.kind,
});

const EMPTY_ATTEMPT = {
  lab_version_id: "version",
  lab_id: "lab",
  seed: "1",
  started_at: "2026-11-16T05:00:00.000Z",
  updated_at: "2026-11-16T05:00:00.000Z",
  handed_in_at: null,
  confirmed_at: null,
  points: null,
  max_points: null,
  mark: null,
  marking: null,
};

const ids = (rows: { id: string }[]) => rows.map((row) => row.id).sort();

test("the list of units and classes holds exactly those that may be seen one by one", async () => {
  await fc.assert(
    fc.asyncProperty(trees, fc.constantFrom(...ROLES), fc.nat(), async (shape, role, at) => {
      const units = await plant(shape);
      const viewer = viewerAt(units[at % units.length] as Unit, role);
      // Other trees of earlier runs stay in the database: they must not be seen either.
      for (const rule of [unitRule(viewer), classRule(viewer)]) {
        const listed = await rule.where(db.selectFrom("units").select("units.id")).execute();
        expect(ids(listed)).toEqual(ids(units.filter((unit) => rule.allows(unit))));
      }
    }),
    { numRuns: 60 },
  );
});

test("the list of attempts holds exactly those that may be seen one by one", async () => {
  const units = await plant([[2, 1], [2]]);
  const classes = units.filter((unit) => unit.kind === "class");
  await db
    .insertInto("labs")
    .values({ id: "lab", slug: "lab", owner_id: null, forked_from: null, draft: null, updated_at: "" })
    .execute();
  await db
    .insertInto("lab_versions")
    .values({ id: "version", lab_id: "lab", number: 1, document: "{}", published_at: "" })
    .execute();
  const attempts: { id: string; personId: string; classPath: string }[] = [];
  for (const group of classes) {
    for (let n = 0; n < 2; n++) {
      const pupil = await makePerson(db, group, "pupil");
      const id = `${pupil.id}-attempt`;
      attempts.push({ id, personId: pupil.id, classPath: group.path });
      await db
        .insertInto("attempts")
        .values({ ...EMPTY_ATTEMPT, id, person_id: pupil.id, class_id: group.id })
        .execute();
    }
  }
  for (const role of ROLES) {
    for (const unit of units) {
      const rule = attemptRule(viewerAt(unit, role, attempts[0]?.personId));
      const query = db
        .selectFrom("attempts")
        .innerJoin("units", "units.id", "attempts.class_id")
        .select("attempts.id");
      expect(ids(await rule.where(query).execute()), role).toEqual(
        ids(attempts.filter((attempt) => rule.allows(attempt))),
      );
    }
  }
});

test("a teacher sees no class of another school, and an analyst no class by name", async () => {
  const units = await plant([[1, 1]]);
  const [own, other] = units.filter((unit) => unit.kind === "school") as [Unit, Unit];
  const foreign = units.find((unit) => unit.parentId === other.id) as Unit;
  expect(classRule(viewerAt(own, "teacher")).allows(foreign)).toBe(false);
  expect(classRule(viewerAt(units[0] as Unit, "analyst")).allows(foreign)).toBe(false);
  expect(classRule(viewerAt(other, "teacher")).allows(foreign)).toBe(true);
});
