import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { v7 as uuid } from "uuid";
import { ba } from "#app/i18n/texts/ba.ts";
import { ru } from "#app/i18n/texts/ru.ts";
import { openDatabase } from "#db/client.ts";
import type { SyncRecord } from "#db/events.ts";
import thread from "#labs/catalog/thread-pendulum/lab.json" with { type: "json" };
import { MAX_STEPS } from "#labs/engine/action.ts";
import { openPendulum } from "./bench.ts";
import { demoClass, joinClass, openWindow, signInAs } from "./people.ts";

test.afterEach(async ({ request }) => {
  const health = await request.get("/healthz");
  expect(health.status()).toBe(200);
  expect(await health.json()).toEqual({ status: "ok" });
});

test("a form with holes comes back with what was typed and what is wrong, in the reader's language", async ({
  browser,
}) => {
  const page = await openWindow(browser, "ba", { javaScriptEnabled: false });
  await page.goto("/sign-in");
  await page.locator('input[name="login"]').fill("zuhra");
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator('main button[type="submit"]').click();
  expect((await answer).status()).toBe(400);
  await expect(page.locator('input[name="login"]')).toHaveValue("zuhra");
  await expect(page.getByText(ba.common.issues.required)).toBeVisible();
  await expect(page.locator('input[name="password"]')).toHaveAttribute("aria-invalid", "true");

  await page.goto("/join");
  await page.locator('input[name="code"]').fill("???");
  await page.locator('input[name="name"]').fill("Зөһрә");
  await page.locator('main button[type="submit"]').click();
  await expect(page.locator('input[name="name"]')).toHaveValue("Зөһрә");
  await expect(page.locator('input[name="code"]')).toHaveValue("???");
  await page.context().close();
});

test("a body that is no form is a 400 on every page that takes one", async ({ browser }) => {
  const teacher = await openWindow(browser, "ru");
  await signInAs(teacher, "demo-teacher");
  const { id } = await demoClass();
  const lab = await copyPendulum(teacher.request);
  const lesson = "/learn/courses/oscillations-and-collisions/oscillations";
  for (const path of ["/account", "/teach/assign", `/teach/classes/${id}`, "/teach/labs", lab, lesson]) {
    const answer = await teacher.request.post(path, {
      headers: { "content-type": "application/json", accept: "text/html" },
      data: "{",
    });
    expect(answer.status(), path).toBe(400);
    expect(await answer.text(), path).toContain(ru.common.errors.badRequest.title);
  }
  await teacher.context().close();
});

test("what is not there, or is another school's, is a 404 in the reader's language", async ({ browser }) => {
  const teacher = await openWindow(browser, "ru");
  await signInAs(teacher, "demo-teacher");
  const foreign = await foreignIds();
  for (const path of [
    `/teach/classes/${foreign.classId}`,
    `/teach/attempts/${foreign.attemptId}`,
    "/teach/classes/nobody",
    `/teach/attempts/${uuid()}`,
    "/teach/labs/%F0%9F%90%8E",
    "/learn/labs/none",
    "/learn/courses/none",
    "/catalog/__proto__",
    "/monitor",
    "/admin",
    "/nowhere/at/all",
  ]) {
    const answer = await teacher.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(teacher.locator("h1"), path).toHaveText(ru.common.errors.notFound.title);
  }
  const given = await teacher.request.post("/teach/assign", {
    form: { class: foreign.classId, work: "course:oscillations-and-collisions", due: "" },
  });
  expect(given.status()).toBe(400);
  const past = await teacher.request.post("/teach/assign", {
    form: { class: (await demoClass()).id, work: "course:oscillations-and-collisions", due: "2020-01-01" },
  });
  expect(past.status()).toBe(400);
  expect(await past.text()).toContain("2020-01-01");
  await teacher.context().close();
});

test("a form sent from another site is a 403", async ({ browser }) => {
  const page = await openWindow(browser, "ru");
  await signInAs(page, "demo-teacher");
  for (const [name, value] of [
    ["origin", "http://elsewhere.example"],
    ["sec-fetch-site", "cross-site"],
  ] as const)
    expect((await page.request.post("/sign-out", { headers: { [name]: value } })).status()).toBe(403);
  expect((await page.goto("/teach"))?.status()).toBe(200);
  await page.context().close();
});

