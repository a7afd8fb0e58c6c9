import type { Kysely } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { testDatabase } from "#tests/database.ts";
import { makePerson, makeTree } from "#tests/factories.ts";
import { freeLogin } from "./people.ts";
import type { Schema } from "./schema.ts";
import {
  addUnit,
  countPeople,
  getClassByJoinCode,
  getUnit,
  listWay,
  printJoinCode,
  readJoinCode,
  renewJoinCode,
} from "./units.ts";

let db: Kysely<Schema>;
let tree: Awaited<ReturnType<typeof makeTree>>;
beforeEach(async () => {
  db = await testDatabase();
  tree = await makeTree(db);
});
afterEach(() => db.destroy());

test("a class is found by its code however it is typed", async () => {
  const code = tree.group.joinCode ?? "";
  for (const typed of [
    code,
    code.toLowerCase(),
    printJoinCode(code),
    ` ${code.slice(0, 2)} ${code.slice(2)} `,
  ])
    expect((await getClassByJoinCode(db, typed))?.id, typed).toBe(tree.group.id);
});

test("look-alikes and the same letters of the other alphabet are one sign", () => {
  expect(readJoinCode("ОIl-sZв")).toBe(readJoinCode("011 528"));
  expect(readJoinCode("асек нмртху")).toBe("ACEKHMPTXY");
});

test("a renewed code ends the old one", async () => {
  const renewed = await renewJoinCode(db, tree.group.id);
  expect(await getClassByJoinCode(db, tree.group.joinCode ?? "")).toBeUndefined();
  expect((await getClassByJoinCode(db, renewed))?.id).toBe(tree.group.id);
});

test("a unit outside one's scope does not exist", async () => {
  const other = await makeTree(db);
  expect(await getUnit(db, other.group.id, tree.school.path)).toBeUndefined();
  expect(await getUnit(db, tree.republic.id, tree.school.path)).toBeUndefined();
  expect((await getUnit(db, tree.group.id, tree.school.path))?.path).toBe(tree.group.path);
});

test("the way to a unit begins where one's scope does", async () => {
  const way = await listWay(db, tree.group, tree.district.path);
  expect(way.map((unit) => unit.kind)).toEqual(["district", "school", "class"]);
});

test("people are counted by role at and below a unit", async () => {
  const second = await addUnit(db, tree.school, { kind: "class", code: "9б", names: tree.group.names });
  await makePerson(db, tree.group, "pupil");
  await makePerson(db, second, "pupil");
  await makePerson(db, tree.school, "teacher");
  expect(await countPeople(db, tree.district)).toEqual({ pupil: 2, teacher: 1 });
  expect(await countPeople(db, second)).toEqual({ pupil: 1 });
});

test("a wished login that is taken gets the first free number", async () => {
  await makePerson(db, tree.group, "pupil", { login: "amina" });
  await makePerson(db, tree.group, "pupil", { login: "amina2" });
  expect(await freeLogin(db, "amina")).toBe("amina3");
  expect(await freeLogin(db, "timur")).toBe("timur");
});
