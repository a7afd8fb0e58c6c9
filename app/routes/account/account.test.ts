import { beforeAll, expect, test } from "vitest";
import { db } from "#tests/app-database.ts";
import { makePerson, makeTree } from "#tests/factories.ts";
import { call, cookieOf, pageRequest } from "#tests/requests.ts";

const signIn = await import("./sign-in.tsx");
const signOut = await import("./sign-out.ts");
const join = await import("./join.tsx");
const account = await import("./account.tsx");
const home = await import("../home.tsx");
const { hashPassword } = await import("#db/passwords.ts");

let tree: Awaited<ReturnType<typeof makeTree>>;
let teacherHash: string;
beforeAll(async () => {
  tree = await makeTree(db);
  teacherHash = await hashPassword("correct horse");
  await makePerson(db, tree.school, "teacher", { login: "teacher", passwordHash: teacherHash });
});

const enter = (login: string, password: string, more: Record<string, string> = {}) =>
  call(signIn.action, pageRequest("/sign-in", { form: { login, password, ...more } }));

test("a teacher signs in, lands on the first page of a teacher and is known there", async () => {
  const entered = await enter("Teacher", "correct horse");
  expect(entered.status).toBe(303);
  expect(entered.headers.get("location")).toBe("/teach");
  expect(entered.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Lax/);
  const page = await call(account.loader, pageRequest("/account", { cookie: cookieOf(entered) }));
  expect(page.data).toMatchObject({ login: "teacher", role: "teacher", sessions: [{ isThis: true }] });
  const first = await call(home.loader, pageRequest("/", { cookie: cookieOf(entered) }));
  expect(first.headers.get("location")).toBe("/teach");
});

test("over TLS the cookie is tied to the host", async () => {
  const form = new URLSearchParams({ login: "teacher", password: "correct horse" });
  const request = new Request("https://akbuzat.example/sign-in", { method: "POST", body: form });
  expect((await call(signIn.action, request)).headers.get("set-cookie")).toMatch(
    /^__Host-session=.*; Secure$/,
  );
});

test("one comes back to the page one wanted, never to another site", async () => {
  const wanted = await call(account.loader, pageRequest("/account"));
  expect(wanted.headers.get("location")).toBe("/sign-in?to=%2Faccount");
  expect((await enter("teacher", "correct horse", { to: "/account" })).headers.get("location")).toBe(
    "/account",
  );
  const away = await enter("teacher", "correct horse", { to: "//evil.example" });
  expect(away.headers.get("location")).toBe("/teach");
});

test("an expired session is told so", async () => {
  const page = await call(account.loader, pageRequest("/account", { cookie: "session=gone" }));
  expect(page.headers.get("location")).toBe("/sign-in?expired=1&to=%2Faccount");
});

test("an unknown login and a wrong password are answered alike", async () => {
  await makePerson(db, tree.school, "teacher", { login: "known", passwordHash: teacherHash });
  const unknown = await enter("unknown", "whatever else");
  const wrong = await enter("known", "whatever else");
  expect({ ...unknown, data: undefined }).toEqual({ ...wrong, data: undefined });
  expect(unknown.data).toMatchObject({ failure: { reason: "wrong" }, values: { login: "unknown" } });
  expect(wrong.data).toMatchObject({ failure: { reason: "wrong" }, values: { login: "known" } });
});

test("the sixth guess has to wait, even the right one, and a login nobody has waits as well", async () => {
  await makePerson(db, tree.school, "teacher", { login: "guessed", passwordHash: teacherHash });
  for (const login of ["guessed", "nobody-at-all"]) {
    for (let n = 0; n < 5; n++) expect((await enter(login, "wrong guess")).status).toBe(400);
    const sixth = await enter(login, "correct horse");
    expect(sixth.status).toBe(429);
    expect(sixth.data).toMatchObject({ failure: { reason: "wait", waitS: 30 } });
  }
});

test("a body that is no form is answered with 400", async () => {
  const request = new Request("http://akbuzat.example/sign-in", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{",
  });
  expect((await call(signIn.action, request)).status).toBe(400);
});

test("one who signs out is out, also for who kept the cookie", async () => {
  const entered = await enter("teacher", "correct horse");
  const cookie = cookieOf(entered);
  const left = await call(signOut.action, pageRequest("/sign-out", { form: {}, cookie }));
  expect(left.headers.get("set-cookie")).toMatch(/^session=;.*Max-Age=0/);
  expect((await call(account.loader, pageRequest("/account", { cookie }))).status).toBe(302);
});

test("a pupil joins by the class code with two forms, gets a login from the name and is signed in", async () => {
  const found = await call(
    join.action,
    pageRequest("/join", { form: { code: tree.group.joinCode ?? "", name: " Әминә  Ҡаһарманова " } }),
  );
  expect(found.status).toBe(200);
  expect(found.data).toMatchObject({
    place: { group: tree.group.names, school: tree.school.names },
    values: { login: "amina.kaharmanova", name: "Әминә Ҡаһарманова" },
  });
  const { values } = found.data as { values: Record<string, string> };
  const short = await call(
    join.action,
    pageRequest("/join", { form: { ...values, step: "account", password: "12345" } }),
  );
  expect(short.data).toMatchObject({ issues: [{ field: "password", code: "too-short", limit: 6 }], values });
  const joined = await call(
    join.action,
    pageRequest("/join", { form: { ...values, step: "account", password: "123456" } }),
  );
  expect(joined.headers.get("location")).toBe("/learn");
  const page = await call(account.loader, pageRequest("/account", { cookie: cookieOf(joined) }));
  expect(page.data).toMatchObject({ role: "pupil", unit: tree.group.names });
  const again = await call(
    join.action,
    pageRequest("/join", { form: { ...values, step: "account", password: "123456" } }),
  );
  expect(again.data).toMatchObject({ issues: [{ field: "login", code: "taken" }] });
});

test("class codes cannot be tried in a row from one address", async () => {
  const guess = (address: string) =>
    call(join.action, pageRequest("/join", { form: { code: "999999", name: "Аб Вг" }, address }));
  const statuses: number[] = [];
  for (let n = 0; n < 41; n++) statuses.push((await guess("10.0.0.1")).status);
  expect(statuses.slice(0, 40).every((status) => status === 400)).toBe(true);
  expect(statuses[40]).toBe(429);
  expect((await guess("10.0.0.2")).status).toBe(400);
  const kept = JSON.stringify(await db.selectFrom("sign_in_failures").select("key").execute());
  expect(kept).not.toContain("10.0.0.1");
});

test("changing the password takes the old one, and signs out everywhere else", async () => {
  await makePerson(db, tree.school, "teacher", { login: "changer", passwordHash: teacherHash });
  const here = cookieOf(await enter("changer", "correct horse"));
  const elsewhere = cookieOf(await enter("changer", "correct horse"));
  const change = (currentPassword: string) =>
    call(
      account.action,
      pageRequest("/account", {
        form: { intent: "password", currentPassword, newPassword: "battery staple" },
        cookie: here,
      }),
    );
  expect((await change("wrong")).data).toMatchObject({
    issues: [{ field: "currentPassword", code: "wrong" }],
  });
  expect((await change("correct horse")).data).toEqual({ done: "passwordSaved" });
  expect((await call(account.loader, pageRequest("/account", { cookie: here }))).status).toBe(200);
  expect((await call(account.loader, pageRequest("/account", { cookie: elsewhere }))).status).toBe(302);
  expect((await enter("changer", "battery staple")).status).toBe(303);
});
