import { unknowablePasswordHash, verifyPassword } from "#db/passwords.ts";
import { getCredentials } from "#db/people.ts";
import type { Role } from "#db/schema.ts";
import { attemptPassword } from "./attempts-throttle.server.ts";
import { db } from "./db.server.ts";

export type SignIn =
  | { ok: true; person: { id: string; role: Role } }
  | { ok: false; reason: "wrong" }
  | { ok: false; reason: "wait"; waitS: number };

/** Made at the start, so that the first unknown login does not take longer either. */
const nobody = unknowablePasswordHash();

/** Whose login and password these are. An unknown login takes as long and is answered as a wrong password. */
export async function checkSignIn(request: Request, login: string, password: string): Promise<SignIn> {
  const attempt = await attemptPassword(request, login);
  if (!attempt.ok) return { ok: false, reason: "wait", waitS: attempt.waitS };
  const found = await getCredentials(db, login);
  const right = await verifyPassword(found?.passwordHash ?? (await nobody), password);
  if (!found || !right) return { ok: false, reason: "wrong" };
  await attempt.succeeded();
  return { ok: true, person: { id: found.id, role: found.role } };
}

/** The fewest characters of a password: a pupil's is typed by a child on a school's keyboard. */
export const leastPasswordLength = (role: Role): number => (role === "pupil" ? 6 : 8);
