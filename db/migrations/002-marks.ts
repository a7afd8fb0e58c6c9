import type { Kysely } from "kysely";

/** What marks come from and what became of them: see MarksTables in schema.ts. Each index names the query it serves. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("attempts").addColumn("evidence", "text").execute();
  await db.schema.alterTable("attempts").addColumn("marked_by", "text").execute();
  await db.schema.alterTable("attempts").addColumn("returned_at", "text").execute();
  await db.schema
    .alterTable("attempts")
    .addColumn("tries", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  // what is re-marked, and how many attempts a lab has
  await db.schema.createIndex("attempts_lab").on("attempts").columns(["lab_id", "id"]).execute();

  await db.schema
    .createTable("past_markings")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("attempt_id", "text", (c) => c.notNull().references("attempts.id"))
    .addColumn("cause", "text", (c) => c.notNull())
    .addColumn("marked_by", "text")
    .addColumn("confirmed_at", "text", (c) => c.notNull())
    .addColumn("replaced_at", "text", (c) => c.notNull())
    .addColumn("points", "real")
    .addColumn("max_points", "real")
    .addColumn("mark", "integer")
    .addColumn("marking", "text")
    .addColumn("evidence", "text")
    .execute();
  // the history of an attempt
  await db.schema
    .createIndex("past_markings_attempt")
    .on("past_markings")
    .columns(["attempt_id", "replaced_at"])
    .execute();

  await db.schema
    .createTable("overrides")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("attempt_id", "text", (c) => c.notNull().references("attempts.id"))
    .addColumn("task", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("from_points", "real")
    .addColumn("to_points", "real")
    .addColumn("remark", "text", (c) => c.notNull())
    .execute();
  // the history of an attempt, and what holds in it
  await db.schema.createIndex("overrides_attempt").on("overrides").columns(["attempt_id", "at"]).execute();

  await db.schema
    .createTable("returns")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("attempt_id", "text", (c) => c.notNull().references("attempts.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("remark", "text", (c) => c.notNull())
    .execute();
  // the history of an attempt
  await db.schema.createIndex("returns_attempt").on("returns").columns(["attempt_id", "at"]).execute();

  await db.schema
    .createTable("remarkings")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("lab_id", "text", (c) => c.notNull().references("labs.id"))
    .addColumn("version_id", "text", (c) => c.notNull().references("lab_versions.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("asked_at", "text", (c) => c.notNull())
    .addColumn("total", "integer", (c) => c.notNull())
    .addColumn("done", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("changed", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("skipped", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("cursor", "text", (c) => c.notNull().defaultTo(""))
    .addColumn("finished_at", "text")
    .execute();
  // the last one of a lab, and those to be gone on with
  await db.schema.createIndex("remarkings_lab").on("remarkings").columns(["lab_id", "asked_at"]).execute();
}
