import { beforeAll, expect, test } from "vitest";
import { db } from "#tests/app-database.ts";
import { makePerson, makeTree } from "#tests/factories.ts";
import { call, cookieOf, pageRequest } from "#tests/requests.ts";

const unitPage = await import("./unit.tsx");
const signIn = await import("../account/sign-in.tsx");
const { hashPassword } = await import("#db/passwords.ts");

const PASSWORD = "correct horse";
let own: Awaited<ReturnType<typeof makeTree>>;
let other: Awaited<ReturnType<typeof makeTree>>;
let cookie: string;

const enter = (login: string, password: string) =>
  call(signIn.action, pageRequest("/sign-in", { form: { login, password } }));

beforeAll(async () => {
  own = await makeTree(db);
  other = await makeTree(db);
  const passwordHash = await hashPassword(PASSWORD);
  await makePerson(db, own.district, "administrator", { login: "admin", passwordHash });
  await makePerson(db, own.school, "teacher", { login: "teacher", passwordHash });
  cookie = cookieOf(await enter("admin", PASSWORD));
});

const view = (unitId: string, as = cookie) =>
  call(unitPage.loader, pageRequest(`/admin/units/${unitId}`, { cookie: as }), { unitId });
const send = (unitId: string, form: Record<string, string>, as = cookie) =>
  call(unitPage.action, pageRequest(`/admin/units/${unitId}`, { form, cookie: as }), { unitId });

test("an administrator sees their part of the tree and nothing beside or above it", async () => {
  expect((await view(own.school.id)).data).toMatchObject({
    children: [{ id: own.group.id }],
    counts: { teacher: 1 },
  });
  for (const unit of [own.republic, other.district, other.group])
    expect((await view(unit.id)).status).toBe(404);
  expect((await view("no-such-id")).status).toBe(404);
});

test("for everyone else the page does not exist", async () => {
  const teacher = cookieOf(await enter("teacher", PASSWORD));
  expect((await view(own.school.id, teacher)).status).toBe(404);
  const form = { intent: "renew-code" };
  expect((await send(own.group.id, form, teacher)).status).toBe(404);
});

test("a new teacher signs in with the password printed once", async () => {
  const made = await send(own.school.id, { intent: "add-staff", name: "Гөлназ Ғәлина", role: "teacher" });
  const { printed } = made.data as { printed: { login: string; password: string } };
  expect(printed.login).toBe("golnaz.galina");
  expect((await enter(printed.login, printed.password)).headers.get("location")).toBe("/teach");
  expect(JSON.stringify((await view(own.school.id)).data)).not.toContain(printed.password);
});

test("a reset password replaces the old one and ends the sessions", async () => {
  const passwordHash = await hashPassword(PASSWORD);
  const pupil = await makePerson(db, own.group, "pupil", { login: "forgetful", passwordHash });
  const session = cookieOf(await enter("forgetful", PASSWORD));
  const reset = await send(own.group.id, { intent: "reset-password", person: pupil.id });
  const { printed } = reset.data as { printed: { password: string } };
  expect((await enter("forgetful", PASSWORD)).status).toBe(400);
  expect((await enter("forgetful", printed.password)).status).toBe(303);
  const { getViewer } = await import("#app/session.server.ts");
  expect(await getViewer(pageRequest("/", { cookie: session }))).toBeUndefined();
});

test("nobody's password outside one's part of the tree, and no administrator's, can be reset", async () => {
  const stranger = await makePerson(db, other.group, "pupil");
  const peer = await makePerson(db, own.district, "administrator");
  for (const person of [stranger.id, peer.id, crypto.randomUUID(), "x"])
    expect((await send(own.school.id, { intent: "reset-password", person })).status).toBe(404);
});

test("a school is added to a district and a class to a school, and nowhere else", async () => {
  const names = { nameBa: "2-се мәктәп", nameRu: "Школа № 2", nameEn: "School No. 2" };
  const school = { intent: "add-school", number: "2", ...names };
  expect((await send(own.district.id, school)).status).toBe(200);
  expect((await send(own.school.id, school)).status).toBe(404);
  const group = { intent: "add-class", grade: "10", letter: "Б" };
  expect((await send(own.school.id, group)).data).toMatchObject({ added: { ru: "10б класс" } });
  const bad = await send(own.school.id, { intent: "add-class", grade: "12", letter: "б" });
  expect(bad.status).toBe(400);
  expect(bad.data).toMatchObject({ issues: [{ field: "grade" }], values: { grade: "12", letter: "б" } });
});

test("a class's code can be renewed", async () => {
  const before = (await view(own.group.id)).data as { joinCode: string };
  await send(own.group.id, { intent: "renew-code" });
  const after = (await view(own.group.id)).data as { joinCode: string };
  expect(after.joinCode).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/);
  expect(after.joinCode).not.toBe(before.joinCode);
});
