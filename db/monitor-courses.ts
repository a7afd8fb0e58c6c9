import type { Db } from "./client.ts";
import { type Figure, rank, type Way } from "./monitor-figures.ts";
import { inSteps, isSmall, shownColumns } from "./suppress.ts";
import { addDays, weekOf } from "./weeks.ts";

/** Pupils who have begun and completed a course up to and with a week; `share` is of those who began, 0 to 1. */
export interface CourseRow {
  course: string;
  started: Figure;
  completed: Figure;
  share: Figure;
}

/** The courses begun in a unit up to and with a week, by slug. */
export async function listCourseRows(db: Db, unitId: string, week: string, way: Way): Promise<CourseRow[]> {
  const growth = await courseGrowth(db, [unitId, ...way.levels.flatMap((level) => level.ids)], week);
  const courses = [...(growth.get(unitId)?.keys() ?? [])].sort();
  const sumOf = (unit: string, course: string, count: 0 | 1) =>
    (growth.get(unit)?.get(course) ?? []).reduce((sum, week) => sum + week[count], 0);
  const separable = (course: string, count: 0 | 1) =>
    way.levels.every(
      ({ ids }) =>
        shownColumns(
          ids.map((unit) => [sumOf(unit, course, count)]),
          ids.map(() => false),
        )[0],
    );
  return courses.map((course) => {
    const figure = (count: 0 | 1): Figure => {
      const weeks = (growth.get(unitId)?.get(course) ?? []).map((one) => one[count]);
      const sum = sumOf(unitId, course, count);
      if (way.exact) return sum;
      return isSmall(sum) || !separable(course, count) ? "hidden" : inSteps(weeks);
    };
    const completed = figure(1);
    const began = figure(0);
    // each moves on in steps of its own, so the greater may for a while be the older
    const started =
      began === "hidden" || completed === "hidden" ? began : Math.max(rank(began), rank(completed));
    return { course, started, completed, share: shareOf(completed, started) };
  });
}

function shareOf(part: Figure, whole: Figure): Figure {
  if (part === "hidden" || whole === "hidden") return "hidden";
  return part === undefined || !whole ? undefined : part / whole;
}

/** By unit and course: pupils who began and who completed it in each week with any, oldest first. */
async function courseGrowth(
  db: Db,
  unitIds: string[],
  week: string,
): Promise<Map<string, Map<string, [started: number, completed: number][]>>> {
  const rows = await db
    .selectFrom("rollups")
    .select(["unit_id", "subject", "day", "pupils_started", "pupils_completed"])
    .where("unit_id", "in", unitIds)
    .where("subject", ">=", "course:")
    .where("subject", "<", "course:~")
    .where("day", "<=", addDays(week, 6))
    .where((eb) => eb.or([eb("pupils_started", ">", 0), eb("pupils_completed", ">", 0)]))
    .orderBy("day")
    .execute();
  const units = new Map<string, Map<string, Map<string, [number, number]>>>();
  for (const row of rows) {
    const courses = units.get(row.unit_id) ?? new Map<string, Map<string, [number, number]>>();
    const slug = row.subject.slice("course:".length);
    const weeks = courses.get(slug) ?? new Map<string, [number, number]>();
    const monday = weekOf(row.day);
    const [started, completed] = weeks.get(monday) ?? [0, 0];
    weeks.set(monday, [started + row.pupils_started, completed + row.pupils_completed]);
    units.set(row.unit_id, courses.set(slug, weeks));
  }
  const inOrder = (courses: Map<string, Map<string, [number, number]>>) =>
    new Map([...courses].map(([slug, weeks]) => [slug, [...weeks.values()]]));
  return new Map([...units].map(([unit, courses]) => [unit, inOrder(courses)]));
}
