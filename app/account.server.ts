import { z } from "zod";
import { hashPassword, verifyPassword } from "#db/passwords.ts";
import { getPasswordHash, setPassword } from "#db/people.ts";
import { revokeSessions, type Viewer } from "#db/sessions.ts";
import { attemptPassword } from "./attempts-throttle.server.ts";
import { db } from "./db.server.ts";
import { givenPassword, newPassword, personName } from "./person-fields.server.ts";
import { leastPasswordLength } from "./sign-in.server.ts";

export const NameForm = z.object({ name: personName });

export const RevokeForm = z.object({ session: z.string().regex(/^[0-9a-f]{64}$/) });

/** How a person of a role changes their password. */
export const passwordForm = (viewer: Viewer) =>
  z.object({ currentPassword: givenPassword, newPassword: newPassword(leastPasswordLength(viewer.role)) });

export type PasswordChange = { ok: true } | { ok: false; waitS: number | undefined };

/**
 * Changes someone's own password after the present one; guesses are counted as at sign-in. All other sessions end:
 * who knew the old password is out.
 */
export async function changePassword(
  request: Request,
  viewer: Viewer,
  sessionId: string | undefined,
  passwords: { currentPassword: string; newPassword: string },
): Promise<PasswordChange> {
  const attempt = await attemptPassword(request, viewer.login);
  if (!attempt.ok) return { ok: false, waitS: attempt.waitS };
  const hash = await getPasswordHash(db, viewer.id);
  if (!hash || !(await verifyPassword(hash, passwords.currentPassword)))
    return { ok: false, waitS: undefined };
  await attempt.succeeded();
  const next = await hashPassword(passwords.newPassword);
  await db.transaction().execute(async (trx) => {
    await setPassword(trx, viewer.id, next);
    await revokeSessions(trx, viewer.id, sessionId);
  });
  return { ok: true };
}
