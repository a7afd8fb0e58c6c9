import { randomInt } from "node:crypto";
import { v7 as uuid } from "uuid";
import type { Db } from "./client.ts";
import type { Role, UnitKind } from "./schema.ts";
import { scopeFilter } from "./scope.ts";

/** A node of the tree: republic, district, school or class. */
export interface Unit {
  id: string;
  parentId: string | undefined;
  kind: UnitKind;
  /** `/id/…/id/` from the root down to and with itself. */
  path: string;
  code: string;
  names: { ba: string; ru: string; en: string };
  /** What a pupil types to join; classes only. */
  joinCode: string | undefined;
}

/**
 * What a class code is made of: of signs that look or sound alike only one is there, and `readJoinCode` takes the
 * others for it. Six of 29 signs: 6 · 10⁸ codes.
 */
const JOIN_SIGNS = "0123456789ACDEFGHJKMNPQRTVWXY";
const LOOK_ALIKES: Record<string, string> = {
  O: "0", О: "0", I: "1", L: "1", Z: "2", З: "3", S: "5", Б: "6", B: "8", В: "8", U: "V",
  А: "A", С: "C", Е: "E", Н: "H", К: "K", М: "M", Р: "P", Т: "T", Х: "X", У: "Y",
}; // biome-ignore format: a table

const units = (db: Db) =>
  db
    .selectFrom("units")
    .select(["units.id", "units.parent_id", "units.kind", "units.path", "units.code"])
    .select(["units.name_ba", "units.name_ru", "units.name_en", "units.join_code"]);

type Row = Awaited<ReturnType<ReturnType<typeof units>["executeTakeFirstOrThrow"]>>;

/** One unit, if it lies at or below `scope` (a path). */
export async function getUnit(db: Db, id: string, scope: string): Promise<Unit | undefined> {
  const row = await units(db).where("units.id", "=", id).where(scopeFilter(scope)).executeTakeFirst();
  return row && unitOf(row);
}

/** The class a code belongs to, as its pupils type it: any case, look-alikes and spaces taken. */
export async function getClassByJoinCode(db: Db, typed: string): Promise<Unit | undefined> {
  const row = await units(db).where("units.join_code", "=", readJoinCode(typed)).executeTakeFirst();
  return row && unitOf(row);
}

/** The units directly below one, by their names in Russian order of code. */
export async function listChildren(db: Db, parentId: string): Promise<Unit[]> {
  const rows = await units(db).where("units.parent_id", "=", parentId).orderBy("units.code").execute();
  return rows.map(unitOf);
}

/** The units from `scope` (a path) down to and with one: the way to it on a page. */
export async function listWay(db: Db, unit: Unit, scope: string): Promise<Unit[]> {
  const ids = unit.path.split("/").filter(Boolean);
  const rows = await units(db).where("units.id", "in", ids).where(scopeFilter(scope)).execute();
  return rows.map(unitOf).sort((a, b) => a.path.length - b.path.length);
}

/** How many people of each role there are at and below a unit. */
export async function countPeople(db: Db, unit: Unit): Promise<Partial<Record<Role, number>>> {
  const rows = await db
    .selectFrom("people")
    .innerJoin("units", "units.id", "people.unit_id")
    .where(scopeFilter(unit.path))
    .groupBy("people.role")
    .select((eb) => ["people.role", eb.fn.countAll<number>().as("count")])
    .execute();
  return Object.fromEntries(rows.map((row) => [row.role, Number(row.count)]));
}

/** Adds a school to a district, or a class (with a fresh code to join) to a school. */
export async function addUnit(
  db: Db,
  parent: Unit,
  unit: { kind: "school" | "class"; code: string; names: Unit["names"] },
): Promise<Unit> {
  const id = uuid();
  const added: Unit = {
    id,
    parentId: parent.id,
    path: `${parent.path}${id}/`,
    joinCode: unit.kind === "class" ? newJoinCode() : undefined,
    ...unit,
  };
  await db.insertInto("units").values(rowOf(added)).execute();
  return added;
}

/** Gives a class a new code to join; the old one stops working. Returns the new one. */
export async function renewJoinCode(db: Db, classId: string): Promise<string> {
  const code = newJoinCode();
  await db
    .updateTable("units")
    .set({ join_code: code })
    .where("id", "=", classId)
    .where("kind", "=", "class")
    .execute();
  return code;
}

/** A code as people write it, in two groups: `K7M-4TX`. */
export const printJoinCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;

/** The code behind what was typed. */
export function readJoinCode(typed: string): string {
  const signs = [...typed.normalize("NFC").toUpperCase()].map((sign) => LOOK_ALIKES[sign] ?? sign);
  return signs.filter((sign) => JOIN_SIGNS.includes(sign)).join("");
}

/** A code nobody can foresee. */
export const newJoinCode = (): string =>
  Array.from({ length: 6 }, () => JOIN_SIGNS[randomInt(JOIN_SIGNS.length)]).join("");

/** The row of a unit, for whoever inserts many. */
export function rowOf(unit: Unit) {
  return {
    id: unit.id,
    parent_id: unit.parentId ?? null,
    kind: unit.kind,
    path: unit.path,
    code: unit.code,
    name_ba: unit.names.ba,
    name_ru: unit.names.ru,
    name_en: unit.names.en,
    tile_column: null as number | null,
    tile_row: null as number | null,
    join_code: unit.joinCode ?? null,
  };
}

function unitOf(row: Row): Unit {
  return {
    id: row.id,
    parentId: row.parent_id ?? undefined,
    kind: row.kind,
    path: row.path,
    code: row.code,
    names: { ba: row.name_ba, ru: row.name_ru, en: row.name_en },
    joinCode: row.join_code ?? undefined,
  };
}
