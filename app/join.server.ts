import { z } from "zod";
import { hashPassword } from "#db/passwords.ts";
import { addPerson, type Person } from "#db/people.ts";
import { getClassByJoinCode, listWay, type Unit } from "#db/units.ts";
import { attemptFromAddress } from "./attempts-throttle.server.ts";
import { db } from "./db.server.ts";
import { newLogin, newPassword, personName } from "./person-fields.server.ts";
import { leastPasswordLength } from "./sign-in.server.ts";

/** First the class is found… */
export const JoinCode = z.object({ code: z.string().trim().min(1).max(20), name: personName });

/** …then the account made. */
export const JoinAccount = JoinCode.extend({
  login: newLogin,
  password: newPassword(leastPasswordLength("pupil")),
  shared: z.literal("on").optional(),
});

/** The class of a code with the school it is in; or why there is none. */
export type FoundClass =
  | { ok: true; group: Unit; school: Unit | undefined }
  | { ok: false; reason: "unknown"; waitS?: undefined }
  | { ok: false; reason: "wait"; waitS: number };

const EVERYWHERE = "/";

/** Looks a class code up; wrong ones are counted for the address they come from. */
export async function findClassToJoin(request: Request, code: string): Promise<FoundClass> {
  const attempt = await attemptFromAddress(request, "join");
  if (!attempt.ok) return { ok: false, reason: "wait", waitS: attempt.waitS };
  const group = await getClassByJoinCode(db, code);
  if (!group) return { ok: false, reason: "unknown" };
  await attempt.succeeded();
  const way = await listWay(db, group, EVERYWHERE);
  return { ok: true, group, school: way.find((unit) => unit.kind === "school") };
}

/** Makes a pupil of a class; `undefined` when the login is taken. */
export async function joinClass(
  group: Unit,
  pupil: { name: string; login: string; password: string },
): Promise<Person | undefined> {
  return addPerson(db, {
    name: pupil.name,
    login: pupil.login,
    role: "pupil",
    unitId: group.id,
    passwordHash: await hashPassword(pupil.password),
    now: new Date(),
  });
}
