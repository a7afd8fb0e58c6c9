import { describe, expect, test } from "vitest";
import { assign } from "./assignments.ts";
import {
  canOpenVersion,
  getLabVersion,
  getVersionForViewer,
  latestVersionOf,
  listCatalogue,
  listPublishedBy,
  publishCatalogue,
  publishVersion,
} from "./labs.ts";
import { replicateLab } from "./replicate.ts";
import { listTeachersLabs } from "./review.ts";
import { testDocument } from "./test-documents.ts";
import { addAttempt, addTeachersLab, testSchool } from "./test-school.ts";

describe("publishing the catalogue", () => {
  test("twice changes nothing; a changed document is a new version, the old one stays as it was", async () => {
    const { db } = await testSchool();
    const first = await latestVersionOf(db, "thread-pendulum");
    await publishCatalogue(db, [testDocument("thread-pendulum")]);
    expect(await latestVersionOf(db, "thread-pendulum")).toEqual(first);
    await publishCatalogue(db, [testDocument("thread-pendulum", { grade: 10 })]);
    expect(await latestVersionOf(db, "thread-pendulum")).toMatchObject({
      number: 2,
      document: { grade: 10 },
    });
    expect(await getLabVersion(db, first?.id ?? "")).toEqual(first);
  });

  test("going back to an earlier document makes it the newest again", async () => {
    const { db } = await testSchool();
    const first = await latestVersionOf(db, "thread-pendulum");
    await publishCatalogue(db, [testDocument("thread-pendulum", { grade: 10 })]);
    await publishCatalogue(db, [testDocument("thread-pendulum")]);
    expect(await latestVersionOf(db, "thread-pendulum")).toMatchObject({ id: first?.id, number: 3 });
  });

  test("a slug that a teacher's lab has is not taken from it", async () => {
    const { db, teacher } = await testSchool();
    await addTeachersLab(db, teacher, "my-spring");
    await expect(publishCatalogue(db, [testDocument("my-spring")])).rejects.toThrow("my-spring");
  });

  test("lists speak the reader's language and keep teachers' labs apart", async () => {
    const { db, teacher } = await testSchool();
    await addTeachersLab(db, teacher, "my-spring");
    expect((await listCatalogue(db, "ba")).map((card) => card.title)).toEqual(["thread-pendulum ba"]);
    expect((await listPublishedBy(db, teacher.id, "en")).map((card) => card.title)).toEqual(["my-spring en"]);
  });
});

describe("taking a teacher's lab into the catalogue", () => {
  test("makes it open to all schools, once, and leaves the teacher's own alone", async () => {
    const { db, teacher, otherPupil } = await testSchool();
    const own = await addTeachersLab(db, teacher, "my-spring");
    const take = (id: string) => db.transaction().execute((trx) => replicateLab(trx, id));
    const slug = await take(own);
    expect(slug).toMatch(/^my-spring-[0-9a-f]{6}$/);
    expect(await take(own)).toBe(slug);
    const shared = await latestVersionOf(db, slug ?? "");
    expect(shared).toMatchObject({ number: 1, document: { slug, provenance: { version: own } } });
    expect(await getVersionForViewer(db, otherPupil, shared?.id ?? "")).toBeDefined();
    expect(await getVersionForViewer(db, otherPupil, own)).toBeUndefined();
    expect(await getLabVersion(db, own)).toMatchObject({ ownerId: teacher.id, slug: "my-spring" });

    const labId = (await getLabVersion(db, own))?.labId ?? "";
    const changed = testDocument("my-spring", { grade: 8 });
    const better = await publishVersion(db, labId, changed, "2026-11-02T06:00:00.000Z");
    expect((await listTeachersLabs(db, "ru"))[0]?.inCatalogue).toEqual({ slug, isNewest: false });
    expect(await take(better)).toBe(slug);
    expect(await latestVersionOf(db, slug ?? "")).toMatchObject({ number: 2, document: { grade: 8 } });
    expect((await listTeachersLabs(db, "ru"))[0]?.inCatalogue).toEqual({ slug, isNewest: true });
  });

  test("a built-in lab and an unknown version cannot be taken", async () => {
    const { db } = await testSchool();
    const builtIn = (await latestVersionOf(db, "thread-pendulum"))?.id ?? "";
    for (const id of [builtIn, "nothing"])
      expect(await db.transaction().execute((trx) => replicateLab(trx, id))).toBeUndefined();
  });
});

describe("who may open a version", () => {
  test("a built-in lab: everyone; a teacher's: the teacher, whom it is given to, and those above schools", async () => {
    const school = await testSchool();
    const { db, teacher, republic, someone } = school;
    const builtIn = (await latestVersionOf(db, "thread-pendulum"))?.id ?? "";
    const own = await addTeachersLab(db, teacher, "my-spring");
    const people = {
      teacher,
      pupil: school.pupil,
      otherPupil: school.otherPupil,
      otherTeacher: school.otherTeacher,
      colleague: await someone(school.school, "teacher"),
      analyst: await someone(republic, "analyst"),
      methodologist: await someone(republic, "methodologist"),
    };
    const whoOpens = async (id: string) => {
      const opens = await Promise.all(
        Object.entries(people).map(async ([who, viewer]) => [who, await getVersionForViewer(db, viewer, id)]),
      );
      return opens.filter(([, version]) => version).map(([who]) => who);
    };
    expect(await whoOpens(builtIn)).toEqual(Object.keys(people));
    expect(await whoOpens("0".repeat(64))).toEqual([]);
    expect(await whoOpens(own)).toEqual(["teacher", "methodologist"]);
    const work = { kind: "lab" as const, versionId: own };
    await assign(db, { classId: school.group.id, work, due: undefined, teacher });
    expect(await whoOpens(own)).toEqual(["teacher", "pupil", "colleague", "methodologist"]);
  });

  test("work at a lab of the own school is taken in even after it was taken back, another school's never", async () => {
    const { db, teacher, group, otherGroup, pupil } = await testSchool();
    const versionId = await addTeachersLab(db, teacher, "my-spring");
    await assign(db, { classId: group.id, work: { kind: "lab", versionId }, due: undefined, teacher });
    expect(await canOpenVersion(db, { versionId, classId: group.id })).toMatchObject({ id: versionId });
    expect(await canOpenVersion(db, { versionId, classId: otherGroup.id })).toBeUndefined();
    await addAttempt(db, pupil, versionId, { at: "2026-11-20T05:00:00.000Z" });
    await db.deleteFrom("assignments").execute();
    expect(await getVersionForViewer(db, pupil, versionId)).toMatchObject({ id: versionId });
    expect(await canOpenVersion(db, { versionId, classId: group.id })).toMatchObject({ id: versionId });
    expect(await canOpenVersion(db, { versionId, classId: otherGroup.id })).toBeUndefined();
  });
});
