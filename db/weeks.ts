/**
 * The republic keeps one clock all the year round, UTC+5: a school day and a school week are cut by it, whatever
 * zone the server or the reader's device is in.
 */
export const SCHOOL_UTC_OFFSET_HOURS = 5;

const DAY_MS = 86_400_000;

/** The school day, `YYYY-MM-DD`, of an ISO time. Throws a RangeError where it is no time. */
export function schoolDay(iso: string): string {
  return dayOf(Date.parse(iso) + SCHOOL_UTC_OFFSET_HOURS * 3_600_000);
}

/** The day a number of days after (or, negative, before) a day. */
export function addDays(day: string, days: number): string {
  return dayOf(startOf(day) + days * DAY_MS);
}

/** The Monday of the week a day is in: what a week is called. */
export function weekOf(day: string): string {
  const sinceMonday = (new Date(startOf(day)).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}

/** `count` weeks up to and with `week`, oldest first. */
export function weeksUpTo(week: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(week, (index - count + 1) * 7));
}

/** Whether a text from an address is a day of the calendar (30 February is none). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = startOf(text);
  return Number.isFinite(time) && dayOf(time) === text;
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
