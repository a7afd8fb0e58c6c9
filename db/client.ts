import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { Kysely, SqliteDialect, type Transaction } from "kysely";
import type { Schema } from "./schema.ts";

/** What every function of db/ takes first: the database or an open transaction. */
export type Db = Kysely<Schema> | Transaction<Schema>;

/** Opens the database of a `file:…` URL or path; makes its folder; `:memory:` for tests. */
export function openDatabase(url: string): Kysely<Schema> {
  const path = url.startsWith("file:") ? url.slice("file:".length) : url;
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  return connect(new Database(path));
}

/** A database from the bytes of a migrated one: what a test clones instead of migrating again. */
export function openDatabaseCopy(bytes: Buffer): Kysely<Schema> {
  return connect(new Database(bytes));
}

/** The bytes of a database made by `openDatabase(":memory:")` and `prepare`. */
export async function databaseBytes(prepare: (db: Kysely<Schema>) => Promise<void>): Promise<Buffer> {
  const sqlite = new Database(":memory:");
  await prepare(connect(sqlite));
  return sqlite.serialize();
}

function connect(sqlite: Database.Database): Kysely<Schema> {
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("busy_timeout = 5000");
  const close = () => sqlite.close();
  return new Kysely<Schema>({
    dialect: new SqliteDialect({ database: { prepare: keepingStatements(sqlite), close } }),
  });
}

/** The queries of one kind differ in their parameters only, and preparing one takes longer than running it. */
const MOST_STATEMENTS = 500;

/** Prepares each text once; the statement longest unused makes room, one still being read from is left alone. */
function keepingStatements(sqlite: Database.Database) {
  const kept = new Map<string, Database.Statement<unknown[]>>();
  return (sql: string): Database.Statement<unknown[]> => {
    const known = kept.get(sql);
    if (known?.busy) return sqlite.prepare(sql);
    kept.delete(sql);
    const statement = known ?? sqlite.prepare(sql);
    kept.set(sql, statement);
    if (kept.size > MOST_STATEMENTS) kept.delete(kept.keys().next().value as string);
    return statement;
  };
}
