import { beforeAll, beforeEach, expect, test } from "vitest";
import { measureCarefully, pendulumLab } from "#tests/careful-pupil.ts";
import { db } from "#tests/app-database.ts";
import { call, pageRequest } from "#tests/requests.ts";
import type { Evidence } from "#labs/engine/evidence.ts";
import type { Marking } from "#labs/engine/marking.ts";
import { latestVersionOf, publishCatalogue } from "#db/labs.ts";
import { handInAttempt } from "#db/test-attempt.ts";
import { testSchool } from "#db/test-school.ts";
import type { BenchData } from "../learn/bench-data.server.ts";

const attemptPage = await import("./attempt.tsx");
const remarkPage = await import("./remarking.tsx");
const benchPage = await import("../learn/bench.tsx");
const { createSession } = await import("#db/sessions.ts");

const NOW = "2026-11-20T06:00:00.000Z";
type Who = "teacher" | "otherTeacher" | "head" | "pupil" | "methodologist";

let school: Awaited<ReturnType<typeof testSchool>>;
let cookies: Record<Who, string>;
let versionId: string;
let attemptId: string;

beforeAll(async () => {
  school = await testSchool(db);
  await publishCatalogue(db, [pendulumLab]);
  versionId = (await latestVersionOf(db, "thread-pendulum"))?.id ?? "";
  const enter = async (personId: string) =>
    `session=${await createSession(db, { personId, shared: false, now: new Date() })}`;
  const head = await school.someone(school.school, "head");
  const methodologist = await school.someone(school.republic, "methodologist");
  cookies = {
    teacher: await enter(school.teacher.id),
    otherTeacher: await enter(school.otherTeacher.id),
    head: await enter(head.id),
    pupil: await enter(school.pupil.id),
    methodologist: await enter(methodologist.id),
  };
});

beforeEach(async () => {
  const invented = ["21,7", "28,6", "33,2", "37,4", "48,3"];
  attemptId = await handInAttempt(
    db,
    school.pupil,
    versionId,
    (seed) =>
      measureCarefully(seed).map((action) =>
        action.type === "cell" && action.column === "time"
          ? { ...action, text: invented[action.row] ?? "" }
          : action,
      ),
    NOW,
  );
});

const view = async (who: Who) => {
  const request = pageRequest(`/teach/attempts/${attemptId}`, { cookie: cookies[who] });
  const outcome = await call(attemptPage.loader, request, { attemptId });
  const data = outcome.data as {
    marking: Marking;
    evidence: Evidence[];
    mayMark: boolean;
    changes: object[];
  };
  return { ...outcome, data };
};
const openBench = async (who: Who) => {
  const request = pageRequest(`/learn/labs/${versionId}`, { cookie: cookies[who] });
  return ((await call(benchPage.loader, request, { versionId })).data as { own: BenchData }).own;
};
const send = (form: Record<string, string>, who: Who = "teacher") =>
  call(attemptPage.action, pageRequest(`/teach/attempts/${attemptId}`, { cookie: cookies[who], form }), {
    attemptId,
  });
const override = { intent: "override", task: "measure", points: "2,5", remark: "Rows 1 and 2 were seen." };

test("a teacher gives points with a remark; the pupil sees both and nothing of the evidence", async () => {
  const { data } = await view("teacher");
  expect(data.evidence.map(({ code }) => code)).toEqual(["never-shown"]);
  const answer = await send(override);
  expect([answer.status, answer.headers.get("location")]).toEqual([
    303,
    `/teach/attempts/${attemptId}?saved=measure`,
  ]);
  const after = (await view("teacher")).data;
  const task = after.marking.tasks.find(({ id }) => id === "measure");
  expect(task).toMatchObject({ points: 2.5, override: { was: 0, remark: "Rows 1 and 2 were seen." } });
  expect(after.changes).toMatchObject([{ kind: "override", who: "teacher", from: 0, to: 2.5 }]);

  const bench = await openBench("pupil");
  expect(JSON.stringify(bench)).toContain("Rows 1 and 2 were seen.");
  expect(JSON.stringify(bench)).not.toMatch(/evidence|never-shown/);
});

