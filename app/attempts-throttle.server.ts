import { createHash } from "node:crypto";
import {
  ADDRESS_LIMIT,
  clearAttempts,
  forgetOldAttempts,
  LOGIN_LIMIT,
  returnAttempt,
  takeAttempt,
} from "#db/throttle.ts";
import { clientKey } from "./client-address.server.ts";
import { db } from "./db.server.ts";

/** An attempt that may be tried, to be told of its success; or the seconds to wait. */
export type Attempt = { ok: true; succeeded: () => Promise<void> } | { ok: false; waitS: number };

/** An attempt at someone's password: counted for the login, whether it exists or not, and for the address. */
export async function attemptPassword(request: Request, login: string): Promise<Attempt> {
  const now = new Date();
  const loginKey = `login:${createHash("sha256").update(login.toLowerCase()).digest("base64url")}`;
  const byAddress = await attemptFromAddress(request, "sign-in");
  if (!byAddress.ok) return byAddress;
  const waitS = await takeAttempt(db, loginKey, LOGIN_LIMIT, now);
  if (waitS > 0) return { ok: false, waitS };
  const succeeded = async () => {
    await clearAttempts(db, loginKey);
    await byAddress.succeeded();
    await forgetOldAttempts(db, now);
  };
  return { ok: true, succeeded };
}

/** An attempt at something a guesser could try in a row, such as class codes, counted for the address alone. */
export async function attemptFromAddress(request: Request, what: "sign-in" | "join"): Promise<Attempt> {
  const client = clientKey(request);
  if (!client) return { ok: true, succeeded: async () => {} };
  const key = `${what}:${client}`;
  const waitS = await takeAttempt(db, key, ADDRESS_LIMIT, new Date());
  return waitS > 0 ? { ok: false, waitS } : { ok: true, succeeded: () => returnAttempt(db, key) };
}
