import "#app/styles/monitor.css";
import { PageTitle } from "#app/frame/page-title.tsx";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { Route } from "./+types/unit.ts";
import { DistrictMap } from "./district-map.tsx";
import { HiddenNote } from "./hidden-note.tsx";
import { readMonitor } from "./page.server.ts";
import { LIMIT, type MonitorPage } from "./page.ts";
import { TableView } from "./table-view.tsx";
import { isAnyTold } from "./told.ts";
import { Trend } from "./trend.tsx";
import { Way } from "./way.tsx";
import { WeekFigures } from "./week-figures.tsx";
import { WeekNavigation } from "./week-navigation.tsx";

export async function loader({ request, params }: Route.LoaderArgs) {
  return readMonitor(request, params.unitId);
}

export default function Unit({ loaderData }: Route.ComponentProps) {
  return <MonitorOf page={loaderData} />;
}

/** The monitoring of one unit in one week. */
export function MonitorOf({ page }: { page: MonitorPage }) {
  const t = useStaffTexts().monitor;
  const lang = useLang();
  const { monitor } = page;
  const name = monitor.unit.names[lang];
  return (
    <div className="monitor">
      <PageTitle>{`${name} · ${t.title}`}</PageTitle>
      <header className="monitor-head">
        <div>
          <Way page={page} />
          <h1>{name}</h1>
        </div>
        {page.hasWork ? <WeekNavigation page={page} /> : null}
      </header>
      {page.hasWork ? <Week page={page} /> : <Empty />}
    </div>
  );
}

function Empty() {
  const t = useStaffTexts().monitor.empty;
  return (
    <EmptyState title={t.title}>
      <p>{t.what}</p>
    </EmptyState>
  );
}

function Week({ page }: { page: MonitorPage }) {
  const t = useStaffTexts().monitor;
  const { monitor } = page;
  if (monitor.withheld)
    return (
      <>
        <EmptyState title={t.withheld.title}>
          <p>{t.withheld.what({ limit: LIMIT })}</p>
        </EmptyState>
        <Trend page={page} />
      </>
    );
  return (
    <>
      <WeekFigures figures={monitor.figures} />
      {isQuiet(monitor.figures) ? <p className="muted">{t.quietWeek}</p> : null}
      <div className="monitor-columns">
        {page.tiles.length > 0 ? <DistrictMap page={page} /> : <Children page={page} />}
        <div>
          <Trend page={page} />
          <Subjects page={page} />
        </div>
      </div>
    </>
  );
}

function isQuiet({ pupils, started, confirmed }: MonitorPage["monitor"]["figures"]): boolean {
  return pupils === 0 && started === 0 && confirmed === 0;
}

function Children({ page }: { page: MonitorPage }) {
  const t = useStaffTexts().monitor.tables.children;
  const { kind } = page.monitor.unit;
  return (
    <section>
      <h2>{kind === "class" ? t.school : t[kind]}</h2>
      <TableView name="children" page={page} />
      <HiddenNote page={page} />
    </section>
  );
}

function Subjects({ page }: { page: MonitorPage }) {
  const t = useStaffTexts().monitor.tables;
  const { labs, courses } = page.monitor;
  return (
    <>
      <section>
        <h2>{t.labs}</h2>
        {labs.length > 0 ? <Subject name="labs" page={page} /> : <p className="muted">{t.noLabs}</p>}
      </section>
      <section>
        <h2>{t.courses}</h2>
        {courses.length > 0 ? <Subject name="courses" page={page} /> : <p className="muted">{t.noCourses}</p>}
        {courses.length > 0 ? <p className="monitor-note">{t.coursesNote({ limit: LIMIT })}</p> : null}
      </section>
    </>
  );
}

/** A table, or why there is none where every number of it is kept back. */
function Subject({ name, page }: { name: "labs" | "courses"; page: MonitorPage }) {
  const t = useStaffTexts().monitor;
  return isAnyTold(page.monitor[name]) ? (
    <TableView name={name} page={page} />
  ) : (
    <p className="muted">{t.hiddenWhy({ limit: LIMIT })}</p>
  );
}
