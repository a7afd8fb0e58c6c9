import "#app/styles/teach.css";
import { Form, Link } from "react-router";
import { db } from "#app/db.server.ts";
import { readForm } from "#app/forms.server.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { formatDate, formatNumber } from "#app/i18n/formats.ts";
import { languageOf } from "#app/i18n/language.server.ts";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { notFound, seeOther } from "#app/responses.server.ts";
import { requireRole } from "#app/session.server.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Table } from "#app/ui/table.tsx";
import { replicateLab } from "#db/replicate.ts";
import { listTeachersLabs, type ReviewedLab } from "#db/review.ts";
import type { Route } from "./+types/index.ts";

export async function loader({ request }: Route.LoaderArgs) {
  await requireRole(request, "methodologist");
  return { labs: await listTeachersLabs(db, languageOf(request)) };
}

export async function action({ request }: Route.ActionArgs) {
  await requireRole(request, "methodologist");
  const versionId = (await readForm(request)).get("versionId");
  const slug = await db.transaction().execute((trx) => replicateLab(trx, String(versionId)));
  if (slug === undefined) throw notFound();
  return seeOther("/review");
}

export default function Review({ loaderData }: Route.ComponentProps) {
  const t = useStaffTexts().teach.review;
  const { labs } = loaderData;
  return (
    <div className="teach review">
      <PageTitle>{t.title}</PageTitle>
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      {labs.length === 0 ? (
        <EmptyState title={t.none}>
          <p>{t.noneHint}</p>
        </EmptyState>
      ) : (
        <Table caption={t.title} hideCaption>
          <thead>
            <tr>
              <th scope="col">{t.lab}</th>
              <th scope="col">{t.teacher}</th>
              <th scope="col">{t.published}</th>
              {[t.classes, t.pupils, t.attempts, t.median].map((name) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ))}
              <th scope="col">{t.catalogue}</th>
            </tr>
          </thead>
          <tbody>
            {labs.map((lab) => (
              <LabRow key={lab.labId} lab={lab} />
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}

function LabRow({ lab }: { lab: ReviewedLab }) {
  const { teach, marks: words } = useStaffTexts();
  const t = teach.review;
  const marks = words.remarking;
  const lang = useLang();
  const number = (value: number | undefined) => (value === undefined ? "–" : formatNumber(value, lang));
  return (
    <tr>
      <th scope="row">
        <Link to={`/learn/labs/${lab.versionId}`}>{lab.title}</Link>
        <p className="muted">{lab.summary}</p>
      </th>
      <td>
        {lab.teacher}
        <p className="muted">{lab.school}</p>
      </td>
      <td>
        {formatDate(lab.publishedAt, lang, "day")}
        <p className="muted">{t.versions({ n: lab.versions })}</p>
      </td>
      <td className="number">{number(lab.classes)}</td>
      {lab.use ? (
        <>
          <td className="number">{number(lab.use.pupils)}</td>
          <td className="number">{number(lab.use.attempts)}</td>
          <td className="number">{number(lab.use.medianMark)}</td>
        </>
      ) : (
        <td className="muted" colSpan={3}>
          {t.tooFew}
        </td>
      )}
      <td>
        <InCatalogue lab={lab} />
        <Link to={`/teach/labs/${lab.labId}/marks`} aria-label={marks.linkOf({ title: lab.title })}>
          {marks.link}
        </Link>
      </td>
    </tr>
  );
}

/** A lab of the catalogue, an older version there, or a lab that may be taken over. */
function InCatalogue({ lab }: { lab: ReviewedLab }) {
  const t = useStaffTexts().teach.review;
  const { inCatalogue, versionId, title } = lab;
  return (
    <>
      {inCatalogue ? <Link to={`/catalog/${inCatalogue.slug}`}>{t.inCatalogue}</Link> : null}
      {inCatalogue?.isNewest ? null : (
        <Form method="post">
          <input type="hidden" name="versionId" value={versionId} />
          <Button aria-label={inCatalogue ? t.renewOf({ title }) : t.copyOf({ title })}>
            {inCatalogue ? t.renew : t.copy}
          </Button>
        </Form>
      )}
    </>
  );
}
