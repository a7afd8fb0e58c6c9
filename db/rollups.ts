import type { Transaction } from "kysely";
import type { Schema } from "./schema.ts";
import { schoolDay, weekOf } from "./weeks.ts";

/** What is counted of a subject in a unit on a day. */
export const countNames = [
  "started",
  "confirmed",
  "mark_2",
  "mark_3",
  "mark_4",
  "mark_5",
  "answers",
  "pupils_started",
  "pupils_completed",
] as const;
export type CountName = (typeof countNames)[number];
export type Counts = Partial<Record<CountName, number>>;

/** `*` for everything, else a lab by its id or a course by its slug. */
export type Subject = "*" | `lab:${string}` | `course:${string}`;

/** The units a path `/id/id/…/` goes through, from the root. */
export function unitsOnPath(path: string): string[] {
  return path.split("/").filter((id) => id !== "");
}

/** The count a school mark goes to. Throws a RangeError for a mark that no school gives. */
export function markCount(mark: number): CountName {
  if (mark === 2 || mark === 3 || mark === 4 || mark === 5) return `mark_${mark}`;
  throw new RangeError(`A school mark is 2 to 5, not ${mark}.`);
}

/** A row with every count, zero where not given. */
export function rollupRow(unitId: string, subject: Subject, day: string, counts: Counts): Schema["rollups"] {
  const zeros = Object.fromEntries(countNames.map((name) => [name, 0])) as Record<CountName, number>;
  return { unit_id: unitId, subject, day, ...zeros, ...counts };
}

/**
 * Notes that a person was active in the week of `at` (an ISO time: an event's `received_at`), in each unit on the
 * path of their class. Harmless to say twice.
 */
export async function recordActivity(
  trx: Transaction<Schema>,
  { personId, unitPath, at }: { personId: string; unitPath: string; at: string },
): Promise<void> {
  const week = weekOf(schoolDay(at));
  await trx
    .insertInto("active_weeks")
    .values(unitsOnPath(unitPath).map((unitId) => ({ week, unit_id: unitId, person_id: personId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Adds counts of the school day of `at` (ISO) to a subject and to `*`, in each unit on the path. Not harmless to
 * say twice: call it in the transaction that first stores what is counted. What is counted when:
 * - an attempt-start event, by `received_at`: `started` of `lab:ID`;
 * - an attempt confirmed, by `confirmed_at`: `confirmed` and its `mark_N` of `lab:ID`;
 * - an answer event, by `received_at`: `answers` of `course:SLUG`;
 * - a pupil's first event in a course (its progress row is new), by `received_at`: `pupils_started` of `course:SLUG`;
 * - a course completed, by `completed_at`: `pupils_completed` of `course:SLUG`.
 */
export async function addToRollups(
  trx: Transaction<Schema>,
  { unitPath, at, subject, counts }: { unitPath: string; at: string; subject: Subject; counts: Counts },
): Promise<void> {
  const day = schoolDay(at);
  const subjects: Subject[] = subject === "*" ? ["*"] : [subject, "*"];
  const rows = unitsOnPath(unitPath).flatMap((unitId) =>
    subjects.map((one) => rollupRow(unitId, one, day, counts)),
  );
  await trx
    .insertInto("rollups")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(["unit_id", "subject", "day"])
        .doUpdateSet((eb) =>
          Object.fromEntries(
            countNames.map((name) => [name, eb(`rollups.${name}`, "+", eb.ref(`excluded.${name}`))]),
          ),
        ),
    )
    .execute();
}

/** Takes away the rows of the school day of `at` in which nothing is counted any more, as making them anew would. */
export async function forgetEmptyRollups(
  trx: Transaction<Schema>,
  { unitPath, at, subject }: { unitPath: string; at: string; subject: Subject },
): Promise<void> {
  let empty = trx
    .deleteFrom("rollups")
    .where("unit_id", "in", unitsOnPath(unitPath))
    .where("subject", "in", [subject, "*"])
    .where("day", "=", schoolDay(at));
  for (const name of countNames) empty = empty.where(name, "=", 0);
  await empty.execute();
}
