import type { Db } from "./client.ts";
import { type CourseRow, listCourseRows } from "./monitor-courses.ts";
import { type CountsOf, countsByWeek, enrolled, type WeekCounts } from "./monitor-counts.ts";
import { type Figure, medianMark, type Way } from "./monitor-figures.ts";
import { type LabRow, listLabRows } from "./monitor-labs.ts";
import type { UnitKind } from "./schema.ts";
import { type Showing, showAll, showChildren, showWay, type WayShowing } from "./suppress.ts";
import { getUnit, listChildren, listWay, type Unit } from "./units.ts";
import { addDays, weekOf, weeksUpTo } from "./weeks.ts";

/** Weeks of the trend. */
export const TREND_WEEKS = 12;

/** What a unit did in a week. `share` is of the pupils on its rolls, 0 to 1; `change` is against the week before. */
export interface WeekFigures {
  pupils: Figure;
  change: Figure;
  share: Figure;
  started: Figure;
  confirmed: Figure;
  medianMark: Figure;
}

/** What a page says of a unit: codes to join a class stay behind. */
export type UnitHead = Pick<Unit, "id" | "kind" | "code" | "names">;

/** All that the page of a unit says of a week. */
export interface UnitMonitor {
  unit: UnitHead;
  /** From the viewer's own unit down to and with this one. */
  way: UnitHead[];
  week: string;
  /** Nothing of this unit can be shown this week: too few pupils here, or just enough to give another unit away. */
  withheld: boolean;
  figures: WeekFigures;
  /** Oldest week first. */
  trend: { week: string; pupils: Figure; confirmed: Figure }[];
  children: { unit: UnitHead; figures: WeekFigures }[];
  labs: LabRow[];
  courses: CourseRow[];
}

/** Whose page it is: their unit bounds what they see, its kind how closely. */
export interface MonitorViewer {
  unitPath: string;
  unitKind: UnitKind;
}

/**
 * The monitoring of a republic, district or school in a week (its Monday). `undefined` where there is no such unit in
 * the viewer's scope. Outside the school small counts are kept back (suppress.ts).
 */
export async function monitorUnit(
  db: Db,
  { unitId, week, viewer }: { unitId: string; week: string; viewer: MonitorViewer },
): Promise<UnitMonitor | undefined> {
  const unit = await getUnit(db, unitId, viewer.unitPath);
  if (!unit || unit.kind === "class") return undefined;
  const way = await wayTo(db, unit, viewer);
  const children = await listChildren(db, unit.id);
  const childIds = children.map((child) => child.id);

  const weeks = weeksUpTo(week, TREND_WEEKS);
  const before = addDays(week, -7);
  const passed = [way.units[0]?.id ?? unit.id, unit.id, ...way.levels.flatMap((level) => level.ids)];
  const counts = await countsByWeek(db, [...new Set([...passed])], weeks[0] ?? week, week);
  const childCounts = await countsByWeek(db, childIds, before, week);
  const rolls = await enrolled(db, [unit.id, ...childIds]);

  const showing = new Map(weeks.map((one) => [one, showingIn(one, way, counts)]));
  const unitIn = (one: string) => showing.get(one)?.unit ?? showAll;
  const row = (id: string, of: CountsOf, now: Showing, then: Showing) =>
    figuresOf([of(id, week), now], [of(id, before), then], rolls.get(id), way.exact);
  const childrenIn = (one: string) =>
    way.exact
      ? children.map(() => showAll)
      : showChildren(
          unitIn(one),
          childIds.map((id) => childCounts(id, one)),
        );
  const [now, then] = [childrenIn(week), childrenIn(before)];
  return {
    unit: headOf(unit),
    way: way.units.map(headOf),
    week,
    withheld: unitIn(week).withheld,
    figures: row(unit.id, counts, unitIn(week), unitIn(before)),
    trend: weeks.map((one) => {
      const { pupils, confirmed } = figuresOf(
        [counts(unit.id, one), unitIn(one)],
        undefined,
        undefined,
        way.exact,
      );
      return { week: one, pupils, confirmed };
    }),
    children: children.map((child, i) => ({
      unit: headOf(child),
      figures: row(child.id, childCounts, now[i] ?? showAll, then[i] ?? showAll),
    })),
    labs: await listLabRows(db, unit.id, week, way, showing.get(week)),
    courses: unitIn(week).withheld ? [] : await listCourseRows(db, unit.id, week, way),
  };
}

/** The first and the last week in which a unit has anything to show, or `undefined` before there is any. */
export async function weeksWithWork(
  db: Db,
  unitId: string,
): Promise<{ first: string; last: string } | undefined> {
  const { first, last } = await db
    .selectFrom("rollups")
    .select((eb) => [eb.fn.min("day").as("first"), eb.fn.max("day").as("last")])
    .where("unit_id", "=", unitId)
    .where("subject", "=", "*")
    .executeTakeFirstOrThrow();
  return first && last ? { first: weekOf(first), last: weekOf(last) } : undefined;
}

const headOf = ({ id, kind, code, names }: Unit): UnitHead => ({ id, kind, code, names });

/** The way from the viewer's unit; inside the school nothing is kept back, so no other unit needs looking at. */
async function wayTo(db: Db, unit: Unit, viewer: MonitorViewer): Promise<Way> {
  const units = await listWay(db, unit, viewer.unitPath);
  const exact = viewer.unitKind === "school" || viewer.unitKind === "class";
  if (exact) return { units, levels: [], exact };
  const levels = units.slice(0, -1).map(async (parent, i) => {
    const ids = (await listChildren(db, parent.id)).map((child) => child.id);
    return { ids, step: ids.indexOf(units[i + 1]?.id ?? "") };
  });
  return { units, levels: await Promise.all(levels), exact };
}

function showingIn(week: string, way: Way, counts: CountsOf): WayShowing {
  if (way.exact) return { unit: showAll, levels: [] };
  const levels = way.levels.map(({ ids, step }) => ({ rows: ids.map((id) => counts(id, week)), step }));
  return showWay(counts(way.units[0]?.id ?? "", week), levels);
}

type Shown = [counts: WeekCounts, showing: Showing];

function figuresOf(
  [counts, showing]: Shown,
  before: Shown | undefined,
  onRolls: number | undefined,
  exact: boolean,
): WeekFigures {
  const pupils = showing.withheld ? "hidden" : counts.pupils;
  const last = !before || before[1].withheld ? "hidden" : before[0].pupils;
  const shareOf = (active: number) => (onRolls ? Math.min(1, active / onRolls) : undefined);
  return {
    pupils,
    change: pupils === "hidden" || last === "hidden" ? "hidden" : pupils - last,
    share: pupils === "hidden" ? "hidden" : shareOf(pupils),
    started: showing.started ? counts.started : "hidden",
    confirmed: showing.confirmed ? counts.confirmed : "hidden",
    medianMark: showing.confirmed ? medianMark(counts.marks, exact) : "hidden",
  };
}
