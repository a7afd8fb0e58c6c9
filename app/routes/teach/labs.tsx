import "#app/styles/studio.css";
import { data, Form, Link } from "react-router";
import { db } from "#app/db.server.ts";
import { readForm } from "#app/forms.server.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { formatDate } from "#app/i18n/formats.ts";
import { languageOf } from "#app/i18n/language.server.ts";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { notFound, seeOther } from "#app/responses.server.ts";
import { requireRole } from "#app/session.server.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Select } from "#app/ui/field.tsx";
import { Table } from "#app/ui/table.tsx";
import { getVersionForViewer, type LabCard, listCatalogue, listPublishedBy } from "#db/labs.ts";
import { copyLab, listOwnLabs, type OwnLabCard } from "#db/studio.ts";
import type { Route } from "./+types/labs.ts";

export async function loader({ request }: Route.LoaderArgs) {
  const teacher = await requireRole(request, "teacher");
  const lang = languageOf(request);
  const catalog = await listCatalogue(db, lang);
  const chosen = new URL(request.url).searchParams.get("copy");
  return {
    labs: await listOwnLabs(db, teacher.id, lang),
    catalog,
    own: await listPublishedBy(db, teacher.id, lang),
    chosen: catalog.find(({ versionId, slug }) => chosen === versionId || chosen === slug)?.versionId,
  };
}

export async function action({ request }: Route.ActionArgs) {
  const teacher = await requireRole(request, "teacher");
  const form = await readForm(request);
  if (form.get("intent") !== "copy") throw notFound();
  const version = await getVersionForViewer(db, teacher, String(form.get("versionId") ?? ""));
  if (!version) return data({ issue: "gone" as const }, { status: 400 });
  return seeOther(`/teach/labs/${await copyLab(db, teacher.id, version)}`);
}

export default function Labs({ loaderData, actionData }: Route.ComponentProps) {
  const t = useStaffTexts().studio.list;
  const { labs, catalog, own, chosen } = loaderData;
  return (
    <div className="labs-page">
      <PageTitle>{t.title}</PageTitle>
      <p className="muted over-title">
        <Link to="/teach">{t.teach}</Link>
      </p>
      <h1>{t.title}</h1>
      {labs.length === 0 ? (
        <EmptyState title={t.none}>
          <p>{t.noneHint}</p>
        </EmptyState>
      ) : (
        <LabTable labs={labs} />
      )}
      <Form method="post" className="labs-copy">
        <h2>{t.copy}</h2>
        <input type="hidden" name="intent" value="copy" />
        <Select
          name="versionId"
          label={t.which}
          hint={t.copyHint}
          defaultValue={chosen}
          error={actionData?.issue && t[actionData.issue]}
          required
        >
          <Options label={t.catalog} cards={catalog} />
          <Options label={t.own} cards={own} />
        </Select>
        <Button kind="main">{t.copy}</Button>
      </Form>
    </div>
  );
}

function LabTable({ labs }: { labs: OwnLabCard[] }) {
  const { studio, marks } = useStaffTexts();
  const t = studio.list;
  const lang = useLang();
  return (
    <Table caption={t.title} hideCaption>
      <thead>
        <tr>
          <th scope="col">{t.title1}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">{t.changed}</th>
          <th scope="col">{t.give}</th>
        </tr>
      </thead>
      <tbody>
        {labs.map(({ id, title, newest, isChanged, updatedAt }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/teach/labs/${id}`}>{title}</Link>
            </th>
            <td>{newest ? (isChanged ? t.publishedChanged : t.published)({ n: newest.number }) : t.draft}</td>
            <td>{formatDate(updatedAt, lang, "day-time")}</td>
            <td>
              {newest && (
                <Link to={`/teach/assign?work=lab:${newest.id}`} aria-label={t.giveNamed({ title })}>
                  {t.give}
                </Link>
              )}{" "}
              {newest && (
                <Link to={`/teach/labs/${id}/marks`} aria-label={marks.remarking.linkOf({ title })}>
                  {marks.remarking.link}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Options({ label, cards }: { label: string; cards: LabCard[] }) {
  if (cards.length === 0) return null;
  return (
    <optgroup label={label}>
      {cards.map(({ versionId, title }) => (
        <option key={versionId} value={versionId}>
          {title}
        </option>
      ))}
    </optgroup>
  );
}
