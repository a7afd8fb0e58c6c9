import { formatDate, formatNumber } from "#app/i18n/formats.ts";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { LineChart } from "#app/ui/charts/line-chart.tsx";
import type { MonitorPage } from "./page.ts";
import { TableView } from "./table-view.tsx";

/** Pupils and confirmed works over the last weeks; nothing where no week has any to show. */
export function Trend({ page }: { page: MonitorPage }) {
  const t = useStaffTexts().monitor.trend;
  const lang = useLang();
  const { trend } = page.monitor;
  const line = (name: "pupils" | "confirmed") => ({
    name: t[name],
    values: trend.map((point) => {
      const figure = point[name];
      return typeof figure === "number" ? figure : undefined;
    }),
  });
  const lines = [line("pupils"), line("confirmed")];
  if (!lines.some(({ values }) => values.some((value) => value))) return null;
  return (
    <section>
      <h2>{t.heading}</h2>
      <LineChart
        label={t.label}
        categories={trend.map(({ week }) => formatDate(week, lang, "short"))}
        series={lines}
        hatched={trend.map(({ pupils, confirmed }) => pupils === "hidden" || confirmed === "hidden")}
        formatValue={(value) => formatNumber(value, lang)}
      />
      <TableView name="trend" page={page} folded />
    </section>
  );
}
