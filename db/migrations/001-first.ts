import type { Kysely } from "kysely";
import { sql } from "kysely";

/** The tables of schema.ts. Each index names the query it serves. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("units")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("parent_id", "text", (c) => c.references("units.id"))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("path", "text", (c) => c.notNull())
    .addColumn("code", "text", (c) => c.notNull())
    .addColumn("name_ba", "text", (c) => c.notNull())
    .addColumn("name_ru", "text", (c) => c.notNull())
    .addColumn("name_en", "text", (c) => c.notNull())
    .addColumn("tile_column", "integer")
    .addColumn("tile_row", "integer")
    .addColumn("join_code", "text", (c) => c.unique())
    .execute();
  // listUnits by parent; every scope is a prefix of path
  await db.schema.createIndex("units_parent").on("units").columns(["parent_id", "code"]).execute();
  await db.schema.createIndex("units_path").unique().on("units").column("path").execute();

  await db.schema
    .createTable("people")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("login", "text", (c) => c.notNull().unique())
    .addColumn("password_hash", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("unit_id", "text", (c) => c.notNull().references("units.id"))
    .addColumn("is_demonstration", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();
  // listPupils of a class
  await db.schema.createIndex("people_unit").on("people").columns(["unit_id", "role"]).execute();

  await db.schema
    .createTable("sessions")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id").onDelete("cascade"))
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .execute();
  // listSessions and revokeSessions of a person
  await db.schema.createIndex("sessions_person").on("sessions").column("person_id").execute();

  await db.schema
    .createTable("sign_in_failures")
    .addColumn("key", "text", (c) => c.primaryKey())
    .addColumn("failures", "integer", (c) => c.notNull())
    .addColumn("blocked_until", "text")
    .addColumn("last_at", "text", (c) => c.notNull())
    .execute();

  await db.schema
    .createTable("labs")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("slug", "text", (c) => c.notNull().unique())
    .addColumn("owner_id", "text", (c) => c.references("people.id"))
    .addColumn("forked_from", "text")
    .addColumn("draft", "text")
    .addColumn("updated_at", "text", (c) => c.notNull())
    .execute();
  // listLabs of a teacher
  await db.schema.createIndex("labs_owner").on("labs").column("owner_id").execute();

  await db.schema
    .createTable("lab_versions")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("lab_id", "text", (c) => c.notNull().references("labs.id"))
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("document", "text", (c) => c.notNull())
    .addColumn("published_at", "text", (c) => c.notNull())
    .execute();
  // the newest version of a lab
  await db.schema
    .createIndex("lab_versions_lab")
    .unique()
    .on("lab_versions")
    .columns(["lab_id", "number"])
    .execute();

  await db.schema
    .createTable("assignments")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("class_id", "text", (c) => c.notNull().references("units.id"))
    .addColumn("course", "text")
    .addColumn("lab_version_id", "text", (c) => c.references("lab_versions.id"))
    .addColumn("due_at", "text")
    .addColumn("created_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("created_at", "text", (c) => c.notNull())
    .addCheckConstraint("one_subject", sql`(course is null) <> (lab_version_id is null)`)
    .execute();
  // listAssignments of a class
  await db.schema
    .createIndex("assignments_class")
    .on("assignments")
    .columns(["class_id", "due_at"])
    .execute();

  await db.schema
    .createTable("attempts")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("class_id", "text", (c) => c.notNull().references("units.id"))
    .addColumn("lab_version_id", "text", (c) => c.notNull().references("lab_versions.id"))
    .addColumn("lab_id", "text", (c) => c.notNull().references("labs.id"))
    .addColumn("seed", "text", (c) => c.notNull())
    .addColumn("started_at", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .addColumn("handed_in_at", "text")
    .addColumn("confirmed_at", "text")
    .addColumn("points", "real")
    .addColumn("max_points", "real")
    .addColumn("mark", "integer")
    .addColumn("marking", "text")
    .execute();
  // a pupil's attempts at a lab, newest first
  await db.schema
    .createIndex("attempts_person")
    .on("attempts")
    .columns(["person_id", "lab_id", "started_at"])
    .execute();
  // the class page
  await db.schema.createIndex("attempts_class").on("attempts").columns(["class_id", "lab_id"]).execute();

  await db.schema
    .createTable("events")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("attempt_id", "text")
    .addColumn("sequence", "integer")
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("received_at", "text", (c) => c.notNull())
    .addColumn("payload", "text", (c) => c.notNull())
    .execute();
  // an attempt is its events in order; a position is taken once
  await db.schema
    .createIndex("events_attempt")
    .unique()
    .on("events")
    .columns(["attempt_id", "sequence"])
    .where("attempt_id", "is not", null)
    .execute();

  await db.schema
    .createTable("answers")
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("course", "text", (c) => c.notNull())
    .addColumn("lesson", "text", (c) => c.notNull())
    .addColumn("question", "text", (c) => c.notNull())
    .addColumn("given", "text", (c) => c.notNull())
    .addColumn("points", "real", (c) => c.notNull())
    .addColumn("max_points", "real", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("answers_pk", ["person_id", "course", "lesson", "question"])
    .execute();

  await db.schema
    .createTable("course_progress")
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("course", "text", (c) => c.notNull())
    .addColumn("steps_done", "integer", (c) => c.notNull())
    .addColumn("steps_total", "integer", (c) => c.notNull())
    .addColumn("completed_at", "text")
    .addPrimaryKeyConstraint("course_progress_pk", ["person_id", "course"])
    .execute();

  let rollups = db.schema
    .createTable("rollups")
    .addColumn("day", "text", (c) => c.notNull())
    .addColumn("unit_id", "text", (c) => c.notNull().references("units.id"))
    .addColumn("subject", "text", (c) => c.notNull());
  for (const name of [
    "started",
    "confirmed",
    "mark_2",
    "mark_3",
    "mark_4",
    "mark_5",
    "answers",
    "pupils_started",
    "pupils_completed",
  ])
    rollups = rollups.addColumn(name, "integer", (c) => c.notNull().defaultTo(0)) as typeof rollups;
  // every chart reads one unit and one subject over days
  await rollups.addPrimaryKeyConstraint("rollups_pk", ["unit_id", "subject", "day"]).execute();

  await db.schema
    .createTable("active_weeks")
    .addColumn("week", "text", (c) => c.notNull())
    .addColumn("unit_id", "text", (c) => c.notNull().references("units.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addPrimaryKeyConstraint("active_weeks_pk", ["unit_id", "week", "person_id"])
    .execute();
}
