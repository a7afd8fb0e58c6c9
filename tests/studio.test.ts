import { beforeAll, expect, test } from "vitest";
import { db } from "#tests/app-database.ts";
import { makePerson, makeTree } from "#tests/factories.ts";
import { call, cookieOf, pageRequest } from "#tests/requests.ts";
import { latestVersionOf, publishCatalogue } from "#db/labs.ts";
import type { OwnLab } from "#db/studio.ts";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import { setIn } from "#labs/studio/edits.ts";

const labs = await import("#app/routes/teach/labs.tsx");
const studio = await import("#app/routes/teach/studio.tsx");
const signIn = await import("#app/routes/account/sign-in.tsx");
const { hashPassword } = await import("#db/passwords.ts");

let cookie: string;
let strangerCookie: string;
let pupilCookie: string;
beforeAll(async () => {
  const { school, group } = await makeTree(db);
  const passwordHash = await hashPassword("correct horse");
  const enter = async (role: "teacher" | "pupil", login: string) => {
    await makePerson(db, role === "pupil" ? group : school, role, { login, passwordHash });
    const form = { login, password: "correct horse" };
    return cookieOf(await call(signIn.action, pageRequest("/sign-in", { form })));
  };
  cookie = await enter("teacher", "maker");
  strangerCookie = await enter("teacher", "stranger");
  pupilCookie = await enter("pupil", "young");
  await publishCatalogue(
    db,
    loadCatalogue().map(({ document }) => document),
  );
});

async function copy(): Promise<OwnLab> {
  const versionId = (await latestVersionOf(db, "thread-pendulum"))?.id ?? "";
  const form = { intent: "copy", versionId };
  const answer = await call(labs.action, pageRequest("/teach/labs", { cookie, form }));
  expect(answer.status).toBe(303);
  const id = answer.headers.get("location")?.replace("/teach/labs/", "") ?? "";
  return (await open(id)).data as OwnLab;
}

const open = (labId: string, as = cookie) =>
  call(studio.loader, pageRequest(`/teach/labs/${labId}`, { cookie: as }), { labId });

const send = (labId: string, form: Record<string, string>, as = cookie) =>
  call(studio.action, pageRequest(`/teach/labs/${labId}`, { cookie: as, form }), { labId });

const save = (lab: OwnLab, draft: unknown, expected = lab.updatedAt) =>
  send(lab.id, { intent: "save", draft: JSON.stringify(draft), expected });

test("a teacher copies a built-in lab, changes it, publishes it and can give it to a class", async () => {
  const lab = await copy();
  const draft = setIn(lab.draft, ["texts", "ru", "title"], "Маятник нашего класса");
  expect(await save(lab, draft)).toMatchObject({ status: 200, data: { kind: "saved" } });
  const published = await send(lab.id, { intent: "publish" });
  expect(published).toMatchObject({ status: 200, data: { kind: "published" } });
  const { versionId } = published.data as { versionId: string };
  const list = await call(labs.loader, pageRequest("/teach/labs", { cookie }));
  expect(list.data).toMatchObject({ labs: [{ id: lab.id, newest: { id: versionId, number: 1 } }] });
  expect((await open(lab.id)).data).toMatchObject({ newest: { id: versionId } });
});

test("a draft with a unit that does not fit is saved but not published; the place is named", async () => {
  const lab = await copy();
  await save(lab, setIn(lab.draft, ["parts", 0, "length"], "5 kg"));
  expect(await send(lab.id, { intent: "publish" })).toMatchObject({
    status: 400,
    data: { kind: "issues", issues: [{ path: "parts[0].length", code: "wrong-dimension" }] },
  });
  expect((await open(lab.id)).data).toMatchObject({
    newest: undefined,
    draft: { parts: [{ length: "5 kg" }] },
  });
});

test("a task that nobody can do is found by the trial", async () => {
  const lab = await copy();
  const rows = lab.draft.tasks.findIndex((task) => task.kind === "measure");
  const counted = setIn(lab.draft, ["tasks", rows, "distinct"], 5);
  await save(lab, setIn(setIn(counted, ["tasks", rows, "rows"], 5), ["controls", 0, "step"], 1));
  expect(await send(lab.id, { intent: "publish" })).toMatchObject({
    status: 400,
    data: { kind: "issues", issues: [{ path: `tasks[${rows}].distinct`, code: "too-few-values" }] },
  });
});

test("two windows: the second is told of the first, and sees its draft", async () => {
  const lab = await copy();
  await save(lab, setIn(lab.draft, ["grade"], 7));
  expect(await save(lab, setIn(lab.draft, ["grade"], 8))).toMatchObject({
    status: 409,
    data: { kind: "conflict", draft: { grade: 7 } },
  });
});

test("what is too large, or no JSON, is refused and nothing is lost", async () => {
  const lab = await copy();
  expect((await save(lab, { licence: "x".repeat(300_000) })).status).toBe(413);
  expect((await send(lab.id, { intent: "save", draft: "{", expected: lab.updatedAt })).status).toBe(400);
  expect((await send(lab.id, { intent: "save" })).status).toBe(400);
  expect((await open(lab.id)).data).toEqual(lab);
});

test("documents from hell are saved as drafts, named when published, and the process lives", async () => {
  const lab = await copy();
  let { updatedAt } = lab;
  const ring = setIn(setIn(lab.draft, ["parts", 0, "x"], "ball.y"), ["parts", 0, "y"], "ball.x");
  const hells = [null, [], 7, JSON.parse('{"__proto__": {"x": 1}}'), { parts: Array(9999).fill({}) }, ring];
  for (const hell of hells) {
    const saved = await save(lab, hell, updatedAt);
    expect(saved).toMatchObject({ status: 200 });
    updatedAt = (saved.data as { updatedAt: string }).updatedAt;
    expect(await send(lab.id, { intent: "publish" })).toMatchObject({
      status: 400,
      data: { kind: "issues" },
    });
  }
});

test("an unknown lab, somebody else's, and a pupil's visit all end at a page that is not there", async () => {
  const lab = await copy();
  const attempts = [
    () => open("nothing"),
    () => open(lab.id, strangerCookie),
    () => open(lab.id, pupilCookie),
    () => send(lab.id, { intent: "publish" }, strangerCookie),
    () => send(lab.id, { intent: "explode" }),
    () => call(labs.loader, pageRequest("/teach/labs", { cookie: pupilCookie })),
  ];
  for (const attempt of attempts) expect((await attempt()).status).toBe(404);
});

test("copying a version that is gone is said at the field", async () => {
  const form = { intent: "copy", versionId: "gone" };
  const answer = await call(labs.action, pageRequest("/teach/labs", { cookie, form }));
  expect(answer).toMatchObject({ status: 400, data: { issue: "gone" } });
});
