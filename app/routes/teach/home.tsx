import "#app/styles/teach.css";
import { Link } from "react-router";
import { db } from "#app/db.server.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { compareTexts } from "#app/i18n/collation.ts";
import { formatNumber } from "#app/i18n/formats.ts";
import { languageOf } from "#app/i18n/language.server.ts";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { requireRole } from "#app/session.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Table } from "#app/ui/table.tsx";
import { listClasses } from "#db/class-page.ts";
import { getUnit, printJoinCode } from "#db/units.ts";
import type { Route } from "./+types/home.ts";

export async function loader({ request }: Route.LoaderArgs) {
  const teacher = await requireRole(request, "teacher");
  const order = compareTexts(languageOf(request));
  const school = await getUnit(db, teacher.unitId, teacher.unitPath);
  const classes = (await listClasses(db, teacher)).toSorted((a, b) => order(a.code, b.code));
  return {
    school: school?.names,
    classes: classes.map((group) => ({
      ...group,
      joinCode: group.joinCode && printJoinCode(group.joinCode),
    })),
  };
}

export default function TeachHome({ loaderData }: Route.ComponentProps) {
  const t = useStaffTexts().teach;
  const lang = useLang();
  const { school, classes } = loaderData;
  const number = (value: number) => formatNumber(value, lang);
  return (
    <div className="teach">
      <PageTitle>{t.title}</PageTitle>
      <h1>{t.title}</h1>
      {school ? <p className="muted">{school[lang]}</p> : null}
      <p className="teach-links">
        <Link to="/teach/labs">{t.myLabs}</Link>
        <Link to="/catalog">{t.catalog}</Link>
      </p>
      {classes.length === 0 ? (
        <EmptyState title={t.none}>
          <p>{t.noneHint}</p>
        </EmptyState>
      ) : (
        <>
          <Table caption={t.title} hideCaption>
            <thead>
              <tr>
                <th scope="col">{t.group}</th>
                <th scope="col">{t.joinCode}</th>
                {[t.pupils, t.works, t.waiting].map((name) => (
                  <th key={name} scope="col" className="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {classes.map((group) => (
                <tr key={group.id}>
                  <th scope="row">
                    <Link to={`/teach/classes/${group.id}`}>{group.names[lang]}</Link>
                  </th>
                  <td className="join-code">{group.joinCode}</td>
                  <td className="number">{number(group.pupils)}</td>
                  <td className="number">{number(group.works)}</td>
                  <td className="number">{number(group.waiting)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
          <p className="muted">{t.joinHint}</p>
        </>
      )}
    </div>
  );
}
