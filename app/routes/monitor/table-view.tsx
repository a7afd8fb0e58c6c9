import { Link } from "react-router";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { Table } from "#app/ui/table.tsx";
import { type MonitorPage, monitorPath } from "./page.ts";
import { type MonitorTable, monitorTable, type TableName } from "./tables.ts";
import { useFigure } from "./week-figures.tsx";

/** One of the page's tables with its file; `folded` under a chart that shows the same. */
export function TableView({ name, page, folded }: { name: TableName; page: MonitorPage; folded?: boolean }) {
  const texts = useStaffTexts();
  const lang = useLang();
  const table = monitorTable(name, page, lang, texts);
  const t = texts.monitor.tables;
  const csv = (
    <a
      href={monitorPath(page.monitor.unit.id, { table: name, week: page.monitor.week })}
      aria-label={t.csvOf({ table: table.caption })}
      download
    >
      {t.csv}
    </a>
  );
  if (!folded)
    return (
      <>
        <Rows table={table} />
        <p className="monitor-note">{csv}</p>
      </>
    );
  return (
    <div className="monitor-folded">
      <details>
        <summary>{t.asTable}</summary>
        <Rows table={table} />
      </details>
      <p className="monitor-note">{csv}</p>
    </div>
  );
}

function Rows({ table }: { table: MonitorTable }) {
  const say = useFigure();
  return (
    <Table caption={table.caption} hideCaption>
      <thead>
        <tr>
          <th scope="col">{table.head}</th>
          {table.columns.map(({ label }) => (
            <th scope="col" key={label} className="number">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ key, name, to, figures }) => (
          <tr key={key}>
            <th scope="row">{to ? <Link to={to}>{name}</Link> : name}</th>
            {table.columns.map(({ label, format }, i) => (
              <td key={label} className={figures[i] === "hidden" ? "number monitor-hidden" : "number"}>
                {say(figures[i], format)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
