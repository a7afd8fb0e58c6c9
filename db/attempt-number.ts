import type { Db } from "./client.ts";
import { scopeFilter } from "./scope.ts";

/**
 * The newest attempt with this number, as people type it (the last eight digits of its id, "3F2A-9C1B"), of a class within the viewer's scope (a path); undefined where
 * there is none or it is no number. Two of one school with the same are one in a thousand million pairs.
 */
export async function findAttemptByNumber(
  db: Db,
  { typed, scope }: { typed: string; scope: string },
): Promise<string | undefined> {
  const digits = typed.replaceAll(/[\s\-–—]/g, "").toLowerCase();
  if (!/^[0-9a-f]{8}$/.test(digits)) return undefined;
  const row = await db
    .selectFrom("attempts")
    .innerJoin("units", "units.id", "attempts.class_id")
    .select("attempts.id")
    .where(scopeFilter(scope))
    .where("attempts.id", "like", `%${digits}`)
    .orderBy("attempts.started_at", "desc")
    .executeTakeFirst();
  return row?.id;
}
