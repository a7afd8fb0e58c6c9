import { expect, test } from "vitest";
import { SCHOOL_UTC_OFFSET_HOURS } from "#db/weeks.ts";
import { dayNames, monthNames, monthsInDates, shortMonths } from "./calendar-names.ts";
import { CLOCK_OFFSET_HOURS, formatDate, formatNumber, formatPercent, pluralRu } from "./formats.ts";

test("numbers have thin spaces between thousands, a comma in Bashkir and Russian, a point in English", () => {
  expect(formatNumber(1234567.891, "ba", { digits: 2 })).toBe("1\u202f234\u202f567,89");
  expect(formatNumber(1204, "ru")).toBe("1\u202f204");
  expect(formatNumber(1204.5, "en", { digits: 1 })).toBe("1\u202f204.5");
  expect(formatNumber(999, "en")).toBe("999");
});

test("a change carries its sign, and what rounds to nothing has none", () => {
  expect(formatNumber(31, "ru", { sign: true })).toBe("+31");
  expect(formatNumber(-31, "ru", { sign: true })).toBe("−31");
  expect(formatNumber(0, "ru", { sign: true })).toBe("0");
  expect(formatNumber(-0.001, "ru", { digits: 2 })).toBe("0,00");
});

test("shares are said in per cent", () => {
  expect(formatPercent(0.374, "ru")).toBe("37\u00a0%");
  expect(formatPercent(0.374, "en", { digits: 1 })).toBe("37.4%");
});

test("Russian has three forms after a number", () => {
  const works = (n: number) => pluralRu(n, "работа", "работы", "работ");
  expect([1, 2, 5, 11, 12, 14, 21, 22, 25, 111, 101].map(works)).toEqual([
    ...[
      "работа",
      "работы",
      "работ",
      "работ",
      "работ",
      "работ",
      "работа",
      "работы",
      "работ",
      "работ",
      "работа",
    ],
  ]);
});

test("days, times, months and weeks are said in three languages", () => {
  expect(formatDate("2026-11-16", "ru", "day")).toBe("16 ноября 2026");
  expect(formatDate("2026-01-16", "ba", "day")).toBe("16 ғинуар 2026");
  expect(formatDate("2026-11-16", "en", "month")).toBe("November 2026");
  expect(formatDate("2026-11-21T20:05:00Z", "ru", "day-time")).toBe("22 ноября 2026, 01:05");
  expect(formatDate("2026-11-16", "ru", "week")).toBe("16–22 ноября 2026");
  expect(formatDate("2026-11-30", "ba", "week")).toBe("30 ноябрь – 6 декабрь 2026");
  expect(formatDate("2026-12-28", "en", "week")).toBe("28 December 2026 – 3 January 2027");
  expect(formatDate("2026-11-16", "en", "short")).toBe("16 Nov");
});

test("every calendar is whole", () => {
  for (const lang of ["ba", "ru", "en"] as const) {
    for (const months of [monthNames, monthsInDates, shortMonths])
      expect(new Set(months[lang]).size).toBe(12);
    expect(new Set(dayNames[lang]).size).toBe(7);
  }
});

test("the page and the database cut the day by the same clock", () => {
  expect(CLOCK_OFFSET_HOURS).toBe(SCHOOL_UTC_OFFSET_HOURS);
});
