import { Link } from "react-router";
import { formatDate } from "#app/i18n/formats.ts";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { Table } from "#app/ui/table.tsx";
import type { OtherWork } from "#db/other-works.ts";
import { AttemptResult } from "./class-cell.tsx";

/** What pupils of a class handed in at labs it was not given; nothing where there is none. */
export function OtherWorks({ works }: { works: OtherWork[] }) {
  const t = useStaffTexts().teach;
  const lang = useLang();
  if (works.length === 0) return null;
  return (
    <section className="other-works">
      <h2>{t.others.title}</h2>
      <p className="muted">{t.others.hint}</p>
      <Table caption={t.others.title} hideCaption>
        <thead>
          <tr>
            {[t.table.pupil, t.others.lab, t.others.when, t.others.result].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {works.map(({ attempt, name, title, handedInAt }) => (
            <tr key={attempt.id}>
              <th scope="row">{name}</th>
              <td>{title}</td>
              <td>
                <time dateTime={handedInAt}>{formatDate(handedInAt, lang, "day-time")}</time>
              </td>
              <td>
                <Link className={`attempt work-${attempt.state}`} to={`/teach/attempts/${attempt.id}`}>
                  <AttemptResult attempt={attempt} />
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
