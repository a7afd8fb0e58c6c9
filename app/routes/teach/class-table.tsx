import type { ReactNode } from "react";
import { Link } from "react-router";
import { formatDate } from "#app/i18n/formats.ts";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { Table } from "#app/ui/table.tsx";
import type { Assignment } from "#db/assignments.ts";
import type { ClassRow } from "#db/class-page.ts";
import { ClassCellView } from "./class-cell.tsx";
import type { Sort } from "./class-sort.ts";

interface Props {
  name: string;
  assignments: Assignment[];
  rows: ClassRow[];
  sort: Sort;
}

/** Pupils × works. The names stay in sight when the table is scrolled sideways. */
export function ClassTable({ name, assignments, rows, sort }: Props) {
  const t = useStaffTexts().teach.table;
  const lang = useLang();
  const sortedBy = typeof sort === "string" ? sort : sort.work;
  const head = (key: string, label: string, more?: ReactNode) => (
    <SortHead key={key} {...{ sortKey: key, label, isSorted: key === sortedBy }}>
      {more}
    </SortHead>
  );
  return (
    <div className="class-table">
      <Table caption={t.caption({ name })} hideCaption>
        <thead>
          <tr>
            {head("name", t.pupil)}
            {assignments.map(({ id, title, dueAt }) =>
              head(id, title, dueAt ? <small>{formatDate(dueAt, lang, "short")}</small> : null),
            )}
            {head("done", t.done)}
            {head("time", t.time)}
            {head("last", t.last)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.personId}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell) => (
                <td key={cell.assignmentId}>
                  <ClassCellView cell={cell} />
                </td>
              ))}
              <td>{t.doneOf({ done: row.done, total: assignments.length })}</td>
              <td>{row.spentS === 0 ? "–" : t.minutes(hoursAndMinutes(row.spentS))}</td>
              <td>{row.lastAt ? formatDate(row.lastAt, lang, "day-time") : t.never}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function SortHead(props: { sortKey: string; label: string; isSorted: boolean; children?: ReactNode }) {
  const t = useStaffTexts().teach.table;
  const { sortKey, label, isSorted, children } = props;
  const direction = sortKey === "name" ? "ascending" : "descending";
  return (
    <th scope="col" aria-sort={isSorted ? direction : undefined}>
      <Link
        {...{ to: sortKey === "name" ? "?" : `?sort=${sortKey}`, preventScrollReset: true }}
        title={t.sortBy({ column: label })}
      >
        {label}
      </Link>
      {children}
    </th>
  );
}

/** Whole minutes, one at least. */
function hoursAndMinutes(seconds: number): { h: number; min: number } {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return { h: Math.floor(minutes / 60), min: minutes % 60 };
}
