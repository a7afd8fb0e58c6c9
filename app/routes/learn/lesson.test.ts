import { beforeAll, expect, test } from "vitest";
import { testSchool } from "#db/test-school.ts";
import { db } from "#tests/app-database.ts";
import { call, pageRequest } from "#tests/requests.ts";

const lessonPage = await import("./lesson.tsx");
const coursePage = await import("./course.tsx");
const learnHome = await import("./home.tsx");
const { createSession } = await import("#db/sessions.ts");

const params = { course: "oscillations-and-collisions", lesson: "collisions" };
const path = `/learn/courses/${params.course}/${params.lesson}`;
let pupil: string;
let teacher: string;

beforeAll(async () => {
  const school = await testSchool(db);
  const enter = async (personId: string) =>
    `session=${await createSession(db, { personId, shared: false, now: new Date() })}; lang=ru`;
  pupil = await enter(school.pupil.id);
  teacher = await enter(school.teacher.id);
});

const view = (cookie: string, place = params) =>
  call(lessonPage.loader, pageRequest(path, { cookie }), place);
const answer = (cookie: string, form: Record<string, string>) =>
  call(lessonPage.action, pageRequest(path, { cookie, form }), params);

test("a lesson shows no answers before the pupil gives one, and then that one's", async () => {
  const before = JSON.stringify((await view(pupil)).data);
  expect(before).not.toContain("h = e²H");
  const result = await answer(pupil, { question: "bounce", given: "0,96 м" });
  expect([result.status, result.data]).toMatchObject([
    200,
    { ok: true, isKept: true, answered: { correct: true, points: 2, max: 2 } },
  ]);
  const after = (await view(pupil)).data as { answers: Record<string, { explain: string }> };
  expect(Object.keys(after.answers)).toEqual(["bounce"]);
  expect(after.answers["bounce"]?.explain).toContain("h = e²H");
});

test("a teacher's answer is marked and leaves no trace", async () => {
  const events = () => db.selectFrom("events").selectAll().execute();
  const before = await events();
  const result = await answer(teacher, { question: "bounce", given: "1 кг" });
  expect([result.status, result.data]).toMatchObject([200, { isKept: false, answered: { correct: false } }]);
  expect(await events()).toEqual(before);
});

test("what cannot be marked is refused with its reason", async () => {
  for (const [form, issue] of [
    [{ question: "bounce", given: "" }, "empty"],
    [{ question: "bounce", given: "high" }, "not-a-number"],
    [{ question: "what-is-kept", given: "magic" }, "unknown-option"],
    [{ question: "bounce", given: "1".repeat(5000) }, "too-long"],
    [{ question: "__proto__", given: "1" }, "unknown-question"],
  ] as [Record<string, string>, string][]) {
    const result = await answer(pupil, form);
    expect([result.status, result.data]).toMatchObject([400, { ok: false, issue }]);
  }
  expect((await answer(pupil, { given: "1" })).status).toBe(400);
  expect((await answer(pupil, { question: "bounce", given: "1", id: "not an id" })).status).toBe(400);
});

test("unknown lessons and courses are not found; who is not signed in is sent to sign in", async () => {
  expect((await view(pupil, { ...params, lesson: "alchemy" })).status).toBe(404);
  expect((await view(pupil, { ...params, course: "alchemy" })).status).toBe(404);
  const course = { course: "alchemy" };
  const request = pageRequest("/learn/courses/alchemy", { cookie: pupil });
  expect((await call(coursePage.loader, request, course)).status).toBe(404);
  expect((await view("")).headers.get("location")).toBe(`/sign-in?to=${encodeURIComponent(path)}`);
});

test("a new pupil's first page has nothing due, no attempts, and a course to begin", async () => {
  const school = await testSchool(db);
  const fresh = await createSession(db, { personId: school.pupil.id, shared: false, now: new Date() });
  const page = await call(learnHome.loader, pageRequest("/learn", { cookie: `session=${fresh}` }));
  expect(page.data).toMatchObject({ due: [], attempts: [], courses: [{ isOwn: false, done: 0 }] });
});
