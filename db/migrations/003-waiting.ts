import { type Kysely, sql } from "kysely";

/** How many tasks of a marked attempt wait for a teacher's points. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("attempts")
    .addColumn("pending", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  // as many as the words `"pending":true` stand in the marking: within a text its quotes would be escaped
  await sql`
    update attempts
    set pending = (length(marking) - length(replace(marking, '"pending":true', ''))) / length('"pending":true')
    where marking like '%"pending":true%'`.execute(db);
  // what waits for a teacher: marked attempts of a class with such tasks, and those not marked yet
  await sql`create index attempts_pending on attempts (class_id) where pending > 0`.execute(db);
  await sql`
    create index attempts_unmarked on attempts (class_id)
    where handed_in_at is not null and confirmed_at is null`.execute(db);
}
