import { randomBytes, randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/**
 * argon2id (the library's default variant) with 19 MiB, 2 passes, 1 lane: the first of the equal choices in OWASP's
 * Password Storage Cheat Sheet (cheatsheetseries.owasp.org, read 2026). Verification takes the parameters from the
 * hash, so they can be raised later.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Without letters and digits that look alike: read from paper by a person who is in a hurry. */
const PRINTED = "abcdefghjkmnpqrstuvwxyz23456789";

/** The string to keep instead of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Whether a password is the one a hash was made of. Throws where the hash is none. */
export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password);

/** A hash that no one knows the password of: for accounts that cannot sign in, and to spend the time on unknown logins. */
export const unknowablePasswordHash = (): Promise<string> => hashPassword(randomBytes(32).toString("base64"));

/** A password to print once: 12 characters of 31, 59 bits, in groups of four. */
export function newPassword(): string {
  const letters = Array.from({ length: 12 }, () => PRINTED[randomInt(PRINTED.length)]);
  return [0, 4, 8].map((from) => letters.slice(from, from + 4).join("")).join("-");
}
