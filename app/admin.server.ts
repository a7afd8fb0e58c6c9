import { z } from "zod";
import { hashPassword, newPassword } from "#db/passwords.ts";
import { addPerson, freeLogin, getPerson, setPassword } from "#db/people.ts";
import type { Role } from "#db/schema.ts";
import { revokeSessions, type Viewer } from "#db/sessions.ts";
import { addUnit, renewJoinCode, type Unit } from "#db/units.ts";
import { db } from "./db.server.ts";
import { parseForm, rejected } from "./forms.server.ts";
import type { Rejected } from "./forms.ts";
import { newLogin, personName } from "./person-fields.server.ts";
import { loginFrom } from "./transliterate.ts";

/** What an administrator's form led to; `printed` is shown once and kept nowhere. */
export type AdminAnswer =
  | ({ ok: false } & Rejected)
  | { ok: true; added?: Unit["names"]; codeRenewed?: true; printed?: Printed };

/** A new password for the person to be handed. */
export interface Printed {
  name: string;
  login: string;
  password: string;
}

const unitName = z.string().trim().min(2).max(120);

const School = z.object({
  number: z.string().trim().max(12),
  nameRu: unitName,
  nameBa: unitName,
  nameEn: unitName,
});

const Group = z.object({
  grade: z.string().regex(/^([1-9]|10|11)$/, "not-in-list"),
  letter: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^\p{L}$/u)
    .default(""),
});

const Staff = z.object({ name: personName, login: newLogin.optional(), role: z.enum(["teacher", "head"]) });

const Reset = z.object({ person: z.uuid() });

/** Whose password an administrator may renew: the others look after their own. */
const RESET_ROLES: readonly Role[] = ["pupil", "teacher", "head", "methodologist", "analyst"];

/** Carries out the form sent from a unit's page; `undefined` where the unit or the person does not allow it. */
export async function administer(
  viewer: Viewer,
  unit: Unit,
  form: FormData,
): Promise<AdminAnswer | undefined> {
  const intent = form.get("intent");
  if (intent === "add-school" && unit.kind === "district") return addSchool(unit, form);
  if (intent === "add-class" && unit.kind === "school") return addClass(unit, form);
  if (intent === "add-staff" && unit.kind === "school") return addStaff(unit, form);
  if (intent === "reset-password") return resetPassword(viewer, form);
  if (intent === "renew-code" && unit.kind === "class") {
    await renewJoinCode(db, unit.id);
    return { ok: true, codeRenewed: true };
  }
  return undefined;
}

async function addSchool(district: Unit, form: FormData): Promise<AdminAnswer> {
  const parsed = parseForm(form, School);
  if (!parsed.ok) return parsed;
  const { number, nameBa, nameRu, nameEn } = parsed.value;
  const names = { ba: nameBa, ru: nameRu, en: nameEn };
  await addUnit(db, district, { kind: "school", code: number, names });
  return { ok: true, added: names };
}

async function addClass(school: Unit, form: FormData): Promise<AdminAnswer> {
  const parsed = parseForm(form, Group);
  if (!parsed.ok) return parsed;
  const code = parsed.value.grade + parsed.value.letter;
  const names = { ba: `${code} класы`, ru: `${code} класс`, en: `Class ${code}` };
  await addUnit(db, school, { kind: "class", code, names });
  return { ok: true, added: names };
}

async function addStaff(school: Unit, form: FormData): Promise<AdminAnswer> {
  const parsed = parseForm(form, Staff);
  if (!parsed.ok) return parsed;
  const { name, role } = parsed.value;
  const login = parsed.value.login ?? (await freeLogin(db, loginFrom(name)));
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  const person = await addPerson(db, {
    login,
    name,
    role,
    unitId: school.id,
    passwordHash,
    now: new Date(),
  });
  if (!person) return { ok: false, ...rejected(form, { field: "login", code: "taken" }) };
  return { ok: true, printed: { name, login: person.login, password } };
}

async function resetPassword(viewer: Viewer, form: FormData): Promise<AdminAnswer | undefined> {
  const parsed = parseForm(form, Reset);
  const person = parsed.ok ? await getPerson(db, parsed.value.person, viewer.unitPath) : undefined;
  if (!person || !RESET_ROLES.includes(person.role)) return undefined;
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  await db.transaction().execute(async (trx) => {
    await setPassword(trx, person.id, passwordHash);
    await revokeSessions(trx, person.id);
  });
  return { ok: true, printed: { name: person.name, login: person.login, password } };
}
