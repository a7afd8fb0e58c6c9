import { sql } from "kysely";
import { openDatabase } from "#db/client.ts";

const DEFAULT_URL = "file:data/akbuzat.sqlite";

const kept = globalThis as { akbuzatDb?: ReturnType<typeof openDatabase> };
kept.akbuzatDb ??= openDatabase(process.env.DATABASE_URL ?? DEFAULT_URL);

/** The one database of the process, named by DATABASE_URL; it outlives hot reloads in development. */
export const db = kept.akbuzatDb;

/** Whether the database answers: what /healthz asks. */
export async function isHealthy(): Promise<boolean> {
  await sql`select 1`.execute(db);
  return true;
}
