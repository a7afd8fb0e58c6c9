import type { Kysely } from "kysely";
import { renderToStaticMarkup } from "react-dom/server";
import { createMemoryRouter, RouterProvider } from "react-router";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { LangContext } from "#app/i18n/texts.ts";
import { openDatabase } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { addToRollups, recordActivity, type Subject } from "#db/rollups.ts";
import type { Role, Schema } from "#db/schema.ts";
import { territories } from "#db/seed/republic.ts";
import { createSession } from "#db/sessions.ts";

const WEEK = "2025-11-17";
const db: Kysely<Schema> = openDatabase(":memory:");
// the process's database, before anything opens another
Object.assign(globalThis, { akbuzatDb: db });
const { MonitorOf } = await import("./unit.tsx");
const { readMonitor, requireMonitorViewer } = await import("./page.server.ts");
const csv = await import("./csv.ts");

beforeAll(async () => {
  await migrate(db);
  await addUnit("/r/", "80", "Республика");
  for (const territory of territories.slice(0, 4)) {
    const id = `d${territory.code}`;
    await addUnit(`/r/${id}/`, territory.code, territory.name.ru);
    await addUnit(`/r/${id}/${id}-s/`, "1", "Школа № 1");
    await addUnit(classPath(id), "9а", "9а");
    for (let i = 0; i < 40; i++) await addPerson(`${id}-${i}`, "pupil", `${id}-c`);
  }
  await addPerson("analyst", "analyst", "r");
  await addPerson("head", "head", "d01-s");
  await addPerson("teacher", "teacher", "d01-s");
});

beforeEach(async () => {
  await db.deleteFrom("rollups").execute();
  await db.deleteFrom("active_weeks").execute();
});

