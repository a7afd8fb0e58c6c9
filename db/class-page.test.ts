import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { assign, listAssignments } from "./assignments.ts";
import { getClassTable, listClasses } from "./class-page.ts";
import { applyAnswer } from "./courses.ts";
import { latestVersionOf, publishCatalogue } from "./labs.ts";
import { listOtherWorks } from "./other-works.ts";
import { listTeachersLabs } from "./review.ts";
import { testDocument } from "./test-documents.ts";
import { addAttempt, addTeachersLab, testSchool } from "./test-school.ts";

const COURSE = "oscillations-and-collisions";

async function classroom() {
  const school = await testSchool();
  const { db, group, teacher } = school;
  const versionId = (await latestVersionOf(db, "thread-pendulum"))?.id ?? "";
  const labId = "thread-pendulum";
  await assign(db, { classId: group.id, work: { kind: "lab", versionId }, due: undefined, teacher });
  await assign(db, {
    ...{ classId: group.id, work: { kind: "course", course: COURSE }, due: undefined, teacher },
  });
  return { ...school, versionId, labId };
}

/** A lab of the catalogue that no class was given. */
async function addIncline(db: Awaited<ReturnType<typeof classroom>>["db"]): Promise<string> {
  await publishCatalogue(db, [testDocument("incline")]);
  return (await latestVersionOf(db, "incline"))?.id ?? "";
}

test("a teacher sees the classes of the own school, with who is in them and what waits", async () => {
  const { db, teacher, otherTeacher, group, otherGroup, pupil, versionId } = await classroom();
  await addAttempt(db, pupil, versionId, { at: "2026-11-20T05:00:00.000Z", handedIn: true });
  expect(await listClasses(db, teacher)).toMatchObject([
    { id: group.id, joinCode: group.joinCode, pupils: 1, works: 2, waiting: 1 },
  ]);
  expect(await listClasses(db, otherTeacher)).toMatchObject([{ id: otherGroup.id, works: 0, waiting: 0 }]);
});

test("a marked attempt waits while a task of it waits for the teacher's points, given or not", async () => {
  const { db, teacher, pupil, versionId } = await classroom();
  const waiting = async () => (await listClasses(db, teacher))[0]?.waiting;
  await addAttempt(db, pupil, versionId, { at: "2026-11-18T05:00:00.000Z", mark: 5 });
  await addAttempt(db, pupil, versionId, { at: "2026-11-19T05:00:00.000Z" });
  expect(await waiting()).toBe(0);
  await addAttempt(db, pupil, versionId, { at: "2026-11-20T05:00:00.000Z", mark: 5, pending: 2 });
  const incline = await addIncline(db);
  await addAttempt(db, pupil, incline, { at: "2026-11-20T06:00:00.000Z", mark: 5, pending: 1 });
  await addAttempt(db, pupil, incline, { at: "2026-11-20T07:00:00.000Z", handedIn: true });
  expect(await waiting()).toBe(3);
});

test("what was handed in at a lab that was not given is listed under the table, what waits first", async () => {
  const { db, group, otherGroup, pupil, otherPupil, versionId } = await classroom();
  const incline = await addIncline(db);
  const work = (at: string, given: object) => addAttempt(db, pupil, incline, { at, ...given });
  const waits = await work("2026-11-18T05:00:00.000Z", { mark: 4, pending: 1 });
  const old = await work("2026-11-19T05:00:00.000Z", { mark: 3 });
  const newest = await work("2026-11-20T05:00:00.000Z", { mark: 5 });
  await work("2026-11-21T05:00:00.000Z", {});
  await addAttempt(db, pupil, versionId, { at: "2026-11-20T05:00:00.000Z", mark: 5, pending: 1 });
  const theirs = await addAttempt(db, otherPupil, incline, { at: "2026-11-20T05:00:00.000Z", mark: 5 });

  const { assignments } = await getClassTable(db, group.id, "ru");
  const works = await listOtherWorks(db, { classId: group.id, given: assignments }, "ru");
  expect(works.map(({ attempt }) => attempt.id)).toEqual([waits, newest, old]);
  expect(works[0]).toMatchObject({
    ...{ name: "Зөлфиә", title: "incline ru", handedInAt: "2026-11-18T05:00:00.000Z" },
    attempt: { isPending: true, mark: 4 },
  });
  expect(await listOtherWorks(db, { classId: otherGroup.id, given: [] }, "ru")).toMatchObject([
    { attempt: { id: theirs } },
  ]);
});

