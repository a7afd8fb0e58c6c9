import { db } from "#app/db.server.ts";
import { languageOf } from "#app/i18n/language.server.ts";
import { notFound } from "#app/responses.server.ts";
import { requireRole } from "#app/session.server.ts";
import { getCourse } from "#content/courses.ts";
import { monitorUnit, weeksWithWork } from "#db/monitor.ts";
import { territories } from "#db/seed/republic.ts";
import { addDays, isDay, schoolDay, weekOf } from "#db/weeks.ts";
import type { MonitorPage } from "./page.ts";
import { isAnyTold } from "./told.ts";

/** Who may look at the monitoring, each at their own unit and below. */
export const requireMonitorViewer = (request: Request) =>
  requireRole(request, "analyst", "methodologist", "administrator", "head");

/** What the address asks for: a unit in the viewer's scope and a week (the latest with work enough unless told). Throws 404. */
export async function readMonitor(request: Request, unitId: string): Promise<MonitorPage> {
  const viewer = await requireMonitorViewer(request);
  const query = new URL(request.url).searchParams;
  const today = schoolDay(new Date().toISOString());
  const thisWeek = weekOf(today);
  const worked = await weeksWithWork(db, unitId);
  const asked = query.get("week") ?? "";
  const isAsked = isDay(asked) && asked <= today;
  const read = (week: string) => monitorUnit(db, { unitId, week, viewer });
  const latest = isAsked ? weekOf(asked) : (worked?.last ?? thisWeek);
  const found = await read(latest);
  if (!found) throw notFound();
  // so few have worked in a week just begun that less may be told of it than of the one before: that one is looked at then
  const isEarlier = worked !== undefined && worked.first < latest;
  const isFull = toldOf(found) === THINGS;
  const before = !isAsked && !isFull && isEarlier ? await read(addDays(latest, -7)) : undefined;
  const monitor = before && toldOf(before) > toldOf(found) ? before : found;
  const { week } = monitor;
  const lang = languageOf(request);
  const [previous, next] = [addDays(week, -7), addDays(week, 7)];
  return {
    monitor,
    metric: readMetric(query.get("metric")),
    hasWork: worked !== undefined,
    previous: worked && previous >= worked.first ? previous : undefined,
    next: next <= thisWeek ? next : undefined,
    today,
    courseTitles: Object.fromEntries(
      monitor.courses.map(({ course }) => [course, getCourse(course)?.texts[lang].title ?? course]),
    ),
    tiles: monitor.unit.kind === "republic" ? tilesOf(monitor) : [],
  };
}

const THINGS = 4;

/** Of how many things there is a number to see: the unit, at least one below it (not on a map of hidden ones), labs, courses. */
const toldOf = ({ withheld, children, labs, courses }: MonitorPage["monitor"]): number =>
  [
    !withheld,
    !withheld && (children.length === 0 || children.some(({ figures }) => Number(figures.pupils) > 0)),
    isAnyTold(labs),
    isAnyTold(courses),
  ].filter(Boolean).length;

function readMetric(text: string | null): MonitorPage["metric"] {
  return text === "confirmed" || text === "medianMark" ? text : "share";
}

/** Every place of the map, with the unit that has its code. */
function tilesOf({ children }: MonitorPage["monitor"]): MonitorPage["tiles"] {
  const units = new Map(children.map(({ unit }) => [unit.code, unit.id]));
  return territories.map(({ code, name, label, column, row }) => ({
    ...{ code, names: name, labels: label, column, row },
    unitId: units.get(code),
  }));
}
