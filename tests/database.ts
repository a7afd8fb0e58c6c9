import type { Kysely } from "kysely";
import { databaseBytes, openDatabaseCopy } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import type { Schema } from "#db/schema.ts";

let migrated: Promise<Buffer> | undefined;

/** A migrated, empty database of a test's own: migrated once a file, then copied. */
export async function testDatabase(): Promise<Kysely<Schema>> {
  migrated ??= databaseBytes(async (db) => {
    await migrate(db);
  });
  return openDatabaseCopy(Buffer.from(await migrated));
}
