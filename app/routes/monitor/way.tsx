import { Link } from "react-router";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { type MonitorPage, monitorPath } from "./page.ts";

/** The units above this one, up to the viewer's own; nothing where there are none. */
export function Way({ page }: { page: MonitorPage }) {
  const t = useStaffTexts().monitor;
  const lang = useLang();
  const { monitor, metric } = page;
  const above = monitor.way.slice(0, -1);
  if (above.length === 0) return null;
  return (
    <nav aria-label={t.way}>
      <ol className="monitor-way">
        {above.map((unit) => (
          <li key={unit.id}>
            <Link to={monitorPath(unit.id, { week: monitor.week, metric })}>{unit.names[lang]}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
