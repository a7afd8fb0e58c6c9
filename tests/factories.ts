import { v7 as uuid } from "uuid";
import type { Db } from "#db/client.ts";
import type { Role, UnitKind } from "#db/schema.ts";
import { type Person, addPerson } from "#db/people.ts";
import { type Unit, newJoinCode, rowOf } from "#db/units.ts";

/** The kind of unit below each; a class has none. */
const BELOW: Partial<Record<UnitKind, UnitKind>> = {
  republic: "district",
  district: "school",
  school: "class",
};

/** Adds a unit below another (or a republic), with names from its kind and code. */
export async function makeUnit(db: Db, parent?: Unit, code = "1"): Promise<Unit> {
  const kind = parent ? BELOW[parent.kind] : "republic";
  if (!kind) throw new Error("A class has no units below it.");
  const id = uuid();
  const unit: Unit = {
    id,
    parentId: parent?.id,
    kind,
    path: `${parent?.path ?? "/"}${id}/`,
    code,
    names: { ba: `${kind} ${code} ba`, ru: `${kind} ${code} ru`, en: `${kind} ${code} en` },
    joinCode: kind === "class" ? newJoinCode() : undefined,
  };
  await db.insertInto("units").values(rowOf(unit)).execute();
  return unit;
}

/** A republic with one district, one school and one class in it. */
export async function makeTree(db: Db) {
  const republic = await makeUnit(db);
  const district = await makeUnit(db, republic, "01");
  const school = await makeUnit(db, district, "1");
  const group = await makeUnit(db, school, "9а");
  return { republic, district, school, group };
}

let logins = 0;

/** Adds a person of a role to a unit. They cannot sign in unless a hash is given. */
export async function makePerson(
  db: Db,
  unit: Unit,
  role: Role,
  given: { login?: string; name?: string; passwordHash?: string } = {},
): Promise<Person> {
  logins += 1;
  const login = given.login ?? `${role}-${logins}`;
  const person = await addPerson(db, {
    login,
    name: given.name ?? login,
    role,
    unitId: unit.id,
    passwordHash: given.passwordHash ?? "nobody signs in with this",
    now: new Date(),
  });
  if (!person) throw new Error(`The login "${login}" is taken.`);
  return person;
}
