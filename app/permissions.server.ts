import { type Expression, type SqlBool, sql } from "kysely";
import type { Unit } from "#db/units.ts";
import type { Viewer } from "#db/sessions.ts";
import { isWithin, scopeFilter } from "#db/scope.ts";
import type { Role } from "#db/schema.ts";

/** Anything a condition can be put on: a Kysely query. */
interface Filterable {
  where(condition: Expression<SqlBool>): unknown;
}

/** Who may see what, once for one thing and once for a list: the two come from the same scope and cannot disagree. */
export interface Rule<Thing> {
  allows(thing: Thing): boolean;
  /** Narrows a query that has the tables the rule names. */
  where<Query extends Filterable>(query: Query): Query;
}

/** Roles that work with named pupils; to the others a class is a number. */
const SEE_PUPILS: readonly Role[] = ["teacher", "head", "administrator"];

/** Units: one's own and those below it. The query has `units`. */
export function unitRule(viewer: Viewer): Rule<Pick<Unit, "path">> {
  return rule((unit) => isWithin(unit.path, viewer.unitPath), scopeFilter(viewer.unitPath));
}

/** Classes with their pupils' names: the pupil's own, or those of one's school (or district). The query has `units`. */
export function classRule(viewer: Viewer): Rule<Pick<Unit, "path" | "kind">> {
  if (viewer.role !== "pupil" && !SEE_PUPILS.includes(viewer.role)) return NOTHING;
  const scope = viewer.unitPath;
  return rule(
    (unit) => unit.kind === "class" && isWithin(unit.path, scope),
    sql<SqlBool>`(units.kind = 'class' and ${scopeFilter(scope)})`,
  );
}

/** Attempts: a pupil's own, or those of the classes one works with. The query has `attempts`, joined to its class in `units`. */
export function attemptRule(viewer: Viewer): Rule<{ personId: string; classPath: string }> {
  if (viewer.role === "pupil")
    return rule((attempt) => attempt.personId === viewer.id, sql<SqlBool>`attempts.person_id = ${viewer.id}`);
  if (!SEE_PUPILS.includes(viewer.role)) return NOTHING;
  return rule((attempt) => isWithin(attempt.classPath, viewer.unitPath), scopeFilter(viewer.unitPath));
}

function rule<Thing>(allows: (thing: Thing) => boolean, condition: Expression<SqlBool>): Rule<Thing> {
  return { allows, where: (query) => query.where(condition) as typeof query };
}

const NOTHING: Rule<unknown> = rule(() => false, sql<SqlBool>`1 = 0`);
