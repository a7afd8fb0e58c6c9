import type { Kysely } from "kysely";
import { v7 as uuid } from "uuid";
import { makePerson, makeTree, makeUnit } from "#tests/factories.ts";
import { testDatabase } from "#tests/database.ts";
import { publishCatalogue, publishVersion } from "./labs.ts";
import type { Person } from "./people.ts";
import type { Role, Schema } from "./schema.ts";
import type { Viewer } from "./sessions.ts";
import { testDocument } from "./test-documents.ts";
import type { Unit } from "./units.ts";

/** For tests: two schools with a class each, a pupil and a teacher in both, and the built-in lab "thread-pendulum". */
export async function testSchool(given?: Kysely<Schema>) {
  const db = given ?? (await testDatabase());
  const { republic, district, school, group } = await makeTree(db);
  const otherSchool = await makeUnit(db, district, "2");
  const otherGroup = await makeUnit(db, otherSchool, "9а");
  const someone = async (unit: Unit, role: Role, name: string = role) =>
    viewerOf(await makePerson(db, unit, role, { name }), unit);
  await publishCatalogue(db, [testDocument("thread-pendulum")]);
  return {
    ...{ db, republic, school, group, otherSchool, otherGroup, someone },
    pupil: await someone(group, "pupil", "Зөлфиә"),
    teacher: await someone(school, "teacher"),
    otherPupil: await someone(otherGroup, "pupil"),
    otherTeacher: await someone(otherSchool, "teacher"),
  };
}

/** Adds a teacher's own published lab; returns the id of its version. */
export async function addTeachersLab(db: Kysely<Schema>, owner: Viewer, slug: string): Promise<string> {
  const id = uuid();
  const at = "2026-11-01T06:00:00.000Z";
  await db
    .insertInto("labs")
    .values({ id, slug, owner_id: owner.id, forked_from: null, draft: null, updated_at: at })
    .execute();
  return publishVersion(db, id, testDocument(slug), at);
}

/** Adds an attempt at a version, begun at `at`; handed in and confirmed as told, with tasks that wait. Returns its id. */
export async function addAttempt(
  db: Kysely<Schema>,
  pupil: Viewer,
  versionId: string,
  given: { at: string; handedIn?: boolean; mark?: number; pending?: number },
): Promise<string> {
  const version = await db
    .selectFrom("lab_versions")
    .where("id", "=", versionId)
    .select("lab_id")
    .executeTakeFirstOrThrow();
  const id = uuid();
  await db
    .insertInto("attempts")
    .values({
      id,
      person_id: pupil.id,
      class_id: pupil.unitId,
      lab_version_id: versionId,
      lab_id: version.lab_id,
      seed: "seed",
      started_at: given.at,
      updated_at: given.at,
      handed_in_at: given.handedIn || given.mark ? given.at : null,
      confirmed_at: given.mark ? given.at : null,
      points: given.mark ? given.mark * 2 : null,
      max_points: given.mark ? 10 : null,
      mark: given.mark ?? null,
      pending: given.pending ?? 0,
    })
    .execute();
  return id;
}

function viewerOf(person: Person, unit: Unit): Viewer {
  const { id, name, login, role } = person;
  return { id, name, login, role, unitId: unit.id, unitPath: unit.path, unitKind: unit.kind };
}
