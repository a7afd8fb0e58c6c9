import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/** Failures that cost nothing but the attempt: then each further one doubles the wait. */
export interface Limit {
  free: number;
}

/** For one account: five guesses, then waiting. */
export const LOGIN_LIMIT: Limit = { free: 5 };
/** For one address: a whole school may sit behind it, and a class mistypes its passwords together. */
export const ADDRESS_LIMIT: Limit = { free: 40 };

const FIRST_WAIT_S = 30;
const LONGEST_WAIT_S = 15 * 60;
const FORGET_AFTER_MS = 60 * 60_000;

/**
 * Counts an attempt before it is tried, so that attempts made at once cannot slip past the count together. Returns 0
 * when it may be tried, else the seconds to wait. `key` says whose attempts are counted.
 */
export async function takeAttempt(db: Kysely<Schema>, key: string, limit: Limit, now: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("sign_in_failures")
      .where("key", "=", key)
      .selectAll()
      .executeTakeFirst();
    const blockedMs = row?.blocked_until ? Date.parse(row.blocked_until) - now.getTime() : 0;
    if (blockedMs > 0) return Math.ceil(blockedMs / 1000);
    const stale = !row || now.getTime() - Date.parse(row.last_at) > FORGET_AFTER_MS;
    const failures = stale ? 1 : row.failures + 1;
    const waitS = waitAfter(failures, limit);
    const values = {
      failures,
      blocked_until: waitS > 0 ? new Date(now.getTime() + waitS * 1000).toISOString() : null,
      last_at: now.toISOString(),
    };
    await trx
      .insertInto("sign_in_failures")
      .values({ key, ...values })
      .onConflict((c) => c.column("key").doUpdateSet(values))
      .execute();
    return 0;
  });
}

/** Forgets the failures of a key: its owner has shown to be who they say. */
export async function clearAttempts(db: Kysely<Schema>, key: string): Promise<void> {
  await db.deleteFrom("sign_in_failures").where("key", "=", key).execute();
}

/** Takes one attempt back: it succeeded, but others of the same key may not have. */
export async function returnAttempt(db: Kysely<Schema>, key: string): Promise<void> {
  await db
    .updateTable("sign_in_failures")
    .set((eb) => ({ failures: eb("failures", "-", 1), blocked_until: null }))
    .where("key", "=", key)
    .execute();
}

/** Clears away what has no effect any more. */
export async function forgetOldAttempts(db: Kysely<Schema>, now: Date): Promise<void> {
  const before = new Date(now.getTime() - FORGET_AFTER_MS).toISOString();
  await db.deleteFrom("sign_in_failures").where("last_at", "<", before).execute();
}

/** Seconds to wait after so many failures: none up to the free ones, then 30 s, 60 s, … 15 min. */
export function waitAfter(failures: number, limit: Limit): number {
  if (failures < limit.free) return 0;
  return Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** (failures - limit.free));
}
