import { type Kysely, sql } from "kysely";

/** How a marked attempt begins: see confirm.ts. Those marked before get theirs when they are marked anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("attempts").addColumn("opening", "text").execute();
  // findSameOpening
  await sql`create index attempts_opening on attempts (lab_id, opening) where opening is not null`.execute(
    db,
  );
}
