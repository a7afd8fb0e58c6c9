import { beforeAll, expect, test } from "vitest";
import { addTeachersLab, testSchool } from "#db/test-school.ts";
import { db } from "#tests/app-database.ts";
import { call, pageRequest } from "#tests/requests.ts";

const catalog = await import("./index.tsx");
const lab = await import("./lab.tsx");

beforeAll(async () => {
  const school = await testSchool(db);
  await addTeachersLab(db, school.teacher, "my-spring");
});

const search = async (query: string, lang: string) => {
  const page = await call(catalog.loader, pageRequest(`/catalog${query}`, { cookie: `lang=${lang}` }));
  return (page.data as { labs: { title: string }[] }).labs.map(({ title }) => title);
};
const open = (slug: string) => call(lab.loader, pageRequest(`/catalog/${slug}`, { cookie: "" }), { slug });

test("everyone finds labs by their titles in the page's language, whatever the case", async () => {
  expect(await search("", "ba")).toEqual(["thread-pendulum ba"]);
  expect(await search("?q=PENDULUM%20ru", "ru")).toEqual(["thread-pendulum ru"]);
  expect(await search("?q=pendulum%20ru", "en")).toEqual([]);
  expect(await search(`?q=${"%25_".repeat(2000)}`, "ru")).toEqual([]);
});

test("teachers' own labs and unknown slugs are not in the catalogue", async () => {
  expect((await open("thread-pendulum")).status).toBe(200);
  for (const slug of ["my-spring", "nothing", "../../etc/passwd", "__proto__"])
    expect((await open(slug)).status, slug).toBe(404);
});
