import { beforeAll, expect, test } from "vitest";
import { latestVersionOf } from "#db/labs.ts";
import { addAttempt, addTeachersLab, testSchool } from "#db/test-school.ts";
import { db } from "#tests/app-database.ts";
import { call, pageRequest } from "#tests/requests.ts";

const classPage = await import("./class.tsx");
const assignPage = await import("./assign.tsx");
const teachHome = await import("./home.tsx");
const review = await import("../review/index.tsx");
const { createSession } = await import("#db/sessions.ts");
const { addDays, schoolDay } = await import("#db/weeks.ts");

const WORK = "course:oscillations-and-collisions";
const tomorrow = addDays(schoolDay(new Date().toISOString()), 1);
let school: Awaited<ReturnType<typeof testSchool>>;
let cookies: { teacher: string; otherTeacher: string; pupil: string };

beforeAll(async () => {
  school = await testSchool(db);
  const enter = async (personId: string) =>
    `session=${await createSession(db, { personId, shared: false, now: new Date() })}`;
  const { teacher, otherTeacher, pupil } = school;
  cookies = {
    teacher: await enter(teacher.id),
    otherTeacher: await enter(otherTeacher.id),
    pupil: await enter(pupil.id),
  };
});

const view = (cookie: string, classId = school.group.id) =>
  call(classPage.loader, pageRequest(`/teach/classes/${classId}`, { cookie }), { classId });
const takeBack = (cookie: string, assignment: string, classId = school.group.id) =>
  call(
    classPage.action,
    pageRequest(`/teach/classes/${classId}`, { cookie, form: { intent: "take-back", assignment } }),
    { classId },
  );
const give = (form: Record<string, string>, cookie = cookies.teacher) =>
  call(assignPage.action, pageRequest("/teach/assign", { cookie, form }));
const given = async () =>
  ((await view(cookies.teacher)).data as { assignments: { id: string }[] }).assignments;

test("a class of another school, a school and an unknown id are all not found", async () => {
  expect((await view(cookies.teacher)).status).toBe(200);
  expect((await view(cookies.otherTeacher)).status).toBe(404);
  expect((await view(cookies.teacher, school.school.id)).status).toBe(404);
  expect((await view(cookies.teacher, "no-such-id")).status).toBe(404);
  expect((await takeBack(cookies.otherTeacher, "any")).status).toBe(404);
});

test("for a pupil the teacher's and the methodologist's pages do not exist", async () => {
  const { pupil: cookie } = cookies;
  expect((await view(cookie)).status).toBe(404);
  expect((await give({ class: school.group.id, work: WORK }, cookie)).status).toBe(404);
  expect((await call(teachHome.loader, pageRequest("/teach", { cookie }))).status).toBe(404);
  expect((await call(review.loader, pageRequest("/review", { cookie }))).status).toBe(404);
  const form = { versionId: "any" };
  expect((await call(review.action, pageRequest("/review", { cookie, form }))).status).toBe(404);
});

test("a course is given with a date and taken back again", async () => {
  const answer = await give({ class: school.group.id, work: WORK, due: tomorrow });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `/teach/classes/${school.group.id}`]);
  const [assignment] = await given();
  expect(assignment).toMatchObject({ dueAt: `${tomorrow}T18:59:59.999Z` });
  const id = assignment?.id ?? "";
  expect((await takeBack(cookies.teacher, id, school.otherGroup.id)).status).toBe(404);
  expect((await takeBack(cookies.teacher, id)).status).toBe(303);
  expect((await takeBack(cookies.teacher, id)).status).toBe(404);
  expect(await given()).toEqual([]);
});

test("what cannot be given is refused at its field, and what was chosen stays", async () => {
  const theirs = await addTeachersLab(db, school.otherTeacher, "their-lab");
  const group = school.group.id;
  for (const [form, issue] of [
    [
      { class: group, work: WORK, due: "2020-01-01" },
      { field: "due", code: "past" },
    ],
    [
      { class: group, work: WORK, due: "soon" },
      { field: "due", code: "not-a-day" },
    ],
    [
      { class: group, work: `lab:${theirs}` },
      { field: "work", code: "unknown" },
    ],
    [{ class: group }, { field: "work", code: "unknown" }],
    [
      { class: school.otherGroup.id, work: WORK },
      { field: "class", code: "class" },
    ],
  ] as [Record<string, string>, object][]) {
    const answer = await give(form);
    expect([answer.status, answer.data]).toMatchObject([400, { issue, chosen: form }]);
  }
  expect(await given()).toEqual([]);
});

test("what a pupil handed in of their own accord is on the class page, waiting for the teacher", async () => {
  const versionId = (await latestVersionOf(db, "thread-pendulum"))?.id ?? "";
  const at = "2026-11-20T05:00:00.000Z";
  const id = await addAttempt(db, school.pupil, versionId, { at, mark: 5, pending: 1 });
  const { others } = (await view(cookies.teacher)).data as { others: { attempt: object }[] };
  expect(others).toMatchObject([{ name: "Зөлфиә", attempt: { id, isPending: true } }]);
  const { data } = await call(teachHome.loader, pageRequest("/teach", { cookie: cookies.teacher }));
  expect(data).toMatchObject({ classes: [{ waiting: 1 }] });
});