test("a session that has ended is a 401 for the outbox and a way to sign in for pages", async ({
  browser,
}) => {
  const page = await openWindow(browser, "ba");
  const url = process.env["E2E_URL"] ?? "";
  await page.context().addCookies([{ name: "session", value: "long-ended", url }]);
  expect((await page.request.post("/sync", { data: { records: [] } })).status()).toBe(401);
  await page.goto("/learn");
  await expect(page).toHaveURL(/\/sign-in\?expired=1/);
  await expect(page.getByText(ba.account.signIn.expired)).toBeVisible();
  await page.context().close();
});

test("a pupil whose session ends at the bench signs in again and nothing is lost", async ({ browser }) => {
  const page = await openWindow(browser, "ru");
  await joinClass(page, (await demoClass()).code, "Самат Гайнуллин");
  await openPendulum(page, ru);
  await page.context().clearCookies({ name: "session" });
  await page.getByRole("button", { name: "Предсказание" }).click();
  await page.getByLabel("Увеличится в 2 раза").check();
  await expect(page.getByText(ru.bench.signedOut)).toBeVisible();
  await expect(page.getByRole("link", { name: ru.bench.signIn })).toHaveAttribute("href", /^\/sign-in\?to=/);
  await page.context().close();
});

test("/sync refuses what it cannot take, record by record, and goes on", async ({ browser }) => {
  const page = await openWindow(browser, "ru");
  await joinClass(page, (await demoClass()).code, "Фәнил Шәрипов");
  const { attemptId, sequence, versionId, seed } = await beginAttempt(page);
  const sync = (data: unknown) =>
    page.request.post("/sync", { headers: { "content-type": "application/json" }, data });
  const one = async (record: object): Promise<{ status: string; code?: string }> => {
    const answer = await sync({ records: [{ id: uuid(), at: new Date().toISOString(), ...record }] });
    expect(answer.status()).toBe(200);
    return (await answer.json()).results[0];
  };
  const act = (actions: unknown[], more = {}) =>
    one({ kind: "actions", attemptId, sequence, actions, ...more });

  expect((await sync(`{"records": [${"1".repeat(1_100_000)}]}`)).status()).toBe(413);
  expect((await sync('{"records": [')).status()).toBe(400);
  expect((await sync("[".repeat(200_000))).status()).toBe(400);
  expect((await sync({ records: "all" })).status()).toBe(400);
  expect((await sync({ records: [{ id: "1", kind: "hand-in" }] })).status()).toBe(400);
  expect((await sync('{"records": [], "__proto__": {"role": "teacher"}}')).status()).toBe(400);

  expect(await one({ kind: "hand-in", attemptId: uuid(), sequence: 0 })).toMatchObject({
    status: "refused",
    code: "unknown-attempt",
  });
  const start = { kind: "attempt-start", attemptId: uuid(), sequence: 0 };
  expect(await one({ ...start, versionId: "none", seed })).toMatchObject({ code: "unknown-version" });
  expect(await one({ ...start, versionId, seed: "mine" })).toMatchObject({ code: "foreign-seed" });

  const press = { type: "press", instrument: "watch", button: "toggle" };
  for (const step of [1e15, MAX_STEPS + 1, -1, 0.5, "9", null])
    expect(await act([{ ...press, step }]), String(step)).toMatchObject({ status: "refused" });
  const backwards = [
    { ...press, step: 500 },
    { ...press, step: 20 },
  ];
  expect(await act(backwards)).toMatchObject({ status: "refused", code: "out-of-order" });
  const set = { type: "set", control: "length", step: 1 };
  for (const value of [1e9, "0.5", null]) expect((await act([{ ...set, value }])).status).toBe("refused");
  expect((await act([{ type: "explode", step: 1 }])).status).toBe("refused");
  expect(await act([], { sequence: sequence + 5 })).toMatchObject({ status: "conflict" });

  // The longest run there can be still ends, is marked, and the server answers others meanwhile and afterwards.
  expect(await act([{ ...press, step: MAX_STEPS }])).toMatchObject({ status: "confirmed" });
  expect(await one({ kind: "hand-in", attemptId, sequence: sequence + 1 })).toMatchObject({
    status: "confirmed",
  });
  await page.context().close();
});

