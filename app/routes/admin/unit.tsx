import "#app/styles/account.css";
import { data, Link } from "react-router";
import { administer } from "#app/admin.server.ts";
import { db } from "#app/db.server.ts";
import { readForm } from "#app/forms.server.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { compareTexts } from "#app/i18n/collation.ts";
import { formatNumber } from "#app/i18n/formats.ts";
import { languageOf } from "#app/i18n/language.server.ts";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { notFound } from "#app/responses.server.ts";
import { requireRole } from "#app/session.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { Role } from "#db/schema.ts";
import { countPeople, getUnit, listChildren, listWay, printJoinCode } from "#db/units.ts";
import { listPeople } from "#db/people.ts";
import type { Route } from "./+types/unit.ts";
import { Outcome } from "./outcome.tsx";
import { People } from "./people.tsx";
import { ClassForm, JoinCodeSection, SchoolForm, StaffForm } from "./unit-forms.tsx";

export async function loader({ request, params }: Route.LoaderArgs) {
  const viewer = await requireRole(request, "administrator");
  const unit = await getUnit(db, params.unitId, viewer.unitPath);
  if (!unit) throw notFound();
  const lang = languageOf(request);
  const byName = compareTexts(lang);
  const children = (await listChildren(db, unit.id)).sort((a, b) => byName(a.names[lang], b.names[lang]));
  const way = await listWay(db, unit, viewer.unitPath);
  return {
    unit: { id: unit.id, kind: unit.kind, names: unit.names },
    joinCode: unit.joinCode && printJoinCode(unit.joinCode),
    way: way.slice(0, -1).map(({ id, names }) => ({ id, names })),
    children: children.map(({ id, names }) => ({ id, names })),
    counts: await countPeople(db, unit),
    people: await listPeople(db, unit.id),
  };
}

export async function action({ request, params }: Route.ActionArgs) {
  const viewer = await requireRole(request, "administrator");
  const unit = await getUnit(db, params.unitId, viewer.unitPath);
  if (!unit) throw notFound();
  const answer = await administer(viewer, unit, await readForm(request));
  if (!answer) throw notFound();
  return data(answer, { status: answer.ok ? 200 : 400 });
}

/** A printed password stays in no cache. */
export const headers = () => ({ "cache-control": "no-store" });

export default function AdminUnit({ loaderData, actionData }: Route.ComponentProps) {
  const t = useStaffTexts();
  const lang = useLang();
  const { unit, counts } = loaderData;
  const wrong = actionData && !actionData.ok ? actionData : undefined;
  return (
    <div className="admin-page" key={unit.id}>
      <PageTitle>{unit.names[lang]}</PageTitle>
      <Way units={loaderData.way} />
      <h1>{unit.names[lang]}</h1>
      <Outcome answer={actionData} />
      <Counts counts={counts} />
      {unit.kind === "class" && loaderData.joinCode ? <JoinCodeSection code={loaderData.joinCode} /> : null}
      {unit.kind === "class" ? null : (
        <section>
          <h2>{t.admin.children[unit.kind]}</h2>
          {loaderData.children.length === 0 ? (
            <EmptyState title={t.admin.noChildren[unit.kind]}>
              <p>{t.admin.addFirst}</p>
            </EmptyState>
          ) : (
            <ul className="unit-list">
              {loaderData.children.map((child) => (
                <li key={child.id}>
                  <Link to={`/admin/units/${child.id}`}>{child.names[lang]}</Link>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {loaderData.people.length > 0 ? <People people={loaderData.people} /> : null}
      {/* What was added is in the lists now: the form begins anew. */}
      <div key={loaderData.children.length + loaderData.people.length}>
        {unit.kind === "district" ? <SchoolForm {...wrong} /> : null}
        {unit.kind === "school" ? <ClassForm {...wrong} /> : null}
        {unit.kind === "school" ? <StaffForm {...wrong} /> : null}
      </div>
    </div>
  );
}

function Way({ units }: { units: { id: string; names: Record<"ba" | "ru" | "en", string> }[] }) {
  const t = useStaffTexts().admin;
  const lang = useLang();
  if (units.length === 0) return null;
  return (
    <nav aria-label={t.way}>
      <ol className="way">
        {units.map((unit) => (
          <li key={unit.id}>
            <Link to={`/admin/units/${unit.id}`}>{unit.names[lang]}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Counts({ counts }: { counts: Partial<Record<Role, number>> }) {
  const t = useStaffTexts();
  const lang = useLang();
  const entries = Object.entries(counts) as [Role, number][];
  if (entries.length === 0) return <p className="muted">{t.admin.nobody}</p>;
  return (
    <section aria-label={t.admin.counts}>
      <p className="muted">{t.admin.counts}</p>
      <dl className="facts">
        {entries.map(([role, count]) => (
          <div key={role}>
            <dt>{t.common.roles[role]}</dt>
            <dd>{formatNumber(count, lang)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
