import { lazy, Suspense, useEffect, useState } from "react";
import { data } from "react-router";
import "#app/styles/bench.css";
import "#app/styles/marks.css";
import { db } from "#app/db.server.ts";
import { readForm } from "#app/forms.server.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { formatDate } from "#app/i18n/formats.ts";
import { languageOf } from "#app/i18n/language.server.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import { notFound, seeOther } from "#app/responses.server.ts";
import { scriptsOf, scriptsOfLab } from "#app/scripts.server.ts";
import { requireRole } from "#app/session.server.ts";
import { BenchOnItsWay } from "#app/ui/late.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { getAttemptWithin } from "#db/attempts.ts";
import { listMarkChanges } from "#db/mark-history.ts";
import { overrideTask, returnAttempt } from "#db/marks.ts";
import type { LabDocument, Lang } from "#labs/document/document.ts";
import { patiently } from "#labs/stage/patiently.tsx";
import type { Route } from "./+types/attempt";
import { EvidenceShown } from "./evidence-shown.tsx";
import { readMarkForm } from "./mark-form.server.ts";
import { MarkForms } from "./mark-forms.tsx";
import { MarkHistory } from "./mark-history.tsx";

const Replay = lazy(patiently(() => import("./replay.tsx")));

/** One pupil's attempt as a replay with its marks, for teachers and heads of the pupil's school. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const viewer = await requireRole(request, "teacher", "head");
  const attempt = await getAttemptWithin(db, { attemptId: params.attemptId, scope: viewer.unitPath });
  if (!attempt) throw notFound();
  const { id, seed, actions, marking, evidence, markedBy, failed } = attempt;
  const { personName, classId, startedAt, handedInAt, confirmedAt } = attempt;
  const query = new URL(request.url).searchParams;
  const document = inLanguage(attempt.document, languageOf(request));
  return {
    ...{ id, document, seed, actions, marking, evidence, isMarkedAnew: markedBy !== undefined, failed },
    ...{ personName, classId, startedAt, handedInAt, confirmedAt },
    scripts:
      actions.length > 0 ? [...scriptsOf("app/routes/teach/replay.tsx"), ...scriptsOfLab(document)] : [],
    changes: await listMarkChanges(db, id),
    mayMark: viewer.role === "teacher",
    saved: query.get("saved") ?? undefined,
    done: (["returned", "stale"] as const).find((word) => query.has(word)),
  };
}

/** With the words of one language in place of all: what is sent once however often it stands there. */
function inLanguage(document: LabDocument, lang: Lang): LabDocument {
  const words = document.texts[lang];
  return { ...document, texts: { ba: words, ru: words, en: words } };
}

/** Points by hand for a task, or the whole work given back. */
export async function action({ request, params }: Route.ActionArgs) {
  const teacher = await requireRole(request, "teacher");
  const form = readMarkForm(await readForm(request), params.attemptId);
  const now = new Date().toISOString();
  const outcome =
    form.intent === "return"
      ? await returnAttempt(db, teacher, form, now)
      : await overrideTask(db, teacher, form, now);
  const done = form.intent === "return" ? "returned=1" : `saved=${encodeURIComponent(form.task)}`;
  if (outcome.ok) return seeOther(`/teach/attempts/${params.attemptId}?${done}`);
  if (outcome.issue === "unknown-attempt") return showAsItIs(params.attemptId, teacher.unitPath);
  return data({ issue: outcome.issue, task: form.intent === "return" ? "" : form.task }, { status: 400 });
}

/** A page opened before somebody gave the work back changes nothing: the work is shown as it is now. */
async function showAsItIs(attemptId: string, scope: string): Promise<Response> {
  if (!(await getAttemptWithin(db, { attemptId, scope }))) throw notFound();
  return seeOther(`/teach/attempts/${attemptId}?stale=1`);
}

export default function AttemptPage({ loaderData, actionData }: Route.ComponentProps) {
  const { document, personName, classId, startedAt, handedInAt, actions, marking, done } = loaderData;
  const lang = useLang();
  const { bench: t, marks } = useTexts();
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const title = document.texts[lang].title;
  return (
    <div className="full-bleed">
      {loaderData.scripts.map((script) => (
        <link key={script} rel="modulepreload" href={script} />
      ))}
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
      {handedInAt && !marking && <Notice>{loaderData.failed ? marks.notMarked : marks.waits}</Notice>}
      {actions.length === 0 && <p className="bench-waiting">{t.emptyReplay}</p>}
      {alive && actions.length > 0 && (
        <Suspense fallback={<BenchOnItsWay />}>
          <Replay document={document} seed={loaderData.seed} actions={actions} marking={marking} />
        </Suspense>
      )}
      <div className="attempt-marks">
        {done && <Notice>{marks[done]}</Notice>}
        <EvidenceShown evidence={loaderData.evidence} />
        {marking && loaderData.mayMark && (
          <MarkForms
            document={document}
            actions={actions}
            marking={marking}
            issue={actionData}
            saved={actionData ? undefined : loaderData.saved}
          />
        )}
        <MarkHistory
          document={document}
          changes={loaderData.changes}
          isMarkedAnew={loaderData.isMarkedAnew}
        />
      </div>
    </div>
  );
}
