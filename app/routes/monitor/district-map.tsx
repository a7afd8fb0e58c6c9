import { Link } from "react-router";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { classLimits, classOf } from "#app/ui/charts/scales.ts";
import { type Tile, TileMap } from "#app/ui/charts/tile-map.tsx";
import type { Figure } from "#db/monitor-figures.ts";
import { HiddenNote } from "./hidden-note.tsx";
import { type Metric, type MonitorPage, metrics, monitorPath } from "./page.ts";
import { TableView } from "./table-view.tsx";
import type { Format } from "./tables.ts";
import { useFigure } from "./week-figures.tsx";

const formats: Record<Metric, Format> = { share: "share", confirmed: "count", medianMark: "mark" };

/** School marks are read against the same limits every week. */
const MARK_LIMITS = [3, 3.5, 4, 4.5];

/** The republic's districts and cities by one metric, chosen by links, with its key, its table and its file. */
export function DistrictMap({ page }: { page: MonitorPage }) {
  const t = useStaffTexts().monitor.map;
  const { metric } = page;
  const limits = metric === "medianMark" ? MARK_LIMITS : classLimits(shownFigures(page));
  return (
    <section className="monitor-map">
      <h2>{t.heading}</h2>
      <MetricLinks page={page} />
      <TileMap label={t.label({ metric: t[metric] })} tiles={useTiles(page, limits)} />
      <Legend limits={limits} metric={metric} />
      <HiddenNote page={page} />
      <TableView name="children" page={page} folded />
    </section>
  );
}

function shownFigures({ monitor, metric }: MonitorPage): number[] {
  return monitor.children
    .map(({ figures }) => figures[metric])
    .filter((figure) => typeof figure === "number");
}

function useTiles({ monitor, metric, tiles }: MonitorPage, limits: number[]): Tile[] {
  const t = useStaffTexts().monitor;
  const lang = useLang();
  const say = useFigure();
  const figures = new Map(monitor.children.map((child) => [child.unit.id, child.figures[metric]]));
  return tiles.map(({ code, names, labels, column, row, unitId }) => {
    const figure = unitId === undefined ? undefined : figures.get(unitId);
    const words = figure === undefined ? t.map.none : say(figure, formats[metric]);
    return {
      ...{
        id: code,
        column,
        row,
        label: labels[lang],
        title: `${names[lang]}: ${words}`,
        look: look(figure, limits),
      },
      ...(unitId === undefined ? {} : { to: monitorPath(unitId, { week: monitor.week, metric }) }),
    };
  });
}

function look(figure: Figure, limits: number[]): Tile["look"] {
  if (figure === undefined) return "none";
  return figure === "hidden" ? "hidden" : classOf(figure, limits);
}

function MetricLinks({ page: { monitor, metric } }: { page: MonitorPage }) {
  const t = useStaffTexts().monitor.map;
  return (
    <nav aria-label={t.metrics} className="monitor-metrics">
      {metrics.map((one) => (
        <Link
          key={one}
          to={monitorPath(monitor.unit.id, { week: monitor.week, metric: one })}
          aria-current={one === metric ? "true" : undefined}
          preventScrollReset
        >
          {t[one]}
        </Link>
      ))}
    </nav>
  );
}

function Legend({ limits, metric }: { limits: number[]; metric: Metric }) {
  const { map: t, hidden } = useStaffTexts().monitor;
  const say = useFigure();
  const number = (limit: number | undefined) => say(limit, formats[metric]);
  const classes = limits.map((limit, i) =>
    i === 0 ? t.below({ to: number(limit) }) : t.between({ from: number(limits[i - 1]), to: number(limit) }),
  );
  const last = limits.at(-1);
  if (last !== undefined) classes.push(t.above({ from: number(last) }));
  return (
    <ul className="monitor-legend" aria-label={t.legend}>
      {classes.map((words, i) => (
        <li key={words}>
          <span className={`swatch swatch-${i}`} />
          {words}
        </li>
      ))}
      <li>
        <span className="swatch swatch-hidden" />
        {hidden}
      </li>
      <li>
        <span className="swatch swatch-none" />
        {t.none}
      </li>
    </ul>
  );
}
