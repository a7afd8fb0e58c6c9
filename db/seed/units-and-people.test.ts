import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testDatabase } from "#tests/database.ts";
import { verifyPassword } from "../passwords.ts";
import { getCredentials } from "../people.ts";
import { countPeople } from "../units.ts";
import { DEMO_ACCOUNTS_FILE, seedDemoAccounts } from "./demo-accounts.ts";
import { republic, territories } from "./republic.ts";
import { seedUnits } from "./units-and-people.ts";

const size = { schoolsPerDistrict: 2, classesPerSchool: 2, pupilsPerClass: 3, random: () => 0.42 };

test("the republic has its districts on the map, and in each schools, classes, pupils, teachers and heads", async () => {
  const db = await testDatabase();
  const tree = await seedUnits(db, { republic, territories }, size);
  const schools = territories.length * 2;
  expect(tree.classes).toHaveLength(schools * 2);
  expect(await countPeople(db, tree.republic)).toEqual({
    pupil: schools * 6,
    teacher: schools,
    head: schools,
  });
  const district = await db
    .selectFrom("units")
    .where("kind", "=", "district")
    .where("code", "=", "01")
    .select(["tile_column", "tile_row", "name_ba"])
    .executeTakeFirst();
  expect(district).toEqual({ tile_column: 8, tile_row: 7, name_ba: "Әбйәлил районы" });
  await db.destroy();
});

test("each role has an account whose password is drawn for this installation and written down", async () => {
  const db = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), "akbuzat-"));
  const tree = await seedUnits(db, { republic, territories: territories.slice(0, 1) }, size);
  await seedDemoAccounts(db, tree, folder);
  const written = readFileSync(join(folder, DEMO_ACCOUNTS_FILE), "utf8");
  rmSync(folder, { recursive: true });
  const password = /password: (\S+)/.exec(written)?.[1] ?? "";
  for (const role of ["pupil", "teacher", "head", "methodologist", "analyst", "administrator"]) {
    expect(written).toContain(`demo-${role}\n`);
    const found = await getCredentials(db, `demo-${role}`);
    expect(found?.role).toBe(role);
    expect(await verifyPassword(found?.passwordHash ?? "", password)).toBe(true);
  }
  const others = await db.selectFrom("people").where("is_demonstration", "=", 0).selectAll().execute();
  expect(others).toEqual([]);
  await db.destroy();
});
