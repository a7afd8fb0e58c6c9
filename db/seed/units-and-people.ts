import { v7 as uuid } from "uuid";
import type { Db } from "../client.ts";
import { unknowablePasswordHash } from "../passwords.ts";
import type { Role } from "../schema.ts";
import { newJoinCode, rowOf, type Unit } from "../units.ts";
import { composeName } from "./names.ts";
import type { Territory } from "./republic.ts";

/** How large a republic to make; `random` gives numbers from 0 up to 1, the same ones for the same republic. */
export interface SeedOptions {
  schoolsPerDistrict: number;
  classesPerSchool: number;
  pupilsPerClass: number;
  random: () => number;
}

/** Someone made by the seed. */
export interface SeededPerson {
  id: string;
  name: string;
  role: Role;
  unitId: string;
}

/** What was made, for the seeds that come after: each class with its school, pupils and teacher. */
export interface SeededTree {
  republic: Unit;
  classes: { unit: Unit; school: Unit; pupils: SeededPerson[]; teacher: SeededPerson }[];
}

const ROWS_AT_ONCE = 500;
const CLASS_LETTERS = ["а", "б", "в", "г", "д", "е"];
const CLASS_LETTERS_EN = ["a", "b", "c", "d", "e", "f"];
const GRADES = [9, 8, 10, 7, 11];

/**
 * Makes the tree of units under a republic, with a teacher and a head in each school and pupils in each class. Nobody
 * of them can sign in: their one password is unknown.
 */
export async function seedUnits(
  db: Db,
  land: { republic: Pick<Territory, "code" | "name">; territories: readonly Territory[] },
  options: SeedOptions,
): Promise<SeededTree> {
  const republic = unit(undefined, "republic", land.republic.code, land.republic.name);
  const rows = [rowOf(republic)];
  const people: SeededPerson[] = [];
  const classes: SeededTree["classes"] = [];
  const person = (role: Role, { id: unitId }: Unit) => {
    const added = { id: uuid(), name: composeName(options.random), role, unitId };
    people.push(added);
    return added;
  };
  for (const territory of land.territories) {
    const district = unit(republic, "district", territory.code, territory.name);
    rows.push({ ...rowOf(district), tile_column: territory.column, tile_row: territory.row });
    for (let number = 1; number <= options.schoolsPerDistrict; number++) {
      const school = unit(district, "school", String(number), schoolNames(number));
      rows.push(rowOf(school));
      person("head", school);
      const teacher = person("teacher", school);
      for (let index = 0; index < options.classesPerSchool; index++) {
        const group = classUnit(school, index);
        rows.push(rowOf(group));
        const pupils = Array.from({ length: options.pupilsPerClass }, () => person("pupil", group));
        classes.push({ unit: group, school, pupils, teacher });
      }
    }
  }
  for (const part of inParts(rows)) await db.insertInto("units").values(part).execute();
  await insertPeople(db, people);
  return { republic, classes };
}

async function insertPeople(db: Db, people: readonly SeededPerson[]): Promise<void> {
  const passwordHash = await unknowablePasswordHash();
  const createdAt = new Date().toISOString();
  const withLogins = people.map((person, index) => ({ ...person, login: `${person.role}.${index + 1}` }));
  for (const part of inParts(withLogins)) {
    const values = part.map(({ id, login, name, role, unitId }) => ({
      id,
      login,
      password_hash: passwordHash,
      name,
      role,
      unit_id: unitId,
      is_demonstration: 1,
      created_at: createdAt,
    }));
    await db.insertInto("people").values(values).execute();
  }
}

function unit(parent: Unit | undefined, kind: Unit["kind"], code: string, names: Unit["names"]): Unit {
  const id = uuid();
  const path = `${parent?.path ?? "/"}${id}/`;
  const joinCode = kind === "class" ? newJoinCode() : undefined;
  return { id, parentId: parent?.id, kind, path, code, names, joinCode };
}

/** 9а, 9б, … then the other grades. */
function classUnit(school: Unit, index: number): Unit {
  const grade = GRADES[Math.floor(index / CLASS_LETTERS.length) % GRADES.length];
  const letter = index % CLASS_LETTERS.length;
  const code = `${grade}${CLASS_LETTERS[letter]}`;
  const names = { ba: `${code} класы`, ru: `${code} класс`, en: `Class ${grade}${CLASS_LETTERS_EN[letter]}` };
  return unit(school, "class", code, names);
}

const schoolNames = (number: number): Unit["names"] => ({
  ba: `${ordinalBa(number)} урта мәктәп`,
  ru: `Средняя школа № ${number}`,
  en: `Secondary School No. ${number}`,
});

/** 1-се, 3-сө, 6-сы, 10-сы: the ending follows the vowels of the number's last word. */
function ordinalBa(number: number): string {
  const units = ["", "се", "се", "сө", "се", "се", "сы", "се", "се", "сы"];
  const tens = ["сө", "сы", "се", "сы", "сы", "се", "сы", "се", "се", "сы"];
  const ending = number % 10 === 0 ? tens[(number / 10) % 10] : units[number % 10];
  return `${number}-${ending}`;
}

function* inParts<T>(list: readonly T[]): Generator<T[]> {
  for (let from = 0; from < list.length; from += ROWS_AT_ONCE) yield list.slice(from, from + ROWS_AT_ONCE);
}
