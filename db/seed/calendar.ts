import { addDays, SCHOOL_UTC_OFFSET_HOURS, schoolDay, weekOf, weeksUpTo } from "#db/weeks.ts";
import type { Random } from "#labs/engine/random.ts";

/** How long a term is, weeks. */
export const TERM_WEEKS = 12;

/** The Mondays of a term that ends with the week of an ISO time. */
export const termWeeks = (until: string): string[] => weeksUpTo(weekOf(schoolDay(until)), TERM_WEEKS);

/** A moment of a school day, ms since 1970, at so many minutes past midnight by the republic's clock. */
export function timeOn(day: string, minutes: number): number {
  return Date.parse(`${day}T00:00:00Z`) + (minutes - 60 * SCHOOL_UTC_OFFSET_HOURS) * 60_000;
}

/** A moment in a week, Monday to Friday, at which a pupil works: mostly in lessons, else in the late afternoon. */
export function workingTime(week: string, random: Random): number {
  const day = addDays(week, random.integer(5));
  const minutes = random.uniform() < 0.75 ? 510 + 330 * random.uniform() : 960 + 240 * random.uniform();
  return Math.round(timeOn(day, minutes));
}
