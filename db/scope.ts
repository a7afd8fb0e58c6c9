import { type Expression, type SqlBool, sql } from "kysely";

/** Whether a path lies at or below a scope; both end with a slash, so one id never begins another. */
export const isWithin = (path: string, scope: string): boolean => path.startsWith(scope);

/**
 * The same as a condition on a query that has `units` in it. A range instead of LIKE: the index on `path` serves it
 * ("0" is the sign after "/"). It compares bytes; on PostgreSQL the column needs COLLATE "C".
 */
export function scopeFilter(scope: string): Expression<SqlBool> {
  const path = sql.ref("units.path");
  return sql<SqlBool>`(${path} >= ${scope} and ${path} < ${`${scope.slice(0, -1)}0`})`;
}
