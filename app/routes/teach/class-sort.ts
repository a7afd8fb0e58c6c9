import { compareTexts } from "#app/i18n/collation.ts";
import type { Lang } from "#app/i18n/formats.ts";
import type { ClassRow, ClassTable } from "#db/class-page.ts";

/** What the class table may be sorted by: a column, or a work by its id. The name goes up, everything else down. */
export type Sort = "name" | "done" | "time" | "last" | { work: string };

/** The order an address asks for; what is not there is the order of names. */
export function readSort(text: string | null, table: ClassTable): Sort {
  if (text === "done" || text === "time" || text === "last") return text;
  const work = table.assignments.find(({ id }) => id === text);
  return work ? { work: work.id } : "name";
}

/** The rows in an order; equal ones by name, in the order of the page's alphabet. */
export function sortRows(rows: readonly ClassRow[], sort: Sort, lang: Lang): ClassRow[] {
  const names = compareTexts(lang);
  return rows.toSorted((a, b) => compare(b, a, sort) || names(a.name, b.name));
}

function compare(a: ClassRow, b: ClassRow, sort: Sort): number {
  switch (sort) {
    case "name":
      return 0;
    case "done":
      return a.done - b.done;
    case "time":
      return a.spentS - b.spentS;
    case "last":
      return (a.lastAt ?? "") < (b.lastAt ?? "") ? -1 : (a.lastAt ?? "") > (b.lastAt ?? "") ? 1 : 0;
    default:
      return resultOf(a, sort.work) - resultOf(b, sort.work);
  }
}

const FAR = { "not-started": 0, started: 1, returned: 2, "handed-in": 3, confirmed: 4 };

/** One number for how well a work went: the state first, then the mark, then points or steps. */
function resultOf(row: ClassRow, work: string): number {
  const cell = row.cells.find(({ assignmentId }) => assignmentId === work);
  if (!cell) return 0;
  const { mark = 0, points = 0, maxPoints } = cell.attempt ?? {};
  const share = cell.steps ? cell.steps.done / Math.max(1, cell.steps.total) : points / (maxPoints || 1);
  return FAR[cell.state] * 100 + mark * 10 + share;
}
