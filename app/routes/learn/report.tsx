import { db } from "#app/db.server.ts";
import { languageOf } from "#app/i18n/language.server.ts";
import { useTexts } from "#app/i18n/texts.ts";
import { loadReport } from "#app/report.server.tsx";
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
  return { versionId: attempt.versionId, report: await loadReport(attempt, languageOf(request)) };
}

export default function OwnReport({ loaderData: { versionId, report } }: Route.ComponentProps) {
  const { toLab } = useTexts().report;
  return <ReportPage report={report} back={{ to: `/learn/labs/${versionId}`, words: toLab }} />;
}
