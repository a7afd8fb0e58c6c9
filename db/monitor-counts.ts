import { sql } from "kysely";
import type { Db } from "./client.ts";
import { addDays, weekOf } from "./weeks.ts";

/** What a unit did in a week. `marks[0]` is how many twos were given, `marks[3]` how many fives. */
export interface WeekCounts {
  pupils: number;
  started: number;
  confirmed: number;
  marks: [number, number, number, number];
}

/** Counts of works, of one lab or all. */
export type WorkCounts = Omit<WeekCounts, "pupils">;

/** Nobody did anything. */
export const noCounts: WeekCounts = { pupils: 0, started: 0, confirmed: 0, marks: [0, 0, 0, 0] };

/** Reads counts by unit and week; `noCounts` where there are none. */
export type CountsOf = (unitId: string, week: string) => WeekCounts;

/** The counts of units in the weeks `from` to `to` (Mondays, both included). */
export async function countsByWeek(db: Db, unitIds: string[], from: string, to: string): Promise<CountsOf> {
  const counts = new Map<string, WeekCounts>();
  const at = (unitId: string, week: string) => {
    const key = `${unitId} ${week}`;
    const known = counts.get(key) ?? structuredClone(noCounts);
    counts.set(key, known);
    return known;
  };
  const active = await db
    .selectFrom("active_weeks")
    .select((eb) => ["unit_id", "week", eb.fn.countAll<number>().as("pupils")])
    .where("unit_id", "in", unitIds)
    .where("week", ">=", from)
    .where("week", "<=", to)
    .groupBy(["unit_id", "week"])
    .execute();
  for (const row of active) at(row.unit_id, row.week).pupils = Number(row.pupils);
  for (const row of await workRows(db, unitIds, from, to)) {
    if (row.subject === "*") addWorks(at(row.unit_id, weekOf(row.day)), row);
  }
  return (unitId, week) => counts.get(`${unitId} ${week}`) ?? noCounts;
}

/** The works of each unit in one week, by lab id. */
export async function labCounts(
  db: Db,
  unitIds: string[],
  week: string,
): Promise<Map<string, Map<string, WorkCounts>>> {
  const units = new Map(unitIds.map((id) => [id, new Map<string, WorkCounts>()]));
  for (const row of await workRows(db, unitIds, week, week, "lab:")) {
    const labs = units.get(row.unit_id);
    const id = row.subject.slice("lab:".length);
    const counts = labs?.get(id) ?? structuredClone(noCounts);
    addWorks(counts, row);
    labs?.set(id, counts);
  }
  return units;
}

/** How many pupils each unit has on its rolls. */
export async function enrolled(db: Db, unitIds: string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("units as unit")
    .innerJoin("units as below", (join) =>
      join.on((eb) =>
        eb.and([
          eb("below.path", ">=", eb.ref("unit.path")),
          // as scopeFilter does; "~" comes after every sign of an id
          eb("below.path", "<", sql<string>`${sql.ref("unit.path")} || '~'`),
        ]),
      ),
    )
    .innerJoin("people", "people.unit_id", "below.id")
    .select((eb) => ["unit.id", eb.fn.countAll<number>().as("pupils")])
    .where("unit.id", "in", unitIds)
    .where("people.role", "=", "pupil")
    .groupBy("unit.id")
    .execute();
  return new Map(rows.map((row) => [row.id, Number(row.pupils)]));
}

function workRows(db: Db, unitIds: string[], from: string, to: string, prefix?: "lab:") {
  const query = db
    .selectFrom("rollups")
    .select(["unit_id", "subject", "day", "started", "confirmed", "mark_2", "mark_3", "mark_4", "mark_5"])
    .where("unit_id", "in", unitIds)
    .where("day", ">=", from)
    .where("day", "<=", addDays(to, 6));
  return prefix
    ? query.where("subject", ">=", prefix).where("subject", "<", `${prefix}~`).execute()
    : query.where("subject", "=", "*").execute();
}

type WorkRow = Awaited<ReturnType<typeof workRows>>[number];

function addWorks(counts: WorkCounts, row: WorkRow): void {
  counts.started += row.started;
  counts.confirmed += row.confirmed;
  for (const [i, name] of (["mark_2", "mark_3", "mark_4", "mark_5"] as const).entries())
    counts.marks[i] = (counts.marks[i] ?? 0) + row[name];
}