test("another school's teacher, a head and a pupil can change nothing", async () => {
  expect((await view("otherTeacher")).status).toBe(404);
  expect((await view("head")).data).toMatchObject({ mayMark: false });
  const before = (await view("teacher")).data;
  for (const who of ["otherTeacher", "head", "pupil"] as const)
    for (const form of [override, { intent: "return", remark: "Again." }])
      expect((await send(form, who)).status, who).toBe(404);
  expect((await view("teacher")).data).toEqual(before);
});

test("what does not do is said at its task, and nothing is changed", async () => {
  const before = (await view("teacher")).data;
  for (const [form, issue] of [
    [{ ...override, points: "six" }, "points"],
    [{ ...override, points: "99" }, "points"],
    [{ ...override, remark: " " }, "remark"],
    [{ ...override, task: "nothing" }, "unknown-task"],
  ] as const)
    expect([(await send(form)).status, (await send(form)).data]).toEqual([400, { issue, task: form.task }]);
  expect((await send({ intent: "return", remark: "" })).data).toEqual({ issue: "remark", task: "" });
  expect((await view("teacher")).data).toEqual(before);
});

test("a work given back stands open before its pupil with the remark", async () => {
  expect((await send({ intent: "return", remark: "Measure again." })).status).toBe(303);
  expect(await openBench("pupil")).toMatchObject({
    attempt: { id: attemptId, handedIn: false, returned: { who: "teacher", remark: "Measure again." } },
  });
  // a second time, from a page opened before: nothing changes, and the page says so
  const { changes } = (await view("teacher")).data;
  const again = await send({ intent: "return", remark: "Measure again." });
  expect(again.status).toBe(303);
  expect(again.headers.get("location")).toBe(`/teach/attempts/${attemptId}?stale=1`);
  expect((await view("teacher")).data.changes).toEqual(changes);
});

test("marking a lab anew is for its author and the methodologist", async () => {
  const labId = "thread-pendulum";
  const open = (who: Who) =>
    call(remarkPage.loader, pageRequest(`/teach/labs/${labId}/marks`, { cookie: cookies[who] }), { labId });
  const ask = (who: Who) =>
    call(
      remarkPage.action,
      pageRequest(`/teach/labs/${labId}/marks`, { cookie: cookies[who], form: { intent: "remark" } }),
      { labId },
    );
  for (const who of ["teacher", "otherTeacher", "pupil", "head"] as const)
    for (const outcome of [await open(who), await ask(who)]) expect(outcome.status, who).toBe(404);
  expect((await open("methodologist")).data).toMatchObject({ job: undefined });
  expect((await ask("methodologist")).status).toBe(303);
  await expect
    .poll(async () => (await open("methodologist")).data, { timeout: 20_000 })
    .toMatchObject({ job: { finishedAt: expect.any(String) } });
  const { job } = (await open("methodologist")).data as { job: { done: number; total: number } };
  expect(job.done).toBe(job.total);
  expect(job.done).toBeGreaterThan(0);
});

test("the head of a report comes with its bench: whose, when handed in, with what words it was given back", async () => {
  const head = {
    pupil: school.pupil.name,
    version: 2,
    group: school.group.names.ru,
    school: school.school.names.ru,
  };
  expect((await openBench("pupil")).head).toMatchObject({ ...head, handedIn: { [attemptId]: NOW } });
  await send({ intent: "return", remark: "Measure again." });
  const after = (await openBench("pupil")).head;
  expect(after?.handedIn).not.toHaveProperty(attemptId);
  expect(after?.returns.at(-1)).toMatchObject({ attemptId, who: "teacher", words: "Measure again." });
  expect((await openBench("teacher")).head).toBeUndefined();
});
