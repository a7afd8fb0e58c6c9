import "#app/styles/teach.css";
import { Link } from "react-router";
import { db } from "#app/db.server.ts";
import { readForm } from "#app/forms.server.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { languageOf } from "#app/i18n/language.server.ts";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { notFound, seeOther } from "#app/responses.server.ts";
import { requireRole, type Viewer } from "#app/session.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { unassign } from "#db/assignments.ts";
import { getClassTable } from "#db/class-page.ts";
import { listOtherWorks } from "#db/other-works.ts";
import { getUnit, printJoinCode } from "#db/units.ts";
import type { Route } from "./+types/class.ts";
import { readSort, sortRows } from "./class-sort.ts";
import { ClassTable } from "./class-table.tsx";
import { GiveForm } from "./give-form.tsx";
import { GivenList } from "./given-list.tsx";
import { listGivable } from "./givable.server.ts";
import { OtherWorks } from "./other-works.tsx";

export async function loader({ request, params }: Route.LoaderArgs) {
  const teacher = await requireRole(request, "teacher");
  const group = await findClass(teacher, params.classId);
  const lang = languageOf(request);
  const query = new URL(request.url).searchParams;
  const table = await getClassTable(db, group.id, lang);
  const sort = readSort(query.get("sort"), table);
  return {
    group: { id: group.id, names: group.names, joinCode: group.joinCode && printJoinCode(group.joinCode) },
    assignments: table.assignments,
    rows: sortRows(table.rows, sort, lang),
    sort,
    others: await listOtherWorks(db, { classId: group.id, given: table.assignments }, lang),
    givable: await listGivable(teacher, lang),
    taken: query.has("taken"),
  };
}

export async function action({ request, params }: Route.ActionArgs) {
  const teacher = await requireRole(request, "teacher");
  const { id } = await findClass(teacher, params.classId);
  const form = await readForm(request);
  const assignmentId = form.get("assignment");
  if (form.get("intent") !== "take-back" || typeof assignmentId !== "string") throw notFound();
  if (!(await unassign(db, { classId: id, assignmentId }))) throw notFound();
  return seeOther(`/teach/classes/${id}?taken=1`);
}

/** The class, if it is of the teacher's school. */
async function findClass(teacher: Viewer, classId: string) {
  const unit = await getUnit(db, classId, teacher.unitPath);
  if (unit?.kind !== "class") throw notFound();
  return unit;
}

export default function Class({ loaderData }: Route.ComponentProps) {
  const t = useStaffTexts().teach;
  const lang = useLang();
  const { group, assignments, rows, sort, others, givable, taken } = loaderData;
  const name = group.names[lang];
  return (
    <div className="teach class-page">
      <PageTitle>{name}</PageTitle>
      <p className="muted over-title">
        <Link to="/teach">{t.title}</Link>
      </p>
      <h1>{name}</h1>
      <p className="class-facts">
        {t.countPupils({ n: rows.length })}
        {group.joinCode ? (
          <>
            {" · "}
            {t.joinCode}: <span className="join-code">{group.joinCode}</span>
          </>
        ) : null}
      </p>
      {taken ? <Notice>{t.given.taken}</Notice> : null}
      {rows.length === 0 ? (
        <EmptyState title={t.table.noPupils}>
          <p>{group.joinCode ? t.table.noPupilsHint({ code: group.joinCode }) : t.table.noCodeHint}</p>
        </EmptyState>
      ) : assignments.length > 0 ? (
        <>
          <ClassTable name={name} assignments={assignments} rows={rows} sort={sort} />
          <p className="muted">{t.table.hint}</p>
        </>
      ) : null}
      <OtherWorks works={others} />
      <div className="class-works">
        <section>
          <h2>{t.given.title}</h2>
          {assignments.length > 0 ? (
            <GivenList assignments={assignments} />
          ) : (
            <EmptyState title={t.table.noWorks}>
              <p>{t.table.noWorksHint}</p>
            </EmptyState>
          )}
        </section>
        <section>
          <h2>{t.give.title}</h2>
          <GiveForm givable={givable} classes={[{ id: group.id, name }]} chosen={{ class: group.id }} />
        </section>
      </div>
    </div>
  );
}
