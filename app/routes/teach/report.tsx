import "#app/styles/draw.css";
import "#app/styles/report.css";
import "#app/styles/stage.css";
import { db } from "#app/db.server.ts";
import { languageOf } from "#app/i18n/language.server.ts";
import { useTexts } from "#app/i18n/texts.ts";
import { drawReport } from "#app/report.server.tsx";
import { ReportPage } from "#app/report/report-page.tsx";
import { notFound } from "#app/responses.server.ts";
import { requireRole } from "#app/session.server.ts";
import { getAttemptWithin } from "#db/attempts.ts";
import type { Route } from "./+types/report";

/** The report of a pupil's attempt, for teachers and heads of the pupil's school. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const viewer = await requireRole(request, "teacher", "head");
  const attempt = await getAttemptWithin(db, { attemptId: params.attemptId, scope: viewer.unitPath });
  if (!attempt) throw notFound();
  const lang = languageOf(request);
  return {
    html: await drawReport(attempt, lang),
    name: attempt.personName,
    lab: attempt.document.texts[lang].title,
    attemptId: attempt.id,
    handedIn: attempt.handedInAt !== undefined,
  };
}

export default function PupilsReport({ loaderData }: Route.ComponentProps) {
  const t = useTexts().report;
  const { attemptId, ...report } = loaderData;
  return <ReportPage {...report} back={{ to: `/teach/attempts/${attemptId}`, words: t.toAttempt }} />;
}
