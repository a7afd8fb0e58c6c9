import { expect, test } from "vitest";
import { addDays, isDay, schoolDay, weekOf, weeksUpTo } from "./weeks.ts";

test("a pupil who works at one at night in Ufa works on the new day, though it is still yesterday in UTC", () => {
  expect(schoolDay("2026-11-21T19:59:59.999Z")).toBe("2026-11-22");
  expect(schoolDay("2026-11-21T18:59:59.999Z")).toBe("2026-11-21");
});

test("weeks begin on Monday, across months and years", () => {
  expect(weekOf("2026-11-22")).toBe("2026-11-16");
  expect(weekOf("2026-11-23")).toBe("2026-11-23");
  expect(weekOf("2027-01-01")).toBe("2026-12-28");
});

test("twelve weeks end with the asked one", () => {
  const weeks = weeksUpTo("2026-11-16", 12);
  expect(weeks).toHaveLength(12);
  expect(weeks.at(-1)).toBe("2026-11-16");
  expect(weeks[0]).toBe(addDays("2026-11-16", -77));
});

test("only days of the calendar are days", () => {
  expect(isDay("2028-02-29")).toBe(true);
  for (const text of ["2026-02-29", "2026-13-01", "2026-1-1", "", "2026-01-01T00:00:00Z", "٢٠٢٦-01-01"])
    expect(isDay(text), text).toBe(false);
});

test("what is no time is refused loudly", () => {
  expect(() => schoolDay("yesterday")).toThrow(RangeError);
});
