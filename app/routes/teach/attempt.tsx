import { lazy, Suspense, useEffect, useState } from "react";
import "#app/styles/sandbox.css";
import "#app/styles/space.css";
import "#app/styles/stage.css";
import { db } from "#app/db.server.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { formatDate } from "#app/i18n/formats.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import { notFound } from "#app/responses.server.ts";
import { requireRole } from "#app/session.server.ts";
import { getAttemptWithin } from "#db/attempts.ts";
import type { Route } from "./+types/attempt";

const Replay = lazy(() => import("./replay.tsx"));

/** One pupil's attempt as a replay, for teachers and heads of the pupil's school. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const viewer = await requireRole(request, "teacher", "head");
  const attempt = await getAttemptWithin(db, { attemptId: params.attemptId, scope: viewer.unitPath });
  if (!attempt) throw notFound();
  const { document, seed, actions, marking, personName, classId, startedAt, handedInAt } = attempt;
  return { document, seed, actions, marking, personName, classId, startedAt, handedInAt };
}

export default function AttemptPage({ loaderData }: Route.ComponentProps) {
  const { document, personName, classId, startedAt, handedInAt, actions } = loaderData;
  const lang = useLang();
  const t = useTexts().bench;
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const title = document.texts[lang].title;
  return (
    <div className="full-bleed">
      <PageTitle>{`${personName}: ${title}`}</PageTitle>
      <header className="bench-head">
        <h1>{t.replay({ name: personName })}</h1>
        <a href={`/teach/classes/${classId}`}>{title}</a>
        <a href={`/teach/attempts/${loaderData.id}/report`}>{useTexts().report.open}</a>
        <p className="bench-status">{formatDate(handedInAt ?? startedAt, lang, "day-time")}</p>
      </header>
      <noscript>
        <p className="bench-waiting">{t.needScripts}</p>
      </noscript>
      {actions.length === 0 && <p className="bench-waiting">{t.emptyReplay}</p>}
      {alive && actions.length > 0 && (
        <Suspense fallback={<p className="bench-waiting">{t.loading}</p>}>
          <Replay {...loaderData} />
        </Suspense>
      )}
    </div>
  );
}
