import { beforeAll, beforeEach, expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { db } from "#tests/app-database.ts";
import { pendulumLab } from "#tests/careful-pupil.ts";
import { call, pageRequest } from "#tests/requests.ts";
import { attemptSeed } from "#db/attempts.ts";
import { latestVersionOf, publishCatalogue } from "#db/labs.ts";
import { overrideTask, returnAttempt } from "#db/marks.ts";
import type { Viewer } from "#db/sessions.ts";
import { sendAll } from "#db/test-attempt.ts";
import { testSchool } from "#db/test-school.ts";
import type { BenchData } from "./bench-data.server.ts";

const page = await import("./bench.tsx");
const home = await import("./home.tsx");
const news = await import("./bench-news.ts");
const { createSession } = await import("#db/sessions.ts");

const NOW = "2026-11-20T06:00:00.000Z";
const LATER = "2026-11-20T07:00:00.000Z";
let school: Awaited<ReturnType<typeof testSchool>>;
let versionId: string;
let pupil: Viewer;
let cookie: string;

beforeAll(async () => {
  await publishCatalogue(db, [pendulumLab]);
  versionId = (await latestVersionOf(db, "thread-pendulum"))?.id ?? "";
});

beforeEach(async () => {
  school = await testSchool(db);
  pupil = school.pupil;
  cookie = `session=${await createSession(db, { personId: pupil.id, shared: false, now: new Date() })}`;
});

/** What the page is opened with, after `?`. */
async function open(search = ""): Promise<BenchData> {
  const request = pageRequest(`/learn/labs/${versionId}${search}`, { cookie });
  return ((await call(page.loader, request, { versionId })).data as { own: BenchData }).own;
}

const nextSeed = (personId: string): Promise<string> => attemptSeed(db, { personId, versionId });

/** An attempt with one number written; under the seed of another one where the device knew of none. */
async function begin(who: Viewer, text: string, at: string, handIn = false, known?: string): Promise<string> {
  const seed = known ?? (await nextSeed(who.id));
  const base = { at, attemptId: uuid() };
  const cell = { step: 0, type: "cell", row: 0, column: "length", text } as const;
  await sendAll(
    db,
    who,
    [
      { ...base, id: uuid(), kind: "attempt-start", sequence: 0, versionId, seed },
      { ...base, id: uuid(), kind: "actions", sequence: 1, actions: [cell] },
      ...(handIn ? [{ ...base, id: uuid(), kind: "hand-in", sequence: 2 } as const] : []),
    ],
    at,
  );
  return base.attemptId;
}

test("of a work that two devices began both records are told, and the one last worked at is opened", async () => {
  const seed = await nextSeed(pupil.id);
  const second = await begin(pupil, "50", LATER, false, seed);
  const first = await begin(pupil, "40", NOW, false, seed);
  expect(await open()).toMatchObject({
    attempt: { id: second },
    chosen: false,
    twins: [
      { id: second, updatedAt: LATER, doings: 1 },
      { id: first, updatedAt: NOW, doings: 1 },
    ],
  });
  expect(await open(`?attempt=${first}`)).toMatchObject({ attempt: { id: first }, chosen: true });
});

test("nobody opens another's attempt by its id", async () => {
  const classmate = await school.someone(school.group, "pupil");
  const other = await begin({ ...pupil, id: classmate.id }, "50", NOW);
  expect(await open(`?attempt=${other}`)).toMatchObject({ attempt: undefined, chosen: false });
});

test("a record that cannot be opened is left where it is, and the work begins afresh under the same seed", async () => {
  const id = await begin(pupil, "50", NOW);
  const before = await open();
  const afresh = await open("?afresh=1");
  expect(afresh).toMatchObject({ attempt: undefined, seed: before.seed });
  expect((await open()).attempt?.id).toBe(id);
});

test("once more begins after the attempt it names, and never again after that", async () => {
  const first = await begin(pupil, "50", NOW, true);
  expect((await open()).attempt).toMatchObject({ id: first, handedIn: true });
  expect((await open(`?again=${first}`)).attempt).toBeUndefined();
  const second = await begin(pupil, "60", LATER);
  expect((await open(`?again=${first}`)).attempt).toMatchObject({ id: second, handedIn: false });
});

test("a work the teacher gave back says so on the bench and first among what is to be done", async () => {
  const attemptId = await begin(pupil, "50", NOW, true);
  const { teacher } = school;
  const task = pendulumLab.tasks[0]?.id ?? "";
  const points = { attemptId, task, points: 0, remark: "Predict before you measure." };
  expect(await overrideTask(db, teacher, points, LATER)).toEqual({ ok: true });
  expect(await returnAttempt(db, teacher, { attemptId, remark: "Go on." }, LATER)).toEqual({ ok: true });
  const tasks = [{ task, remark: "Predict before you measure." }];
  expect((await open()).attempt).toMatchObject({ id: attemptId, returned: { remark: "Go on.", tasks } });
  const { data } = await call(home.loader, pageRequest("/learn", { cookie }));
  expect(data).toMatchObject({
    returned: [{ attemptId, title: pendulumLab.texts.ru.title, who: "teacher", remark: "Go on." }],
    attempts: [{ id: attemptId, state: "returned" }],
  });
});

test("news of a bench are what its page would have now, as JSON", async () => {
  await begin(pupil, "50", NOW);
  const request = pageRequest(`/learn/labs/${versionId}/news`, { cookie });
  const answer = await news.loader({ request, params: { versionId } } as Parameters<typeof news.loader>[0]);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(await open())));
  const stranger = pageRequest(`/learn/labs/${versionId}/news`);
  expect((await call(news.loader, stranger, { versionId })).status).toBe(302);
});
