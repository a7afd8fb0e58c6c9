import { formatNumeral } from "#labs/document/numerals.ts";
import { monthNames, monthsInDates, shortMonths } from "./calendar-names.ts";

/** The languages of the platform. */
export type Lang = "ba" | "ru" | "en";

/** `digits`: decimal places, kept in full; `sign`: a plus before what is above zero. */
export interface NumberOptions {
  digits?: number;
  sign?: boolean;
}

/** The republic's clock: UTC+5, the same as db/weeks.ts, which a browser may not load. */
export const CLOCK_OFFSET_HOURS = 5;

/** A number for reading, as formatNumeral of labs/ writes it, with `digits` decimals (none unless told). */
export function formatNumber(value: number, lang: Lang, options: NumberOptions = {}): string {
  const text = formatNumeral(value, lang, { digits: options.digits ?? 0 });
  return options.sign && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Points of a marking, to a hundredth at the most: "9", "15,5". */
export const formatPoints = (points: number, lang: Lang): string =>
  formatNumeral(Math.round(points * 100) / 100, lang);

/** A share of one as per cent: 0.374 is "37 %" ("37%" in English). */
export function formatPercent(share: number, lang: Lang, options: NumberOptions = {}): string {
  return `${formatNumber(share * 100, lang, options)}${lang === "en" ? "" : "\u00a0"}%`;
}

/** Which of the three Russian forms goes with a whole number: 1 работа, 2 работы, 5 работ. */
export function pluralRu(n: number, one: string, few: string, many: string): string {
  const last = Math.abs(n) % 10;
  const lastTwo = Math.abs(n) % 100;
  if (last === 1 && lastTwo !== 11) return one;
  return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? few : many;
}

/**
 * A day (`YYYY-MM-DD`) or an ISO time, read on the republic's clock. `week` takes its Monday and says the seven days;
 * `short` is for axes and has no year. Throws a RangeError where it is neither.
 */
export function formatDate(
  iso: string,
  lang: Lang,
  style: "day" | "day-time" | "time" | "month" | "week" | "short",
): string {
  const date = clockDate(iso);
  if (style === "month") return `${monthNames[lang][date.month]} ${date.year}`;
  if (style === "short") return `${date.day} ${shortMonths[lang][date.month]}`;
  if (style === "week") return formatWeek(iso, lang);
  if (style === "time") return date.time;
  const day = `${date.day} ${monthsInDates[lang][date.month]} ${date.year}`;
  return style === "day" ? day : `${day}, ${date.time}`;
}

function formatWeek(monday: string, lang: Lang): string {
  const from = clockDate(monday);
  const to = clockDate(new Date(Date.parse(monday) + 6 * 86_400_000).toISOString().slice(0, 10));
  const months = monthsInDates[lang];
  const last = `${to.day} ${months[to.month]} ${to.year}`;
  if (from.year !== to.year) return `${from.day} ${months[from.month]} ${from.year} – ${last}`;
  if (from.month !== to.month) return `${from.day} ${months[from.month]} – ${last}`;
  return `${from.day}–${last}`;
}

interface ClockDate {
  year: number;
  /** From 0. */
  month: number;
  day: number;
  time: string;
}

function clockDate(iso: string): ClockDate {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const date = new Date(Date.parse(iso) + (isDay ? 0 : CLOCK_OFFSET_HOURS * 3_600_000));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    day: date.getUTCDate(),
    time: date.toISOString().slice(11, 16),
  };
}
