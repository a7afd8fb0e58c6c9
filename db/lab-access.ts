import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from "kysely";
import type { Schema } from "./schema.ts";
import { scopeFilter } from "./scope.ts";
import type { Viewer } from "./sessions.ts";

type Query = ExpressionBuilder<Schema, "labs" | "lab_versions">;
type Condition = (eb: Query) => ExpressionWrapper<Schema, "labs" | "lab_versions", SqlBool>;

/**
 * The rule of who may open a published version, as a condition on a query of labs and lab_versions. Everyone: labs
 * without an owner. A pupil: what the own class was given, and what they have tried. A teacher or head: own labs, and
 * what a class of their school was given or has tried. A methodologist or administrator: all.
 */
export function canOpen(viewer: Viewer): Condition {
  return (eb) => {
    const open = eb("labs.owner_id", "is", null);
    switch (viewer.role) {
      case "pupil":
        return eb.or([canBegin(viewer.unitId)(eb), isTriedBy(eb, viewer.id)]);
      case "teacher":
      case "head":
        return eb.or([
          open,
          eb("labs.owner_id", "=", viewer.id),
          isGiven(eb, ofSchool(viewer)),
          isTriedIn(eb, ofSchool(viewer)),
        ]);
      case "methodologist":
      case "administrator":
        return eb.lit(true);
      case "analyst":
        return open;
    }
  };
}

/** The part of the rule that holds for a whole class: what any of its pupils may begin. */
export const canBegin =
  (classId: string): Condition =>
  (eb) =>
    eb.or([eb("labs.owner_id", "is", null), isGiven(eb, ofClass(classId))]);

/** Labs whose owner is of the school of this class. */
export const isBySchoolOf =
  (classId: string): Condition =>
  (eb) =>
    eb.exists(
      eb
        .selectFrom("people")
        .innerJoin("units", "units.parent_id", "people.unit_id")
        .whereRef("people.id", "=", "labs.owner_id")
        .where("units.id", "=", classId)
        .select("people.id"),
    );

type Classes = ReturnType<typeof ofClass> | ReturnType<typeof ofSchool>;

const ofClass = (classId: string) => (eb: Query) =>
  eb.selectFrom("units").where("units.id", "=", classId).select("units.id");

const ofSchool = (viewer: Viewer) => (eb: Query) =>
  eb
    .selectFrom("units")
    .where("units.kind", "=", "class")
    .where(scopeFilter(viewer.unitPath))
    .select("units.id");

const isGiven = (eb: Query, classes: Classes) =>
  eb.exists(
    eb
      .selectFrom("assignments")
      .whereRef("assignments.lab_version_id", "=", "lab_versions.id")
      .where("assignments.class_id", "in", classes(eb))
      .select("assignments.id"),
  );

const isTriedIn = (eb: Query, classes: Classes) =>
  eb.exists(
    eb
      .selectFrom("attempts")
      .whereRef("attempts.lab_version_id", "=", "lab_versions.id")
      .whereRef("attempts.lab_id", "=", "labs.id")
      .where("attempts.class_id", "in", classes(eb))
      .select("attempts.id"),
  );

const isTriedBy = (eb: Query, personId: string) =>
  eb.exists(
    eb
      .selectFrom("attempts")
      .whereRef("attempts.lab_version_id", "=", "lab_versions.id")
      .whereRef("attempts.lab_id", "=", "labs.id")
      .where("attempts.person_id", "=", personId)
      .select("attempts.id"),
  );