test("the best attempt at a lab counts, and the others stay to be opened", async () => {
  const { db, group, pupil, versionId } = await classroom();
  const good = await addAttempt(db, pupil, versionId, { at: "2026-11-18T05:00:00.000Z", mark: 5 });
  const worse = await addAttempt(db, pupil, versionId, { at: "2026-11-19T05:00:00.000Z", mark: 3 });
  const begun = await addAttempt(db, pupil, versionId, { at: "2026-11-20T05:00:00.000Z" });
  const { rows } = await getClassTable(db, group.id, "ru");
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ name: "Зөлфиә", done: 1, lastAt: "2026-11-20T05:00:00.000Z" });
  const [lab, course] = rows[0]?.cells ?? [];
  expect(lab).toMatchObject({ state: "confirmed", attempt: { id: good, mark: 5 } });
  expect(lab?.others.map((head) => head.id)).toEqual([begun, worse]);
  expect(course, "the lab is a step of the course").toMatchObject({ state: "started", steps: { done: 1 } });
});

test("answers move the course's cell and are the last activity", async () => {
  const { db, group, pupil } = await classroom();
  const at = "2026-11-20T06:00:00.000Z";
  const answer = { course: COURSE, lesson: "collisions", question: "what-is-kept", given: "speed" };
  await db
    .transaction()
    .execute((trx) => applyAnswer(trx, { ...pupil, lang: "ru" }, { id: uuid(), at, ...answer }, at));
  const { rows } = await getClassTable(db, group.id, "ru");
  expect(rows[0]?.cells[1]).toMatchObject({ state: "started", steps: { done: 1 } });
  expect(rows[0]?.lastAt).toBe(at);
});

test("time at the bench is the time between records, without the night in the middle", async () => {
  const { db, group, pupil, versionId } = await classroom();
  const attempt = await addAttempt(db, pupil, versionId, { at: "2026-11-20T05:00:00.000Z" });
  const times = ["2026-11-20T05:00:00.000Z", "2026-11-20T05:04:00.000Z", "2026-11-21T05:04:00.000Z"];
  for (const [sequence, at] of times.entries())
    await db
      .insertInto("events")
      .values({
        ...{ id: uuid(), person_id: pupil.id, attempt_id: attempt, sequence, kind: "actions" },
        ...{ at, received_at: at, payload: "{}" },
      })
      .execute();
  const { rows } = await getClassTable(db, group.id, "ru");
  expect(rows[0]?.spentS).toBe(4 * 60 + 10 * 60);
});

test("a class without pupils or works is an empty table, not an error", async () => {
  const { db, otherGroup, school } = await classroom();
  expect(await getClassTable(db, school.id, "ru")).toEqual({ assignments: [], rows: [] });
  expect((await getClassTable(db, otherGroup.id, "ru")).rows).toMatchObject([
    { cells: [], done: 0, spentS: 0 },
  ]);
  expect(await listAssignments(db, otherGroup.id, "ru")).toEqual([]);
});

test("the methodologist sees where a teacher's lab is used, but no figures of fewer than ten pupils", async () => {
  const { db, teacher, group, someone } = await classroom();
  const versionId = await addTeachersLab(db, teacher, "my-spring");
  await assign(db, { classId: group.id, work: { kind: "lab", versionId }, due: undefined, teacher });
  const at = "2026-11-20T05:00:00.000Z";
  expect(await listTeachersLabs(db, "en")).toMatchObject([
    { title: "my-spring en", classes: 1, use: { pupils: 0, attempts: 0 } },
  ]);
  for (let i = 0; i < 9; i++)
    await addAttempt(db, await someone(group, "pupil"), versionId, { at, mark: i < 5 ? 3 : 5 });
  expect((await listTeachersLabs(db, "en"))[0]?.use).toBeUndefined();
  await addAttempt(db, await someone(group, "pupil"), versionId, { at });
  expect((await listTeachersLabs(db, "en"))[0]?.use).toEqual({
    ...{ pupils: 10, attempts: 10, medianMark: undefined },
  });
  await addAttempt(db, await someone(group, "pupil"), versionId, { at, mark: 3 });
  expect((await listTeachersLabs(db, "en"))[0]?.use).toEqual({ pupils: 11, attempts: 11, medianMark: 3 });
});
