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
import { getAttempt } from "#db/attempts.ts";
import type { Route } from "./+types/report";

/** The report of the pupil's own attempt. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const pupil = await requireRole(request, "pupil");
  const attempt = await getAttempt(db, params.attemptId);
  if (attempt?.personId !== pupil.id) throw notFound();
  const lang = languageOf(request);
  return {
    html: await drawReport(attempt, lang),
    name: attempt.personName,
    lab: attempt.document.texts[lang].title,
    versionId: attempt.versionId,
    handedIn: attempt.handedInAt !== undefined,
  };
}

export default function OwnReport({ loaderData }: Route.ComponentProps) {
  const t = useTexts().report;
  const { versionId, ...report } = loaderData;
  return <ReportPage {...report} back={{ to: `/learn/labs/${versionId}`, words: t.toLab }} />;
}