describe("an analyst", () => {
  beforeEach(async () => {
    await work("d01", 7, 7);
    await work("d02", 13, 13);
    await work("d03", 31, 31);
  });

  test("finds the map, the trend, tables and files on one page that needs no scripts", async () => {
    const html = await pageOf("analyst", "r");
    expect(html.match(/class="tile tile-/g)).toHaveLength(territories.length);
    expect(html.match(/<a [^>]*class="tile /g)).toHaveLength(4);
    expect(html).toContain("Альшеевский район: скрыто");
    expect(html).toContain("Архангельский район: 78");
    expect(html).toContain('action="/monitor/r"');
    for (const table of ["children", "trend"]) expect(html).toContain(`table=${table}`);
    expect(html).toMatch(/href="\/monitor\/r\?week=2025-11-17&amp;metric=confirmed"/);
  });

  test("reads the same numbers in the file as on the page, and the same gaps", async () => {
    const text = await (await fileOf("analyst", "r", "children")).text();
    const rows = Object.fromEntries(text.split("\r\n").map((line) => [line.split(";")[0], line]));
    expect(rows["Архангельский район"]).toBe("Архангельский район;31;31;0,775;31;31;4");
    expect(rows["Абзелиловский район"]).toMatch(/^Абзелиловский район(;скрыто){6}$/);
    expect(rows["Альшеевский район"]).toMatch(/^Альшеевский район(;скрыто){6}$/);
    expect(rows["Аскинский район"]).toBe("Аскинский район;0;0;0;0;0;");
  });

  test("is not told on a district's page what the republic's page kept back", async () => {
    const html = await pageOf("analyst", "d01");
    expect(html).toContain("показать нечего");
    expect(html).not.toMatch(/>7</);
    expect(await (await fileOf("analyst", "d01", "children")).text()).not.toMatch(/;\d/);
  });

  test("may ask for any week; one that is none, or is to come, is the latest with work", async () => {
    const week = async (text: string) =>
      (await readMonitor(await request("analyst", `/monitor/r?week=${text}`), "r")).monitor.week;
    expect(await week("2025-10-08")).toBe("2025-10-06");
    for (const text of ["", "soon", "2026-02-30", "9999-01-01"]) expect(await week(text), text).toBe(WEEK);
  });
});

test("a week just begun, of which nothing may be told yet, gives way to the one before unless it is asked for", async () => {
  const next = "2025-11-24";
  const shown = async (query = "") =>
    (await readMonitor(await request("analyst", `/monitor/r${query}`), "r")).monitor;
  await work("d01", 2, 2, next);
  expect(await shown()).toMatchObject({ week: next, withheld: true });
  await work("d03", 31, 31);
  expect(await shown()).toMatchObject({ week: WEEK, withheld: false });
  expect(await shown(`?week=${next}`)).toMatchObject({ week: next, withheld: true });
  await work("d02", 31, 31, next);
  await work("d03", 40, 40, next);
  expect(await shown()).toMatchObject({ week: next, withheld: false });
});

test("a week of which no district may be told yet, though the republic may, gives way to the one before too", async () => {
  const next = "2025-11-24";
  const shown = async (query = "") =>
    (await readMonitor(await request("analyst", `/monitor/r${query}`), "r")).monitor;
  for (const district of ["d01", "d02", "d03"]) await work(district, 6, 6, next);
  const pupilsOf = async () => (await shown(`?week=${next}`)).children.map(({ figures }) => figures.pupils);
  expect((await shown(`?week=${next}`)).withheld).toBe(false);
  expect((await pupilsOf()).filter((pupils) => Number(pupils) > 0)).toEqual([]);
  expect(await shown()).toMatchObject({ week: next });
  await work("d03", 31, 31);
  expect(await shown()).toMatchObject({ week: WEEK });
});

test("a week of which less may be told yet gives way to the one before", async () => {
  const next = "2025-11-24";
  const shown = async () => (await readMonitor(await request("analyst", "/monitor/r"), "r")).monitor;
  await work("d01", 31, 31, next);
  await work("d02", 40, 40);
  expect(await shown()).toMatchObject({ week: next, labs: [] });
  await addLab("orbit");
  await work("d01", 3, 3, next, "lab:orbit");
  await work("d02", 40, 40, WEEK, "lab:orbit");
  expect(await shown()).toMatchObject({ week: WEEK, withheld: false });
  await work("d01", 31, 31, next, "lab:orbit");
  expect(await shown()).toMatchObject({ week: next });
});

test("before anybody has worked, the page says what will appear and from where", async () => {
  const html = await pageOf("analyst", "r");
  expect(html).toContain("ещё никто не работал");
  expect(html).toContain("складываются из самой работы");
  expect(html).not.toContain("<svg");
});

test("a head sees every number of their own school", async () => {
  await work("d01", 7, 3);
  const html = await pageOf("head", "d01-s");
  expect(html).toMatch(/monitor-figure">7</);
  expect(html).not.toContain("скрыто");
});

test.each([
  ["head", "d01"],
  ["head", "d02-s"],
  ["head", "r"],
  ["analyst", "d01-c"],
  ["analyst", "nowhere"],
  ["teacher", "d01-s"],
])("for the %s there is no page of %s", async (who, unit) => {
  await expect(readMonitor(await request(who, `/monitor/${unit}`), unit)).rejects.toMatchObject({
    init: { status: 404 },
  });
});

test("a table nobody knows is not there", async () => {
  await expect(fileOf("analyst", "r", "people")).rejects.toMatchObject({ init: { status: 404 } });
});

test("a stranger is sent to sign in", async () => {
  const refused = requireMonitorViewer(new Request("http://localhost/monitor")).catch(
    (thrown: Response) => thrown,
  );
  expect(((await refused) as Response).headers.get("location")).toMatch(/^\/sign-in/);
});

async function request(person: string, path: string): Promise<Request> {
  const token = await createSession(db, { personId: person, shared: false, now: new Date() });
  return new Request(`http://localhost${path}`, { headers: { cookie: `session=${token}; lang=ru` } });
}

async function pageOf(person: string, unitId: string): Promise<string> {
  const page = await readMonitor(await request(person, `/monitor/${unitId}`), unitId);
  const element = (
    <LangContext value="ru">
      <MonitorOf page={page} />
    </LangContext>
  );
  const router = createMemoryRouter([{ path: "*", element }], { initialEntries: [`/monitor/${unitId}`] });
  return renderToStaticMarkup(<RouterProvider router={router} />);
}

async function fileOf(person: string, unitId: string, table: string): Promise<Response> {
  const asked = await request(person, `/monitor/${unitId}/data.csv?table=${table}`);
  type Args = Parameters<typeof csv.loader>[0];
  return csv.loader({ request: asked, params: { unitId } } as Args);
}

/** Pupils of a district are active in the week; each work is started, confirmed and given a four. */
async function work(
  district: string,
  pupils: number,
  works: number,
  week = WEEK,
  subject: Subject = "*",
): Promise<void> {
  const count = { unitPath: classPath(district), at: `${week}T09:00:00Z` };
  await db.transaction().execute(async (trx) => {
    for (let i = 0; i < pupils; i++) await recordActivity(trx, { personId: `${district}-${i}`, ...count });
    const counts = { started: works, confirmed: works, mark_4: works };
    await addToRollups(trx, { ...count, subject, counts });
  });
}

async function addLab(id: string): Promise<void> {
  const at = "2025-09-01T00:00:00Z";
  await db.insertInto("labs").values({ id, slug: id, updated_at: at }).execute();
  const document = JSON.stringify({ texts: { ba: { title: id }, ru: { title: id }, en: { title: id } } });
  await db
    .insertInto("lab_versions")
    .values({ id: `${id}-1`, lab_id: id, number: 1, document, published_at: at })
    .execute();
}

function classPath(district: string): string {
  return `/r/${district}/${district}-s/${district}-c/`;
}

async function addUnit(path: string, code: string, name: string): Promise<void> {
  const ids = path.split("/").filter(Boolean);
  const kind = (["republic", "district", "school", "class"] as const)[ids.length - 1] ?? "class";
  await db
    .insertInto("units")
    .values({
      ...{ id: ids.at(-1) ?? "", parent_id: ids.at(-2) ?? null, kind, path, code },
      ...{ name_ba: name, name_ru: name, name_en: name },
    })
    .execute();
}

async function addPerson(id: string, role: Role, unitId: string): Promise<void> {
  const person = { id, login: id, password_hash: "-", name: id, role, unit_id: unitId, is_demonstration: 0 };
  await db
    .insertInto("people")
    .values({ ...person, created_at: "2026-09-01T00:00:00Z" })
    .execute();
}
