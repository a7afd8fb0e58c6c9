import "#app/styles/learn.css";
import { Form, Link } from "react-router";
import { coverOf } from "#app/covers.server.ts";
import { db } from "#app/db.server.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { formatNumber } from "#app/i18n/formats.ts";
import { languageOf } from "#app/i18n/language.server.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import { notFound } from "#app/responses.server.ts";
import { getViewer } from "#app/session.server.ts";
import { Button } from "#app/ui/button.tsx";
import { latestVersionOf } from "#db/labs.ts";
import type { Role } from "#db/schema.ts";
import type { LabDocument, Lang } from "#labs/document/document.ts";
import type { Route } from "./+types/lab.ts";
import { Cover, Topics } from "./lab-list.tsx";

export async function loader({ request, params }: Route.LoaderArgs) {
  const version = await latestVersionOf(db, params.slug);
  if (!version) throw notFound();
  const viewer = await getViewer(request);
  return {
    slug: version.slug,
    versionId: version.id,
    cover: await coverOf(version.slug),
    role: viewer?.role,
    ...contentsOf(version.document, languageOf(request)),
  };
}

/** What a document says of itself in a language: the words for what is measured, with what, and for which tasks. */
function contentsOf({ grade, topics, licence, world, table, ...rest }: LabDocument, lang: Lang) {
  const { title, summary, columns, instruments, controls, tasks } = rest.texts[lang];
  const named = (words: Record<string, string>, things: { id: string }[]) =>
    things.map(({ id }) => words[id] ?? id);
  return {
    ...{ title, summary, grade, topics, licence, isThreeD: world.dimensions === 3 },
    measured: named(
      columns,
      table.filter((column) => column.kind !== "formula"),
    ),
    worksOut: named(
      columns,
      table.filter((column) => column.kind === "formula"),
    ),
    instruments: [...new Set(named(instruments, rest.instruments))],
    changes: named(controls, rest.controls),
    tasks: rest.tasks.map(({ id }) => tasks[id]?.title ?? id),
    points: rest.tasks.reduce((sum, task) => sum + task.points, 0),
  };
}

export default function Lab({ loaderData }: Route.ComponentProps) {
  const t = useTexts().learn.catalog;
  const lang = useLang();
  const lab = loaderData;
  return (
    <div className="catalog lab-page">
      <PageTitle>{lab.title}</PageTitle>
      <p className="muted over-title">
        <Link to="/catalog">{t.back}</Link> · {t.grade(lab)}
      </p>
      <h1>{lab.title}</h1>
      <div className="lab-page-top">
        {lab.cover ? <Cover svg={lab.cover} /> : null}
        <div>
          <p>{lab.summary}</p>
          <Topics topics={lab.topics} />
          <WhatToDo {...lab} />
        </div>
      </div>
      <dl className="lab-facts">
        <Fact name={t.measured} values={lab.measured} />
        <Fact name={t.worksOut} values={lab.worksOut} />
        <Fact name={t.instruments} values={lab.instruments} />
        <Fact name={t.changes} values={lab.changes} />
        <Fact name={t.tasks} values={lab.tasks} isOrdered />
      </dl>
      <p className="muted">
        {lab.points > 0 ? `${t.points({ n: formatNumber(lab.points, lang) })} · ` : `${t.free} `}
        {lab.isThreeD ? `${t.threeD} · ` : ""}
        {t.licence}: {lab.licence}
      </p>
    </div>
  );
}

function Fact({ name, values, isOrdered = false }: { name: string; values: string[]; isOrdered?: boolean }) {
  if (values.length === 0) return null;
  const List = isOrdered ? "ol" : "ul";
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <List>
          {values.map((value) => (
            <li key={value}>{value}</li>
          ))}
        </List>
      </dd>
    </div>
  );
}

/** What this reader may do with the lab. */
function WhatToDo({ role, slug, versionId }: { role: Role | undefined; slug: string; versionId: string }) {
  const t = useTexts().learn.catalog;
  const bench = `/learn/labs/${versionId}`;
  if (role === undefined) {
    return (
      <p className="buttons">
        <Link className="btn btn-main" to={`/sign-in?to=${encodeURIComponent(`/catalog/${slug}`)}`}>
          {t.signInToOpen}
        </Link>
      </p>
    );
  }
  return (
    <div className="buttons">
      {role === "teacher" ? (
        <Link className="btn btn-main" to={`/teach/assign?work=lab:${versionId}`}>
          {t.give}
        </Link>
      ) : null}
      <Link className={role === "pupil" ? "btn btn-main" : "btn"} to={bench}>
        {role === "pupil" ? t.open : t.look}
      </Link>
      {role === "teacher" ? <CopyLab versionId={versionId} /> : null}
    </div>
  );
}

function CopyLab({ versionId }: { versionId: string }) {
  const t = useTexts().learn.catalog;
  return (
    <Form method="post" action="/teach/labs">
      <input type="hidden" name="intent" value="copy" />
      <input type="hidden" name="versionId" value={versionId} />
      <Button>{t.copy}</Button>
    </Form>
  );
}
