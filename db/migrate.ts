import { pathToFileURL } from "node:url";
import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { openDatabase } from "./client.ts";
import * as first from "./migrations/001-first.ts";
import * as marks from "./migrations/002-marks.ts";
import * as waiting from "./migrations/003-waiting.ts";
import * as openings from "./migrations/004-openings.ts";
import type { Schema } from "./schema.ts";

/** In one list, in order: a new migration is a file and a line here. They only go up. */
const migrations: Record<string, Migration> = {
  "001-first": first,
  "002-marks": marks,
  "003-waiting": waiting,
  "004-openings": openings,
};

/** Brings the database to the newest schema. Throws what the failing migration threw; returns the names it ran. */
export async function migrate(db: Kysely<Schema>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const db = openDatabase(process.env["DATABASE_URL"] ?? "file:data/akbuzat.sqlite");
  for (const name of await migrate(db)) console.log(`migrated: ${name}`);
  await db.destroy();
}
