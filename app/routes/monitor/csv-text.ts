import type { Lang } from "#app/i18n/formats.ts";
import type { Figure } from "#db/monitor-figures.ts";
import type { Format, MonitorTable } from "./tables.ts";

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A table as the spreadsheets of the schools open it: UTF-8 with a byte order mark, `;` and decimal commas in Bashkir and
 * Russian, `,` and points in English. `hidden` stands where a number is kept back; nothing where there is none.
 */
export function csvText(table: MonitorTable, lang: Lang, hidden: string): string {
  const separator = lang === "en" ? "," : ";";
  const head = [table.head, ...table.columns.map((column) => column.label)].map(textCell);
  const rows = table.rows.map(({ name, figures }) => [
    textCell(name),
    ...figures.map((figure, i) => figureCell(figure, table.columns[i]?.format ?? "count", lang, hidden)),
  ]);
  return BYTE_ORDER_MARK + [head, ...rows].map((cells) => `${cells.join(separator)}\r\n`).join("");
}

/** Quoted, and never a formula: a text that a spreadsheet would calculate gets an apostrophe before it. */
function textCell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text.trimStart()) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[;,"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A bare number without spaces or signs of its own; shares as a part of one, to four places. */
function figureCell(figure: Figure, format: Format, lang: Lang, hidden: string): string {
  if (figure === "hidden") return textCell(hidden);
  if (figure === undefined) return "";
  const text = String(format === "share" ? Number(figure.toFixed(4)) : figure);
  return lang === "en" ? text : text.replace(".", ",");
}