test("a lab document from hell is refused with its issues named", async ({ browser }) => {
  const teacher = await openWindow(browser, "ru");
  await signInAs(teacher, "demo-teacher");
  const lab = await copyPendulum(teacher.request);
  const save = async (draft: string) => {
    const expected = /"updatedAt","([^"]+)"/.exec(
      await (await teacher.request.get(`${lab}.data`)).text(),
    )?.[1];
    return teacher.request.post(lab, { form: { intent: "save", draft, expected: expected ?? "" } });
  };
  const publish = async (draft: unknown) => {
    const text = typeof draft === "string" ? draft : JSON.stringify(draft);
    expect((await save(text)).status()).toBeLessThan(300);
    const answer = await teacher.request.post(lab, { form: { intent: "publish" } });
    const page = await teacher.goto(lab);
    expect(page?.status()).toBe(200);
    return answer;
  };
  const withBob = (change: object) => ({ ...thread, parts: [{ ...thread.parts[0], ...change }] });

  for (const hell of [
    "null",
    "[]",
    '"lab"',
    "{}",
    JSON.stringify(withBob({ length: "bob.radius", radius: "bob.length" })),
    JSON.stringify(withBob({ length: "1 m + 1 s" })),
    JSON.stringify(withBob({ kind: "constructor" })),
    JSON.stringify(withBob({})).replace('"mass":0.1', '"mass":1e999'),
    JSON.stringify(withBob({})).replace('"mass":0.1', '"mass":0.1,"__proto__":{"length":1}'),
    JSON.stringify({ ...thread, world: { ...thread.world, step: 1e-300 } }),
    `{"parts":[${Array(100_000).fill("0").join()}]}`,
    `${'{"parts":'.repeat(5000)}1${"}".repeat(5000)}`,
    `${"[".repeat(50_000)}${"]".repeat(50_000)}`,
  ]) {
    const answer = await publish(hell);
    expect(answer.status(), hell.slice(0, 120)).toBe(400);
  }
  expect((await save('{"parts": [{"length": NaN}]}')).status()).toBe(400);
  expect((await save(JSON.stringify({ parts: Array(200_000).fill(0) }))).status()).toBe(413);
  expect((await save(JSON.stringify({ parts: Array(1_000_000).fill(0) }))).status()).toBe(413);
  await teacher.context().close();
});

/** Begins an attempt at the bench and gives what the next record of it must say. */
async function beginAttempt(page: Page) {
  const sent = page.waitForRequest("**/sync");
  await openPendulum(page, ru);
  await page.getByRole("button", { name: "Предсказание" }).click();
  await page.getByLabel("Увеличится в 2 раза").check();
  const { records } = (await sent).postDataJSON() as { records: SyncRecord[] };
  await expect(page.locator(".bench-status")).toContainText(/подтверждено \d/);
  await page.goto("/learn");
  const start = records.find((record) => record.kind === "attempt-start");
  if (start?.kind !== "attempt-start") throw new Error("no attempt was begun");
  const { attemptId, versionId, seed } = start;
  return { attemptId, versionId, seed, sequence: 2 };
}

/** A teacher's own copy of the thread pendulum; gives the address of its studio. */
async function copyPendulum(request: APIRequestContext): Promise<string> {
  const page = await (await request.get("/catalog/thread-pendulum")).text();
  const versionId = /name="versionId" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const copied = await request.post("/teach/labs", { form: { intent: "copy", versionId }, maxRedirects: 0 });
  expect(copied.status()).toBe(303);
  return copied.headers()["location"] ?? "";
}

/** A class and an attempt of schools the demonstration teacher does not work at. */
async function foreignIds(): Promise<{ classId: string; attemptId: string }> {
  const db = openDatabase(`file:${process.env["E2E_DATA"]}/akbuzat.sqlite`);
  const { id } = await demoClass();
  const own = await db.selectFrom("units").select("parent_id").where("id", "=", id).executeTakeFirstOrThrow();
  const found = await db
    .selectFrom("attempts")
    .innerJoin("units", "units.id", "attempts.class_id")
    .select(["attempts.id as attemptId", "units.id as classId"])
    .where("units.parent_id", "!=", own.parent_id)
    .executeTakeFirstOrThrow();
  await db.destroy();
  return found;
}
