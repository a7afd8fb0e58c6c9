import type { Kysely, Transaction } from "kysely";
import type { Schema } from "#db/schema.ts";

/** In the order in which rows may refer to earlier ones. Sessions and failed sign-ins are nobody's yet. */
const tables = [
  "units",
  "people",
  "labs",
  "lab_versions",
  "assignments",
  "attempts",
  "events",
  "answers",
  "course_progress",
  "rollups",
  "active_weeks",
] as const satisfies (keyof Schema)[];

const ROWS_AT_ONCE = 500;

/** Copies all that was made in one database into another without people, in one transaction: all of it or nothing. */
export async function copyInto(target: Kysely<Schema>, made: Kysely<Schema>): Promise<void> {
  await target.transaction().execute(async (trx) => {
    for (const table of tables) await copyTable(trx, made, table);
  });
}

async function copyTable(
  trx: Transaction<Schema>,
  made: Kysely<Schema>,
  table: (typeof tables)[number],
): Promise<void> {
  let rows: Schema[typeof table][] = [];
  const flush = async () => {
    if (rows.length > 0)
      await trx
        .insertInto(table)
        .values(rows)
        // a server that runs already may have published the catalogue
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    rows = [];
  };
  for await (const row of made.selectFrom(table).selectAll().stream()) {
    rows.push(row);
    if (rows.length === ROWS_AT_ONCE) await flush();
  }
  await flush();
}
