import { compareTexts } from "#app/i18n/collation.ts";
import { formatDate, formatNumber, formatPercent, type Lang } from "#app/i18n/formats.ts";
import type { StaffTexts } from "#app/i18n/staff-texts.ts";
import type { Figure } from "#db/monitor-figures.ts";
import { type MonitorPage, monitorPath } from "./page.ts";

/** The tables of a page; each is also a file. */
export const tableNames = ["children", "trend", "labs", "courses"] as const;
export type TableName = (typeof tableNames)[number];

export type Format = "count" | "change" | "share" | "mark";

/** A table for the page and for CSV alike: a name first, then figures, each column in one format. */
export interface MonitorTable {
  name: TableName;
  caption: string;
  head: string;
  columns: { label: string; format: Format }[];
  rows: { key: string; name: string; to?: string; figures: Figure[] }[];
}

/** One of the tables of a page in a language. */
export function monitorTable(
  name: TableName,
  page: MonitorPage,
  lang: Lang,
  texts: StaffTexts,
): MonitorTable {
  return { children, trend, labs, courses }[name](page, lang, texts.monitor);
}

/** A figure in words; nothing is "–". */
export function figureText(figure: Figure, format: Format, lang: Lang, hidden: string): string {
  if (figure === "hidden") return hidden;
  if (figure === undefined) return "–";
  if (format === "share") return formatPercent(figure, lang);
  if (format === "mark") return formatNumber(figure, lang, { digits: 1 });
  return formatNumber(figure, lang, { sign: format === "change" });
}

type Words = StaffTexts["monitor"];

function children({ monitor, metric }: MonitorPage, lang: Lang, t: Words): MonitorTable {
  const kind = monitor.unit.kind === "class" ? "school" : monitor.unit.kind;
  const compare = compareTexts(lang);
  const rows = monitor.children.map(({ unit, figures }) => ({
    key: unit.id,
    name: unit.names[lang],
    ...(unit.kind === "class" ? {} : { to: monitorPath(unit.id, { week: monitor.week, metric }) }),
    figures: [
      figures.pupils,
      figures.change,
      figures.share,
      figures.started,
      figures.confirmed,
      figures.medianMark,
    ],
  }));
  return {
    name: "children",
    caption: t.tables.children[kind],
    head: t.tables.unit[kind],
    columns: [
      { label: t.tables.pupils, format: "count" },
      { label: t.tables.change, format: "change" },
      { label: t.tables.share, format: "share" },
      { label: t.tables.started, format: "count" },
      { label: t.tables.confirmed, format: "count" },
      { label: t.tables.medianMark, format: "mark" },
    ],
    rows: rows.sort((a, b) => compare(a.name, b.name)),
  };
}

function trend({ monitor }: MonitorPage, lang: Lang, t: Words): MonitorTable {
  return {
    name: "trend",
    caption: t.tables.trend,
    head: t.tables.week,
    columns: [
      { label: t.tables.pupils, format: "count" },
      { label: t.tables.confirmed, format: "count" },
    ],
    rows: monitor.trend.map(({ week, pupils, confirmed }) => ({
      key: week,
      name: formatDate(week, lang, "week"),
      figures: [pupils, confirmed],
    })),
  };
}

function labs({ monitor }: MonitorPage, lang: Lang, t: Words): MonitorTable {
  return {
    name: "labs",
    caption: t.tables.labs,
    head: t.tables.lab,
    columns: [
      { label: t.tables.started, format: "count" },
      { label: t.tables.confirmed, format: "count" },
      { label: t.tables.medianMark, format: "mark" },
    ],
    rows: monitor.labs.map(({ labId, titles, started, confirmed, medianMark }) => ({
      key: labId,
      name: titles[lang],
      figures: [started, confirmed, medianMark],
    })),
  };
}

function courses({ monitor, courseTitles }: MonitorPage, _lang: Lang, t: Words): MonitorTable {
  return {
    name: "courses",
    caption: t.tables.courses,
    head: t.tables.course,
    columns: [
      { label: t.tables.began, format: "count" },
      { label: t.tables.completed, format: "count" },
      { label: t.tables.completedShare, format: "share" },
    ],
    rows: monitor.courses.map(({ course, started, completed, share }) => ({
      key: course,
      name: courseTitles[course] ?? course,
      figures: [started, completed, share],
    })),
  };
}
