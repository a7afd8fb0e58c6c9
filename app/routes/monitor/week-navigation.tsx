import { Form, Link } from "react-router";
import { formatDate } from "#app/i18n/formats.ts";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { Button } from "#app/ui/button.tsx";
import { type MonitorPage, monitorPath } from "./page.ts";

/** The week looked at, its neighbours, and a form for any other. */
export function WeekNavigation({ page }: { page: MonitorPage }) {
  const t = useStaffTexts().monitor.week;
  const lang = useLang();
  const { monitor, metric, previous, next, today } = page;
  const to = (week: string) => monitorPath(monitor.unit.id, { week, metric });
  return (
    <nav className="monitor-week" aria-label={t.navigation}>
      <p className="monitor-week-now">{formatDate(monitor.week, lang, "week")}</p>
      <p className="monitor-week-links">
        {previous ? <Link to={to(previous)}>← {t.previous}</Link> : null}
        {next ? <Link to={to(next)}>{t.next} →</Link> : null}
      </p>
      <Form method="get" className="monitor-week-form">
        <label htmlFor="week">{t.choose}</label>
        <input type="date" id="week" name="week" defaultValue={monitor.week} key={monitor.week} max={today} />
        <input type="hidden" name="metric" value={metric} />
        <Button>{t.show}</Button>
      </Form>
    </nav>
  );
}
