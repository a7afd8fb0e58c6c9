import { db } from "#app/db.server.ts";
import { languageOf } from "#app/i18n/language.server.ts";
import { useTexts } from "#app/i18n/texts.ts";
import { loadReport } from "#app/report.server.tsx";
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
  return { attemptId: attempt.id, report: await loadReport(attempt, languageOf(request)) };
}

export default function PupilsReport({ loaderData: { attemptId, report } }: Route.ComponentProps) {
  const { toAttempt } = useTexts().report;
  return <ReportPage report={report} back={{ to: `/teach/attempts/${attemptId}`, words: toAttempt }} />;
}
